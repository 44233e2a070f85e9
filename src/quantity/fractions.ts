import { oneOf, matching, notEmpty, readTable } from '../tables/read-table.ts';
import { peelings } from '../language/clitics.ts';
import { foldLetters } from '../text/fold.ts';
import type { NumberToken } from './numbers.ts';
import { parseNumberWords } from './numbers.ts';
import { folded } from './tokens.ts';

type Tokens = readonly NumberToken[];

/** A number with its fraction and sign, first and last token. */
export interface ParsedValue {
  readonly value: number;
  readonly last: number;
}

interface FractionWord {
  /** 3 for ثلث; 0 for words that build fractions otherwise. */
  readonly parts: number;
  readonly kind: 'one' | 'two' | 'many' | 'dozen' | 'dozens2' | 'minus' | 'over' | 'part' | 'point';
}

const KINDS = ['one', 'two', 'many', 'dozen', 'dozens2', 'minus', 'over', 'part', 'point'] as const;

let words: Map<string, FractionWord> | undefined;

function wordAt(tokens: Tokens, at: number): (FractionWord & { and: boolean }) | null {
  const token = tokens[at];
  if (token === undefined) return null;
  words ??= new Map(
    readTable(new URL('../../src/quantity/data/fractions.tsv', import.meta.url), {
      form: notEmpty,
      parts: matching(/^\d+$/, 'a whole number'),
      kind: oneOf(KINDS),
    }).map(({ cells }) => [foldLetters(cells.form), { parts: Number(cells.parts), kind: cells.kind as FractionWord['kind'] }]),
  );
  const whole = words.get(token.folded);
  if (whole !== undefined) return { ...whole, and: false };
  for (const { proclitics, rest } of peelings(token.folded)) {
    const word = words.get(rest);
    if (word !== undefined && proclitics.every((particle) => particle === 'و' || particle === 'ال'))
      return { ...word, and: proclitics[0] === 'و' };
  }
  return null;
}

const touching = (tokens: Tokens, at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;

/** A fraction of words or digits: نصف, ثلاثة أرباع, ثلثان, 3/4. */
function fractionAt(tokens: Tokens, at: number): ParsedValue | null {
  const word = wordAt(tokens, at);
  if (word !== null && word.parts > 0 && (word.kind === 'one' || word.kind === 'two'))
    return { value: (word.kind === 'two' ? 2 : 1) / word.parts, last: at };
  if (
    tokens[at]?.kind === 'number' &&
    folded(tokens, at + 1) === '/' &&
    tokens[at + 2]?.kind === 'number' &&
    touching(tokens, at) &&
    folded(tokens, at + 3) !== '/' &&
    folded(tokens, at - 1) !== '/'
  ) {
    const below = Number(folded(tokens, at + 2));
    return below === 0 ? null : { value: Number(folded(tokens, at)) / below, last: at + 2 };
  }
  const number = parseNumberWords(tokens, at);
  if (number === null) return null;
  const parts = wordAt(tokens, number.last + 1);
  if (parts === null || parts.and || parts.parts === 0 || (parts.kind !== 'many' && parts.kind !== 'one')) return null;
  return { value: number.value / parts.parts, last: number.last + 1 };
}

/** The fraction that is added to a whole number: ونصف, و ثلاثة أرباع, 1 4/5. */
function addedFraction(tokens: Tokens, at: number): ParsedValue | null {
  if (folded(tokens, at) === 'و') return fractionAt(tokens, at + 1);
  const found = fractionAt(tokens, at);
  const and = folded(tokens, at).startsWith('و') || (tokens[at]?.kind === 'number' && tokens[at - 1]?.kind === 'number');
  return found !== null && and ? found : null;
}

/**
 * Reads a number with sign, fraction, ratio or dozens: واحد ونصف, ثلاثة أرباع, 1 من 3, سالب خمسة, نصف دزينة.
 *
 * @returns value and last token, null where none starts there
 * @example parseValue(tokensOf('ثلاثة وعشرون وربع'), 0) // { value: 23.25, last: 2 }
 */
export function parseValue(tokens: Tokens, from: number): ParsedValue | null {
  const sign = wordAt(tokens, from);
  if (sign?.kind === 'minus' || (folded(tokens, from) === '-' && tokens[from + 1]?.kind === 'number')) {
    const found = parseValue(tokens, from + 1);
    return found === null || found.value < 0 ? null : { value: -found.value, last: found.last };
  }
  if (sign?.kind === 'part' && folded(tokens, from + 1) === 'من') {
    const below = parseNumberWords(tokens, from + 2);
    return below === null || below.value === 0 ? null : { value: 1 / below.value, last: below.last };
  }
  const dozen = sign?.kind === 'dozen' ? { value: 12, last: from } : sign?.kind === 'dozens2' ? { value: 24, last: from } : null;
  if (dozen !== null) return dozen;
  const mixed = mixedNumber(tokens, from);
  if (mixed !== null) return mixed;
  const start = fractionAt(tokens, from) ?? parseNumberWords(tokens, from);
  if (start === null) return null;
  let { value, last } = start;
  const next = wordAt(tokens, last + 1);
  if (next?.kind === 'dozen' && !next.and) return { value: value * 12, last: last + 1 };
  if (next?.kind === 'dozens2' && next.and) return { value: value + 24, last: last + 1 };
  if (next?.kind === 'point') {
    const below = parseValue(tokens, last + 2);
    if (below !== null)
      return {
        value: value + (below.value < 1 ? below.value : below.value / 10 ** String(below.value).length),
        last: below.last,
      };
  }
  const added = fractionAt(tokens, from) === null ? addedFraction(tokens, last + 1) : null;
  if (added !== null && added.value < 1) {
    value += added.value;
    last = added.last;
  }
  const over = ratio(tokens, last + 1);
  return over === null ? { value, last } : { value: value / over.value, last: over.last };
}

/** A whole number whose last word counts parts: مئة وثلاثة أرباع is 100.75, not 103 quarters. */
function mixedNumber(tokens: Tokens, from: number): ParsedValue | null {
  const all = parseNumberWords(tokens, from);
  const parts = all === null ? null : wordAt(tokens, all.last + 1);
  if (all === null || parts === null || parts.parts === 0 || parts.kind !== 'many' || parts.and) return null;
  for (const at of [all.last, all.last - 1]) {
    const head = at > from ? parseNumberWords(tokens.slice(0, at), from) : null;
    const part = head === null ? null : addedFraction(tokens, head.last + 1);
    if (head !== null && part !== null && part.value < 1) return { value: head.value + part.value, last: part.last };
  }
  return null;
}

/** What a ratio divides by: على 3, من مئة, جزء من مئة. */
function ratio(tokens: Tokens, at: number): ParsedValue | null {
  const word = wordAt(tokens, at);
  const from = word?.kind === 'over' ? at + 1 : word?.kind === 'part' && folded(tokens, at + 1) === 'من' ? at + 2 : null;
  const below = from === null ? null : parseNumberWords(tokens, from);
  return below === null || below.value === 0 || below.proclitics.length > 0 ? null : { value: below.value, last: below.last };
}
