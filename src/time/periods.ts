import type { DateInterval, DatePrecision } from '../document.ts';
import { addDays, addMonths, monthInterval, monthOf, weekInterval, yearInterval, yearOf } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { timeWord } from './lexicon.ts';
import { yearNumber } from './years.ts';
import type { Tokens } from './tokens.ts';
import { folded, wordToken } from './tokens.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** A part of the grammar that was read: where it ends and what it means. */
export interface Part {
  readonly last: number;
  readonly resolve: (context: TimeContext) => Resolution | null;
  readonly unit: Unit;
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
/** Precisions of what is longer than a week. */
const WIDER = new Set(['month', 'season', 'year', 'span']);
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
  // غادروا في يناير 2009، وانشقت وحدات في الأسبوع ذاته: some week of it.
  const told = context.narrative;
  const wider = sense === 'same' && unit === 'week' && WIDER.has(told?.precision ?? 'day') ? told : null;
  const within = span ?? wider;
  if (within !== null) return { ...within, basis: 'relative', anchor: 'narrative' };
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
  const bare = [wordToken(stripped.slice(2))];
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
