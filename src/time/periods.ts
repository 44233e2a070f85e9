import type { DateInterval, DatePrecision } from '../document.ts';
import { parseNumberWords } from '../quantity/numbers.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  hijriMonthInterval,
  hijriOf,
  hijriToIso,
  isoDate,
  monthInterval,
  monthOf,
  weekInterval,
  yearInterval,
  yearOf,
} from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import type { MonthName, TimeToken } from './lexicon.ts';
import { monthName, timeWord } from './lexicon.ts';

type Tokens = readonly TimeToken[];
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** A part of the grammar that was read: where it ends and what it means. */
export interface Part {
  readonly last: number;
  readonly resolve: (context: TimeContext) => Resolution | null;
  readonly unit: Unit;
}

/** How far after publication a date without a year may still be this year's. */
const DAYS_AHEAD = 3;
/** The same where what is told may be to come (تنسحب القوات في 25 نوفمبر). */
const DAYS_AHEAD_OPEN = 60;

const folded = (tokens: Tokens, at: number): string => tokens[at]?.folded ?? '';
const isOpener = (tokens: Tokens, at: number): boolean => ['(', '/', '-', '–', '\\', '|'].includes(folded(tokens, at));

/** A month by one name or two for the same month: تشرين الثاني/نوفمبر, آذار (مارس), سبتمبر أيلول. */
export function monthNames(
  tokens: Tokens,
  at: number,
  peel = false,
): { last: number; month: MonthName; proclitics: readonly string[]; double: boolean } | null {
  const first = monthName(tokens, at, peel);
  // آب with ب before it is باب (door).
  if (first === null || (!first.value.sure && first.proclitics.some((particle) => particle !== 'و'))) return null;
  // محافظة إب: the place, not the month آب.
  if (!first.value.sure && /^[وف]?إ/.test(tokens[at]?.form ?? '')) return null;
  const open = isOpener(tokens, first.last + 1);
  const second = monthName(tokens, first.last + (open ? 2 : 1));
  if (second === null || second.value.month !== first.value.month || second.value.calendar !== first.value.calendar) {
    return { last: first.last, month: first.value, proclitics: first.proclitics, double: false };
  }
  const closed = open && folded(tokens, first.last + 1) === '(' && folded(tokens, second.last + 1) === ')';
  return {
    last: closed ? second.last + 1 : second.last,
    month: { ...first.value, sure: true },
    proclitics: first.proclitics,
    double: true,
  };
}

const YEAR_WORDS = new Set(['عام', 'سنه', 'العام', 'السنه', 'للعام', 'لعام', 'لسنه', 'بعام']);
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2099;

