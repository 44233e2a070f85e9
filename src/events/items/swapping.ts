import { ofReadings, readOf } from '../words/readings.ts';
import { hasAnyClass, isSign } from '../words/words.ts';
import type { Item } from './item.ts';
import { itemOf } from './pieces.ts';

/** Items from the verb to what is changed for another. */
const FARTHEST_SWAPPED = 7;

/** ولاءهم، صفه، بندقيتها: what binds men to a side, which they change for another. */
const isOwnBond = ofReadings((readings) =>
  readings.some(
    ({ pos, enclitic, classes }) =>
      pos !== 'verb' &&
      /^(?:ه|ها|هم|هما)$/.test(enclitic ?? '') &&
      ['bond', 'side', 'weapon'].some((name) => classes.includes(name)),
  ),
);

const swap = ofReadings((readings) => readings.filter(({ pos, classes }) => pos === 'verb' && classes.includes('swap')));

/**
 * غيّر مئات المقاتلين ولاءهم, بدل قائد ميداني بندقيته: at the head of a clause, before people and what binds them to a side, the verb that
 * changes it, and not "other than" or "instead of".
 */
export function isSwapping(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (swap(item).length === 0 || (item.kind !== 'preposition' && item.readings[0]?.pos !== 'particle')) return false;
  const [before, next] = [items[at - 1], items[at + 1]];
  if ((before !== undefined && !isSign(before, '.؛:،')) || next === undefined || next.role !== null || next.joined) return false;
  if (next.quantity?.unit !== 'people' && !hasAnyClass(next, ['member', 'rank', 'title', 'force'])) return false;
  return items.slice(at + 2, at + 1 + FARTHEST_SWAPPED).some((each) => each.role === null && isOwnBond(each));
}

const asVerb = ofReadings((readings) =>
  readOf(
    readings.filter(({ pos, classes }) => pos === 'verb' && classes.includes('swap')).map((reading) => ({ ...reading, rank: 0 })),
  ),
);

/** The item read as the verb of changing. */
export function asSwapping(item: Item): Item {
  const { index, first, last, joined, folded } = item;
  return itemOf(index, first, { kind: 'word', last, joined, role: null, folded }, item, asVerb(item));
}
