import type { Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { anything, matching, notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldLetters } from '../text/fold.ts';
import type { Folded } from '../text/words.ts';
import { ofFolded } from '../text/words.ts';
import { adverbsOfDay } from './parts-of-day.ts';

/** What the time grammar reads of a token. */
export type TimeToken = Pick<Token, 'kind' | 'form' | 'start' | 'end'> & Folded;

const KINDS = [
  'weekday',
  'deictic',
  'part',
  'adverb',
  'trailing',
  'one',
  'two',
  'many',
  'modifier',
  'demonstrative',
  'phase',
  'own-phase',
  'half',
  'season',
  'preposition',
  'vague',
  'future',
  'activity',
  'passing',
  'superlative',
  'ending',
  'moment',
  'apart',
  'week',
  'decade',
  'century',
  'sometime',
  'like',
  'happening',
  'feast',
  'taking',
  'first',
] as const;
/** What the grammar calls a word; the first lines of `words.tsv` say what each means. */
export type WordKind = (typeof KINDS)[number];

export interface MonthName {
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
  readonly sure: boolean;
  /** A month only behind the number of a day: 4 الطير. */
  readonly dayed: boolean;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}
/** A table of phrases. */
interface Phrases<Value> {
  readonly byFirstWord: Map<string, Phrase<Value>[]>;
  /** The table's own bit in `Holders`. */
  readonly bit: number;
}

let tables = 0;
const newTable = <Value>(): Phrases<Value> => ({ byFirstWord: new Map(), bit: 1 << tables++ });

/** A phrase found at a token. */
export interface FoundPhrase<Value> {
  readonly value: Value;
  readonly last: number;
  readonly proclitics: readonly string[];
}

function addPhrase<Value>(phrases: Phrases<Value>, phrase: string, value: Value): void {
  const words = foldLetters(phrase).split(' ');
  const first = words[0] ?? '';
  const list = phrases.byFirstWord.get(first);
  if (list === undefined) phrases.byFirstWord.set(first, [{ words, value }]);
  else {
    // Longest first: ساعات الفجر الأولى من before ساعات الفجر.
    const shorter = list.findIndex((other) => other.words.length < words.length);
    list.splice(shorter < 0 ? list.length : shorter, 0, { words, value });
  }
}

const table = (name: string): URL => new URL(`../../src/time/data/${name}.tsv`, import.meta.url);

function loadWords(): Map<WordKind, Phrases<string>> {
  const kinds = new Map<WordKind, Phrases<string>>(KINDS.map((kind) => [kind, newTable()]));
  for (const { cells } of readTable(table('words'), { phrase: notEmpty, kind: oneOf(KINDS), value: notEmpty })) {
    addPhrase(kinds.get(cells.kind as WordKind) as Phrases<string>, cells.phrase, cells.value);
  }
  const adverbs = kinds.get('adverb') as Phrases<string>;
  for (const { phrase, hour } of adverbsOfDay(table)) addPhrase(adverbs, phrase, hour);
  return kinds;
}

function loadMonths(): Phrases<MonthName> {
  const months = newTable<MonthName>();
  for (const { cells } of readTable(table('months'), {
    name: notEmpty,
    month: matching(/^(?:[1-9]|1[0-2])$/, 'a month, 1 to 12'),
    calendar: oneOf(['gregorian', 'hijri']),
    sure: oneOf(['yes', 'no', 'day']),
  }))
    addPhrase(months, cells.name, {
      month: Number(cells.month),
      calendar: cells.calendar as MonthName['calendar'],
      sure: cells.sure === 'yes',
      dayed: cells.sure === 'day',
    });
  return months;
}

function loadPlain(name: string, column: string): Phrases<string> {
  const phrases = newTable<string>();
  if (column === 'head') {
    for (const { cells } of readTable(table(name), { head: notEmpty, block: oneOf(['always', 'yearless']) }))
      addPhrase(phrases, cells.head, cells.block);
  } else {
    for (const { cells } of readTable(table(name), { phrase: anything })) addPhrase(phrases, cells.phrase, cells.phrase);
  }
  return phrases;
}

interface Lexicon {
  readonly words: ReadonlyMap<WordKind, Phrases<string>>;
  readonly months: Phrases<MonthName>;
  readonly heads: Phrases<string>;
  readonly notTime: Phrases<string>;
  /** The tables that hold a first word, as bits. */
  readonly holders: ReadonlyMap<string, number>;
}

let loaded: Lexicon | undefined;
/** The vocabulary, read once. */
export const lexicon = (): Lexicon => (loaded ??= loadLexicon());

function loadLexicon(): Lexicon {
  const words = loadWords();
  const months = loadMonths();
  const heads = loadPlain('name-heads', 'head');
  const notTime = loadPlain('not-time', 'phrase');
  const holders = new Map<string, number>();
  for (const { byFirstWord, bit } of [...words.values(), months, heads, notTime])
    for (const first of byFirstWord.keys()) holders.set(first, (holders.get(first) ?? 0) | bit);
  return { words, months, heads, notTime, holders };
}
/** The phrases of one kind. */
export const wordTable = (kind: WordKind): Phrases<string> => lexicon().words.get(kind) as Phrases<string>;

interface Spelling {
  readonly word: string;
  readonly proclitics: readonly string[];
}

/** The spellings under which a table may hold a token: as it stands, then without particles, the article kept on. */
function spellings(folded: string): readonly Spelling[] {
  const all: Spelling[] = [{ word: folded, proclitics: [] }];
  for (const { proclitics, particles, rest } of peelings(folded)) {
    if (proclitics.length === 0) continue;
    all.push({ word: proclitics.length > particles.length ? `ال${rest}` : rest, proclitics: particles });
  }
  return all;
}

/** The tables that hold a word, as bits: most words are in none, and the rules ask for a dozen tables at each. */
interface Holders {
  /** That hold it as it stands. */
  readonly whole: number;
  /** That hold it as it stands or without its particles. */
  readonly peeled: number;
  readonly spellings: readonly Spelling[];
}

const NO_HOLDERS: Holders = { whole: 0, peeled: 0, spellings: [] };

/** Which tables may hold a word, remembered by the word. */
export const holdersOf = ofFolded((folded): Holders => {
  const { holders } = lexicon();
  const all = spellings(folded);
  let peeled = 0;
  for (const { word } of all) peeled |= holders.get(word) ?? 0;
  return peeled === 0 ? NO_HOLDERS : { whole: holders.get(folded) ?? 0, peeled, spellings: all };
});

/** Whether the words behind the first of a phrase follow. */
function goesOn(words: readonly string[], tokens: readonly TimeToken[], at: number): boolean {
  for (let i = 1; i < words.length; i++) if (tokens[at + i]?.folded !== words[i]) return false;
  return true;
}

/** What the tables hold of the word at `at`; null where there is no word of theirs, as at most tokens that are asked about. */
function holdersAt(tokens: readonly TimeToken[], at: number): Holders | null {
  const token = tokens[at];
  const holders = token?.kind === 'word' ? holdersOf(token) : NO_HOLDERS;
  return holders === NO_HOLDERS ? null : holders;
}

function find<Value>(
  phrases: Phrases<Value>,
  { whole, peeled, spellings }: Holders,
  tokens: readonly TimeToken[],
  at: number,
  peel: boolean,
): FoundPhrase<Value> | null {
  if (((peel ? peeled : whole) & phrases.bit) === 0) return null;
  for (const { word, proclitics } of spellings) {
    const list = phrases.byFirstWord.get(word);
    if (list !== undefined) {
      for (const { words, value } of list)
        if (goesOn(words, tokens, at)) return { value, last: at + words.length - 1, proclitics };
    }
    if (!peel) break;
  }
  return null;
}

/** A word of the time vocabulary at a token; `peel` allows و ف ب ل ك before it. */
export function timeWord(kind: WordKind, tokens: readonly TimeToken[], at: number, peel = false): FoundPhrase<string> | null {
  const holders = holdersAt(tokens, at);
  return holders === null ? null : find(wordTable(kind), holders, tokens, at, peel);
}

/** A month's name at a token: كانون الثاني, نوفمبر, رمضان. */
export function monthName(tokens: readonly TimeToken[], at: number, peel = false): FoundPhrase<MonthName> | null {
  const holders = holdersAt(tokens, at);
  return holders === null ? null : find(lexicon().months, holders, tokens, at, peel);
}

/** `always` or `yearless` where the token is a noun that takes a date into its name (ثورة 17 فبراير), else null. */
export function nameHead(tokens: readonly TimeToken[], at: number): string | null {
  const holders = holdersAt(tokens, at);
  return holders === null ? null : (find(lexicon().heads, holders, tokens, at, true)?.value ?? null);
}

/** A fixed phrase that only looks like time: اليوم السابع, سوق الجمعة. */
export function notTimePhrase(tokens: readonly TimeToken[], at: number): FoundPhrase<string> | null {
  const holders = holdersAt(tokens, at);
  return holders === null ? null : find(lexicon().notTime, holders, tokens, at, true);
}
