import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** Items of the longest relative clause behind which the clause of a place goes on. */
const LONGEST_RELATIVE = 16;

/** What says of a place in whose hands it is or was: كانت تحت سيطرة X, وقعت في يد X. */
const HAS_HOLDER = ['be', 'remain', 'become', 'fall', 'pass', 'yield', 'take', 'retake', 'lose'];

/**
 * The preposition behind a relative clause of a place that says in whose hands the place is now; -1 where none stands there, or where the relative
 * clause itself tells in whose hands it was (التي كانت في أيدي X).
 *
 * @param from item right behind the place
 * @example // سقطت صرمان التي كانت الكتائب تتحصن فيها في أيدي الثوار → the item of في
 */
export function holderBehindRelative(items: readonly Item[], from: number): number {
  let relative = from;
  // جيب سريبرينيتسا المسلم الذي …
  while (relative < items.length && isParticipleOrAdjective(items[relative] as Item)) relative++;
  if (!hasClass(items[relative], 'relative')) return -1;
  let verb: Item | undefined;
  for (let at = relative + 1; at <= Math.min(items.length - 1, relative + LONGEST_RELATIVE); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' && !isSign(item, QUOTES)) return -1;
    const finite = isFiniteVerb(items, at);
    if (finite && item.joined) return -1;
    if (item.kind === 'preposition' && item.role === 'holder')
      return verb === undefined || item.joined || hasAnyClass(verb, HAS_HOLDER) ? -1 : at;
    if (finite || hasAnyClass(item, HAS_HOLDER)) verb = item;
  }
  return -1;
}
