import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import type { EventDate } from './event.ts';
import type { Item } from './items.ts';
import type { Government } from './status.ts';

const toEventDate = (item: Item): EventDate | null =>
  item.date === null ? null : { from: item.date.from, to: item.date.to, precision: item.date.precision, basis: item.date.basis };

/** The date item of a stretch that stands nearest to an item. */
function nearestDate(items: readonly Item[], first: number, last: number, to: number): Item | null {
  let best: Item | null = null;
  for (let i = Math.max(0, first); i <= last && i < items.length; i++) {
    const item = items[i] as Item;
    if (item.kind !== 'date') continue;
    if (best === null || Math.abs(item.index - to) < Math.abs(best.index - to)) best = item;
  }
  return best;
}

/**
 * The date of an event: a time expression of its own clause, of the clause that governs it, of the clause that it continues, else the
 * published date for the main story and none for background.
 *
 * @example // 'كانت القوات سيطرت عليها' with no time expression → null
 */
export function dateOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  government: Government,
): { date: EventDate | null; why: string } {
  const own = nearestDate(items, clause.first, clause.last, trigger);
  if (own !== null) return { date: toEventDate(own), why: 'time expression of the clause' };
  // A condition or time clause that the comma cut off still dates its main clause.
  if (clause.relation !== 'relative' && !government.background) {
    for (let index = clause.index - 1; index >= 0; index--) {
      const earlier = clauses[index];
      if (earlier === undefined || earlier.relation === 'relative') continue;
      const found = nearestDate(items, earlier.first, earlier.last, trigger);
      if (found !== null) return { date: toEventDate(found), why: 'time expression of an earlier clause of the sentence' };
    }
  }
  if (government.background || clause.relation === 'relative') return { date: null, why: 'background without a time expression' };
  const { published } = context.layers;
  if (published === null) return { date: null, why: 'no time expression and no published date' };
  return { date: { from: published, to: published, precision: 'day', basis: 'document' }, why: 'main story: the published date' };
}
