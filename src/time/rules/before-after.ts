import { addDays, dayNumber } from '../calendar.ts';
import type { Resolution, Span, TimeContext } from '../context.ts';
import { oneDay } from '../context.ts';
import { isTimeCue } from '../cue-words.ts';
import { dayExpression } from '../days.ts';
import type { Duration } from '../durations.ts';
import { durationAt, moveBy } from '../durations.ts';
import { timeWord } from '../lexicon.ts';
import { phase } from './calendar-units.ts';
import { dayOfEvent, isOfVerb, weekdayOfEvent } from './behind-amount.ts';
import { ahead, countedFrom, lasts } from './counted.ts';
import { afterBegun, afterTold, endOfToldAgain, happeningAt } from './event-days.ts';
import type { Found, TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';

/** A day of the news is no further from publication. */
const STORY_DAYS = 7;

/** قبل يومين, قبل ثلاثة أشهر; قبل نهاية العام runs from publication to that end. */
export const before: TimeRule = {
  name: 'before',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    const deadline = word !== null && (word.value === 'before' || word.value === 'until');
    if (word === null || !deadline) return null;
    const end = phase.read(tokens, word.last + 1);
    if (end !== null && isTimeCue(folded(tokens, word.last + 1), 'at-end')) {
      return {
        last: end.last,
        resolve: (context) => {
          const reached = end.resolve(context);
          if (reached === null || context.published === null || reached.to < context.published) return reached;
          return { ...reached, from: context.published, precision: 'span' };
        },
      };
    }
    if (word.value !== 'before') return null;
    const term = dayExpression(tokens, word.last + 1);
    if (term !== null) return { last: term.last, resolve: (context) => upTo(context, term.resolve(context)) };
    const length = durationAt(tokens, word.last + 1);
    const told = length === null || length.sense !== null || length.loose ? null : beforeTold(tokens, length);
    if (told !== null) return told;
    if (length === null || length.count === null || length.unit === 'minute' || length.sense !== null) return null;
    const { count, unit } = length;
    // في مهلة أقصاها ثلاثة أيام: counted from now on.
    if (!/^[وف]?قب/.test(folded(tokens, word.last)))
      return { last: length.last, resolve: ({ published }) => ahead(published, unit, count) };
    // قبل أكثر من عشرة أيام: before that day, nobody says when.
    if (folded(tokens, word.last + 1).startsWith('ال') || folded(tokens, word.last + 1) === 'اكثر') return null;
    if (folded(tokens, length.last + 1) !== 'من' || folded(tokens, length.last + 2) === 'الان') {
      return {
        last: length.last,
        resolve: ({ published, sentenceDay, pluperfect }) =>
          pluperfect && sentenceDay !== null && published !== null && addDays(sentenceDay, STORY_DAYS) < published
            ? countedFrom(sentenceDay, unit, -count, 'narrative')
            : countedFrom(published, unit, -count, 'published'),
      };
    }
    const given = dayExpression(tokens, length.last + 2);
    if (given !== null) {
      return {
        last: given.last,
        resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, unit, -count, 'narrative'),
      };
    }
    if (folded(tokens, length.last + 2) === 'ذلك')
      return { last: length.last, resolve: (context) => fromTold(context, unit, -count) };
    const dated = dayOfEvent(tokens, length.last + 2);
    if (dated !== null)
      return {
        last: length.last,
        resolve: (context) => countedFrom(dated.resolve(context)?.from ?? null, unit, -count, 'narrative'),
      };
    const begun = unit === 'day' || unit === 'week' ? afterBegun(tokens, length.last + 2, unit, -count) : null;
    if (begun !== null) return begun;
    // في السادس من الشهر، أي قبل يومين من سقوط دمشق: the fall is so much later than the day told before it.
    const explains = ['اي', '،', ','].includes(folded(tokens, at - 1));
    return {
      last: length.last,
      rule: explains ? 'lead' : 'before',
      resolve: ({ sentenceDay, published }) =>
        sentenceDay === null
          ? countedFrom(published, unit, -count, 'published')
          : countedFrom(sentenceDay, unit, explains ? count : -count, 'narrative'),
    };
  },
};

