import { hijriMonthInterval, hijriToIso, isoDate, monthInterval } from './calendar.ts';
import type { MonthName } from './lexicon.ts';
import { monthName } from './lexicon.ts';
import type { Part } from './periods.ts';
import { yearChoice } from './year-choice.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

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
