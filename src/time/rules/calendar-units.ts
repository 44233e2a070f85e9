import { addDays, monthInterval, monthOf, yearOf } from '../calendar.ts';
import { dayExpression } from '../days.ts';
import { feastDay } from '../feasts.ts';
import { timeWord } from '../lexicon.ts';
import type { Part } from '../periods.ts';
import { monthPart } from '../months.ts';
import { cutPhase, periodOf } from '../periods.ts';
import type { TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { prepositionBefore } from './rule.ts';
import { folded } from '../tokens.ts';

/** اليوم السبت 7 كانون الأول 2024, فجر أمس, الجمعة الماضي, 11-2-2013. */
export const day: TimeRule = {
  name: 'day',
  // خرجوا قبل عيد الفطر: nobody says how long before it.
  read: (tokens, at) => (isBefore(tokens, at - 1) && feastDay(tokens, at) !== null ? null : dayExpression(tokens, at, true)),
};

const isBefore = (tokens: Tokens, at: number): boolean =>
  /^[وف]?(?:قبل|قبيل|بعد|بعيد)$/.test(folded(tokens, folded(tokens, at) === 'حلول' ? at - 1 : at));

/** آذار 2013, كانون الأول من العام الماضي, and a lone name after a preposition (في أيار). */
export const month: TimeRule = {
  name: 'month',
  read: (tokens, at) => {
    const part = monthPart(tokens, at, true);
    if (part === null) return null;
    if (!part.bare) return part;
    const governed = prepositionBefore(tokens, at) || part.proclitics.includes('ب');
    return governed && (part.sure || folded(tokens, at - 1) !== 'من') ? part : null;
  },
};

/** 2014, عام 2014 on a line of its own, or 2014: at the head of one. */
const isHeading = (tokens: Tokens, first: number, last: number): boolean =>
  tokens.slice(0, first).every(({ kind }) => kind === 'punctuation') &&
  (last + 1 >= tokens.length || (folded(tokens, last + 1) === ':' && last + 2 >= tokens.length));

/** الشهر الماضي, العام نفسه, هذا الأسبوع; عام 2015, a bare year only after a preposition or in brackets. */
export const period: TimeRule = {
  name: 'period',
  read: (tokens, at) => {
    const part = periodOf(tokens, at, true);
    if (part === null) return null;
    // القرار 2254 لعام 2015, اتفاق عام …: the year of a document.
    if (part.named && folded(tokens, at).startsWith('ل')) return null;
    if (part.named && isHeading(tokens, at, part.last)) return { ...part, rule: 'heading' };
    if (part.named && part.bare) {
      const bracketed = folded(tokens, at - 1) === '(' && folded(tokens, part.last + 1) === ')';
      const opens = at === 0 && folded(tokens, part.last + 1) === ':';
      const counts = tokens[part.last + 1]?.kind === 'word' && timeWord('many', tokens, part.last + 1) !== null;
      return (timeWord('preposition', tokens, at - 1, true)?.last === at - 1 || bracketed || opens) && !counts ? part : null;
    }
    if (part.bare && !part.named) return null;
    return part;
  },
};

/** أواخر الشهر الماضي, مطلع 2014, نهاية أغسطس/آب, منتصف الأسبوع. */
export const phase: TimeRule = {
  name: 'phase',
  read: (tokens, at) => {
    const word = timeWord('phase', tokens, at, true);
    if (word === null) return null;
    const from = folded(tokens, word.last + 1) === 'من' ? word.last + 2 : word.last + 1;
    const part: Part | null = monthPart(tokens, from) ?? periodOf(tokens, from);
    if (part === null || !['week', 'month', 'year'].includes(part.unit)) return null;
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        const cut = cutPhase(word.value, part.unit, whole);
        // سيطروا نهاية الأسبوع, told before this week's end: of the last.
        const bare = timeWord('modifier', tokens, part.last) === null;
        const ahead =
          part.unit === 'week' && bare && !context.future && context.published !== null && cut.from > context.published;
        const span = ahead ? { from: addDays(cut.from, -7), to: addDays(cut.to, -7) } : cut;
        return { ...whole, ...span, precision: part.unit === 'year' ? 'month' : 'span' };
      },
    };
  },
};

/** في مارس … في أواخره, عام 2016 … في مطلعه: of the month or year that its sentence named last; of a day or a week it may be anything. */
export const ownPhase: TimeRule = {
  name: 'own-phase',
  read: (tokens, at) => {
    const word = timeWord('own-phase', tokens, at);
    if (word === null || folded(tokens, at - 1) !== 'في') return null;
    return {
      last: word.last,
      resolve: ({ sentenceLast }) => {
        if (sentenceLast === null || !PERIODS.has(sentenceLast.precision)) return null;
        const { from } = sentenceLast;
        const unit = sentenceLast.precision === 'year' ? 'year' : 'month';
        const whole = unit === 'year' ? sentenceLast : monthInterval(yearOf(from), monthOf(from));
        const precision = unit === 'year' ? 'month' : 'span';
        return { ...cutPhase(word.value, unit, whole), precision, basis: 'explicit', anchor: 'narrative' };
      },
    };
  },
};

/** A month, what is told of a part of it, and a year. */
const PERIODS: ReadonlySet<string> = new Set(['month', 'span', 'year']);

/** في وقت سابق من هذا العام, في مرحلة لاحقة من عام 2014: some time in it, so the whole. */
export const someTime: TimeRule = {
  name: 'some-time',
  read: (tokens, at) => {
    const word = timeWord('sometime', tokens, at, true);
    const part: Part | null = word === null ? null : (monthPart(tokens, word.last + 1) ?? periodOf(tokens, word.last + 1));
    return part === null || !['week', 'month', 'year'].includes(part.unit) ? null : part;
  },
};

/** النصف الثاني من عام 2023, الربع الأول من العام الجاري, الثلث الأخير من الشهر. */
export const share: TimeRule = {
  name: 'share',
  read: (tokens, at) => {
    const word = timeWord('half', tokens, at, true);
    if (word === null) return null;
    const part: Part | null = monthPart(tokens, word.last + 1) ?? periodOf(tokens, word.last + 1);
    if (part === null || (part.unit !== 'month' && part.unit !== 'year')) return null;
    const [number, parts] = word.value.split('/').map(Number) as [number, number];
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        if (part.unit === 'month') {
          const size = Math.floor(30 / parts);
          return {
            ...whole,
            from: addDays(whole.from, (number - 1) * size),
            to: number === parts ? whole.to : addDays(whole.from, number * size - 1),
            precision: 'span',
          };
        }
        const size = 12 / parts;
        const year = yearOf(whole.from);
        return {
          ...whole,
          from: monthInterval(year, (number - 1) * size + 1).from,
          to: monthInterval(year, number * size).to,
          precision: 'span',
        };
      },
    };
  },
};
