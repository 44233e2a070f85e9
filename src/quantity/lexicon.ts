import type { QuantityUnit } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import type { CellCheck } from '../tables/read-table.ts';
import { listOf, matching, notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldLetters } from '../text/fold.ts';
import { ofFolded, ofWord } from '../text/words.ts';
import type { NumberToken } from './numbers.ts';
import { mayBeginNumber } from './numbers.ts';

type Tokens = readonly NumberToken[];

const UNITS: readonly QuantityUnit[] = [
  'people',
  'places',
  'vehicles',
  'kilometres',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'percent',
  'money',
  'other',
];

/** A form of a counted noun. */
export interface CountedNoun {
  readonly unit: QuantityUnit;
  readonly number: 'singular' | 'dual' | 'plural';
}

export interface Comparator {
  readonly side: 'before' | 'after';
  readonly bound: 'min' | 'max' | 'about';
}

export interface VagueNumber {
  readonly min: number;
  readonly max: number;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

const table = (name: string): URL => new URL(`../../src/quantity/data/${name}.tsv`, import.meta.url);
const WHOLE: CellCheck = matching(/^\d+$/, 'a whole number');

function phrases<Value>(rows: readonly (readonly [string, Value])[]): Map<string, Phrase<Value>[]> {
  const found = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of rows) {
    const words = foldLetters(phrase).split(' ');
    const list = found.get(words[0] ?? '') ?? [];
    list.push({ words, value });
    found.set(
      words[0] ?? '',
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return found;
}

/** The dual of a singular, nominative and oblique: قرية → قريتان، قريتين. */
function dualForms(singular: string): string[] {
  const base = singular.endsWith('ة') ? `${singular.slice(0, -1)}ت` : singular;
  return [`${base}ان`, `${base}ين`];
}

/** Singulars come last, so that a form that is also a plural (مقاتلين) is read as one. */
function loadNouns(): Map<string, CountedNoun> {
  const rows = readTable(table('counted-nouns'), { singular: notEmpty, plurals: notEmpty, unit: oneOf(UNITS) });
  const nouns = new Map<string, CountedNoun>();
  const put = (form: string, noun: CountedNoun): void => {
    const folded = foldLetters(form);
    if (!nouns.has(folded)) nouns.set(folded, noun);
  };
  for (const { cells } of rows) {
    for (const plural of listOf(cells.plurals)) {
      const noun: CountedNoun = { unit: cells.unit as QuantityUnit, number: 'plural' };
      put(plural, noun);
      // The construct drops the ن: مسلحو, إرهابيي.
      if (/(?:ون|ين)$/u.test(plural)) put(plural.slice(0, -1), noun);
    }
  }
  for (const { cells } of rows) {
    const unit = cells.unit as QuantityUnit;
    put(cells.singular, { unit, number: 'singular' });
    if (!/[ةىاء]$/u.test(cells.singular)) put(`${cells.singular}ا`, { unit, number: 'singular' });
    if (!cells.singular.includes(' ')) for (const dual of dualForms(cells.singular)) put(dual, { unit, number: 'dual' });
  }
  return nouns;
}

let nouns: Map<string, CountedNoun> | undefined;
let comparators: Map<string, Phrase<Comparator>[]> | undefined;
let vagueNumbers: Map<string, Phrase<VagueNumber>[]> | undefined;
let heads: Set<string> | undefined;
let notCounted: Set<string> | undefined;

const PRONOUNS = ['ها', 'هم', 'هما', 'هن', 'نا', 'ه'];

const nounOf = ofFolded((folded): (CountedNoun & { readonly definite: boolean }) | null => {
  const known = (nouns ??= loadNouns());
  for (const { proclitics, rest } of [{ proclitics: [] as readonly string[], rest: folded }, ...peelings(folded)]) {
    const noun = known.get(rest);
    if (noun !== undefined) return { ...noun, definite: proclitics.includes('ال') };
  }
  for (const pronoun of PRONOUNS) {
    if (!folded.endsWith(pronoun)) continue;
    const noun = known.get(folded.slice(0, -pronoun.length));
    if (noun?.number === 'plural') return { ...noun, definite: true };
  }
  return null;
});

/** What a word counts, with its attached particles and pronoun (جنوده, والعناصر) taken off. */
export const countedNoun = (token: NumberToken | undefined): ReturnType<typeof nounOf> =>
  token?.kind === 'word' ? nounOf(token) : null;

function at<Value>(
  found: Map<string, Phrase<Value>[]>,
  tokens: Tokens,
  from: number,
  peel: boolean,
): { value: Value; last: number; proclitics: readonly string[] } | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const spellings = peel ? peelings(token.folded) : [];
  for (const { proclitics, rest } of [{ proclitics: [] as readonly string[], rest: token.folded }, ...spellings]) {
    for (const { words, value } of found.get(rest) ?? []) {
      if (words.every((word, i) => i === 0 || tokens[from + i]?.folded === word))
        return { value, last: from + words.length - 1, proclitics };
    }
  }
  return null;
}

const loadComparators = (): Map<string, Phrase<Comparator>[]> =>
  (comparators ??= phrases(
    readTable(table('comparators'), {
      phrase: notEmpty,
      side: oneOf(['before', 'after']),
      bound: oneOf(['min', 'max', 'about']),
    }).map(({ cells }) => [cells.phrase, { side: cells.side, bound: cells.bound } as Comparator] as const),
  ));

const NONE: readonly never[] = [];

/** The comparators that may begin at a word, و ف ب ل taken off it: most words begin none. */
const comparatorsOf = ofFolded((folded): readonly Phrase<Comparator>[] => {
  const rests = peelings(folded).filter(({ proclitics }) => !proclitics.includes('ال'));
  const found = [folded, ...rests.map(({ rest }) => rest)].flatMap((word) => loadComparators().get(word) ?? []);
  return found.length === 0 ? NONE : found;
});

/** أكثر من, نحو, ما لا يقل عن, على الأقل … at a token; و ف ب ل may stand before it. */
export function comparatorAt(tokens: Tokens, from: number, side: Comparator['side']): { value: Comparator; last: number } | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  for (const { words, value } of comparatorsOf(token)) {
    if (value.side === side && words.every((word, i) => i === 0 || tokens[from + i]?.folded === word))
      return { value, last: from + words.length - 1 };
  }
  return null;
}

