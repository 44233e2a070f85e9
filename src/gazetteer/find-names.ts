import type { Gazetteer, NameStep, OrganisationName, PlaceName } from './gazetteer.ts';
import type { Agreement } from './names.ts';
import { agreement, bareWord } from './names.ts';
import type { Reading, Words } from './words.ts';
import { isQuote, readingsOf } from './words.ts';
import type { Word } from '../text/words.ts';
import { ofWord } from '../text/words.ts';

/** Words of the text that agree with a stored name. */
export interface NameHit<Stored> {
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
  readonly stored: Stored;
  readonly agreement: Agreement;
}

/** A reading of a first word that longer names begin with. */
interface Opening {
  readonly reading: Reading;
  readonly letters: string;
  readonly next: string;
}

/** What the names say of a word that may begin one, whatever follows it. */
interface FirstWord<Stored> {
  /** Names of this word alone, in the order of hits. */
  readonly alone: readonly Omit<NameHit<Stored>, 'first' | 'last'>[];
  readonly openings: readonly Opening[];
}

interface Index<Stored> {
  readonly step: (letters: string) => NameStep<Stored>;
  readonly firstWord: (word: Word) => FirstWord<Stored>;
  /** What was found at each token of a document; several finders look at the same words. */
  readonly found: WeakMap<Words, (readonly NameHit<Stored>[])[]>;
  /** Signs that may stand between the words of a name. */
  readonly passes: (words: Words, index: number) => boolean;
}

const MOST_WORDS = 9;
const RANK: readonly Agreement[] = ['exact', 'joined', 'article', 'article-added', 'article-dropped'];
const JOINING_SIGNS = new Set(['-', '–', '/', '_']);
const NONE: readonly never[] = [];

type Ordered = Pick<NameHit<unknown>, 'reading' | 'agreement'>;
const byReading = (a: Ordered, b: Ordered): number =>
  a.reading.particles.length - b.reading.particles.length || RANK.indexOf(a.agreement) - RANK.indexOf(b.agreement);

/**
 * All stored names that the words from `first` on agree with, for every reading of the first word, longest first and
 * with fewest particles first where lengths are equal. Method: gazetteer look-up by longest match over keys that leave
 * out articles and spaces; what a first word leads to is looked up once for all texts, so that only names of several words
 * cost a look-up of their own.
 */
function namesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  index: Index<Stored>,
): readonly NameHit<Stored>[] {
  const token = words.tokens[first];
  if (token === undefined) return NONE;
  const word = index.firstWord(token.word);
  if (word.alone.length === 0 && !word.openings.some((opening) => mayGoOn(words, first, opening, index))) return NONE;
  let found = index.found.get(words);
  if (found === undefined) index.found.set(words, (found = []));
  return (found[first] ??= findNamesAt(words, first, word, index));
}

/** What names say of a first word, read once for each word of all texts. */
const firstWords = <Stored extends { readonly name: string }>(step: Index<Stored>['step']): ((word: Word) => FirstWord<Stored>) =>
  ofWord((word) => {
    const alone: Omit<NameHit<Stored>, 'first' | 'last'>[] = [];
    const openings: Opening[] = [];
    for (const reading of readingsOf(word)) {
      const letters = bareWord(reading.folded);
      const { names, next } = step(letters);
      for (const stored of names) alone.push({ reading, stored, agreement: agreement(reading.folded, stored.name) });
      if (next !== '') openings.push({ reading, letters, next });
    }
    return { alone: alone.sort(byReading), openings };
  });

/** The token with the next word of a name, or -1. */
function nextOfName<Stored>(words: Words, last: number, end: number, { passes }: Index<Stored>): number {
  let next = last + 1;
  while (next <= end && passes(words, next)) next++;
  return next <= end && words.tokens[next]?.kind !== 'punctuation' ? next : -1;
}

const bareOf = ofWord(({ folded }): string => bareWord(folded.toLowerCase()));

/** False where the letters of the next word cannot go on with a name. */
function mayGoOn<Stored>(words: Words, last: number, { next: letters }: Opening, index: Index<Stored>): boolean {
  const next = words.tokens[nextOfName(words, last, words.sentenceEnd(last), index)];
  if (next === undefined) return false;
  const bare = bareOf(next.word);
  return bare === '' || letters.includes(bare.charAt(0));
}

function findNamesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  { alone, openings }: FirstWord<Stored>,
  index: Index<Stored>,
): readonly NameHit<Stored>[] {
  const hits: NameHit<Stored>[] = [];
  for (const opening of openings) addLonger(hits, words, first, opening, index);
  if (hits.length > 1) hits.sort((a, b) => b.last - a.last || byReading(a, b));
  for (const { reading, stored, agreement: how } of alone) hits.push({ first, last: first, reading, stored, agreement: how });
  return hits;
}

/** Adds the names of several words that begin with one reading of the first. */
function addLonger<Stored extends { readonly name: string }>(
  hits: NameHit<Stored>[],
  words: Words,
  first: number,
  { reading, letters: firstLetters, next: firstNext }: Opening,
  index: Index<Stored>,
): void {
  const end = words.sentenceEnd(first);
  let letters = firstLetters;
  let goesOn = firstNext;
  let written = reading.folded;
  let last = first;
  for (let length = 2; length <= MOST_WORDS && goesOn !== ''; length++) {
    const next = nextOfName(words, last, end, index);
    const token = words.tokens[next];
    if (token === undefined) return;
    const bare = bareOf(token.word);
    if (bare !== '' && !goesOn.includes(bare.charAt(0))) return;
    letters += bare;
    written += ` ${token.folded.toLowerCase()}`;
    last = next;
    const reached = index.step(letters);
    for (const stored of reached.names) hits.push({ first, last, reading, stored, agreement: agreement(written, stored.name) });
    goesOn = reached.next;
  }
}

const noSign = (): boolean => false;
const quoteOrJoin = (words: Words, index: number): boolean =>
  isQuote(words.tokens[index]) || JOINING_SIGNS.has(words.tokens[index]?.form ?? '');

interface Indexes {
  readonly places: Index<PlaceName>;
  readonly organisations: Index<OrganisationName>;
}

const indexes = new WeakMap<Gazetteer, Indexes>();

function indexesOf(gazetteer: Gazetteer): Indexes {
  let known = indexes.get(gazetteer);
  if (known === undefined) {
    const { placeStep, organisationStep } = gazetteer;
    known = {
      places: { step: placeStep, firstWord: firstWords(placeStep), found: new WeakMap(), passes: noSign },
      organisations: {
        step: organisationStep,
        firstWord: firstWords(organisationStep),
        found: new WeakMap(),
        passes: quoteOrJoin,
      },
    };
    indexes.set(gazetteer, known);
  }
  return known;
}

/** Place names from `first` on; no sign may break them. */
export const placeNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<PlaceName>[] =>
  namesAt(words, first, indexesOf(gazetteer).places);

/** Names of organisations from `first` on; quotes may stand in them: جيش "سوريا الحرة". */
export const organisationNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<OrganisationName>[] =>
  namesAt(words, first, indexesOf(gazetteer).organisations);
