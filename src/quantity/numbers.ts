import type { Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { matching, notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldLetters } from '../text/fold.ts';
import type { Folded } from '../text/words.ts';
import { ofFolded } from '../text/words.ts';
import { digitGroups } from './digits.ts';

/** What the number grammar reads of a token; any list of tokens will do. */
export type NumberToken = Pick<Token, 'kind' | 'form' | 'start' | 'end'> & Folded;

/** A number read from tokens: its value and its last token. */
export interface ParsedNumber {
  readonly value: number;
  readonly last: number;
  /** True where no word takes part: `3,500`. */
  readonly digits: boolean;
  /** The particles before it, `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
}

const CLASSES = ['zero', 'unit', 'joined', 'teen', 'ten', 'hundred', 'hundreds', 'scale', 'dual'] as const;
type NumberClass = (typeof CLASSES)[number];
interface NumberWord {
  readonly value: number;
  readonly class: NumberClass;
}
interface FoundWord extends NumberWord {
  readonly proclitics: readonly string[];
}

const INTEGER = matching(/^\d+$/, 'a whole number');

function load(name: string, classes: readonly string[]): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const { cells } of readTable(new URL(`../../src/quantity/data/${name}.tsv`, import.meta.url), {
    form: notEmpty,
    value: INTEGER,
    class: oneOf(classes),
  }))
    words.set(foldLetters(cells.form), { value: Number(cells.value), class: cells.class as NumberClass });
  return words;
}

let numbers: Map<string, NumberWord> | undefined;
let ordinals: Map<string, NumberWord> | undefined;
const numberWords = (): Map<string, NumberWord> => (numbers ??= load('numbers', CLASSES));
const ordinalWords = (): Map<string, NumberWord> => (ordinals ??= load('ordinals', ['unit', 'joined', 'ten']));

/** Folding makes مئتين (200) and ميتين (dead) equal: the hamza, or the ا of مائتين, must be written. */
const isHundredSpelling = (form: string): boolean => form.includes('ئ') || form.includes('ما') || form.includes('ءة');

/** Short words with ل, ك or ف before them are mostly other words: لست (I am not), فست. */
const isDoubtfulPeel = (proclitics: readonly string[], rest: string): boolean =>
  rest.length <= 3 && proclitics.some((particle) => 'لكف'.includes(particle));

/** What a folded word is as a number, its hamzas aside. */
const numberOf = ofFolded((folded): FoundWord | null => {
  const found = numberWords().get(folded);
  if (found !== undefined) return { ...found, proclitics: [] };
  for (const { proclitics, rest } of peelings(folded)) {
    const word = numberWords().get(rest);
    if (word !== undefined && !isDoubtfulPeel(proclitics, rest)) return { ...word, proclitics };
  }
  return null;
});

function numberWord(token: NumberToken | undefined): FoundWord | null {
  if (token?.kind !== 'word') return null;
  const word = numberOf(token);
  const hundred = word?.class === 'hundred' || word?.class === 'hundreds';
  return hundred && !isHundredSpelling(token.form) ? null : word;
}

/** Where the next item of a sum starts after و, attached (`وخمسين`) or alone (`و خمسين`, `و 40`). */
function afterAnd(tokens: readonly NumberToken[], at: number): { at: number; word: FoundWord | null } | null {
  const token = tokens[at];
  if (token?.kind === 'word' && token.folded === 'و') return { at: at + 1, word: numberWord(tokens[at + 1]) };
  // وأحد folds to واحد (one): before عشر it is the conjunction and the first half of eleven.
  const eleven = token?.folded === 'واحد' && (numberWord(tokens[at + 1])?.class === 'teen' || token.form === 'وأحد');
  if (eleven) return { at, word: { value: 1, class: 'joined', proclitics: ['و'] } };
  const word = numberWord(token);
  return word !== null && word.proclitics[0] === 'و' ? { at, word } : null;
}

interface Group {
  value: number;
  last: number;
  digits: boolean;
  proclitics: readonly string[];
}

/** A number below a thousand in words, from `word` at `at`: مئة وخمسة وعشرون, ثلاث مئة, أحد عشر. */
function readGroup(tokens: readonly NumberToken[], at: number, word: FoundWord): Group | null {
  let value = 0;
  let last = at;
  let item: FoundWord = word;
  for (;;) {
    if (item.class === 'unit' || item.class === 'joined') {
      const next = numberWord(tokens[last + 1]);
      const bare = next !== null && !next.proclitics.includes('و') ? next : null;
      if (bare?.class === 'teen')
        return { value: value + item.value + 10, last: last + 1, digits: false, proclitics: word.proclitics };
      if (bare?.class === 'hundred' && value === 0 && item.value > 2) {
        value = item.value * 100;
        last++;
      } else {
        const ten = afterAnd(tokens, last + 1);
        if (ten?.word?.class === 'ten')
          return { value: value + item.value + ten.word.value, last: ten.at, digits: false, proclitics: word.proclitics };
        if (item.class === 'joined') return null;
        return { value: value + item.value, last, digits: false, proclitics: word.proclitics };
      }
    } else if (item.class === 'hundred' || item.class === 'hundreds') {
      value = item.value;
    } else {
      return { value: value + item.value, last, digits: false, proclitics: word.proclitics };
    }
    const more = afterAnd(tokens, last + 1);
    const followed = more?.word;
    if (!more || !followed || !['unit', 'joined', 'teen', 'ten'].includes(followed.class))
      return { value, last, digits: false, proclitics: word.proclitics };
    if (followed.class === 'joined' && readGroup(tokens, more.at, followed) === null)
      return { value, last, digits: false, proclitics: word.proclitics };
    item = followed;
    last = more.at;
  }
}

function readPart(tokens: readonly NumberToken[], at: number, word: FoundWord | null, below: number): Group | null {
  const digits = word === null ? digitGroups(tokens, at) : null;
  let part: Group | null = digits === null ? null : { ...digits, digits: true, proclitics: [] };
  if (word?.class === 'scale' || word?.class === 'dual') {
    const alone = word.class === 'scale' && foldLetters(tokens[at]?.form ?? '').endsWith('الفا') && below === Infinity;
    part = { value: alone ? word.value * 2 : word.value, last: at, digits: false, proclitics: word.proclitics };
    const next = numberWord(tokens[at + 1]);
    if (next?.class === 'scale' && next.value > word.value && next.proclitics.length === 0)
      part = { ...part, value: part.value * next.value, last: at + 1 };
    return part.value < below ? part : null;
  }
  if (word !== null) part = readGroup(tokens, at, word);
  for (let first = true; part !== null; first = false) {
    const scale = numberWord(tokens[part.last + 1]);
    const multiplies = scale?.class === 'scale' || (first && part.digits && scale?.class === 'hundred');
    if (
      !scale ||
      !multiplies ||
      scale.proclitics.includes('و') ||
      scale.proclitics.includes('ب') ||
      scale.proclitics.includes('ل')
    )
      break;
    part = { ...part, value: part.value * scale.value, last: part.last + 1, digits: false };
  }
  return part !== null && part.value < below ? part : null;
}

/** The least scale word in a part: what is added to it must be smaller. */
const scaleOf = (value: number): number => {
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100]) if (value >= scale && value % scale === 0) return scale;
  return 0;
};

