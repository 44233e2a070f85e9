import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import { startOfExamples } from '../examples.ts';
import type { Item } from '../items/item.ts';
import { isSeveralKind } from '../words/place-nouns.ts';
import { hasAnyClass, isSign, masdarsOf, QUOTES } from '../words/words.ts';
import { isOrdinaryNoun } from '../words/nominals.ts';
import { hasAdjective } from './list-words.ts';

/** Classes of the words that lead over to a name: بلدة X, جميع قرى X, شمال X. */
export const HEAD_WORDS = ['place-kind', 'quantifier', 'measure', 'direction'];

/** كامل، جميع، معظم: the whole or most of what follows. */
export const isWholeOf = ({ folded }: Item): boolean => isCue(folded.replace(/^و/, ''), 'whole');

/** What links a place to the one before it, past quotation marks: و, a comma, or the quotes of both («مورك» «كفرزيتا»). */
export function linkBefore(items: readonly Item[], at: number): 'joined' | 'comma' | 'quotes' | 'none' {
  if (items[at]?.joined === true) return 'joined';
  let before = at - 1;
  for (; isSign(items[before], QUOTES) && !isSign(items[before], '()[]'); before--)
    if (items[before]?.joined === true) return 'joined';
  if (isSign(items[before], '،,')) return 'comma';
  return at - 1 - before >= 2 ? 'quotes' : 'none';
}

/** سيطروا على X وصولاً إلى Y: as far as that; of those who leave (من X وصولاً إلى Y) it is where they go. */
const AS_FAR_AS = /^و?وصولا (?:الي|ل)$/;

/** Last item of a phrase that goes on with a list (وكذلك على X، فضلاً عن X) where it starts at `at` and a place follows; else -1. */
export function besidesAt(items: readonly Item[], at: number, end: number, role: string | null): number {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.kind === 'preposition' && AS_FAR_AS.test(item.folded))
    return (role === null || role === 'on') && continuesWithPlace(items, at + 1, end, null, true) ? at : -1;
  if (item?.kind !== 'word' || at >= end) return -1;
  const preposition = next?.kind === 'preposition';
  let last = -1;
  const word = item.folded.replace(/^و/, '');
  if (isCue(word, 'also')) last = preposition && next.role === role ? at + 1 : at;
  else if (isCue(word, 'besides') && preposition) last = at + 1;
  return last >= 0 && continuesWithPlace(items, last + 1, end, null, true) ? last : -1;
}

/**
 * وبلدة X, والخوي, وكذلك مدينة X: where behind the comma that closes an aside a joined place goes on with the list.
 *
 * @returns the first item of its names, -1 where something else follows
 */
export function reopensList(items: readonly Item[], at: number): number {
  const item = items[at];
  const besides = item?.kind === 'preposition' ? -1 : besidesAt(items, at, items.length - 1, null);
  if (besides >= 0) return besides + 1;
  return item?.joined === true && item.role === null && continuesWithPlace(items, at, items.length - 1, null, true) ? at : -1;
}

/** وأجزاء واسعة من السامراب: the place of which the list goes on with a part, -1 where none follows. */
export function afterPart(items: readonly Item[], at: number, end: number): number {
  if (!hasAnyClass(items[at], ['part', 'measure'])) return -1;
  let from = at + 1;
  while (from < end && items[from]?.joined === false && hasAdjective(items[from] as Item)) from++;
  const of = items[from];
  const goesOn = of?.kind === 'preposition' && of.role === 'from' && !of.joined;
  return goesOn && continuesWithPlace(items, from + 1, end, null, true) ? from + 1 : -1;
}

/** قريتي: two names, قرى: two at least, خمس قرى: as many as the number says; 0 of a noun for one. */
export function namesExpected(noun: Item | null, counted: Item | undefined): number {
  if (noun === null || !isSeveralKind(noun)) return 0;
  return counted?.quantity?.unit === 'places' ? Math.max(2, counted.quantity.min ?? 2) : 2;
}

const LONGEST_UNNAMED = 5;

