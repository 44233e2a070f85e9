import { parseOrdinal } from '../../quantity/numbers.ts';
import { addDays, yearInterval } from '../calendar.ts';
import type { Resolution, TimeContext } from '../context.ts';
import { oneDay } from '../context.ts';
import { isJoinedTimeCue, isTimeCue } from '../cue-words.ts';
import { dayMonth } from '../day-of-month.ts';
import { dayExpression } from '../days.ts';
import { timeWord } from '../lexicon.ts';
import { monthPart } from '../months.ts';
import { periodOf } from '../periods.ts';
import { yearNumber } from '../years.ts';
import { phase } from './calendar-units.ts';
import type { Found, TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';

interface End {
  readonly last: number;
  readonly resolve: (context: TimeContext) => Resolution | null;
}

/** The far end of a range: a day, a month, a year. */
const rangeEnd = (tokens: Tokens, at: number): End | null =>
  dayExpression(tokens, at, true) ?? monthPart(tokens, at, true) ?? phase.read(tokens, at) ?? periodOf(tokens, at, true);

/** The context of a day that takes its year from the other end of a range. */
const NO_STORY = { future: false, open: false, sentenceYear: null, chronicle: null, anniversary: null };

/** The near end: as the far one, or a bare day number or month that takes its month and year from the far end. */
function joinEnds(first: End, second: End): Pick<Found, 'last' | 'resolve'> {
  return {
    last: second.last,
    resolve: (context) => {
      const to = second.resolve(context);
      if (to === null) return null;
      let from = first.resolve(context);
      // "بين 27 تشرين الثاني و8 كانون الأول 2016": a start without a year is the last one before the end.
      // 24 و26 يناير الماضي: of the same month there is nothing to choose.
      const apart = from !== null && (from.from > to.to || from.from.slice(0, 7) !== to.from.slice(0, 7));
      if (from !== null && apart && (from.from > to.to || from.anchor === 'published') && from.basis === 'explicit')
        from = first.resolve({ ...context, published: to.to, ...NO_STORY }) ?? from;
      if (from === null || from.from > to.to) return null;
      return {
        from: from.from,
        to: to.to,
        precision: 'span',
        basis: from.basis === 'explicit' && to.basis === 'explicit' ? 'explicit' : 'relative',
        anchor: to.anchor,
      };
    },
  };
}

/** The start of a range that is only a number: من 27 إلى 30 تشرين الثاني. */
function bareStart(tokens: Tokens, at: number, end: End): End | null {
  const number = tokens[at]?.kind === 'number' ? { value: Number(tokens[at].folded), last: at } : parseOrdinal(tokens, at);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null;
  return {
    last: number.last,
    resolve: (context) => {
      const to = end.resolve(context);
      return to === null || to.from !== to.to
        ? null
        : oneDay(`${to.from.slice(0, 8)}${String(number.value).padStart(2, '0')}`, 'explicit', to.anchor);
    },
  };
}

function range(tokens: Tokens, from: number, joins: (at: number) => number | null): Found | null {
  const start = dayExpression(tokens, from) ?? monthPart(tokens, from) ?? phase.read(tokens, from) ?? periodOf(tokens, from);
  const startLast = start?.last ?? (tokens[from]?.kind === 'number' ? from : parseOrdinal(tokens, from)?.last);
  if (startLast === undefined) return null;
  const at = joins(startLast + 1);
  const end = at === null ? null : rangeEnd(tokens, at);
  if (end === null) return null;
  const near = start ?? bareStart(tokens, from, end);
  return near === null ? null : joinEnds(near, end);
}

/** بين 27 تشرين الثاني و8 كانون الأول, بين عامي 2012 و2014, بين 27 و30 تشرين الثاني. */
export const between: TimeRule = {
  name: 'between',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word?.value !== 'between') return null;
    const from = word.last + 1;
    const dual = isTimeCue(folded(tokens, from), 'pair-of') ? from + 1 : from;
    return range(tokens, dual, (next) =>
      folded(tokens, next) === 'و' ? next + 1 : folded(tokens, next).startsWith('و') ? next : null,
    );
  },
};

