import { parseOrdinal } from '../quantity/numbers.ts';
import { addDays, hijriToIso, isoDate } from './calendar.ts';
import { oneDay } from './context.ts';
import { isJoinedTimeCue } from './cue-words.ts';
import type { DayPart } from './day-of-month.ts';
import { timeWord } from './lexicon.ts';
import { yearChoice } from './year-choice.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

/** A feast with no day, hour or term before it tells no time (هدنة عيد الفطر, بمناسبة عيد الأضحى, للتخفيف عن الناس في عيد الفطر). */
const isPlaced = (word: string): boolean => isJoinedTimeCue(word, 'of-feast', 'وفب');
/** في عيد الفطر 2014: only with its year. */
const WITH_YEAR = /^[وف]?(?:في|خلال|مع)$/;
const LAST = /^[وفب]?اخر$/;
const FIRST = /^[وفب]?اول$/;

/** What stands before the name: which of its days is told, all of them, or none for the first. */
interface Counted {
  readonly day: number | 'last' | 'all';
  readonly name: number;
}

/** أول أيام, ثالث يوم من, اليوم الثاني من أيام, عطلة; null where no words count the days. */
function countedAt(tokens: Tokens, at: number): Counted | null {
  if (isJoinedTimeCue(folded(tokens, at), 'all-of-feast', 'وفب')) return { day: 'all', name: at + 1 };
  const dayFirst = /^[وفب]?اليوم$/.test(folded(tokens, at));
  const number = dayFirst ? at + 1 : at;
  const word = folded(tokens, number);
  const day = FIRST.test(word)
    ? 1
    : LAST.test(word) || word === 'الاخير'
      ? 'last'
      : (parseOrdinal(tokens, number)?.value ?? null);
  if (day === null) return null;
  let name = dayFirst ? number + 1 : number + 2;
  if (!dayFirst && !/^(?:ايام|يوم)$/.test(folded(tokens, number + 1))) return null;
  if (folded(tokens, name) === 'من') name++;
  else if (dayFirst) return null;
  if (folded(tokens, name) === 'ايام') name++;
  return { day, name };
}

/**
 * A day that is named by a feast, in the year that is told or the nearest one.
 *
 * @example // 'ثالث أيام عيد الفطر 2014' → 2014-07-30, 'قبل حلول عيد الأضحى', at حلول
 */
export function feastDay(tokens: Tokens, at: number, peel = false): DayPart | null {
  const counted = countedAt(tokens, at);
  const named = counted?.name ?? (/^[بل]?حلول$/.test(folded(tokens, at)) ? at + 1 : at);
  const name = timeWord('feast', tokens, named, peel && named === at);
  if (name === null) return null;
  const [calendar, date = '', length = ''] = name.value.split(' ');
  const [month = 0, day = 0] = date.split('-').map(Number);
  const hijri = calendar === 'hijri';
  const choice = yearChoice(tokens, name.last + 1, hijri);
  const placed =
    counted !== null ||
    named > at ||
    [at - 1, at].some((own) => isPlaced(folded(tokens, own))) ||
    (choice.said && WITH_YEAR.test(folded(tokens, at - 1)));
  if (!placed) return null;
  const start = (year: number): string | null => (hijri ? hijriToIso(year, month, day) : isoDate(year, month, day));
  const days = Number(length);
  return {
    last: choice.last,
    hijri,
    resolve: (context) => {
      const year = choice.rule(context, start, false);
      const iso = year === null ? null : start(year);
      if (iso === null) return null;
      if (counted?.day === 'all')
        return { from: iso, to: addDays(iso, days - 1), precision: 'span', basis: 'explicit', anchor: choice.anchor };
      // عشية عيد الفطر, ليلة عيد الفطر: the day before.
      const first = isJoinedTimeCue(folded(tokens, at - 1), 'eve-of-feast') ? 0 : 1;
      const which = counted === null ? first : counted.day === 'last' ? days : Number(counted.day);
      return oneDay(addDays(iso, which - 1), 'explicit', choice.anchor);
    },
  };
}
