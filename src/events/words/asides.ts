import type { Analysis } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isMasdar } from '../places/extent.ts';
import type { ArgumentField, Frame } from '../frames.ts';
import { isFigure, loadFrames } from '../frames.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { movedTo } from '../items/items.ts';
import { isAdverb, pronounPreposition } from './nominals.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from './words.ts';

/** Items that an aside may hold; a relative clause is often longer. */
const LONGEST_ASIDE = 14;
const LONGEST_RELATIVE = 22;
/** Items between a predicate and the aside that cuts it off from what it takes. */
const FARTHEST_PREDICATE = 14;
/** Signs that open an aside, and those that close it. */
const CLOSED_BY: Readonly<Record<string, string>> = { '،': '،', ',': ',', '(': ')', '-': '-', '–': '–', '—': '—' };
const ENDS_CLAUSE = '،,.؛;:!؟…';

/** كما أعلن، حسبما ذكر، وفق ما قال، على ما نقلت: what makes a source of the verb of saying behind it. */
const opensSource = (items: readonly Item[], at: number): boolean =>
  ['كما', 'حسبما', 'وفقما', 'مثلما'].includes(items[at]?.folded ?? '') ||
  items[at]?.role === 'source' ||
  (items[at]?.kind === 'preposition' && items[at + 1]?.folded === 'ما');

/** معظمهم ممن …، غالبيتها …: a part of the people before it. */
const opensPart = (item: Item | undefined): boolean =>
  hasAnyClass(item, ['quantifier', 'measure']) &&
  (item?.readings.some(({ enclitic }) => enclitic === 'هم' || enclitic === 'ها') ?? false);

/** بحسب مصادر، ولأول مرة، ليلا: a phrase that may stand anywhere in its clause. */
const opensPhrase = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as Item;
  return opensSource(items, at) || item.role !== null || item.kind === 'date' || (item.kind === 'word' && isAdverb(item));
};

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

/** Whether the aside cuts a verb off from its subject: the verb right before it and a bare nominal behind, or the other way round. */
function partsVerb(items: readonly Item[], open: number, close: number): boolean {
  const next = items[close + 1] as Item;
  if (isFramed(items, open - 1))
    return (
      opensPhrase(items, open + 1) &&
      next.kind !== 'sign' &&
      next.kind !== 'date' &&
      next.role === null &&
      !next.joined &&
      !isFiniteVerb(items, close + 1) &&
      !hasAnyClass(next, ['complementiser', 'relative', 'contrast'])
    );
  const verb = hasClass(next, 'completed') ? close + 2 : close + 1;
  if (items[verb]?.joined !== false || !isFiniteVerb(items, verb)) return false;
  // An aside without a verb parts nothing: the clause goes on behind it.
  const holdsVerb = items.slice(open + 1, close).some(({ index }) => isFiniteVerb(items, index));
  return holdsVerb && (opensSource(items, open + 1) || opensPart(items[open + 1]));
}

/** الذي، التي … with no preposition and no pronoun. */
const opensRelative = (item: Item | undefined): boolean =>
  item?.role === null &&
  !item.joined &&
  item.readings[0]?.enclitic === null &&
  item.folded.startsWith('ال') &&
  hasClass(item, 'relative');

/** Roles of the prepositions that a predicate asks for. */
const ASKED = ['from', 'on', 'about', 'to', 'holder'] as const;

const FILLED: readonly (ArgumentField | undefined)[] = ['at', 'at-or-actor', 'to', 'target', 'actor', 'actor-strong'];

/** Who holds it now is what only a predicate with the place for its subject asks for (سقطت X بيد Y، باتت X تحت سيطرة Y). */
const takesRole = ({ arguments: fields, subjectIsPlace }: Frame, role: string): boolean =>
  FILLED.includes(fields[role]) && (role !== 'holder' || subjectIsPlace);

/** Whether a predicate takes a phrase with the preposition: its frame has a position for it, or it governs an event so (تمكن من). */
const asksFor = (items: readonly Item[], at: number, role: (typeof ASKED)[number]): boolean =>
  framesAt(items, at).some((frame) => takesRole(frame, role)) ||
  governorsOf(items[at]).some(({ markers }) => markers.includes(role));

const framesAt = (items: readonly Item[], at: number): readonly Frame[] => {
  const verb = isFiniteVerb(items, at);
  const told = (reading: Analysis): boolean =>
    verb ? reading.pos === 'verb' : reading.pos === 'masdar' && reading.rank === items[at]?.readings[0]?.rank;
  return (
    items[at]?.readings
      .filter(told)
      .flatMap(({ lemma }) => loadFrames().byVerb.get(lemma) ?? [])
      .filter((frame) => !isFigure(frame)) ?? []
  );
};

/** كما قال …، الذي …، بعد معارك استمرت …: what may stand inside a clause with a verb of its own. */
const opensInside = (items: readonly Item[], at: number): boolean =>
  opensRelative(items[at]) || opensSource(items, at) || (items[at]?.joined === false && isPhraseOrTime(items[at]));