/**
 * Reads the number that starts at a token: digits with separators, words in every case, digits with a scale word.
 * Reads the words greedily; ordinals, أحد القادة and plural scales without a number (آلاف) are left alone.
 *
 * @param tokens any tokens of one sentence
 * @param from   position of the first token
 * @returns the value and the last token, or null where no number starts there
 * @example parseNumberWords(tokensOf('ثلاثة آلاف وخمسمئة عنصر'), 0) // { value: 3500, last: 2, … }
 */
export function parseNumberWords(tokens: readonly NumberToken[], from: number): ParsedNumber | null {
  const word = numberWord(tokens[from]);
  if (isVaguePlural(tokens[from])) return null;
  const first = readPart(tokens, from, word, Infinity);
  if (first === null) return null;
  let { value, last, digits } = first;
  let below = digits ? 0 : scaleOf(first.value);
  while (below >= 100) {
    const more = afterAnd(tokens, last + 1);
    if (more === null || isVaguePlural(tokens[more.at])) break;
    // A digit number after و starts a count of its own unless a scale word came before: مئة و40 جنديا.
    const part = readPart(tokens, more.at, more.word, below);
    if (part === null) break;
    value += part.value;
    last = part.last;
    digits = false;
    below = scaleOf(part.value);
  }
  return { value, last, digits, proclitics: first.proclitics };
}

