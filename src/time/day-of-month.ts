import { parseNumberWords, parseOrdinal } from '../quantity/numbers.ts';
import { addMonths, hijriToIso, isoDate, monthOf, yearOf } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { oneDay } from './context.ts';
import { isJoinedTimeCue } from './cue-words.ts';
import { timeWord } from './lexicon.ts';
import { monthNames } from './months.ts';
import type { Part } from './periods.ts';
import { periodOf } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { folded, isNumber } from './tokens.ts';
import { yearChoice } from './year-choice.ts';

/** `hijri`: by the moon, which a calendar of tables may miss by a day. */
export type DayPart = Omit<Part, 'unit'> & { readonly hijri?: boolean };

/** A day of the month: 7, الـ 25, التاسع والعشرين, واحد وعشرين. */
function dayOfMonth(tokens: Tokens, at: number, peel: boolean): { last: number; day: number; ordinal: boolean } | null {
  const word = folded(tokens, at);
  const article =
    tokens[at]?.kind === 'word' &&
    (word === 'ال' || (peel && /^[وفبل]?ال?$/.test(word) && word.length > 1 && isNumber(tokens, at + 1)));
  if (article && isNumber(tokens, at + 1)) {
    const day = dayDigits(folded(tokens, at + 1));
    return day === null ? null : { last: at + 1, day, ordinal: true };
  }
  if (isNumber(tokens, at)) {
    const day = dayDigits(word);
    return day === null ? null : { last: at, day, ordinal: false };
  }
  // فاتح أفريل, غرة رمضان, الفاتح من أيلول: the first.
  const first = timeWord('first', tokens, at, peel);
  if (first !== null && monthNames(tokens, first.last + 1) !== null) return { last: first.last, day: 1, ordinal: false };
  const ordinal = parseOrdinal(tokens, at);
  if (
    ordinal !== null &&
    (peel || ordinal.proclitics.length === 0) &&
    ordinal.value <= 31 &&
    !isFeminine(tokens, at, ordinal.last)
  )
    return { last: ordinal.last, day: ordinal.value, ordinal: true };
  const number = parseNumberWords(tokens, at);
  if (number === null || number.proclitics.includes('ال')) return null;
  if ((peel || number.proclitics.length === 0) && number.value >= 1 && number.value <= 31)
    return { last: number.last, day: number.value, ordinal: false };
  return null;
}

/** الكتيبة الرابعة في آذار, الفرقة الأولى: the ordinal of a feminine noun, which a day is not. */
const isFeminine = (tokens: Tokens, at: number, last: number): boolean =>
  /(?:ه|اولي)$/.test(folded(tokens, at)) && folded(tokens, last + 1) !== 'من';

/** The digits of a day of the month, 1 to 31; null for other text. */
export const dayDigits = (text: string): number | null =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? Number(text) : null;

/** What stands before the number of a day: مساء 27 منه, الأحد 27 منه. */
const HOURS_OR_DAYS = ['part', 'weekday'] as const;

