import type { Analysis } from '../../document.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import type { Item } from '../items/item.ts';
import { ATTACHED, loadPrepositions } from '../prepositions.ts';
import { isPlaceKind } from './place-nouns.ts';
import { finiteReading, hasAnyClass, hasClass, isMainly, isNisba, isSign } from './words.ts';

/** Preposition + pronoun in one word (منها، عليهم، فيها، إليه): its role. */
export function pronounPreposition(item: Item | undefined): { role: string; reading: Analysis } | null {
  if (item?.kind !== 'word') return null;
  for (const reading of item.readings) {
    if (reading.pos !== 'particle' || reading.enclitic === null) continue;
    const role = loadPrepositions().roles.get(reading.stem.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي'));
    if (role !== undefined) return { role, reading };
    const attached = ATTACHED[reading.stem];
    if (attached !== undefined) return { role: attached, reading };
  }
  return null;
}

/** Classes of what says when, how or in turn, and is no phrase that a verb asks for (انسحبت من جانبها من X). */
export const ADVERBS: readonly string[] = ['time-adverb', 'manner-adverb', 'focus'];

/** A word that says where to, when or how, and fills no position (شمالا، فجرا، تدريجيا، كاملة). */
export const isAdverb = (item: Item): boolean =>
  isMainly(item, 'time-unit') ||
  hasAnyClass(item, ['direction', 'time-adverb', 'manner-adverb', 'place-adverb', 'focus', 'extent']) ||
  (/ا$/.test(item.folded) && !hasClass(item, 'place-kind') && !isOwnedNoun(item));

/** طاقتها, هيبتها: the noun of what somebody has, which no adverb is. */
const isOwnedNoun = ({ readings }: Item): boolean =>
  readings.some(
    ({ pos, rank, enclitic, classes }) => rank === 0 && pos === 'noun' && enclitic === 'ها' && classes.includes('abstract'),
  );

/** The class for which a frame does not take a noun as subject or object, or null. A kind of place is never refused. */
export function refused(item: Item | undefined, classes: readonly string[]): string | null {
  // المعتقلين: the plural of people, not of the place with the same singular.
  const human =
    item?.kind === 'word' && classes.includes('civilian') && hasClass(item, 'civilian') && /(?:ين|ون)$/.test(item.folded);
  if (human) return 'civilian';
  if (item?.kind !== 'word' || classes.length === 0 || isPlaceKind(item)) return null;
  return classes.find((name) => isMainly(item, name)) ?? null;
}

/** A noun or verbal noun that is no measure and no adjective of nationality (الفوضى، القتال). */
export const isOrdinaryNoun = (item: Item): boolean =>
  item.kind === 'word' &&
  !isNisba(item) &&
  item.readings.some(({ pos, rank }) => rank === item.readings[0]?.rank && (pos === 'noun' || pos === 'masdar')) &&
  !hasClass(item, 'quantifier') &&
  !hasClass(item, 'measure');

/** Members of a force that nothing names. */
export const NOBODY: ForceNominal = {
  actors: [],
  quantity: -1,
  unnamed: true,
  military: true,
  single: false,
  civilian: false,
  members: true,
  pronoun: null,
  proform: null,
  states: [],
  firstItem: -1,
  lastItem: -1,
};

/** 80 بالمئة من …, 80 في المئة, 80%. */
export const isPercent = (item: Item): boolean =>
  isSign(item, '%٪') ||
  (item.kind === 'word' && item.role === 'by' && item.readings.some(({ lemma }) => lemma === 'مئة' || lemma === 'مائة'));

/** المركز، مكانتها: a definite noun, bare, of neither people nor a force. */
export const isDefiniteNoun = (item: Item): boolean =>
  item.role === null &&
  !item.joined &&
  isOrdinaryNoun(item) &&
  !isAdverb(item) &&
  !hasAnyClass(item, ['force', 'member', 'rank', 'title']) &&
  item.readings.some(
    ({ pos, proclitics, enclitic, rank }) => rank === 0 && pos === 'noun' && (proclitics.includes('ال') || enclitic !== null),
  );

/** طاقتها، عافيتها: a bare noun with the pronoun of what stands before it, which is no part of a place (مطارها). */
export const isOwn = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  !hasAnyClass(item, ['place-kind', 'part', 'quantifier', 'measure']) &&
  (item.readings.length === 0
    ? /[^ا]ها$/.test(item.folded)
    : item.readings.some(
        ({ pos, enclitic, rank }) =>
          rank === 0 && pos !== 'verb' && pos !== 'particle' && (enclitic === 'ها' || enclitic === 'ه'),
      ));

const isFighter = (item: Item | undefined): boolean => item?.kind === 'force' || hasAnyClass(item, ['member', 'rank']);

/** Items from a verb back to the subject before it (عناصر من داعش أعدموا مدنيين). */
const FARTHEST_SUBJECT = 4;

/** قتل الجنود مدنيين: fighters are the subject of the verb that has the people at `at` behind it. */
export function areVictims(items: readonly Item[], at: number): boolean {
  const verb = items.slice(0, at).findLast((item) => finiteReading(item) !== null)?.index ?? -1;
  return verb >= 0 && items.slice(Math.max(0, verb - FARTHEST_SUBJECT), at).some(isFighter);
}

/** Item of the people named last before a trigger, who are no fighters; -1 where those are. */
export function lastCivilians(items: readonly Item[], trigger: number): number {
  for (let at = trigger - 1; at >= 0; at--) {
    const item = items[at];
    if (isFighter(item)) return -1;
    // ذهب الجنود إلى أهلهم، وسلم بعضهم …: whose own they are is who is meant.
    if (item?.readings[0]?.enclitic != null) continue;
    // 33 مقاتلا بينهم ثلاث نساء: some of the fighters.
    if ([at - 1, at - 2].some((before) => pronounPreposition(items[before])?.role === 'between')) continue;
    // وقعوا في الأسر بعد استسلامهم: captivity, spelt as families are, and nobody.
    if (hasClass(item, 'civilian') && !(items[at - 1]?.kind === 'preposition' && items[at - 1]?.role === 'in')) return at;
  }
  return -1;
}

/** نجا متطوعون … بعد فرارهم: whether the people named last are no fighters. */
export const civiliansBefore = (items: readonly Item[], trigger: number): boolean => lastCivilians(items, trigger) >= 0;

const THINGS = new Set(['people', 'vehicles', 'other']);

/** عشر مركبات، 50 بندقية، عشرات المختطفين: what a number counts that counts no places and no part of one; or null. */
export function countedThing(items: readonly Item[], at: number): Item | null {
  const [item, noun] = [items[at], items[at + 1]];
  if (item?.kind !== 'quantity' || !THINGS.has(item.quantity?.unit ?? '') || noun?.kind !== 'word' || noun.role !== null)
    return null;
  const grounds = ['place-kind', 'post', 'part', 'measure', 'quantifier', 'direction'];
  return noun.joined || hasAnyClass(noun, grounds) || !(isOrdinaryNoun(noun) || isParticipleOrAdjective(noun)) ? null : noun;
}

/** True where a word can describe the noun before it (الكامل، المتقدمة). */
export const isParticipleOrAdjective = (item: Item): boolean =>
  item.kind === 'word' && item.readings.some(({ pos }) => pos === 'adjective' || pos === 'participle');

/** الحكومية, الفرنسي: an adjective with the article. */
export const isDefiniteAdjective = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  item.readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'adjective' && proclitics.includes('ال'));

/** مباغت, عنيفة: it can, and is no noun. */
export const isOnlyAdjective = (item: Item): boolean =>
  isParticipleOrAdjective(item) && item.readings.every(({ rank, pos }) => rank > 0 || (pos !== 'noun' && pos !== 'masdar'));
