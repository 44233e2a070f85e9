import { isFiniteVerb } from './clauses.ts';
import { loadFrames } from './frames.ts';
import type { Item } from './items.ts';
import { isAdverb } from './nominals.ts';
import { hasAnyClass, hasClass, isSign } from './words.ts';

/** Items that an aside may hold. */
const LONGEST_ASIDE = 14;
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
  const close = CLOSED_BY[items[open]?.kind === 'sign' ? (items[open]?.folded ?? '') : ''];
  if (close === undefined) return -1;
  for (let at = open + 1; at <= Math.min(items.length - 2, open + LONGEST_ASIDE); at++) {
    if (items[at]?.kind === 'sign' && items[at]?.folded === close) return at > open + 1 ? at : -1;
    if (isSign(items[at], '.؛:') || hasClass(items[at], 'complementiser')) return -1;
  }
  return -1;
}

/** A verb that may tell an event. */
const isFramed = (items: readonly Item[], at: number): boolean =>
  isFiniteVerb(items, at) &&
  (items[at]?.readings.some(({ pos, lemma }) => pos === 'verb' && loadFrames().byVerb.has(lemma)) ?? false);

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

/** Where the clause that goes on at `from` ends: its next sign, or the verb that is joined to it. */
function clauseEnd(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (at < items.length && !isSign(items[at], ENDS_CLAUSE) && !(items[at]?.joined === true && isFiniteVerb(items, at))) at++;
  return at;
}

/**
 * The items of a sentence in the order in which an aside between a verb and its subject stands behind both, where it could as well have
 * been written: «انسحبت، بحسب مصادر، القوات من تدمر» as «انسحبت القوات من تدمر، بحسب مصادر».
 */
export function asidesLast(items: Item[]): Item[] {
  for (let open = 1; open < items.length - 2; open++) {
    const close = closing(items, open);
    if (close < 0 || !partsVerb(items, open, close)) continue;
    const end = clauseEnd(items, close + 1);
    const aside = items.slice(open, items[close]?.folded === ')' ? close + 1 : close);
    const moved = [...items.slice(0, open), ...items.slice(close + 1, end), ...aside, ...items.slice(end)];
    return asidesLast(moved.map((item, index) => (item.index === index ? item : { ...item, index })));
  }
  return items;
}
