import { isFiniteVerb } from './clauses.ts';
import type { Item } from './items.ts';
import { isPlaceLike } from './nominals.ts';
import type { PlaceNominal } from './places.ts';
import { readPlaces } from './places.ts';
import { COMMAS, isSign } from './words.ts';

/** More places after ثم, with the time expression that makes them another event. */
export interface Continuation {
  readonly nominal: PlaceNominal;
  readonly date: Item | null;
  readonly last: number;
}

const FARTHEST_CONTINUATION = 4;

/**
 * ثم، ومن ثم: the list of places goes on, on the same day or on another (ثم على إدلب، ثم يوم الجمعة على راوة، ثم بيحان في العاشر منه).
 *
 * @returns null where no such word stands at `at`, or no place follows it
 */
export function continuationAt(items: readonly Item[], at: number, end: number, dated: boolean): Continuation | null {
  const next = items[at];
  // في مايو وعلى أم صميمة في يوليو, سنجة في 29 منه، والدندر في 23 منه: after a date, a joined phrase with a date of its own.
  const listed = dated && (next?.joined === true || isSign(items[at - 1], COMMAS)) && isPlaceLike(items, at);
  const joined =
    listed || (next?.joined === true && ((dated && next.kind === 'preposition') || next.kind === 'date'))
      ? continuationFrom(items, at, end)
      : null;
  if (joined?.date != null) return joined;
  const then = next?.role === 'from' ? at + 1 : at;
  return items[then]?.folded === 'ثم' ? continuationFrom(items, then + 1, end) : null;
}

/** Time expression, preposition, places and time expression, in this order; the places must be there. */
export function continuationFrom(items: readonly Item[], from: number, end: number): Continuation | null {
  let date: Item | null = null;
  let i = from;
  for (; i <= Math.min(end, from + FARTHEST_CONTINUATION); i++) {
    const item = items[i] as Item;
    if (item.kind === 'date') date = item;
    else if (item.kind !== 'preposition') break;
  }
  if (!isPlaceLike(items, i)) return null;
  const nominal = readPlaces(items, i, end, items[i]?.role ?? null);
  if (nominal === null || nominal.places.length === 0) return null;
  const after = dateAfter(items, nominal.lastItem, end);
  return { nominal, date: date ?? after, last: after?.index ?? nominal.lastItem };
}

/** Most items of an apposition between a place and its day. */
const LONGEST_APPOSITION = 7;

/** جلولاء في (11 آب), شبرغان، معقل دوستم، أمس: the time expression behind a place, with its preposition or behind an apposition; or null. */
function dateAfter(items: readonly Item[], last: number, end: number): Item | null {
  let at = last + 1;
  while (items[at]?.role === 'in' || isSign(items[at], '(')) at++;
  if (items[at]?.kind === 'date') return items[at] ?? null;
  if (at > last + 1 || !isSign(items[at], COMMAS)) return null;
  for (at++; at <= Math.min(end, last + LONGEST_APPOSITION); at++) {
    if (isSign(items[at], COMMAS)) return items[at + 1]?.kind === 'date' ? (items[at + 1] ?? null) : null;
    if (items[at]?.kind === 'preposition' || isFiniteVerb(items, at)) return null;
  }
  return null;
}
