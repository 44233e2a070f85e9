import type { Gazetteer, OrganisationName, PlaceName } from './gazetteer.ts';
import type { NameNode, NameTree, NextLetters } from './name-tree.ts';
import { mayGoOn } from './name-tree.ts';
import type { Agreement } from './names.ts';
import { agreement, bareWord } from './names.ts';
import type { Reading, Words } from './words.ts';
import { isQuote, readingsOf } from './words.ts';
import type { Token } from '../document.ts';
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
  readonly node: NameNode;
  readonly letters: NextLetters;
}

/** What the names say of a word that may begin one, whatever follows it. */
interface FirstWord<Stored> {
  /** Names of this word alone, in the order of hits. */
  readonly alone: readonly Omit<NameHit<Stored>, 'first' | 'last'>[];
  readonly openings: readonly Opening[];
}

interface Index<Stored> {
  readonly tree: NameTree<Stored>;
  readonly firstWord: (word: Word) => FirstWord<Stored>;
  /** Signs that may stand between the words of a name. */
  readonly passes: (words: Words, index: number) => boolean;
}

const MOST_WORDS = 9;
const RANK: readonly Agreement[] = ['exact', 'joined', 'article', 'article-added', 'article-dropped'];
const JOINING_SIGNS = new Set(['-', '–', '/', '_']);
const NONE: readonly never[] = [];
const NO_NAMES = { alone: NONE, openings: NONE };

type Ordered = Pick<NameHit<unknown>, 'reading' | 'agreement'>;
const byReading = (a: Ordered, b: Ordered): number =>
  a.reading.particles.length - b.reading.particles.length || RANK.indexOf(a.agreement) - RANK.indexOf(b.agreement);

/** What names say of a first word, read once for each word of all texts. */
const firstWords = <Stored extends { readonly name: string }>(tree: NameTree<Stored>): Index<Stored>['firstWord'] =>
  ofWord((word) => {
    const alone: Omit<NameHit<Stored>, 'first' | 'last'>[] = [];
    const openings: Opening[] = [];
    for (const reading of readingsOf(word)) {
      const node = tree.walk(tree.root, bareWord(reading.folded));
      if (node === null) continue;
      for (const stored of tree.names(node)) alone.push({ reading, stored, agreement: agreement(reading.folded, stored.name) });
      if (tree.goesOn(node)) openings.push({ reading, node, letters: tree.nextLetters(node) });
    }
    return alone.length + openings.length === 0 ? NO_NAMES : { alone: alone.sort(byReading), openings };
  });

const bareOf = ofWord(({ folded }): string => bareWord(folded.toLowerCase()));

/**
 * All stored names that the words from `first` on agree with, for every reading of the first word, longest first and
 * with fewest particles first where lengths are equal. Method: gazetteer look-up by longest match over keys that leave
 * out articles and spaces; what a first word leads to is looked up once for all texts.
 */
function findNamesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  index: Index<Stored>,
): readonly NameHit<Stored>[] {
  const token = words.tokens[first];
  if (token === undefined) return NONE;
  const { alone, openings } = index.firstWord(token.word);
  let hits: NameHit<Stored>[] | null = null;
  const next = openings.length === 0 ? -1 : wordBehind(words, first, index);
  if (next >= 0) {
    const bare = bareOf((words.tokens[next] as Token).word);
    for (const opening of openings) if (mayGoOn(opening.letters, bare)) hits = withLonger(hits, words, first, opening, index);
  }
  if (hits === null && alone.length === 0) return NONE;
  hits = hits === null ? [] : hits.sort((a, b) => b.last - a.last || byReading(a, b));
  for (const { reading, stored, agreement: how } of alone) hits.push({ first, last: first, reading, stored, agreement: how });
  return hits;
}

/** The next word of the sentence that a name may go on with, or -1. */
function wordBehind<Stored>(words: Words, at: number, { passes }: Index<Stored>): number {
  const end = words.sentenceEnd(at);
  let next = at + 1;
  while (next <= end && passes(words, next)) next++;
  return next > end || words.tokens[next]?.kind === 'punctuation' ? -1 : next;
}

/** Adds the names of several words that begin with one reading of the first; null as long as there are none. */
function withLonger<Stored extends { readonly name: string }>(
  before: NameHit<Stored>[] | null,
  words: Words,
  first: number,
  { reading, node: start }: Opening,
  index: Index<Stored>,
): NameHit<Stored>[] | null {
  const { tree } = index;
  let hits = before;
  let last = first;
  let node: NameNode | null = start;
  for (let length = 2; length <= MOST_WORDS && tree.goesOn(node); length++) {
    const next = wordBehind(words, last, index);
    if (next < 0) break;
    node = tree.walk(node, bareOf((words.tokens[next] as Token).word));
    if (node === null) break;
    last = next;
    for (const stored of tree.names(node)) {
      const written = writtenName(words, first, last, reading);
      (hits ??= []).push({ first, last, reading, stored, agreement: agreement(written, stored.name) });
    }
  }
  return hits;
}

/** The words of a name as stored names are written: folded, in small letters, without signs. */
function writtenName(words: Words, first: number, last: number, reading: Reading): string {
  let written = reading.folded;
  for (let at = first + 1; at <= last; at++) {
    const token = words.tokens[at];
    if (token !== undefined && token.kind !== 'punctuation') written += ` ${token.folded.toLowerCase()}`;
  }
  return written;
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
    const { placeTree, organisationTree } = gazetteer;
    known = {
      places: { tree: placeTree, firstWord: firstWords(placeTree), passes: noSign },
      organisations: { tree: organisationTree, firstWord: firstWords(organisationTree), passes: quoteOrJoin },
    };
    indexes.set(gazetteer, known);
  }
  return known;
}

/** Place names from `first` on; no sign may break them. Looked for once, since several finders ask. */
export const placeNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<PlaceName>[] =>
  (words.placeNames[first] ??= findNamesAt(words, first, indexesOf(gazetteer).places));

/** Whether a word alone, however its particles are read, is the name of a place; with or without article. */
export const isPlaceName = (word: Word, gazetteer: Gazetteer): boolean =>
  indexesOf(gazetteer).places.firstWord(word).alone.length > 0;

/** Names of organisations from `first` on; quotes may stand in them: جيش "سوريا الحرة". */
export const organisationNamesAt = (words: Words, first: number, gazetteer: Gazetteer): readonly NameHit<OrganisationName>[] =>
  (words.organisationNames[first] ??= findNamesAt(words, first, indexesOf(gazetteer).organisations));
