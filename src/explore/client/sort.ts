import { nameIn } from './locale.ts';
import type { Item } from './event-index.ts';
import { STATUSES, TYPES } from './view.ts';
import type { View } from './view.ts';

/** Sorts after every day. */
const UNDATED = '9999-12-31~';

/** The events in the order of the table. Equal ones stay in the dataset's order, which is by date. */
export function sortItems(items: readonly Item[], { sort, descending, language }: View): readonly Item[] {
  const sign = descending ? -1 : 1;
  if (sort === 'date') {
    return descending
      ? by(
          items,
          ({ event }) => event.date?.from ?? UNDATED,
          (a, b) => (a < b ? 1 : a > b ? -1 : 0),
        )
      : items;
  }
  if (sort === 'place') {
    const { compare } = new Intl.Collator(language);
    return by(
      items,
      ({ event: { places } }) => (places[0] === undefined ? null : nameIn(places[0], language)),
      // Events without a place come last either way.
      (a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : sign * compare(a, b)),
    );
  }
  const rank: Readonly<Record<typeof sort, (item: Item) => number>> = {
    type: ({ event }) => TYPES.indexOf(event.type),
    status: ({ event }) => STATUSES.indexOf(event.status),
    confidence: ({ event }) => event.confidence,
  };
  return by(items, rank[sort], (a, b) => sign * (a - b));
}

const by = <T>(items: readonly Item[], value: (item: Item) => T, compare: (a: T, b: T) => number): readonly Item[] =>
  items
    .map((item) => ({ item, value: value(item) }))
    .sort((a, b) => compare(a.value, b.value))
    .map(({ item }) => item);
