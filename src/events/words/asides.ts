import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { loadFrames } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { movedTo } from '../items/items.ts';
import { isMasdar } from '../places/extent.ts';
import {
  holdsVerb,
  opensApposition,
  opensPart,
  opensPhrase,
  opensRelative,
  opensSource,
  opensWhoIsWho,
} from './aside-openings.ts';
import { ENDS_CLAUSE, isDayOrComma, isGoverned, partedDeed, partedPhrase } from './asked-phrases.ts';
import { behindOccasion, isLacked } from './behind-occasion.ts';
import { isPartedOff } from './parted-off.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from './words.ts';

/** Items that an aside may hold; a relative clause is often longer. */
const LONGEST_ASIDE = 14;
const LONGEST_RELATIVE = 22;
/** Signs that open an aside, and those that close it. */
const CLOSED_BY: Readonly<Record<string, string>> = { '،': '،', ',': ',', '(': ')', '-': '-', '–': '–', '—': '—' };

/** The sign that closes what the sign at `open` opens, or -1. */
function closing(items: readonly Item[], open: number): number {
  const opener = items[open];
  const relative = opensRelative(opener);
  const close = relative ? '،' : opener?.kind === 'sign' ? CLOSED_BY[opener.folded] : undefined;
  if (close === undefined) return -1;
  const longest = relative || opensRelative(items[open + 1]) ? LONGEST_RELATIVE : LONGEST_ASIDE;
  for (let at = open + 1; at <= Math.min(items.length - 2, open + longest); at++) {
    if (items[at]?.kind === 'sign' && items[at]?.folded === close) return at > open + 1 ? at : -1;
    if (isSign(items[at], '.؛:') || hasClass(items[at], 'complementiser')) return -1;
  }
  return -1;
}

/** A verb that may tell an event. */
const isFramed = (items: readonly Item[], at: number): boolean =>
  isFiniteVerb(items, at) &&
  (items[at]?.readings.some(({ pos, lemma }) => pos === 'verb' && loadFrames().eventVerbs.has(lemma)) ?? false);

/** Items from a verb over its subject to the aside behind it. */
const SUBJECT_REACH = 8;

/** Bare and of the same clause: no sign, day, preposition, verb or conjunction. */
const isBareNominal = (items: readonly Item[], next: Item): boolean =>
  next.kind !== 'sign' &&
  next.kind !== 'date' &&
  next.role === null &&
  !next.joined &&
  !isFiniteVerb(items, next.index) &&
  !hasAnyClass(next, ['complementiser', 'relative', 'contrast']);

/**
 * استعاد الجيش، كما أعلنت الوزارة، مدينة X; انتزع جيش X، الحليف للمتمردين، بلدة Y: a source with a verb of its own, or an apposition without one,
 * between the subject and a place that the verb has for its object.
 */
function partsObject(items: readonly Item[], open: number, close: number, next: Item): boolean {
  const describes = opensApposition(items[open + 1]) && !holdsVerb(items, open, close);
  if (!(describes || opensWhoIsWho(items[open + 1]) || opensSource(items, open + 1)) || !isBareNominal(items, next)) return false;
  if (next.kind !== 'place' && !hasClass(next, 'place-kind')) return false;
  for (let at = open - 1; at >= Math.max(0, open - SUBJECT_REACH) && items[at]?.kind !== 'sign'; at--) {
    if (items[at]?.kind === 'place' || items[at]?.kind === 'preposition') return false;
    if (isFramed(items, at)) return true;
  }
  return false;
}

/**
 * استعاد الجيش، مدعوما بضربات جوية من التحالف، السيطرة على X: what is said of the subject, with a participle, between a verb of taking and the control that it
 * has for its object.
 */
const partsControl = (items: readonly Item[], open: number, close: number, next: Item): boolean =>
  next.role === null &&
  !next.joined &&
  hasClass(next, 'take') &&
  isMasdar(next) &&
  opensApposition(items[open + 1]) &&
  !holdsVerb(items, open, close) &&
  isGoverned(items, open, 'acc');