/** A day and a month in words: 7 كانون الأول 2024, الـ 25 من شهر تموز / يوليو الفائت, العاشر من الشهر الجاري, السادس منه. */
export function dayMonth(tokens: Tokens, at: number, peel = false): (DayPart & { year: boolean; day: number }) | null {
  const day = dayOfMonth(tokens, at, peel);
  if (day === null) return null;
  let from = day.last + 1;
  // في اليوم الثالث منها: of a battle.
  if (['اليوم', 'الليله'].includes(folded(tokens, at - 1)) && /^منها?$/.test(folded(tokens, from))) return null;
  const introduced =
    day.ordinal || folded(tokens, at - 1) === 'في' || HOURS_OR_DAYS.some((kind) => timeWord(kind, tokens, at - 1) !== null);
  if (introduced && (folded(tokens, from) === 'منه' || folded(tokens, from) === 'منها')) {
    return { last: from, year: false, day: day.day, resolve: (context) => sameMonth(context, day.day) };
  }
  if (day.ordinal && isAlone(tokens, at, day)) {
    return { last: day.last, year: false, day: day.day, resolve: (context) => dayOfChronicle(context, day.day) };
  }
  if (['.', '-', '/', '–'].includes(folded(tokens, from))) from++;
  // السابع من آذار; but اللواء 15 في آذار: a number before في is of something else.
  const joined = folded(tokens, from) === 'من';
  if (joined) from++;
  if (folded(tokens, from) === 'شهر') from++;
  const names = monthNames(tokens, from);
  if (names !== null) {
    // "مارس" and "آب" after a number or an ordinal with من are months whatever else they mean.
    const hijri = names.month.calendar === 'hijri';
    const choice = yearChoice(tokens, names.last + 1, hijri);
    const start = (year: number): string | null =>
      hijri ? hijriToIso(year, names.month.month, day.day) : isoDate(year, names.month.month, day.day);
    return {
      last: choice.last,
      hijri,
      year: choice.said && choice.anchor === 'none',
      day: day.day,
      resolve: (context) => {
        const year = choice.rule(context, start, false);
        const iso = year === null ? null : start(year);
        return iso === null ? null : oneDay(iso, 'explicit', choice.anchor);
      },
    };
  }
  // في 5 الجاري, يوم 27 الشهر الماضي
  const dated = !joined && isNumber(tokens, day.last) && /^[وف]?(?:في|يوم|بتاريخ|تاريخ)$/.test(folded(tokens, at - 1));
  if (!joined && !dated) return null;
  if (folded(tokens, from).startsWith('ال') && timeWord('modifier', tokens, from)?.value === 'current') {
    return { last: from, year: false, day: day.day, resolve: (context) => publishedMonth(context, day.day) };
  }
  const period = periodOf(tokens, from);
  if (period === null || period.unit !== 'month') return null;
  return {
    last: period.last,
    year: false,
    day: day.day,
    resolve: (context) => {
      // كنت في جلولاء في آب. … في الحادي عشر من الشهر: of the month that was told of.
      if (period.bare && (context.narrative?.from === context.narrative?.to || context.narrative?.precision === 'month')) {
        const told = sameMonth(context, day.day);
        if (told !== null && isPast(told, context)) return told;
      }
      const month = period.resolve(context);
      const iso = month === null ? null : isoDate(yearOf(month.from), monthOf(month.from), day.day);
      if (iso === null || month === null) return null;
      const resolution = oneDay(iso, 'relative', month.anchor);
      // سيطروا عليها في العشرين من الشهر, published on the third: of the month before.
      const ahead = period.bare && !context.future && !isPast(resolution, context);
      const before = ahead ? isoDate(yearOf(addMonths(month.from, -1)), monthOf(addMonths(month.from, -1)), day.day) : null;
      return before === null ? resolution : oneDay(before, 'relative', month.anchor);
    },
  };
}

const FIRST_OF_TEENS = 11;

/** وفي التاسع والعشرين أحكم …: the ordinal of a day with no month behind it; the small ones are seldom days. */
const isAlone = (tokens: Tokens, at: number, { last, day }: { last: number; day: number }): boolean =>
  day >= FIRST_OF_TEENS &&
  tokens[at]?.kind === 'word' &&
  (/^(?:[وف]?في)$/.test(folded(tokens, at - 1)) || isJoinedTimeCue(folded(tokens, at - 1), 'dates', 'و')) &&
  !/^(?:القرن|شهر|من|منه|منها)$/.test(folded(tokens, last + 1)) &&
  monthNames(tokens, last + 1) === null;

/** A day of the month that a chronology is in: the next such day after the one told last, or behind كان قد one before it. */
function dayOfChronicle({ earlierDay, sentenceDay, published, pluperfect }: TimeContext, day: number): Resolution | null {
  const told = sentenceDay ?? earlierDay;
  if (told === null) return null;
  const iso = isoDate(yearOf(told), monthOf(told), day);
  return iso === null || (iso < told && !pluperfect) || (published !== null && iso > published)
    ? null
    : oneDay(iso, 'explicit', 'narrative');
}

const isPast = ({ from }: Resolution, { published }: TimeContext): boolean => published === null || from <= published;

/** الثالث عشر من الجاري: the month is not named. */
function publishedMonth({ published }: TimeContext, day: number): Resolution | null {
  const iso = published === null ? null : isoDate(yearOf(published), monthOf(published), day);
  return iso === null ? null : oneDay(iso, 'relative', 'published');
}

function sameMonth(context: TimeContext, day: number): Resolution | null {
  if (context.narrative === null) return null;
  const iso = isoDate(yearOf(context.narrative.from), monthOf(context.narrative.from), day);
  return iso === null ? null : oneDay(iso, 'explicit', 'narrative');
}
