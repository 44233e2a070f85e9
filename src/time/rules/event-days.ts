import type { Resolution, TimeContext } from '../context.ts';
import { isJoinedTimeCue, isTimeCue } from '../cue-words.ts';
import { dayExpression } from '../days.ts';
import type { Duration } from '../durations.ts';
import { durationAt } from '../durations.ts';
import { timeWord } from '../lexicon.ts';
import { countedFrom } from './counted.ts';
import type { Found, TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded, wordToken } from '../tokens.ts';

/** What a definite noun may be without its article or pronoun: سقوطها → سقوط, مغادرته → مغادرة, استيلائهم → استيلاء. */
function stemsOf(word: string): readonly string[] {
  if (word.startsWith('ال')) return [word.slice(2)];
  const owned = /^(.{3,}?)(?:ها|ه|هم|هما)$/.exec(word)?.[1] ?? '';
  return [owned, owned.replace(/ت$/, 'ه'), owned.replace(/[يو]$/, 'ء')];
}

/** The beginnings of words that tell of what a definite noun means: الهجوم, سقوطها; null for other words. */
export function happeningAt(tokens: Tokens, at: number): readonly string[] | null {
  for (const stem of stemsOf(folded(tokens, at))) {
    const found = stem === '' ? null : timeWord('happening', [wordToken(stem)], 0);
    if (found !== null) return found.value.split('|');
  }
  return null;
}

/** So many days after the day on which the text has told of something, before it where negative. */
export const afterTold = (words: readonly string[], shift: number, unit: 'day' | 'week' = 'day') => {
  return (context: TimeContext): Resolution | null => countedFrom(context.dayTelling(words), unit, shift, 'narrative');
};

/**
 * So many days after the day on which the text has told how something began (قبل يومين من توقيع الاتفاق, من بدء الهجوم); null where the noun at `at` is of
 * no such thing.
 */
export function afterBegun(tokens: Tokens, at: number, unit: 'day' | 'week', shift: number): Found | null {
  const began = folded(tokens, at).startsWith('ال') ? null : happeningNamed(tokens, at);
  const words = began === null || !folded(tokens, at + 1).startsWith('ال') ? null : happeningAt(tokens, at + 1);
  if (began === null || words === null) return null;
  return {
    last: at + 1,
    resolve: ({ dayTelling, published }) => {
      const day = dayTelling(began, words) ?? dayTelling(words, words);
      return countedFrom(day ?? published, unit, shift, day === null ? 'published' : 'narrative');
    },
  };
}

/** غداة السقوط انشق قائدها: nothing that a noun with its article needs can follow; غداة دخولها ترهونة, يوم سقوط المدينة tell what was there of themselves. */
const isWhole = (tokens: Tokens, at: number): boolean =>
  tokens[at + 1]?.kind !== 'word' || folded(tokens, at).startsWith('ال') || isTimeCue(folded(tokens, at + 1), 'goes-on');

/** سيطرتها عليها, استيلائهم على المدينة: the place that was told of before. */
const TOLD_PLACE = /^(?:عليها|عليه|منها|منه|اليها|اليه)$/;

/**
 * The last word of what a sentence that opens with بعد or غداة says again of an event that was told just before, by its pronoun (سقوطها، سيطرتها
 * عليها، انسحابهم من المدينة) and goes on with و; -1 where it names something of its own (سيطرتها على حماة).
 */
export function endOfToldAgain(tokens: Tokens, at: number, noun: number): number {
  const word = folded(tokens, noun);
  if (at > 0 || !/^[وف]/.test(folded(tokens, at)) || word.startsWith('ال') || happeningAt(tokens, noun) === null) return -1;
  const [next, behind] = [folded(tokens, noun + 1), folded(tokens, noun + 2)];
  if (TOLD_PLACE.test(next)) return noun + 1;
  if (next === 'علي' || next === 'من' || next === 'الي') return isTimeCue(behind, 'told-place') ? noun + 2 : -1;
  // سقوطها, انسحابهم: the pronoun is of the place that fell or of those who left.
  const ofItself = stemsOf(word).some((stem) => isTimeCue(stem, 'of-itself'));
  return ofItself && !/^(?:بيد|في|بايدي|تحت)$/.test(next) ? noun : -1;
}