/** Whether the aside cuts a verb off from its subject: the verb right before it and a bare nominal behind, or the other way round. */
function partsVerb(items: readonly Item[], open: number, close: number): boolean {
  const next = items[close + 1] as Item;
  if (isFramed(items, open - 1)) return opensPhrase(items, open + 1) && isBareNominal(items, next);
  if (partsObject(items, open, close, next) || partsControl(items, open, close, next)) return true;
  const verb = hasClass(next, 'completed') ? close + 2 : close + 1;
  if (items[verb]?.joined !== false || !isFiniteVerb(items, verb)) return false;
  // An aside without a verb parts nothing: the clause goes on behind it.
  return holdsVerb(items, open, close) && (opensSource(items, open + 1) || opensPart(items[open + 1]));
}

/** استعاد الجيش، الذي بدأ هجومه أمس، مدينة X: what is said of the subject between commas, before the object that its verb lacks. */
const partsLacked = (items: readonly Item[], open: number, close: number): boolean =>
  isSign(items[open - 1], COMMAS) && isLacked(items, open - 1, close + 1);

/** Where the clause that goes on at `from` ends: its next sign, or the verb that is joined to it. */
function clauseEnd(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (at < items.length && !isSign(items[at], ENDS_CLAUSE) && !(items[at]?.joined === true && isFiniteVerb(items, at))) at++;
  return at;
}

/** سقطت نيالا (26 أكتوبر) والضعين (21 نوفمبر) في يدها: the day of a joined place, in a list that has a day for each. */
const isDayInList = (items: readonly Item[], open: number, close: number): boolean =>
  isSign(items[open], '(') &&
  close === open + 2 &&
  items[open + 1]?.kind === 'date' &&
  items[open - 1]?.kind === 'place' &&
  items[open - 1]?.joined === true &&
  [open - 2, open - 3].some((at) => isSign(items[at], ')'));

/** Items behind one at which an aside may open that decide whether it does: the longest aside, and what a verb behind it has behind itself. */
const REACH = LONGEST_RELATIVE + 5;

/**
 * The items of a sentence in the order in which an aside between a verb and its subject, or the phrase that it asks for, stands behind
 * both, where it could as well have been written: «انسحبت، بحسب مصادر، القوات من تدمر» as «انسحبت القوات من تدمر، بحسب مصادر».
 */
export function asidesLast(items: Item[]): Item[] {
  let ordered = items;
  for (let open = 1; open < ordered.length - 2; open++) {
    const moved = movedAt(ordered, open);
    if (moved === null) continue;
    // What stands before sees another order only as far as it looks ahead, over days and commas without end.
    while (open > 1 && isDayOrComma(ordered[open - 1])) open--;
    open = Math.max(0, open - REACH);
    ordered = inOrder(moved);
  }
  return ordered;
}

/** The items with the aside that opens at `open`, or the occasion there, behind what it parts; null where none does. */
function movedAt(items: readonly Item[], open: number): Item[] | null {
  const behind = behindOccasion(items, open);
  if (behind >= 0) {
    const end = clauseEnd(items, behind);
    return [...items.slice(0, open), ...items.slice(behind, end), ...items.slice(open, behind), ...items.slice(end)];
  }
  const close = closing(items, open);
  if (close < 0 || isDayInList(items, open, close)) return null;
  const phrase = Math.max(partedPhrase(items, open, close), partedDeed(items, open, close));
  const end = clauseEnd(items, phrase < 0 ? close + 1 : phrase);
  const parts = phrase >= 0 || (opensRelative(items[open]) ? partsLacked(items, open, close) : partsVerb(items, open, close));
  if (!parts && !isPartedOff(items, open, close, end)) return null;
  // الذي كان يقود اللواء، وانضم …: its last comma stays where a verb goes on behind it.
  const closed = items[close]?.folded === ')' || (phrase >= 0 && items[end] !== undefined && items[end].kind !== 'sign');
  const aside = items.slice(open, closed ? close + 1 : close);
  return [...items.slice(0, open), ...items.slice(close + 1, end), ...aside, ...items.slice(end)];
}

const inOrder = (items: readonly Item[]): Item[] => items.map((item, index) => movedTo(index, item));
