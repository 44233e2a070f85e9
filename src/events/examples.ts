import { listOpener } from '../language/list-openers.ts';
import { isFiniteVerb } from './clauses/finite-verbs.ts';
import type { Item } from './items/item.ts';
import { hasClass, isSign, QUOTES } from './words/words.ts';

/** Items between a head and the list of its names (المواقع التي …، بما فيها X). */
export const FARTHEST_LIST = 14;

/**
 * بما فيها X, بما في ذلك X, منها بلدة X, أبرزها كل من X وY, تشمل X: where what opens a list of names stands at `at`.
 *
 * @returns the first item of the list, -1 where nothing opens one
 */
export function startOfExamples(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item?.kind !== 'word') return -1;
  const includes = isFiniteVerb(items, at) && hasClass(item, 'include');
  const opener = listOpener(item.folded) ?? listOpener(`${items[at - 1]?.folded ?? ''} ${item.folded}`);
  if (!includes && opener === null) return -1;
  // هي: X وY
  const first = !includes && isSign(items[at + 1], ':') ? at + 2 : at + 1;
  const each = items[first]?.folded === 'كل' && items[first + 1]?.role === 'from';
  const start = each ? first + 2 : first;
  const next = items[start];
  const opens = next?.kind === 'place' || hasClass(next, 'place-kind') || (!includes && isSign(next, QUOTES));
  return opens ? start : -1;
}
