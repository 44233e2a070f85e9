import { parseNumberWords, parseOrdinal } from '../quantity/numbers.ts';
import { addDays, addMonths, hijriToIso, isoDate, monthOf, weekdayOf, weekInterval, yearOf } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { oneDay } from './context.ts';
import type { TimeToken } from './lexicon.ts';
import { timeWord } from './lexicon.ts';
import type { Part } from './periods.ts';
import { monthNames, periodOf, yearChoice } from './periods.ts';

type Tokens = readonly TimeToken[];
/** `hijri`: by the moon, which a calendar of tables may miss by a day. */
type DayPart = Omit<Part, 'unit'> & { readonly hijri?: boolean };

const folded = (tokens: Tokens, at: number): string => tokens[at]?.folded ?? '';
const isNumber = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'number';

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

const dayDigits = (text: string): number | null =>
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
  ['في', 'وفي', 'ففي', 'يوم', 'ويوم', 'ليل', 'فجر', 'صباح', 'مساء'].includes(folded(tokens, at - 1)) &&
  !/^(?:القرن|شهر|من|منه|منها)$/.test(folded(tokens, last + 1)) &&
  monthNames(tokens, last + 1) === null;

/** A day of the month that a chronology is in: the next such day after the one told last. */
function dayOfChronicle({ earlierDay, sentenceDay, published }: TimeContext, day: number): Resolution | null {
  const told = sentenceDay ?? earlierDay;
  if (told === null) return null;
  const iso = isoDate(yearOf(told), monthOf(told), day);
  return iso === null || iso < told || (published !== null && iso > published) ? null : oneDay(iso, 'explicit', 'narrative');
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

const SEPARATORS = new Set(['-', '/', '.', '–', '\\', '−', '‐']);
const fullYear = (text: string): number =>
  /^\d{4}$/.test(text) ? Number(text) : /^\d{2}$/.test(text) && Number(text) <= 40 ? 2000 + Number(text) : Number.NaN;

/** The date that three numbers mean: day first, the year first or last; month first only where nothing else is possible. */
function fromNumbers(first: string, second: string, third: string, hijri: boolean): string | null {
  const build = hijri ? hijriToIso : isoDate;
  if (/^\d{4}$/.test(first)) return build(Number(first), Number(second), Number(third));
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return null;
  const year = hijri ? Number(third) : fullYear(third);
  return build(year, Number(second), Number(first)) ?? build(year, Number(first), Number(second));
}

/** A date in numbers: 11-2-2013, 2024/12/07, 7.12.2024, 1446/6/6 هـ, 10 / 6 / 2017. */
function numericDate(tokens: Tokens, at: number): DayPart | null {
  const dotted = folded(tokens, at).split('.');
  let parts: string[];
  let last = at;
  if (!isNumber(tokens, at)) return null;
  if (dotted.length === 3) parts = dotted;
  else {
    const separator = folded(tokens, at + 1);
    if (!SEPARATORS.has(separator) || folded(tokens, at + 3) !== separator) return null;
    if (!isNumber(tokens, at + 2) || !isNumber(tokens, at + 4)) return null;
    parts = [folded(tokens, at), folded(tokens, at + 2), folded(tokens, at + 4)];
    last = at + 4;
  }
  const suffix = folded(tokens, last + 1);
  const hijri = suffix === 'ه' || suffix === 'هجري' || suffix === 'هجريه';
  if (hijri || suffix === 'م') last++;
  const iso = fromNumbers(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', hijri);
  if (iso === null || yearOf(iso) < 1900 || yearOf(iso) > 2099) return null;
  return { last, hijri, resolve: () => oneDay(iso, 'explicit', 'none') };
}

interface Weekday {
  readonly day: number;
  readonly sense: string | null;
  readonly last: number;
  /** Weeks from that of publication, where the text names the week: الجمعة من الأسبوع المقبل. */
  readonly week?: number;
}

/** A day and a month in numbers, only after a word that says so: بتاريخ 22-4, يوم 22/4, الأحد 8/12. */
function shortDate(tokens: Tokens, at: number): DayPart | null {
  const introduced =
    ['بتاريخ', 'تاريخ', 'يوم'].includes(folded(tokens, at - 1)) || timeWord('weekday', tokens, at - 1, false) !== null;
  if (!introduced || !SEPARATORS.has(folded(tokens, at + 1))) return null;
  const day = dayDigits(folded(tokens, at));
  const month = dayDigits(folded(tokens, at + 2));
  if (day === null || month === null || month > 12) return null;
  if (SEPARATORS.has(folded(tokens, at + 3)) && isNumber(tokens, at + 4)) return null;
  const choice = yearChoice(tokens, at + 3, false);
  const start = (year: number): string | null => isoDate(year, month, day);
  return {
    last: choice.last,
    resolve: (context) => {
      const year = choice.rule(context, start, false);
      const iso = year === null ? null : start(year);
      return iso === null ? null : oneDay(iso, 'explicit', choice.anchor);
    },
  };
}

/** A weekday with its modifier: الجمعة, السبت الماضي, الخميس قبل الماضي, الأحد من الأسبوع المقبل. */
function weekday(tokens: Tokens, at: number, peel: boolean): Weekday | null {
  const name = timeWord('weekday', tokens, at, peel);
  if (name === null) return null;
  const of = folded(tokens, name.last + 1) === 'من' ? periodOf(tokens, name.last + 2) : null;
  const week = of?.unit === 'week' ? ({ past: -1, next: 1 }[timeWord('modifier', tokens, of.last)?.value ?? ''] ?? 0) : undefined;
  if (of !== null && week !== undefined) return { day: Number(name.value), sense: null, last: of.last, week };
  const modifier = timeWord('modifier', tokens, name.last + 1);
  const known =
    modifier !== null &&
    ['past', 'next', 'beforelast', 'current', 'following'].includes(modifier.value) &&
    !/^هذ/.test(folded(tokens, name.last + 1));
  return { day: Number(name.value), sense: known ? modifier.value : null, last: known ? modifier.last : name.last };
}

/** The last such weekday on or before a day. */
const lastWeekday = (iso: string, day: number): string => addDays(iso, -((weekdayOf(iso) - day + 7) % 7));

function resolveWeekday({ day, sense, week }: Weekday, context: TimeContext): Resolution | null {
  const { published } = context;
  if (published === null) return null;
  if (week !== undefined) return oneDay(addDays(weekInterval(published, week).from, (day + 6) % 7), 'relative', 'published');
  const bare = lastWeekday(published, day);
  let iso = bare;
  if (sense === 'past') iso = lastWeekday(addDays(published, -1), day);
  else if (sense === 'beforelast') iso = addDays(lastWeekday(addDays(published, -1), day), -7);
  else if (sense === 'following' && context.narrativeDay !== null) iso = addDays(lastWeekday(context.narrativeDay, day), 7);
  else if (sense === 'next') iso = addDays(bare, 7);
  else if (context.future && bare !== published) iso = addDays(bare, 7);
  return oneDay(iso, 'relative', 'published');
}

/** أمس beside a weekday: the weekday decides where the two differ, as in a piece put out a day late. */
function resolveDeictic(offset: number, named: Weekday | null, context: TimeContext): Resolution | null {
  if (context.published === null) return null;
  const iso = addDays(context.published, offset);
  if (named === null || weekdayOf(iso) === named.day) return oneDay(iso, 'relative', 'published');
  return oneDay(
    offset > 0 ? addDays(lastWeekday(context.published, named.day), 7) : lastWeekday(context.published, named.day),
    'relative',
    'published',
  );
}

const ANAPHORIC = new Set(['same', 'following', 'preceding']);

/** An ordinal after اليوم makes it a day of a campaign (اليوم الثالث من المعركة); same and next are other rules. */
function isCountedDay(tokens: Tokens, last: number): boolean {
  const modifier = timeWord('modifier', tokens, last + 1);
  if (modifier !== null && ANAPHORIC.has(modifier.value)) return true;
  return (
    parseOrdinal(tokens, last + 1)?.proclitics.length === 0 &&
    timeWord('weekday', tokens, last + 1) === null &&
    folded(tokens, last + 1).startsWith('ال') &&
    monthNames(tokens, (parseOrdinal(tokens, last + 1)?.last ?? 0) + 2) === null
  );
}

/** اليوم الذي …, الليلة التي …: some day that its clause tells of. */
const isDescribed = (tokens: Tokens, last: number): boolean => /^ال(?:ذي|تي)$/.test(folded(tokens, last + 1));

interface DayItems {
  part: string | null;
  deictic: number | null;
  weekday: Weekday | null;
  second: Weekday | null;
  date: DayPart | null;
}

/** Steps over what may stand between the items of one day: يوم, the comma of "اليوم، الجمعة", الموافق, a bracket. */
function overFiller(tokens: Tokens, at: number, comma: boolean, night: boolean): number {
  let from = at;
  if (
    ['(', '/', '-', '–'].includes(folded(tokens, from)) ||
    (night && ['الي', 'علي'].includes(folded(tokens, from))) ||
    (comma && ['،', ','].includes(folded(tokens, from)))
  )
    from++;
  if (['الموافق', 'الموافقه', 'المصادف', 'الواقع', 'بتاريخ'].includes(folded(tokens, from))) from++;
  if (['من', 'في', 'ل'].includes(folded(tokens, from)) && ['يوم', 'نهار', 'فجر', 'صباح'].includes(folded(tokens, from + 1)))
    from++;
  if (['يوم', 'نهار', 'اليوم', 'تاريخ'].includes(folded(tokens, from)) && from > at - 1 && folded(tokens, from) !== 'اليوم')
    from++;
  return from;
}

/**
 * A day with all that names it together: part of day, أمس, weekday, date, in any order that news use
 * (مساء أمس الخميس, فجر يوم السبت، 7 كانون الأول 2024, اليوم، الجمعة 6 من تموز, السبت صباحا).
 */
export function dayExpression(tokens: Tokens, at: number, peel = false): (DayPart & { rule: string }) | null {
  const items: DayItems = { part: null, deictic: null, weekday: null, second: null, date: null };
  let last = at - 1;
  let next = at;
  const part = timeWord('part', tokens, at, peel);
  if (part !== null) {
    items.part = part.value;
    next = part.last + 1;
    if (folded(tokens, next) === 'من') next++;
  }
  const named = folded(tokens, next);
  if (named === 'يوم' || named === 'نهار' || (part === null && peel && /^[وفبل](?:يوم|نهار)$/.test(named))) next++;
  else if (named === 'هذا' && folded(tokens, next + 1) === 'اليوم') next++;
  for (let first = true; ; first = false) {
    const allowPeel = peel && first && part === null;
    const from = first
      ? next
      : overFiller(tokens, last + 1, items.weekday !== null || items.deictic !== null, isNight(items) && items.weekday !== null);
    const found = readItem(tokens, from, allowPeel && from === at, items);
    if (found === null) break;
    const bracket = !first && folded(tokens, last + 1) === '(' && folded(tokens, found + 1) === ')';
    last = bracket ? found + 1 : found;
  }
  if (last < at || (items.deictic === null && items.weekday === null && items.date === null)) return null;
  const trailing = timeWord('trailing', tokens, last + 1);
  if (trailing !== null && items.part === null) last = trailing.last;
  const rule = items.date !== null ? 'date' : items.deictic !== null ? 'today' : 'weekday';
  return { last, rule, resolve: (context) => resolveDay(items, context) };
}

const isNight = ({ part }: DayItems): boolean => part === 'night' || part === 'midnight';

function readItem(tokens: Tokens, at: number, peel: boolean, items: DayItems): number | null {
  if (items.date !== null) return null;
  const date = numericDate(tokens, at) ?? shortDate(tokens, at) ?? dayMonth(tokens, at, peel);
  if (date !== null) {
    items.date = date;
    return date.last;
  }
  if (items.deictic === null && items.weekday === null) {
    const deictic = timeWord('deictic', tokens, at, peel);
    if (deictic !== null) {
      if (deictic.value === '0' && (isCountedDay(tokens, deictic.last) || isDescribed(tokens, deictic.last))) return null;
      items.deictic = Number(deictic.value);
      return deictic.last;
    }
  }
  const day = weekday(tokens, at, peel);
  if (day === null) return null;
  if (items.weekday === null) items.weekday = day;
  else if (items.second === null && isNight(items) && items.deictic === null && day.day === (items.weekday.day + 1) % 7)
    items.second = day;
  else return null;
  return day.last;
}

/** الخميس 17/12/1436 هـ: the weekday tells which of the days beside it is meant. */
function onWeekday(date: Resolution | null, named: Weekday | null): Resolution | null {
  if (date === null || named === null) return date;
  const iso = [0, 1, -1].map((shift) => addDays(date.from, shift)).find((day) => weekdayOf(day) === named.day);
  return iso === undefined ? date : oneDay(iso, date.basis, date.anchor);
}

function resolveDay(items: DayItems, context: TimeContext): Resolution | null {
  if (items.date !== null) return onWeekday(items.date.resolve(context), items.date.hijri === true ? items.weekday : null);
  const day =
    items.deictic !== null
      ? resolveDeictic(items.deictic, items.weekday, context)
      : items.weekday !== null
        ? resolveWeekday(items.weekday, context)
        : null;
  if (day === null) return null;
  if (items.part === 'midnight' && items.deictic === -1) return { ...day, to: addDays(day.from, 1), precision: 'span' };
  if (items.second !== null) return { ...day, to: addDays(day.from, 1), precision: 'span' };
  return day;
}