/** يوم الهجوم, ليلة سقوطها, عصر يوم الغزو; عشية الهجوم, غداة السقوط: the day before and after. */
export const eventDay: TimeRule = {
  name: 'event-day',
  read: (tokens, at) => {
    const word = folded(tokens, at);
    if (!isJoinedTimeCue(word, 'hour-of', 'وفب')) return null;
    const noun = folded(tokens, at + 1) === 'يوم' ? at + 2 : at + 1;
    const words = happeningAt(tokens, noun);
    // وغداة سقوطها انسحبت …: also before the verb, where it opens the sentence.
    const again = words !== null ? endOfToldAgain(tokens, at, noun) : -1;
    if (words === null || (again < 0 && !isWhole(tokens, noun))) return null;
    const shift = isJoinedTimeCue(word, 'morrow', 'وفب') ? 1 : isJoinedTimeCue(word, 'eve', 'وفب') ? -1 : 0;
    return { last: Math.max(noun, again), resolve: afterTold(words, shift) };
  },
};

/** Words of what happened between قبل and the amount (قبل وصول القوات الحكومية إليها بليلة). */
const NAMED_REACH = 5;

/** The amount behind what happened: بيومين, ب 3 أيام; null where none follows, or a day of its own comes first. */
function amountBehind(tokens: Tokens, noun: number): Duration | null {
  for (let at = noun + 1; at <= noun + NAMED_REACH && ['word', 'number'].includes(tokens[at]?.kind ?? ''); at++) {
    const by = tokens[at];
    if (dayExpression(tokens, at) !== null) return null;
    if (by?.kind !== 'word' || !by.folded.startsWith('ب')) continue;
    const number = by.folded === 'ب';
    const from = number ? at + 1 : at;
    const bared = number ? tokens : tokens.with(from, { ...by, form: by.form.slice(1), folded: by.folded.slice(1) });
    const length = durationAt(bared, from);
    if (length !== null && !length.loose && length.sense === null) return length;
  }
  return null;
}

/** قبل الهجوم بيومين, بعد المعركة بأسبوع, قبل وصول القوات بليلة, قبل الهجوم بساعة: counted from the day of it. */
export const eventApart: TimeRule = {
  name: 'event-apart',
  read: (tokens, at): Found | null => {
    const word = /^[وف]?(قبل|بعد)$/.exec(folded(tokens, at))?.[1];
    const words = word === undefined ? null : (happeningAt(tokens, at + 1) ?? happeningNamed(tokens, at + 1));
    const amount = words === null ? null : amountBehind(tokens, at + 1);
    if (words === null || amount === null) return null;
    const { last, unit } = amount;
    const hours = unit === 'hour' || unit === 'minute';
    if (!hours && (amount.count === null || (unit !== 'day' && unit !== 'week'))) return null;
    const count = hours ? 0 : (amount.count ?? 0) * (word === 'قبل' ? -1 : 1);
    const step = unit === 'week' ? 'week' : 'day';
    return { last, resolve: afterTold(words, count, step) };
  },
};

/** The beginnings of words that tell of what a noun with a genitive means: وصول القوات. */
export function happeningNamed(tokens: Tokens, at: number): readonly string[] | null {
  const found = timeWord('happening', tokens, at);
  return found === null ? null : found.value.split('|');
}

/** سبق سقوط الميناء بأسبوع سقوط العقدة: so long before the day of what was told, which is named again; of a place that the text has not named yet nothing was told. */
export const eventPreceded: TimeRule = {
  name: 'event-preceded',
  read: (tokens, at): Found | null => {
    const verb = folded(tokens, at);
    const precedes = isJoinedTimeCue(verb, 'precedes');
    if (!precedes && !isJoinedTimeCue(verb, 'follows')) return null;
    const words = happeningAt(tokens, at + 1) ?? happeningNamed(tokens, at + 1);
    const amount = words === null ? null : amountBehind(tokens, at + 1);
    if (words === null || amount === null || amount.count === null || (amount.unit !== 'day' && amount.unit !== 'week'))
      return null;
    const { count, unit, last } = amount;
    const shift = count * (precedes ? -1 : 1);
    const owner = folded(tokens, at + 2);
    const again = owner.startsWith('ال') || owner.startsWith('ب') || tokens[at + 2]?.kind !== 'word' ? words : [owner];
    return {
      last,
      resolve: ({ dayTelling }) =>
        countedFrom(again === words ? dayTelling(words) : dayTelling(again, again), unit, shift, 'narrative'),
    };
  },
};