/** A year: 2015, 2015م, عام 2015, عام ألفين وأحد عشر. `named` where عام or سنة stands before it. */
export function yearNumber(tokens: Tokens, at: number): { last: number; year: number; named: boolean; hijri: boolean } | null {
  let from = at;
  const named =
    YEAR_WORDS.has(folded(tokens, at).replace(/^و/, '')) || folded(tokens, at) === 'عامي' || folded(tokens, at) === 'اعوام';
  if (named) from++;
  const token = tokens[from];
  let year: number;
  let last = from;
  if (token?.kind === 'number' && /^\d{4}$/.test(token.form)) year = Number(token.form);
  else if (named && token?.kind === 'word') {
    const number = parseNumberWords(tokens, from);
    if (number === null || number.proclitics.length > 0) return null;
    year = number.value;
    last = number.last;
  } else return null;
  const suffix = folded(tokens, last + 1);
  if (['م', 'ميلادي', 'ميلاديه', 'للميلاد'].includes(suffix)) last++;
  const hijri = ['ه', 'هجري', 'هجريه', 'للهجره'].includes(suffix);
  if (hijri) return year >= 1300 && year <= 1600 ? { last: last + 1, year, named, hijri } : null;
  return isYear(year) ? { last, year, named, hijri } : null;
}

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
  if (hijri && tokens[at]?.kind === 'number' && /^1[34]\d\d$/.test(folded(tokens, at)))
    return { last: at, said: true, anchor: 'none', rule: fixed(Number(folded(tokens, at))) };
  if (from > at || YEAR_WORDS.has(folded(tokens, at))) {
    const period = periodOf(tokens, from);
    if (period !== null && period.unit === 'year') {
      return {
        last: period.last,
        said: true,
        anchor: 'narrative',
        rule: (context) => {
          const year = period.resolve(context);
          return year === null ? null : yearOf(year.from);
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

/** First day of a month in a year of its calendar. */
const monthStart =
  (month: MonthName) =>
  (year: number): string | null =>
    month.calendar === 'hijri' ? hijriToIso(year, month.month, 1) : isoDate(year, month.month, 1);

/** A month with what is said of its year: آذار 2013, شهر تموز الماضي, ديسمبر من العام نفسه. `bare` where only the name stands. */
export function monthPart(
  tokens: Tokens,
  at: number,
  peel = false,
): (Part & { bare: boolean; sure: boolean; proclitics: readonly string[] }) | null {
  let from = at;
  const head = folded(tokens, at).replace(/^[وب]/, '');
  const headed = head === 'شهر';
  if (headed) from++;
  const names = monthNames(tokens, from, peel && !headed);
  if (names === null || names.month.dayed) return null;
  const choice = yearChoice(tokens, names.last + 1, names.month.calendar === 'hijri');
  return {
    last: choice.last,
    unit: 'month',
    bare: !choice.said && !headed && !names.double,
    sure: names.month.sure,
    proclitics: names.proclitics,
    resolve: (context) => {
      const year = choice.rule(context, monthStart(names.month), true);
      if (year === null) return null;
      const interval =
        names.month.calendar === 'hijri' ? hijriMonthInterval(year, names.month.month) : monthInterval(year, names.month.month);
      return interval === null ? null : { ...interval, precision: 'month', basis: 'explicit', anchor: choice.anchor };
    },
  };
}

/** The period of a unit that holds a day, moved by some units. */
function periodAround(unit: Unit, iso: string, shift: number): DateInterval {
  if (unit === 'week') return weekInterval(iso, shift);
  if (unit === 'month') {
    const moved = addMonths(`${iso.slice(0, 7)}-01`, shift);
    return monthInterval(yearOf(moved), monthOf(moved));
  }
  if (unit === 'year') return yearInterval(yearOf(iso) + shift);
  const day = addDays(iso, shift);
  return { from: day, to: day };
}

const PRECISIONS: Readonly<Record<Unit, DatePrecision>> = {
  minute: 'hour',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'span',
};
const SHIFTS: Readonly<Record<string, number>> = {
  past: -1,
  current: 0,
  next: 1,
  following: 1,
  preceding: -1,
  same: 0,
  beforelast: -2,
};
const NARRATIVE = new Set(['following', 'preceding', 'same']);

/** الأسبوع الماضي reaches to the day before publication: the widest of last calendar week and the last seven days. */
function lastWeek(published: string): DateInterval {
  return { from: weekInterval(published, -1).from, to: addDays(published, -1) };
}

function resolvePeriod(unit: Unit, sense: string, context: TimeContext, night = false): Resolution | null {
  const narrative = NARRATIVE.has(sense);
  // في يوليو انسحب …، وفي اليوم نفسه سيطر …: some day of that month.
  const span =
    unit === 'day' && sense === 'same' && context.sentenceDay === null ? (context.sentenceSpan ?? context.earlierSpan) : null;
  if (span !== null) return { ...span, basis: 'relative', anchor: 'narrative' };
  const same = sense === 'same' ? ((night ? context.sameNight : null) ?? context.sameDay) : context.narrativeDay;
  const day = unit === 'day' ? (same ?? context.published) : (context.narrative?.from ?? context.published);
  const base = narrative ? day : context.published;
  const shift = SHIFTS[sense];
  if (base === null || shift === undefined) return null;
  const interval = unit === 'week' && sense === 'past' ? lastWeek(base) : periodAround(unit, base, shift);
  return { ...interval, precision: PRECISIONS[unit], basis: 'relative', anchor: narrative ? 'narrative' : 'published' };
}

/**
 * A calendar period: عام 2015, 2014 after a phase, الشهر الماضي, هذا الأسبوع, العام نفسه; `الشهر` alone is this month,
 * with `bare` set.
 */
export function periodOf(tokens: Tokens, at: number, peel = false): (Part & { bare: boolean; named: boolean }) | null {
  const year = yearNumber(tokens, at);
  if (year !== null && !year.hijri) {
    return {
      last: year.last,
      unit: 'year',
      bare: !year.named,
      named: true,
      resolve: () => ({ ...yearInterval(year.year), precision: 'year', basis: 'explicit', anchor: 'none' }),
    };
  }
  const demonstrative = timeWord('demonstrative', tokens, at, peel);
  const unitAt = demonstrative === null ? at : at + 1;
  const unitWord = definiteUnit(tokens, unitAt, peel && demonstrative === null);
  if (unitWord === null || ['hour', 'minute', 'decade'].includes(unitWord)) return null;
  const modifier = timeWord('modifier', tokens, unitAt + 1);
  const sense =
    demonstrative?.value ??
    (modifier === null || ['هذا', 'هذه'].includes(folded(tokens, unitAt + 1)) ? 'current' : modifier.value);
  const bare = demonstrative === null && (modifier === null || ['هذا', 'هذه'].includes(folded(tokens, unitAt + 1)));
  const night = /^[وفبك]?الليل/.test(folded(tokens, unitAt));
  // صباح اليوم التالي لانسحابهم: the day after what nobody dates.
  const afterEvent = unitWord === 'day' && sense === 'following' && /^لل?./.test(folded(tokens, (modifier?.last ?? unitAt) + 1));
  return {
    last: bare || demonstrative !== null ? unitAt : (modifier?.last ?? unitAt),
    unit: unitWord,
    bare,
    named: false,
    resolve: (context) => (afterEvent && context.sentenceDay === null ? null : resolvePeriod(unitWord, sense, context, night)),
  };
}

/** The unit of a definite singular (الشهر, للعام): null for others. */
function definiteUnit(tokens: Tokens, at: number, peel: boolean): Unit | null {
  const word = folded(tokens, at);
  let stripped = word;
  if (peel && /^[وفبك]/.test(word)) stripped = word.slice(1);
  if (peel && /^و?لل/.test(word)) stripped = `ال${word.slice(word.indexOf('لل') + 2)}`;
  if (!stripped.startsWith('ال')) return null;
  const bare = [{ kind: 'word' as const, form: stripped.slice(2), folded: stripped.slice(2), start: 0, end: 0 }];
  const unit = timeWord('one', bare, 0);
  // الصباح التالي, ذلك المساء: the day by a part of it.
  return unit === null ? (timeWord('part', bare, 0) === null ? null : 'day') : (unit.value as Unit);
}

/** Cuts a period: the 1st to the 10th of a month, the 11th to the 20th, the rest; January, June and July, November and December of a year. */
export function cutPhase(phase: string, unit: Unit, whole: DateInterval): DateInterval {
  const { from, to } = whole;
  if (unit === 'month') {
    if (phase === 'start') return { from, to: addDays(from, 9) };
    if (phase === 'middle') return { from: addDays(from, 10), to: addDays(from, 19) };
    return { from: addDays(from, 20), to };
  }
  if (unit === 'year') {
    const year = yearOf(from);
    if (phase === 'start') return monthInterval(year, 1);
    if (phase === 'middle') return { from: `${year}-06-01`, to: `${year}-07-31` };
    return { from: `${year}-11-01`, to };
  }
  if (unit === 'week') {
    if (phase === 'start') return { from, to: addDays(from, 1) };
    if (phase === 'middle') return { from: addDays(from, 2), to: addDays(from, 4) };
    return { from: addDays(to, -1), to };
  }
  return whole;
}
