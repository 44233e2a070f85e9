import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Governor } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isSign, NEGATORS } from '../words/words.ts';

/** Classes of adjectives that govern an event: قادر على, عاجز عن, عازم على, ملزم بـ. */
const GOVERNING = ['able', 'unable', 'resolved', 'obliged'];
/** Verbs that carry a predicate and take its negation: لم تعد قادرة, لا يزال عاجزا. */
const COPULAS = ['be', 'remain', 'return', 'begin'];

/** قادر على, عازم على: an adjective, whose negation is no particle of a verb. */
export const isGoverningAdjective = (item: Item | undefined): boolean => hasAnyClass(item, GOVERNING);

const IS_NOT = /^[وف]?ليس(?:ت|وا|ا)?$/;

/**
 * Whether the adjective at `at` is denied: غير قادر, ليس قادرا, لم تعد القوات قادرة.
 *
 * @param isNegated whether particles deny a verb
 */
export function isDeniedAdjective(
  items: readonly Item[],
  clauses: readonly Clause[],
  at: number,
  isNegated: (verb: number) => boolean,
): boolean {
  if (items[at - 1]?.folded === 'غير') return true;
  const clause = clauseHolding(clauses, at);
  if (clause === undefined) return false;
  for (let i = at - 1; i >= clause.first; i--) {
    if (IS_NOT.test(items[i]?.folded ?? '')) return true;
    if (isFiniteVerb(items, i) || hasAnyClass(items[i - 1], NEGATORS))
      return hasAnyClass(items[i], COPULAS) && (isNegated(i) || hasAnyClass(items[i - 1], NEGATORS));
  }
  return false;
}

/** لدى أنقرة: before the one who has something. */
export const isWith = (item: Item | undefined): boolean => item?.kind === 'preposition' && /^[وف]?لدي$/.test(item.folded);

/** Items of the phrase up to `at` that tells who has something (لدى أنقرة, للجيش). */
function holderBefore(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item?.kind !== 'force' && item?.kind !== 'place' && item?.kind !== 'person') return 0;
  return item.role === 'for' ? 1 : isWith(items[at - 1]) ? 2 : 0;
}

/** لا مفر, ليس هناك أي انسحاب, لا توجد خطة, ليست لدى أنقرة نية, عدم قدرة: there is none of what the noun at `at` names. */
export function isThereNo(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && isCue(items[i]?.folded, 'none-of')) i--;
  i -= holderBefore(items, i);
  while (i > 0 && isCue(items[i]?.folded, 'none-of')) i--;
  if (isCue(items[i]?.folded, 'there-is')) return hasAnyClass(items[i - 1], NEGATORS);
  return /^[وف]?(?:لا|[بل]?عدم|انعدام)$/.test(items[i]?.folded ?? '') || IS_NOT.test(items[i]?.folded ?? '');
}

/** Items from who is not there to what he would have done (لا أحد من مقاتلي الحركة استسلم). */
const NOBODY_REACH = 7;

/** لا أحد من مقاتلي الحركة استسلم, لا وجود لجندي انسحب, ما من جندي انسحب, لا قرية سقطت: nobody or nothing of whom the verb at `at` is told. */
export function isOfNobody(items: readonly Item[], at: number): boolean {
  if (items[at]?.joined === true) return false;
  for (let i = at - 1; i >= Math.max(1, at - NOBODY_REACH); i--) {
    const item = items[i] as Item;
    // لم يكن أحد مستعدا حين سيطر …: what was so then.
    // لم يكن الجيش قد تعافى من سنجة التي حررها: what describes a place is no predicate of it.
    const parted =
      item.kind === 'sign' || item.role === 'time' || hasAnyClass(item, ['complementiser', 'subordinator-time', 'relative']);
    if (parted || isFiniteVerb(items, i)) return false;
    const people =
      item.kind === 'force' ||
      /^(?:احد|وجود)$/.test(item.folded) ||
      hasAnyClass(item, ['member', 'rank', 'civilian', 'place-kind']);
    if (!people || /^[وف]?(?:عدم|انعدام)$/.test(items[i - 1]?.folded ?? '')) continue;
    if (isThereNo(items, i) || (items[i - 1]?.folded === 'من' && /^[وف]?ما$/.test(items[i - 2]?.folded ?? ''))) return true;
  }
  return false;
}

const ABLE: Governor = { match: 'ability', markers: [], effect: 'able', speech: false, subject: 'same' };

const RULED_OUT: Governor = { match: 'ruled out', markers: [], effect: 'deny', speech: true, subject: 'same' };
/** How many items behind استبعد may say that it is ruled out for good (استبعد المتحدث باسم الكرملين تماما). */
const UTTERLY_REACH = 8;

/** استبعد … تماما: it will not be; استبعد alone: it is not likely. */
const isRuledOut = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'unlikely') && items.slice(at + 1, at + 1 + UTTERLY_REACH).some(({ folded }) => isCue(folded, 'utterly'));

/** انسحبوا، ما سمح …, وهو ما سمح, الأمر الذي سمح: the verb at `at` tells what came of that which was told before it. */
function isOutcome(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const former = items[at - 2];
  if (before?.folded === 'مما') return true;
  if (before?.folded === 'الذي') return former?.folded === 'الامر';
  return before?.folded === 'ما' && (isSign(former, COMMAS) || /^[وف]هو$/.test(former?.folded ?? ''));
}

/**
 * What a governor does in the tense, voice and manner in which it stands: يستطيع says who can, and استطاع who did; يقال إن is said by nobody.
 */
export function inUse(items: readonly Item[], at: number, governor: Governor): Governor {
  const item = items[at];
  const verb = finiteReading(item);
  if (governor.effect === 'manage' && verb?.features.tense === 'present' && hasClass(item, 'ability')) return ABLE;
  if (governor.effect === 'possible' && isRuledOut(items, at)) return RULED_OUT;
  // ، ما سمح للجيش بالسيطرة على X: what one was given room for by what happened, he did.
  const given = governor.effect === 'plan' && governor.subject === 'object' && verb?.features.tense === 'past';
  if (given && isOutcome(items, at)) return { ...governor, effect: 'assert' };
  const unsaid = governor.effect === 'assert' && verb?.features.voice === 'passive' && hasClass(item, 'hearsay');
  return unsaid ? { ...governor, effect: 'possible', speech: false } : governor;
}