const VAGUE_PLURALS = new Set(['الاف', 'الوف', 'ملايين', 'مليارات', 'بلايين', 'تريليونات', 'ترليونات']);

const hasVaguePlural = ofFolded(
  (folded) => VAGUE_PLURALS.has(folded) || peelings(folded).some(({ rest }) => VAGUE_PLURALS.has(rest)),
);

/** آلاف with no number before it is thousands, not a thousand. */
const isVaguePlural = (token: NumberToken | undefined): boolean => token !== undefined && hasVaguePlural(token);

/** The word that begins an ordinal, and the particles before it. */
const ordinalOf = ofFolded((folded): FoundWord | null => {
  const whole = ordinalWords().get(folded);
  if (whole !== undefined) return { ...whole, proclitics: [] };
  for (const { proclitics, rest } of peelings(folded)) {
    const article = proclitics.at(-1) === 'ال' ? 'ال' : '';
    const word = ordinalWords().get(article + rest);
    if (word !== undefined && (article !== '' || proclitics.length > 0) && rest.length > 2) return { ...word, proclitics };
  }
  return null;
});

/**
 * Reads an ordinal, definite or construct: الأول, الحادي عشر, التاسع والعشرين, ثاني.
 *
 * @returns the value, the last token, and the particles before it; null where no ordinal starts there
 * @example parseOrdinal(tokensOf('التاسع والعشرين من أيار'), 0) // { value: 29, last: 1, … }
 */
export function parseOrdinal(tokens: readonly NumberToken[], from: number): ParsedNumber | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const word = ordinalOf(token);
  if (word === null) return null;
  const { proclitics } = word;
  if (word.class !== 'ten') {
    const next = tokens[from + 1];
    if (next?.kind === 'word' && (next.folded === 'عشر' || next.folded === 'عشره'))
      return { value: word.value + 10, last: from + 1, digits: false, proclitics };
    const alone = next?.folded === 'و' ? 2 : 1;
    const ten = tokens[from + alone];
    const folded = ten?.kind !== 'word' ? '' : alone === 2 ? ten.folded : ten.folded.startsWith('و') ? ten.folded.slice(1) : '';
    const tens = ordinalWords().get(folded);
    if (tens?.class === 'ten' && tens.value < 100)
      return { value: word.value + tens.value, last: from + alone, digits: false, proclitics };
    if (word.class === 'joined') return null;
  }
  return { value: word.value, last: from, digits: false, proclitics };
}

/** True where a token may begin a number or an ordinal in words; cheap, and says yes too often rather than too seldom. */
export const mayBeginNumber = (token: Pick<NumberToken, 'kind' | 'folded' | 'word'>): boolean =>
  token.kind === 'word' ? mayBeNumeral(token) : token.kind === 'number';

const mayBeNumeral = ofFolded((folded): boolean => {
  const known = (word: string): boolean => numberWords().has(word) || ordinalWords().has(word) || ordinalWords().has(`ال${word}`);
  return known(folded) || peelings(folded).some(({ rest }) => known(rest));
});