const isPhraseOrTime = (item: Item | undefined): boolean =>
  item !== undefined && (item.role !== null || item.kind === 'date' || hasClass(item, 'subordinator-time'));

/**
 * Where the phrase begins that an aside cuts off from the predicate that asks for it: «انسحبت القوات، التي دخلتها قبل يومين، من تدمر»,
 * «سيطر الجيش، بعد معارك استمرت يومين، على تدمر». -1 where none follows, or the predicate has one before the aside.
 */
function partedPhrase(items: readonly Item[], open: number, close: number): number {
  const first = opensRelative(items[open]) ? open : open + 1;
  if (!opensInside(items, first)) return -1;
  let next = close + 1;
  while (next < items.length && isDayOrComma(items[next])) next++;
  const phrase = items[next];
  const role = ASKED.find((each) => each === phrase?.role);
  if (role === undefined || phrase?.kind !== 'preposition' || phrase.joined) return -1;
  if (!items.slice(first, close).some(({ index }) => isFiniteVerb(items, index))) return -1;
  return isAskedFor(items, open, role) ? next : -1;
}

/** Whether a predicate before `open`, in its clause, asks for a phrase with the preposition and has none yet. */
function isAskedFor(items: readonly Item[], open: number, role: (typeof ASKED)[number]): boolean {
  for (let at = open - 1; at >= Math.max(0, open - FARTHEST_PREDICATE); at--) {
    const item = items[at] as Item;
    if ((item.role === role && item.kind === 'preposition') || isSign(item, ENDS_CLAUSE)) return false;
    // استولى عليها المتمردون أثناء الهجوم على X: the predicate has it, with a pronoun.
    if (pronounPreposition(item)?.role === role) return false;
    if (item.kind !== 'word') continue;
    if (asksFor(items, at, role)) return true;
    if (isFiniteVerb(items, at)) return false;
  }
  return false;
}

/** Items between a preposition of time or cause and the phrase behind its noun. */
const LONGEST_OCCASION = 6;

/**
 * Where the phrase that a predicate asks for begins behind the occasion at `open`, without commas: «سيطر الجيش بعد قتال عنيف على تدمر». The
 * occasion is no event of the frames, which takes the phrase for itself (بعد خروج X من …). -1 where there is none.
 */
function phraseBehindOccasion(items: readonly Item[], open: number): number {
  const [preposition, noun] = [items[open], items[open + 1]];
  if (preposition?.kind !== 'preposition' || preposition.joined || !OCCASIONS.has(preposition.role ?? '')) return -1;
  if (noun?.kind !== 'word' || !isMasdar(noun) || framesAt(items, open + 1).length > 0 || hasAnyClass(noun, TAKES_PLACE))
    return -1;
  for (let at = open + 2; at <= Math.min(items.length - 1, open + LONGEST_OCCASION); at++) {
    const item = items[at] as Item;
    const role = ASKED.find((each) => item.kind === 'preposition' && each === item.role);
    if (role !== undefined) return !item.joined && isAskedFor(items, open, role) ? at : -1;
    if (item.kind === 'sign' || item.kind === 'preposition' || item.joined || isFiniteVerb(items, at) || isMasdar(item))
      return -1;
  }
  return -1;
}

const OCCASIONS: ReadonlySet<string> = new Set(['time', 'cause', 'pressure']);
const TAKES_PLACE = ['advance', 'enter', 'move', 'reach', 'arrive', 'speech', 'report', 'govern'];

/** Where the clause that goes on at `from` ends: its next sign, or the verb that is joined to it. */
function clauseEnd(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (at < items.length && !isSign(items[at], ENDS_CLAUSE) && !(items[at]?.joined === true && isFiniteVerb(items, at))) at++;
  return at;
}

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

const isDayOrComma = (item: Item | undefined): boolean => item?.kind === 'date' || isSign(item, COMMAS);

/** The items with the aside that opens at `open`, or the occasion there, behind what it parts; null where none does. */
function movedAt(items: readonly Item[], open: number): Item[] | null {
  const behind = phraseBehindOccasion(items, open);
  if (behind >= 0) {
    const end = clauseEnd(items, behind);
    return [...items.slice(0, open), ...items.slice(behind, end), ...items.slice(open, behind), ...items.slice(end)];
  }
  const close = closing(items, open);
  if (close < 0) return null;
  const phrase = partedPhrase(items, open, close);
  if (phrase < 0 && (opensRelative(items[open]) || !partsVerb(items, open, close))) return null;
  const end = clauseEnd(items, phrase < 0 ? close + 1 : phrase);
  // الذي كان يقود اللواء، وانضم …: its last comma stays where a verb goes on behind it.
  const closed = items[close]?.folded === ')' || (phrase >= 0 && items[end] !== undefined && items[end].kind !== 'sign');
  const aside = items.slice(open, closed ? close + 1 : close);
  return [...items.slice(0, open), ...items.slice(close + 1, end), ...aside, ...items.slice(end)];
}

const inOrder = (items: readonly Item[]): Item[] => items.map((item, index) => movedTo(index, item));
