import { hijriToIso, isoDate, yearOf } from './calendar.ts';
import { oneDay } from './context.ts';
import { isTimeCue } from './cue-words.ts';
import type { DayPart } from './day-of-month.ts';
import { dayDigits } from './day-of-month.ts';
import { timeWord } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { folded, isNumber } from './tokens.ts';
import { yearChoice } from './year-choice.ts';

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
export function numericDate(tokens: Tokens, at: number): DayPart | null {
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
  const hijri = isTimeCue(suffix, 'hijri');
  if (hijri || isTimeCue(suffix, 'gregorian')) last++;
  const iso = fromNumbers(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', hijri);
  if (iso === null || yearOf(iso) < 1900 || yearOf(iso) > 2099) return null;
  return { last, hijri, resolve: () => oneDay(iso, 'explicit', 'none') };
}

/** A day and a month in numbers, only after a word that says so: بتاريخ 22-4, يوم 22/4, الأحد 8/12. */
export function shortDate(tokens: Tokens, at: number): DayPart | null {
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
