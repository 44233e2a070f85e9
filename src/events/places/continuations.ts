import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import type { PlaceNominal } from './places.ts';
import { readPlaces } from './places.ts';
import { COMMAS, isSign } from '../words/words.ts';

/** More places after ثم, with the time expression that makes them another event. */
export interface Continuation {
  readonly nominal: PlaceNominal;
  /** Told of an earlier day (وقبل ذلك على X): another event, though no time expression tells when. */
  readonly earlier: boolean;
  readonly date: Item | null;
  /** What the preposition before the places says; null where none stands. */
  readonly role: string | null;
  readonly last: number;
}

const FARTHEST_CONTINUATION = 5;

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
  const then = behindThen(items, next?.role === 'from' ? at + 1 : at);
  return then < 0 ? null : continuationFrom(items, then, end);
}

/** Item behind ثم, وقبل ذلك, وقبلها, with which a list of places goes on; -1 where none stands at `at`. */
export function behindThen(items: readonly Item[], at: number): number {
  const item = items[at];
  if (isThen(item)) return at + 1;
  if (!isBefore(items, at)) return -1;
  if (item?.kind !== 'preposition') return at + 1;
  return items[at + 1]?.folded === 'ذلك' ? at + 2 : -1;
}

/** وقبل (ذلك), وقبلها, ومن قبلها. */
function isBefore(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (item === undefined || item.kind === 'date' || !isCue(item.folded, 'before-it')) return false;
  return item.joined || (before?.role === 'from' && before.joined);
}

/** ثم، وبعدها، وأخيراً: a list of places goes on as one was taken or left after another. */
const isThen = (item: Item | undefined): boolean => item?.kind !== 'date' && isCue(item?.folded, 'then');

/** Time expression, preposition, places and time expression, in this order; the places must be there. */
export function continuationFrom(items: readonly Item[], from: number, end: number): Continuation | null {
  let date: Item | null = null;
  let role: string | null = null;
  let commas = 0;
  let i = from;
  for (; i <= Math.min(end, from + FARTHEST_CONTINUATION); i++) {
    const item = items[i] as Item;
    if (item.kind === 'date') date = item;
    else if (item.kind === 'preposition') role = item.role ?? role;
    // ثم، في يوليو، على تخار
    else if (commas < 2 && isSign(item, COMMAS)) commas++;
    else break;
  }
  if (!isPlaceLike(items, i) || (commas > 0 && role === null)) return null;
  const earlier = isBefore(items, from - 1) || isBefore(items, from - 2);
  const nominal = readPlaces(items, i, end, items[i]?.role ?? null);
  if (nominal === null || nominal.places.length === 0) return null;
  let last = nominal.lastItem;
  for (const after of [last + 1, last + 2]) {
    if (items[after]?.kind === 'date') {
      date ??= items[after];
      last = after;
    }
    if (items[after]?.role !== 'in') break;
  }
  const aside = date === null ? dateAside(items, last + 1, end) : -1;
  return aside < 0
    ? { nominal, earlier, date, role, last }
    : { nominal, earlier, date: items[aside] ?? null, role, last: Math.min(aside + 1, end) };
}

/**
 * ثم على شبرغان، معقل الجنرال، أمس السبت، …; ثم على جلولاء في (11 آب); ثم على موغوك، مدينة الياقوت، في 25 منه: a time expression behind
 * one sign or two, with at most one apposition between them.
 */
function dateAside(items: readonly Item[], from: number, end: number): number {
  let at = items[from]?.role === 'in' ? from + 1 : from;
  for (let signs = 0; signs < 2 && isSign(items[at], `${COMMAS}(`); signs++) {
    const then = items[at + 1]?.role === 'in' ? at + 2 : at + 1;
    if (items[then]?.kind === 'date' && (then >= end || isSign(items[then + 1], `${COMMAS}).:؛`))) return then;
    for (let step = 0; step < LONGEST_APPOSITION && isOfApposition(items, at + 1); step++) at++;
    at++;
  }
  return -1;
}

/** A word, force or place of an apposition, or the preposition of its own phrase (المدينة الوحيدة على الضفة): no verb, nothing joined. */
const isOfApposition = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item === undefined || item.joined || item.kind === 'sign' || item.kind === 'date' || isFiniteVerb(items, at)) return false;
  return item.role === null || item.kind === 'preposition';
};
const LONGEST_APPOSITION = 7;
