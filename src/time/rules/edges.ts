import { parseNumberWords } from '../../quantity/numbers.ts';
import type { DateInterval } from '../../document.ts';
import { addDays } from '../calendar.ts';
import { monthPart } from '../months.ts';
import type { Part } from '../periods.ts';
import { cutPhase, periodOf } from '../periods.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';
import type { TimeRule } from './rule.ts';

const EDGES: Readonly<Record<string, 'start' | 'end'>> = {
  اول: 'start',
  الاول: 'start',
  الاولي: 'start',
  اخر: 'end',
  الاخير: 'end',
  الاخيره: 'end',
};

/** The whole whose first or last days are told: a month or year; and the token behind من or في. */
function wholeAt(tokens: Tokens, at: number): Part | null {
  const from = folded(tokens, at) === 'من' || folded(tokens, at) === 'في' ? at + 1 : at;
  const part: Part | null = monthPart(tokens, from) ?? periodOf(tokens, from);
  return part !== null && (part.unit === 'month' || part.unit === 'year') ? part : null;
}

/** What is told of the whole: which end of it, how many days (null where nobody counts them), and the token behind the words for it. */
interface Edge {
  readonly edge: 'start' | 'end';
  readonly days: number | null;
  readonly next: number;
}

/** أول أيام, آخر يوم من: one day. */
function oneDayAt(tokens: Tokens, at: number): Edge | null {
  const edge = EDGES[folded(tokens, at).replace(/^[وف]/, '')];
  return edge !== undefined && /^(?:يوم|ايام)$/.test(folded(tokens, at + 1)) ? { edge, days: 1, next: at + 2 } : null;
}

const IN = /^[وف]?(?:في|خلال)$/;

/** اليوم الأخير من, الأيام الأولى من, الأيام العشرة الأولى من. */
function daysAt(tokens: Tokens, start: number): Edge | null {
  // خلال الأيام الأولى من: with its preposition, else خلال الأيام الأخيرة is up to now.
  const at = IN.test(folded(tokens, start)) ? start + 1 : start;
  const noun = folded(tokens, at).replace(/^[وف](?=ال)/, '');
  if (noun !== 'اليوم' && noun !== 'الايام') return null;
  const number = noun === 'الايام' ? parseNumberWords(tokens, at + 1) : null;
  const last = number?.last ?? (folded(tokens, at + 1) === 'القليله' ? at + 1 : at);
  const edge = EDGES[folded(tokens, last + 1)];
  if (edge === undefined || folded(tokens, last + 2) !== 'من') return null;
  return { edge, days: noun === 'اليوم' ? 1 : (number?.value ?? null), next: last + 2 };
}

/** So many days at one end of a month or year; its first or last third where nobody counts them. */
function cut({ edge, days }: Edge, unit: Part['unit'], whole: DateInterval): DateInterval {
  if (days === null) return cutPhase(edge, unit, whole);
  return edge === 'start'
    ? { from: whole.from, to: addDays(whole.from, days - 1) }
    : { from: addDays(whole.to, 1 - days), to: whole.to };
}

/** آخر أيام آب, أول يوم من الشهر الماضي, اليوم الأخير من العام, الأيام العشرة الأولى من يناير 2022. */
export const edges: TimeRule = {
  name: 'edge',
  read: (tokens, at) => {
    const edge = oneDayAt(tokens, at) ?? daysAt(tokens, at);
    const part = edge === null ? null : wholeAt(tokens, edge.next);
    if (edge === null || part === null) return null;
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        return whole === null ? null : { ...whole, ...cut(edge, part.unit, whole), precision: edge.days === 1 ? 'day' : 'span' };
      },
    };
  },
};
