import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { ofReadings } from '../words/readings.ts';
import { hasAnyClass, hasClass, isSign, QUOTES } from '../words/words.ts';

/** Items from the day of an event back to the word that counts from it. */
const REACH = 12;
/** Words of an amount without a number: بضعة أسابيع. */
const AMOUNT_WORDS = 2;
const COUNTS = new Set(['before', 'after', 'lapse', 'lead']);

/** أسابيع; but بعد صلاة الفجر من هذا اليوم counts nothing. */
const isUnit = (item: Item | undefined): boolean =>
  hasAnyClass(item, ['time-unit']) && item?.readings[0]?.proclitics.includes('ال') === false;

/** The item of قبل or بعد whose amount ends before the preposition at `at`; -1 where none counts. */
function amountBefore(items: readonly Item[], at: number): number {
  if (COUNTS.has(items[at - 1]?.date?.rule ?? '')) return at - 1;
  for (let i = at - 2; i >= Math.max(0, at - 1 - AMOUNT_WORDS); i--)
    if (items[i]?.kind === 'preposition' && items[i]?.role === 'time') return isUnit(items[at - 1]) ? i : -1;
  return -1;
}

/**
 * Where a phrase counts from an event that has the date at `at` for its own: that of the phrase, not of what is told beside it. -1 elsewhere.
 *
 * @example // 'قبل أسبوعين من سقوط المطار في السادس من آب، انشق …', at السادس → item of قبل
 */
export function countingFrom(items: readonly Item[], at: number): number {
  for (let i = at - 1; i > Math.max(0, at - REACH); i--) {
    const item = items[i] as Item;
    if ((item.kind === 'sign' && !isSign(item, QUOTES)) || isFiniteVerb(items, i) || item.kind === 'date') return -1;
    if (item.kind !== 'preposition' || (item.role !== 'from' && item.role !== 'on')) continue;
    const found = amountBefore(items, i);
    if (found >= 0) return found;
  }
  return -1;
}

/** رابع عملية من نوعها خلال ثلاثة أسابيع: how often, and no time of what is told. */
export const isOfItsKind = (items: readonly Item[], at: number): boolean =>
  /^نوع(?:ه|ها|هم|هما)$/.test(items[at - 1]?.folded ?? '') && items[at - 2]?.role === 'from';

/** لاتفاقية عام 2020, وفق قرار العام الماضي: the month or year that tells one agreement from another. */
export const isOfAgreement = (items: readonly Item[], { index, date }: Item): boolean =>
  (date?.precision === 'year' || date?.precision === 'month') &&
  hasAnyClass(items[index - 1], ['agreement-noun', 'political', 'mutual-noun']) &&
  items[index - 1]?.readings[0]?.proclitics.includes('ال') === false;

/** Items from an agreement to the day on which it was signed (لقرار مجلس الأمن رقم 1701 الصادر في آب). */
const SIGNED_REACH = 7;

/** بموجب اتفاق وقع في 3 أيار انسحبت …, تنفيذا للقرار الصادر في نيسان, الاتفاق الذي أعلن أمس …: the day of the paper, and of nothing else. */
export function isOfPaper(items: readonly Item[], at: number, trigger: number): boolean {
  let signed = false;
  for (let i = at - 1; i >= Math.max(0, at - SIGNED_REACH) && i !== trigger && items[i]?.kind !== 'sign'; i--) {
    const item = items[i];
    if (signed && hasAnyClass(item, ['agreement-noun', 'plan-noun'])) return true;
    const done = item?.readings.some(({ pos }) => pos === 'verb' || pos === 'participle') === true;
    signed ||= done && hasAnyClass(item, ['agree', 'issue', 'report']) && !hasAnyClass(item, ['agreement-noun']);
  }
  return false;
}

/** أعلن أمس عزمه الانسحاب, تقدموا أمس بهدف السيطرة على …: the day of the plan, while what it plans is to come. */
export const isOfPlan = (items: readonly Item[], at: number, trigger: number): boolean =>
  items.slice(at + 1, trigger).some((item) => item.role === 'purpose' || hasAnyClass(item, ['plan-noun']));

/** أيام, أشهر: so many of them that nobody has counted; no hours or minutes. */
export const isFew = (item: Item | undefined): boolean => hasClass(item, 'days') && item !== undefined && areUnits(item);

const areUnits = ofReadings((readings) =>
  readings.some(
    ({ pos, classes, features, proclitics, enclitic }) =>
      pos === 'noun' && features.number === 'plural' && proclitics.length === 0 && enclitic === null && classes.includes('days'),
  ),
);

/** وسيطرت على سودجا بعد أيام من بدء الهجوم: some time after the day told before, behind the trigger. */
export function isSomeTimeLater(items: readonly Item[], trigger: number, last: number): boolean {
  for (let i = trigger + 1; i < last && !isFiniteVerb(items, i); i++) {
    if (items[i]?.kind !== 'preposition' || items[i]?.role !== 'time' || !/^[وف]?بعد$/.test(items[i]?.folded ?? '')) continue;
    const few = items.slice(i + 1, i + 1 + AMOUNT_WORDS).find((item) => item.kind === 'quantity' || isFew(item));
    return isFew(few) && few !== undefined && !lasted(items, few.index + 1);
  }
  return false;
}

/** … من المعارك: how long it took; but … من بدء الهجوم, من ذلك, or nothing. */
function lasted(items: readonly Item[], at: number): boolean {
  const noun = items[at]?.kind === 'preposition' ? items[at + 1] : undefined;
  if (noun === undefined || /^(?:ذلك|هذا|دون|غير|تلقاء)$/.test(noun.folded)) return false;
  const happens = noun.readings.some(({ pos, rank }) => pos === 'masdar' && rank === 0);
  return !happens || hasAnyClass(noun, ['event-noun', 'mutual-noun', 'attack']);
}