/** قبل ساعات من ذلك, قبل ساعات من دخولها: on the day of it; قبل يوم من الهجوم: so long before the day of which the text has told. */
function beforeTold(tokens: Tokens, { last, unit, count }: Duration): Found | null {
  if (folded(tokens, last + 1) !== 'من') return null;
  const hours = unit === 'hour' || unit === 'minute';
  if (folded(tokens, last + 2) === 'ذلك')
    return hours ? { last: last + 2, resolve: (context) => fromTold(context, unit, 0) } : null;
  if (!hours && (count === null || (unit !== 'day' && unit !== 'week'))) return null;
  const shift = hours ? 0 : -(count ?? 0);
  const step = unit === 'week' ? 'week' : 'day';
  const words = happeningAt(tokens, last + 2);
  if (words === null) return null;
  return { last: last + 2, resolve: afterTold(words, shift, step) };
}

/** ستخلي القاعدة قبل 31 يناير: from publication to a day to come; a day that is past is told by its own words. */
const upTo = ({ published }: TimeContext, day: Resolution | null): Resolution | null =>
  day === null || published === null || day.to <= published ? null : { ...day, from: published, precision: 'span' };

/** بعد يومين من (the event named after it lies that far back), بعد عشرة أيام (so long after the day told before). */
export const after: TimeRule = {
  name: 'after',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word?.value !== 'after') return null;
    const length = durationAt(tokens, word.last + 1);
    if (length === null || length.sense !== null) return null;
    if (length.unit === 'hour' || length.unit === 'minute') return hoursLater(tokens, at, length.last);
    if (length.count === null) return null;
    // بعد ليلة أطلقوا فيها السجناء: what the night was, and not so long after.
    if (folded(tokens, word.last + 1).startsWith('ال') || folded(tokens, word.last + 1) === 'ليله') return null;
    const { count, unit } = length;
    // بعد يومين من هجوم الحركة على القاعدة السبت الماضي: not how long the attack lasted.
    if (length.loose || (lasts(tokens, length.last) && weekdayOfEvent(tokens, length.last + 2) === null)) return null;
    const ofEvent =
      ['من', 'علي'].includes(folded(tokens, length.last + 1)) && !isTimeCue(folded(tokens, length.last + 2), 'no-start');
    // سيطر في السادس منه على زرنج، وبعد يومين على قندوز: the preposition of the verb again, and no event.
    if (ofEvent && (repeatsPreposition(tokens, at, length.last + 1) || isOfVerb(tokens, at, length.last + 1)))
      return {
        last: length.last,
        resolve: ({ sentenceDay, earlierDay }) => countedFrom(sentenceDay ?? earlierDay, unit, count, 'narrative'),
      };
    const said = ofEvent && ['ذلك', 'هذا'].includes(folded(tokens, length.last + 2));
    if (said) return { last: length.last, resolve: (context) => fromTold(context, unit, count) };
    const given = ofEvent ? dayExpression(tokens, length.last + 2) : null;
    if (given !== null) {
      return {
        last: given.last,
        resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, unit, count, 'narrative'),
      };
    }
    // وبعد يومين من سقوطها انسحبت …: from the day of the fall that was told before.
    const again = ofEvent && (unit === 'day' || unit === 'week') ? endOfToldAgain(tokens, at, length.last + 2) : -1;
    if (again >= 0)
      return {
        last: again,
        resolve: afterTold(happeningAt(tokens, length.last + 2) ?? [], count, unit === 'week' ? 'week' : 'day'),
      };
    const dated = ofEvent ? dayOfEvent(tokens, length.last + 2) : null;
    if (dated !== null)
      return {
        last: length.last,
        resolve: (context) => countedFrom(dated.resolve(context)?.from ?? null, unit, count, 'narrative'),
      };
    return {
      last: length.last,
      rule: ofEvent ? 'lapse' : 'after',
      resolve: (context) => {
        if (ofEvent) {
          // ويأتي ذلك بعد سبعة عشر يوما من …: from the day of the news.
          const told = context.sentenceDay ?? (['ذلك', 'هذا'].includes(folded(tokens, at - 1)) ? context.newsDay : null);
          return countedFrom(told ?? context.published, unit, -count, told === null ? 'published' : 'narrative');
        }
        // وبعد ثلاثة أيام انسحب …, انسحبوا بعد أسبوع من دون مقاومة: goes on the narrative of the sentence before.
        if (context.sentenceDay === null && (at <= 1 || context.sentenceSpan === null))
          return notAhead(context, countedFrom(context.earlierDay, unit, count, 'narrative'));
        // وخسرها بعد عشرة أشهر: from the month told in the sentence.
        const wide = unit === 'month' || unit === 'year' ? context.sentenceSpan : null;
        return notAhead(context, countedFromTold(context.sentenceDay ?? wide?.from ?? null, wide, unit, count));
      },
    };
  },
};

