import type { Expression } from '../context.ts';
import { dayExpression } from '../days.ts';
import { timeWord } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';
import { happeningAt, happeningNamed } from './event-days.ts';

/** How many words may stand between قبل يومين من and the day of the event that follows. */
const EVENT_REACH = 6;
/** The same for a weekday of the past, which nothing introduces. */
const WEEKDAY_REACH = 9;

/** هجوم الحركة على القاعدة السبت الماضي: the weekday that ends the phrase of what happened. */
export function weekdayOfEvent(tokens: Tokens, from: number): Pick<Expression, 'resolve'> | null {
  if (happeningAt(tokens, from) === null && happeningNamed(tokens, from) === null) return null;
  for (let at = from; at <= from + WEEKDAY_REACH && tokens[at]?.kind === 'word'; at++) {
    const given = timeWord('weekday', tokens, at) === null ? null : dayExpression(tokens, at);
    if (given === null) continue;
    return given.rule === 'weekday' && timeWord('modifier', tokens, given.last)?.value === 'past' ? given : null;
  }
  return null;
}

/**
 * The day of what an amount counts from.
 *
 * @param from  the first token behind the preposition
 * @example // 'قبل يوم من بدء العملية في 17 نيسان' → the 17th; 'بعد يومين من هجوم الحركة على القاعدة السبت الماضي' → that Saturday
 */
export function dayOfEvent(tokens: Tokens, from: number): Pick<Expression, 'resolve'> | null {
  for (let at = from; at <= from + EVENT_REACH && tokens[at]?.kind === 'word'; at++) {
    if (!['في', 'يوم'].includes(folded(tokens, at))) continue;
    const given = dayExpression(tokens, at + 1);
    if (given?.rule === 'date') return given;
  }
  return weekdayOfEvent(tokens, from);
}

/** Words from the verb to the amount that stands before its preposition (وسيطرت القوة بعد يومين على …). */
const VERB_REACH = 4;
/** A verbal noun by its form: انطلاق، إعلان، تشكيل، مقتل. */
const VERBAL_NOUN = /^(?:ال)?(?:[اإ]..?ا.|[اا]ن..ا.|[اا]ست..ا.|ت..ي.|مقتل|مصرع)(?:ه|ها|هم|هما)?$/;

/** Whether a word tells of something that happened, and no place: سقوط، القتال، إعلان. */
const tellsOfEvent = (tokens: Tokens, at: number): boolean =>
  happeningAt(tokens, at) !== null ||
  happeningNamed(tokens, at) !== null ||
  timeWord('activity', tokens, at) !== null ||
  VERBAL_NOUN.test(folded(tokens, at)) ||
  /^(?:ذلك|هذا)$/.test(folded(tokens, at)) ||
  dayExpression(tokens, at) !== null;

/** وسيطروا, فسيطروا, لتسيطر: what joins a verb to the one before. */
const JOINED = /^(?:[وف]|ل(?=[يت]))/;

/**
 * Whether the preposition behind an amount is that of the verb before it, which leads to its place.
 *
 * @param at  the preposition of the amount (بعد)
 * @example // 'دخلوا المدينة الأحد، وسيطروا بعد يومين على سنجة', at على → true; '… بعد يومين على سقوط سنجة' → false
 */
export function isOfVerb(tokens: Tokens, at: number, preposition: number): boolean {
  const verbs = timeWord('taking', tokens, preposition)?.value.split('|');
  if (verbs === undefined || tellsOfEvent(tokens, preposition + 1)) return false;
  for (let before = at - 1; before >= Math.max(0, at - VERB_REACH); before--) {
    const word = folded(tokens, before);
    if (tokens[before]?.kind !== 'word' || word === folded(tokens, preposition)) return false;
    if (verbs.some((verb) => word.replace(JOINED, '').startsWith(verb) || word.startsWith(verb))) return true;
  }
  return false;
}
