import { parseOrdinal } from '../quantity/numbers.ts';
import { addDays, weekdayOf } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { oneDay } from './context.ts';
import { isTimeCue } from './cue-words.ts';
import type { DayPart } from './day-of-month.ts';
import { dayMonth } from './day-of-month.ts';
import { feastDay } from './feasts.ts';
import { timeWord } from './lexicon.ts';
import { monthNames } from './months.ts';
import { numericDate, shortDate } from './numeric-dates.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';
import type { Weekday } from './weekdays.ts';
import { resolveDeictic, resolveWeekday, weekday } from './weekdays.ts';

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

/** وهو اليوم وزير, وهي اليوم في يد الجيش: nowadays; وهو اليوم السبت is a day. */
const isNowadays = (tokens: Tokens, at: number, last: number): boolean =>
  /^و?ه[ويم]$/.test(folded(tokens, at - 1)) && timeWord('weekday', tokens, last + 1) === null;

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
  if (isTimeCue(folded(tokens, from), 'same-day')) from++;
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
  // ليلة رأس السنة: a name of its own.
  const part = timeWord('feast', tokens, at, peel) === null ? timeWord('part', tokens, at, peel) : null;
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
  const date = numericDate(tokens, at) ?? shortDate(tokens, at) ?? dayMonth(tokens, at, peel) ?? feastDay(tokens, at, peel);
  if (date !== null) {
    items.date = date;
    return date.last;
  }
  if (items.deictic === null && items.weekday === null) {
    const deictic = timeWord('deictic', tokens, at, peel);
    if (deictic !== null) {
      const { last } = deictic;
      if (deictic.value === '0' && (isCountedDay(tokens, last) || isDescribed(tokens, last) || isNowadays(tokens, at, last)))
        return null;
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