/** من 27 تشرين الثاني إلى 8 كانون الأول, من صباح السبت حتى مساء الأحد, من عام 2014 إلى 2017. */
export const fromTo: TimeRule = {
  name: 'from-to',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word === null || (word.value !== 'from' && word.value !== 'since' && folded(tokens, at) !== 'من')) return null;
    return range(tokens, word.last + 1, (next) => {
      const until = timeWord('preposition', tokens, next);
      return until?.value === 'until' ? until.last + 1 : null;
    });
  },
};

/** What may stand behind two days: nothing, a sign, or a preposition; a verb would take the second for its own. */
const BEHIND_DAYS = /^(?:[وف]?(?:في|من|علي|الي|عن|بعد|قبل|خلال|اثر|عقب|وسط|دون|رغم|وفق|بحسب|حسب|مع|ضمن|بين))$/;

/** أمس الأول الأربعاء وأمس الخميس, الثلاثاء والأربعاء: two days in a row without يومي before them. */
function neighbours(tokens: Tokens, at: number): Found | null {
  const first = dayExpression(tokens, at, true);
  if (first === null || first.rule === 'date') return null;
  const joined = folded(tokens, first.last + 1);
  // غدا أو بعد غد: any of the two.
  const apart = joined === 'و' || joined === 'او';
  const next = apart ? first.last + 2 : first.last + 1;
  const second = apart || joined.startsWith('و') ? dayExpression(tokens, next, !apart) : null;
  if (second === null || second.rule === 'date') return null;
  const behind = tokens[second.last + 1];
  if (behind?.kind === 'word' && !BEHIND_DAYS.test(behind.folded)) return null;
  return {
    last: second.last,
    resolve: (context) => {
      const both = joinEnds(first, second).resolve(context);
      return both !== null && addDays(both.from, 1) === both.to ? both : first.resolve(context);
    },
  };
}

/** يومي الجمعة والسبت, 6 و7 كانون الأول, عامي 2013 و2014: neighbours that make one span. */
export const pair: TimeRule = {
  name: 'pair',
  read: (tokens, at) => {
    const dual = isJoinedTimeCue(folded(tokens, at), 'pair-of', 'وفبل');
    if (dual)
      return range(tokens, at + 1, (next) =>
        folded(tokens, next) === 'و' ? next + 1 : folded(tokens, next).startsWith('و') ? next : null,
      );
    const days = neighbours(tokens, at);
    if (days !== null) return days;
    const months = monthPart(tokens, at);
    if (months?.bare === true) {
      const next = folded(tokens, months.last + 1) === 'و' ? months.last + 2 : months.last + 1;
      const second = folded(tokens, next).startsWith('و') || next > months.last + 1 ? monthPart(tokens, next, true) : null;
      return second === null ? null : joinEnds(months, second);
    }
    const joined = ['و', '-', '–', '/'].includes(folded(tokens, at + 1));
    if (tokens[at]?.kind !== 'number' || !joined) return null;
    const end = dayMonth(tokens, at + 2);
    const start = end === null ? null : bareStart(tokens, at, end);
    return start === null || end === null || end.day <= Number(folded(tokens, at)) ? null : joinEnds(start, end);
  },
};

/** عامي, أعوام and years joined by a dash: أعوام 2012-2014, (2014-2017). */
export const years: TimeRule = {
  name: 'years',
  read: (tokens, at) => {
    const first = yearNumber(tokens, at);
    if (first === null || first.hijri || !['-', '–', '/'].includes(folded(tokens, first.last + 1))) return null;
    const second = yearNumber(tokens, first.last + 2);
    if (second === null || second.hijri || second.year <= first.year || tokens[first.last + 3]?.folded === '-') return null;
    return {
      last: second.last,
      resolve: () => ({
        from: yearInterval(first.year).from,
        to: yearInterval(second.year).to,
        precision: 'span',
        basis: 'explicit',
        anchor: 'none',
      }),
    };
  },
};
