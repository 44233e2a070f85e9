import type { DateInterval } from '../document.ts';
import { addDays, addMonths, dayNumber, hijriOf, yearOf } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { isTimeCue } from './cue-words.ts';
import { timeWord } from './lexicon.ts';
import { periodOf } from './periods.ts';
import { yearNumber } from './years.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

/** How far after publication a date without a year may still be this year's. */
const DAYS_AHEAD = 3;
/** The same where what is told may be to come (تنسحب القوات في 25 نوفمبر). */
const DAYS_AHEAD_OPEN = 60;

type YearRule = (context: TimeContext, start: (year: number) => string | null, whole: boolean) => number | null;
export interface YearChoice {
  readonly last: number;
  readonly rule: YearRule;
  readonly anchor: Resolution['anchor'];
  /** True where the text says something of the year at all. */
  readonly said: boolean;
}

const fixed =
  (year: number): YearRule =>
  () =>
    year;

/** The latest year whose day (or month) is not after the day `until`. */
function latest(start: (year: number) => string | null, until: string, year: number): number | null {
  for (let candidate = year + 1; candidate > year - 12; candidate--) {
    const at = start(candidate);
    if (at !== null && at <= until) return candidate;
  }
  return null;
}

function earliest(start: (year: number) => string | null, after: string, year: number): number | null {
  for (let candidate = year - 1; candidate < year + 12; candidate++) {
    const at = start(candidate);
    if (at !== null && at > after) return candidate;
  }
  return null;
}

const HALF_YEAR = 183;

/**
 * The year of a day or month beside another that says its year (في 2004، أخفق في نيسان; في 19 كانون الأول 2016 … وفي 3 كانون
 * الثاني): the same, or the next one where the year has turned between them. Null where that is not over yet.
 */
function yearBeside(told: DateInterval, start: (year: number) => string | null, published: string): number | null {
  const year = yearOf(told.from);
  const same = start(year);
  const next = start(year + 1);
  const turned = same !== null && dayNumber(told.from) - dayNumber(same) > HALF_YEAR && next !== null && next <= published;
  const at = turned ? next : same;
  return at === null || at > published ? null : yearOf(at);
}

/** A day this near to another of a chronology is the next of it; one this near to publication may be news again. */
const NEAR_DAYS = 60;

/**
 * The year of a day or month that goes on a chronology (في 10 حزيران 2014 …. وفي 29 حزيران …): that of the day before it, unless
 * it lies far from that day and near to publication. Null where there is no chronology.
 */
function yearOfChronicle(
  { chronicle, anniversary }: TimeContext,
  start: (year: number) => string | null,
  published: string,
  usual: number | null,
): number | null {
  if (chronicle !== null) {
    const beside = yearBeside(chronicle, start, published);
    const day = beside === null ? null : start(beside);
    const news = usual === null ? null : start(usual);
    if (day === null || Math.abs(dayNumber(day) - dayNumber(chronicle.from)) <= NEAR_DAYS) return beside;
    return news !== null && dayNumber(published) - dayNumber(news) <= NEAR_DAYS ? null : beside;
  }
  if (anniversary === null) return null;
  let best: number | null = null;
  const far = (year: number): number => Math.abs(dayNumber(start(year) ?? published) - dayNumber(anniversary));
  for (const year of [-1, 0, 1].map((shift) => yearOf(anniversary) + shift))
    if (start(year) !== null && (best === null || far(year) < far(best))) best = year;
  return best;
}

const currentYear = (context: TimeContext, hijri: boolean): number =>
  hijri ? hijriOf(context.published ?? '').year : yearOf(context.published ?? '');

/** رمضان من العام الماضي: the year of the moon whose month begins in a year of the sun. */
function lunarYearIn(year: number, start: (year: number) => string | null): number | null {
  const first = hijriOf(`${String(year)}-01-01`).year;
  return [first, first + 1].find((lunar) => yearOf(start(lunar) ?? '0000') === year) ?? null;
}

