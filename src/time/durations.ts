import { parseNumberWords } from '../quantity/numbers.ts';
import { addDays, addMonths } from './calendar.ts';
import { isTimeCue } from './cue-words.ts';
import { monthName, timeWord } from './lexicon.ts';
import type { Unit } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { folded, wordToken } from './tokens.ts';

/** A length of time: ثلاثة أيام, الـ48 ساعة الماضية, الأيام الأربعة الفائتة, أيام. */
export interface Duration {
  readonly last: number;
  /** How many units; null where the text does not say (أيام، بضعة أسابيع). */
  readonly count: number | null;
  readonly unit: Unit;
  /** الماضية, المقبلة … after it, or null. */
  readonly sense: string | null;
  /** True for نحو، أكثر من before the number: no day can be counted from it. */
  readonly loose: boolean;
}

/** The unit of a definite noun: الأيام, الساعات. */
function definite(tokens: Tokens, at: number, kind: 'one' | 'two' | 'many'): Unit | null {
  const word = folded(tokens, at);
  if (!word.startsWith('ال')) return null;
  return (timeWord(kind, [wordToken(word.slice(2))], 0)?.value as Unit | undefined) ?? null;
}

const plain = (tokens: Tokens, at: number, kind: 'one' | 'two' | 'many'): Unit | null =>
  (timeWord(kind, tokens, at)?.value as Unit | undefined) ?? null;

interface Counted {
  loose?: boolean;
  last: number;
  count: number | null;
  unit: Unit;
}

/** A number, possibly behind a lone article or أقل من. */
function numberAt(tokens: Tokens, at: number): { value: number; last: number; loose: boolean } | null {
  let from = at;
  if (['اقل', 'اكثر'].includes(folded(tokens, from)) && folded(tokens, from + 1) === 'من') from += 2;
  const loose = from > at;
  if (folded(tokens, from) === 'ال') from++;
  const number = parseNumberWords(tokens, from);
  if (number === null || number.proclitics.some((particle) => particle !== 'ال')) return null;
  return { value: number.value, last: number.last, loose };
}

function counted(tokens: Tokens, at: number): Counted | null {
  // قبل نحو أسبوعين, منذ قرابة عام
  if (isTimeCue(folded(tokens, at), 'about')) {
    const about = counted(tokens, at + 1);
    return about === null ? null : { ...about, loose: true };
  }
  const number = numberAt(tokens, at);
  if (number !== null) {
    const unitAt = number.last + 1;
    const unit = plain(tokens, unitAt, 'many') ?? plain(tokens, unitAt, 'one') ?? definite(tokens, unitAt, 'many');
    return unit === null ? null : { last: unitAt, count: number.value, unit, loose: number.loose };
  }
  const vague = timeWord('vague', tokens, at);
  if (vague !== null) {
    const unit = plain(tokens, at + 1, 'many');
    return unit === null ? null : { last: at + 1, count: null, unit };
  }
  const dual = plain(tokens, at, 'two') ?? definite(tokens, at, 'two');
  if (dual !== null) return { last: at, count: 2, unit: dual };
  const many = definite(tokens, at, 'many');
  if (many !== null) {
    const after = numberAt(tokens, at + 1);
    if (after !== null) return { last: after.last, count: after.value, unit: many };
    return { last: timeWord('vague', tokens, at + 1)?.last ?? at, count: null, unit: many };
  }
  const some = plain(tokens, at, 'many');
  if (some !== null) return { last: timeWord('vague', tokens, at + 1)?.last ?? at, count: null, unit: some };
  const one = plain(tokens, at, 'one');
  // "خلال شهر آب" and "خلال عام 2015" name the period.
  if (
    one === null ||
    monthName(tokens, at + 1) !== null ||
    tokens[at + 1]?.kind === 'number' ||
    folded(tokens, at + 1).startsWith('الف')
  )
    return null;
  const single = isTimeCue(folded(tokens, at + 1), 'single');
  return { last: single ? at + 1 : at, count: 1, unit: one };
}

/**
 * Reads a length of time.
 *
 * @example durationAt(tokensOf('الأيام الأربعة الماضية'), 0) // { count: 4, unit: 'day', sense: 'past', last: 2 }
 */
export function durationAt(tokens: Tokens, at: number): Duration | null {
  const core = counted(tokens, at);
  if (core === null) return null;
  let { last } = core;
  let sense: string | null = null;
  for (let step = 0; step < 2; step++) {
    const modifier = timeWord('modifier', tokens, last + 1);
    const vague = timeWord('vague', tokens, last + 1);
    if (modifier !== null && ['past', 'next', 'preceding', 'following'].includes(modifier.value)) {
      sense = modifier.value;
      last = modifier.last;
    } else if (vague !== null && core.count === null) last = vague.last;
  }
  return { ...core, last, sense, loose: core.loose ?? false };
}

/** The day some units before (negative) or after a day; hours count as days begun, 48 ساعة as two. */
export function moveBy(iso: string, unit: Unit, count: number): string {
  switch (unit) {
    case 'minute':
      return iso;
    case 'hour':
      return addDays(iso, Math.sign(count) * Math.floor(Math.abs(count) / 24));
    case 'day':
      return addDays(iso, Math.round(count));
    case 'week':
      return addDays(iso, Math.round(count * 7));
    case 'month':
      return addMonths(iso, Math.round(count));
    case 'year':
      return addMonths(iso, Math.round(count * 12));
    case 'decade':
      return addMonths(iso, Math.round(count * 120));
  }
}
