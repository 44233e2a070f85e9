import { foldName } from '../../text/fold.ts';
import type { EventIndex, Item } from './event-index.ts';
import { FACETS } from './view.ts';
import type { Facet, View } from './view.ts';

export interface Filtered {
  /** Events that pass all filters, in the dataset's order. */
  readonly items: readonly Item[];
  /** Events that pass all filters but the dates; the timeline shows these. */
  readonly anyDate: readonly Item[];
  /** For each facet, how many events each value would give beside the other filters. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

const DATES = 'dates';
const OTHER = 'other';

/**
 * Applies the filters in one pass. A facet's own choice does not lower its counts, so that one sees what a further
 * value would bring.
 */
export function filterEvents(index: EventIndex, view: View): Filtered {
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, new Set(view[facet])])) as Record<Facet, Set<string>>;
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const terms = foldName(view.query)
    .split(' ')
    .filter((term) => term !== '');
  const items: Item[] = [];
  const anyDate: Item[] = [];
  for (const item of index.items) {
    const failed: (Facet | typeof DATES | typeof OTHER)[] = [];
    if (item.event.confidence < view.confidence) failed.push(OTHER);
    if (!inDates(item, view)) failed.push(DATES);
    for (const facet of FACETS) {
      if (chosen[facet].size > 0 && !item.values[facet].some((value) => chosen[facet].has(value))) failed.push(facet);
    }
    // The search comes last: folding an event's words is the dear part, and most events have failed by then.
    if (failed.length < 2 && terms.length > 0) {
      const words = index.words(item);
      if (!terms.every((term) => words.includes(term))) failed.push(OTHER);
    }
    if (failed.length > 1) continue;
    const [only] = failed;
    if (only === undefined) items.push(item);
    if (only === undefined || only === DATES) anyDate.push(item);
    for (const facet of FACETS) {
      if (only !== undefined && only !== facet) continue;
      for (const value of item.values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { items, anyDate, counts };
}

/** An interval counts if it may touch the range; an event without a date passes only if no range is set. */
function inDates({ event: { date } }: Item, { from, to }: View): boolean {
  if (from === null && to === null) return true;
  if (date === null) return false;
  return (from === null || date.to >= from) && (to === null || date.from <= to);
}

/** Whether any filter is set. */
export const isFiltered = (view: View): boolean =>
  view.query !== '' ||
  view.confidence > 0 ||
  view.from !== null ||
  view.to !== null ||
  FACETS.some((facet) => view[facet].length > 0);
