import { parseNumberWords } from '../quantity/numbers.ts';
import { isJoinedTimeCue, isTimeCue } from './cue-words.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2099;

/** A year: 2015, 2015م, عام 2015, عام ألفين وأحد عشر. `named` where عام or سنة stands before it. */
export function yearNumber(tokens: Tokens, at: number): { last: number; year: number; named: boolean; hijri: boolean } | null {
  let from = at;
  const named = isJoinedTimeCue(folded(tokens, at), 'year', 'و');
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
  if (isTimeCue(suffix, 'gregorian')) last++;
  const hijri = isTimeCue(suffix, 'hijri');
  if (hijri) return year >= 1300 && year <= 1600 ? { last: last + 1, year, named, hijri } : null;
  return isYear(year) ? { last, year, named, hijri } : null;
}