/** ورئاسة الشرطة, ومخازن الجيش: a thing that belongs to a force, and neither people nor a deed. */
const isOfForce = (items: readonly Item[], at: number): boolean => {
  const [thing, owner] = [items[at], items[at + 1]];
  return (
    thing?.kind === 'word' &&
    owner?.kind === 'force' &&
    owner.role === null &&
    !owner.joined &&
    isOrdinaryNoun(thing) &&
    !hasAnyClass(thing, ['member', 'force', 'civilian', 'people', 'event-noun', 'title']) &&
    (masdarsOf(thing).length === 0 || hasAnyClass(thing, ['institution', 'command']))
  );
};

/** معسكر حمزة وخزانات النفط ومنطقة الكازيرما: where a list goes on with a named place behind a joined one without a name; else -1. */
export function afterUnnamed(items: readonly Item[], at: number, end: number, role: string | null): number {
  if (!hasAnyClass(items[at], [...HEAD_WORDS, 'part', 'post']) && !isOfForce(items, at)) return -1;
  const isPlural = items[at]?.readings.some(({ rank, features }) => rank === 0 && features.number === 'plural') === true;
  for (let i = at + 1; i <= Math.min(end, at + LONGEST_UNNAMED); i++) {
    const item = items[i] as Item;
    // ومنشآت أخرى منها المصرف المركزي
    const examples = isPlural ? startOfExamples(items, i) : -1;
    if (examples >= 0) return examples;
    if (item.joined) return continuesWithPlace(items, i, end, role, true) ? i : -1;
    // عدد من الحواجز
    const counted = item.kind === 'preposition' && item.role === 'from' && i === at + 1;
    // ومقر قيادة الفرقة
    const owner = item.kind === 'force' && item.role === null;
    if ((item.kind !== 'word' && !counted && !owner) || isFiniteVerb(items, i) || (item.role !== null && !counted)) return -1;
  }
  return -1;
}

/** The next place among words that may lead over to it; null where a verb, a preposition or a sign comes first. */
export function nextPlace(items: readonly Item[], from: number, end: number): number | null {
  for (let i = from; i <= Math.min(end, from + 6); i++) {
    const item = items[i] as Item;
    if (item.kind === 'place') return i;
    if (isSign(item, QUOTES) || (item.kind === 'word' && !isFiniteVerb(items, i))) continue;
    return null;
  }
  return null;
}

/** After a comma or a joined class noun: does another place of the same list come, before anything else? */
export function continuesWithPlace(
  items: readonly Item[],
  from: number,
  end: number,
  role: string | null,
  free: boolean,
): boolean {
  for (let i = from; i <= Math.min(end, from + 4); i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'place') {
      if (item.role !== null && item.role !== role) return false;
      return free || item.joined || i > from || nextIsListed(items, i, end);
    }
    if (item.kind === 'preposition' && item.role === role && item.joined) continue;
    if (item.kind === 'word' && (hasAnyClass(item, HEAD_WORDS) || isWholeOf(item)) && !isFiniteVerb(items, i)) continue;
    return false;
  }
  return false;
}

const LONGEST_LIST = 24;

/**
 * `حلب، حماة، وحمص`, `حلب، حماة، حمص.`: a bare name after a comma belongs to the list where names go on to a joined one or to the end of the
 * sentence.
 */
function nextIsListed(items: readonly Item[], at: number, end: number): boolean {
  let more = false;
  for (let i = at + 1; i <= Math.min(end, at + LONGEST_LIST); i++) {
    const item = items[i] as Item;
    if (item.kind === 'place' && item.joined) return true;
    // السخنة، بوابة دير الزور.: one name before the end describes what is before it.
    if (isSign(item, '.')) return more;
    const listed = item.kind === 'place' && item.role === null && isSign(items[i - 1], `،,${QUOTES}`);
    const head = item.kind === 'word' && hasAnyClass(item, HEAD_WORDS) && items[i + 1]?.kind === 'place';
    more ||= listed;
    if (listed || head || isSign(item, '،,') || isSign(item, QUOTES)) continue;
    // المديد، المكلا، والقائم: three names in a row are a list, whatever follows.
    return more;
  }
  return more || at === end || isSign(items[at + 1], '.');
}