/** What a word says by its letters alone of a count that begins at it. */
export interface CountBeginnings {
  /** A number or a vague one begins here. */
  readonly number: boolean;
  readonly noun: CountedNoun['number'] | null;
}

const NO_BEGINNING: CountBeginnings = { number: false, noun: null };

/** What can begin at a word by its letters alone: a number (خمسة), or a noun that counts by itself (قريتان). */
export const countBeginnings = ofWord((word): CountBeginnings => {
  const { form, folded } = word;
  if (/^\d/.test(form)) return { number: true, noun: null };
  if (!/^[\p{L}\p{M}]/u.test(form)) return NO_BEGINNING;
  const token: NumberToken = { kind: 'word', form, folded, word, start: 0, end: 0 };
  const vague = loadVagueNumbers();
  const number = mayBeginNumber(token) || vague.has(folded) || peelings(folded).some(({ rest }) => vague.has(rest));
  const noun = countedNoun(token)?.number ?? null;
  return number || noun !== null ? { number, noun } : NO_BEGINNING;
});

const loadVagueNumbers = (): Map<string, Phrase<VagueNumber>[]> =>
  (vagueNumbers ??= phrases(
    readTable(table('vague-numbers'), { phrase: notEmpty, min: WHOLE, max: WHOLE }).map(
      ({ cells }) => [cells.phrase, { min: Number(cells.min), max: Number(cells.max) }] as const,
    ),
  ));

/** عشرات, مئات الآلاف, بضعة … at a token. Folding makes مئات and ميات equal: the hamza must be written. */
export function vagueNumberAt(
  tokens: Tokens,
  from: number,
): { value: VagueNumber; last: number; proclitics: readonly string[] } | null {
  return at(loadVagueNumbers(), tokens, from, true);
}

const foldedSet = (name: string, column: 'head' | 'word'): Set<string> =>
  new Set(
    readTable(table(name), { [column]: notEmpty } as Record<typeof column, CellCheck>).map(({ cells }) =>
      foldLetters(cells[column]),
    ),
  );

/** True where the token makes a number after it a name: اللواء 52, القرار 2254. */
export function isNameHead(token: NumberToken | undefined): boolean {
  if (token?.kind !== 'word') return false;
  heads ??= foldedSet('name-numbers', 'head');
  return (
    heads.has(token.folded) ||
    peelings(token.folded).some(({ rest, proclitics }) => heads?.has(proclitics.includes('ال') ? `ال${rest}` : rest) === true)
  );
}

/** True for particles and the like, which no number counts. */
export function isNotCounted(token: NumberToken | undefined): boolean {
  return token === undefined || (notCounted ??= foldedSet('not-counted', 'word')).has(token.folded);
}