/** What is said after a month about its year: 2024, الماضي, الجاري, من العام نفسه, or nothing. */
export function yearChoice(tokens: Tokens, at: number, hijri: boolean): YearChoice {
  const none: YearChoice = {
    last: at - 1,
    said: false,
    anchor: 'published',
    rule: (context, start, whole) => {
      if (context.published === null) return null;
      const year = currentYear(context, hijri);
      if (context.future) return earliest(start, addDays(context.published, whole ? -31 : -1), year);
      const beside = hijri || context.sentenceYear === null ? null : yearBeside(context.sentenceYear, start, context.published);
      if (beside !== null) return beside;
      const usual = latest(start, addDays(context.published, whole ? 0 : context.open ? DAYS_AHEAD_OPEN : DAYS_AHEAD), year);
      return (hijri ? null : yearOfChronicle(context, start, context.published, usual)) ?? usual;
    },
  };
  const gap = ['،', ',', '-', '/', '(', '.'].includes(folded(tokens, at)) ? 1 : 0;
  const from = folded(tokens, at) === 'من' ? at + 1 : at;
  const number = yearNumber(tokens, from) ?? yearNumber(tokens, at + gap);
  if (number !== null && number.hijri === hijri)
    return { last: number.last, said: true, anchor: 'none', rule: fixed(number.year) };
  // عيد الأضحى 2014, 27 رمضان 2015: the year of the sun in which it is.
  if (number !== null && hijri)
    return { last: number.last, said: true, anchor: 'none', rule: (_, start) => lunarYearIn(number.year, start) };
  // رمضان 1445, رمضان من عام 1445
  const lunar = isTimeCue(folded(tokens, from), 'year') ? from + 1 : from;
  if (hijri && tokens[lunar]?.kind === 'number' && /^1[34]\d\d$/.test(folded(tokens, lunar)))
    return { last: lunar, said: true, anchor: 'none', rule: fixed(Number(folded(tokens, lunar))) };
  if (from > at || isTimeCue(folded(tokens, at), 'year')) {
    const period = periodOf(tokens, from);
    if (period !== null && period.unit === 'year') {
      return {
        last: period.last,
        said: true,
        anchor: 'narrative',
        rule: (context, start) => {
          const year = period.resolve(context);
          if (year === null) return null;
          return hijri ? lunarYearIn(yearOf(year.from), start) : yearOf(year.from);
        },
      };
    }
    return none;
  }
  const modifier = timeWord('modifier', tokens, at);
  if (modifier === null) return none;
  // أيلول الجاري من العام 2017: the year that is told, and not what the adjective says of it.
  const told = folded(tokens, modifier.last + 1) === 'من' ? yearChoice(tokens, modifier.last + 1, hijri) : none;
  if (told.said) return told;
  const rules: Readonly<Record<string, YearRule>> = {
    past: (context, start, whole) =>
      context.published === null
        ? null
        : latest(start, whole ? addMonths(context.published, -1) : addDays(context.published, -1), currentYear(context, hijri)),
    current: (context) => (context.published === null ? null : currentYear(context, hijri)),
    next: (context, start) =>
      context.published === null ? null : earliest(start, context.published, currentYear(context, hijri)),
    beforelast: (context, start, whole) => {
      if (context.published === null) return null;
      const year = latest(
        start,
        whole ? addMonths(context.published, -1) : addDays(context.published, -1),
        currentYear(context, hijri),
      );
      return year === null ? null : year - 1;
    },
    same: (context) => (context.narrative === null ? null : yearOf(context.narrative.from)),
    following: (context, start) =>
      context.narrative === null ? null : earliest(start, context.narrative.from, yearOf(context.narrative.from)),
  };
  const rule = rules[modifier.value];
  if (rule === undefined) return none;
  const anchor = modifier.value === 'same' || modifier.value === 'following' ? 'narrative' : 'published';
  return { last: modifier.last, said: true, anchor, rule };
}