/** Whether a clause whose verb is left out (…، وبعد يومين على قندوز) repeats على of the clause before the comma. */
const repeatsPreposition = (tokens: Tokens, at: number, preposition: number): boolean =>
  folded(tokens, preposition) === 'علي' &&
  folded(tokens, at).startsWith('و') &&
  ['،', ','].includes(folded(tokens, at - 1)) &&
  tokens.slice(0, at).some((token) => token.folded === 'علي');

/** وبعد ساعات دخلوا المدينة: opens the next sentence of a narrative, still on the day of the one before. */
export function hoursLater(tokens: Tokens, at: number, last: number): Found | null {
  const ofEvent = ['من', 'علي'].includes(folded(tokens, last + 1));
  const again = ofEvent ? endOfToldAgain(tokens, at, last + 2) : last;
  if (at > 1 || again < 0) return null;
  return {
    last: again,
    rule: 'hours-later',
    resolve: ({ earlierDay }) => (earlierDay === null ? null : oneDay(earlierDay, 'relative', 'narrative')),
  };
}

/** Days of the longest month. */
const LONGEST_MONTH = 31;

/** So long after the day told before, or before it for a negative count; in hours, that day. */
export function fromTold(context: TimeContext, unit: Parameters<typeof moveBy>[1], count: number): Resolution | null {
  const span = unit === 'month' || unit === 'year' ? (context.sentenceSpan ?? context.earlierSpan) : null;
  // في 1990. … وبعد ذلك بعامين; but none counts months from a year.
  const wide =
    span !== null && (unit === 'year' || dayNumber(span.to) - dayNumber(span.from) < LONGEST_MONTH) ? span.from : undefined;
  const base = context.sentenceDay ?? wide ?? context.earlierDay ?? context.published;
  if (unit === 'hour' || unit === 'minute') return base === null ? null : oneDay(base, 'relative', 'narrative');
  if (context.sentenceDay === null && wide === undefined && context.earlierDay === null)
    return notAhead(context, countedFrom(base, unit, count, 'narrative'));
  return notAhead(context, countedFromTold(base, wide === undefined ? null : span, unit, count));
}

/** في سبتمبر 1996 …، وبعد عامين: years from a month lead to that month of their year. */
function countedFromTold(
  base: string | null,
  span: Span | null,
  unit: Parameters<typeof moveBy>[1],
  count: number,
): Resolution | null {
  // في 23 تموز …، وبعد شهر: to the day.
  if (unit === 'month' && span === null && base !== null) return oneDay(moveBy(base, unit, count), 'relative', 'narrative');
  const ofMonth = unit === 'year' && span?.precision === 'month' && span.from === base;
  return ofMonth ? countedFrom(base, 'month', count * MONTHS_OF_YEAR, 'narrative') : countedFrom(base, unit, count, 'narrative');
}

const MONTHS_OF_YEAR = 12;

/** What is told as done lies not behind publication. */
const notAhead = ({ published, future }: TimeContext, counted: Resolution | null): Resolution | null =>
  counted !== null && published !== null && counted.from > published && !future ? null : counted;

/** بعد ذلك بأربعة أيام, بعدها بيومين, قبل ذلك بشهر, قبلها بساعات: counted from the day told before. */
export const apart: TimeRule = {
  name: 'apart',
  read: (tokens, at) => {
    const word = timeWord('apart', tokens, at, true);
    const by = word === null ? undefined : tokens[word.last + 1];
    if (word === null || by?.kind !== 'word' || !by.folded.startsWith('ب')) return null;
    const number = by.folded === 'ب';
    const from = number ? word.last + 2 : word.last + 1;
    const bare = { ...by, form: by.form.slice(1), folded: by.folded.slice(1) };
    const length = durationAt(number ? tokens : tokens.with(from, bare), from);
    if (length === null || length.loose || length.sense !== null) return null;
    // قبل ذلك بسبع سنوات ونصف، أي في شباط 1989: the date itself follows.
    if (/^(?:ونصف|وربع|اي)$/.test(folded(tokens, length.last + 1))) return null;
    const { unit } = length;
    const count = length.count ?? (unit === 'hour' || unit === 'minute' ? 0 : null);
    if (count === null) return null;
    return { last: length.last, resolve: (context) => fromTold(context, unit, word.value === 'before' ? -count : count) };
  },
};
