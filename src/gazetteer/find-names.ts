import { timeWord } from '../time/lexicon.ts';
import type { FirstWord, Opening } from './first-words.ts';
import { byReading } from './first-words.ts';
import type { OrganisationName, PlaceName } from './gazetteer.ts';
import { loadGazetteer } from './load.ts';
import type { NameNode, NameTree } from './name-tree.ts';
import { mayGoOn } from './name-tree.ts';
import type { Agreement } from './names.ts';
import { agreement } from './names.ts';
import type { Reading } from './readings.ts';
import { BODY_NAME, LONGER_BODY_NAME, LONGER_PLACE_NAME, PLACE_NAME, QUOTE, SIGN } from './traits.ts';
import type { WordFacts } from './word-facts.ts';
import type { Words } from './words.ts';
import { hasTrait } from './words.ts';

/** Words of the text that agree with a stored name. */
export interface NameHit<Stored> {
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
  readonly stored: Stored;
  readonly agreement: Agreement;
}

/** Signs that may stand between the words of a name. */
type Passes = (words: Words, index: number) => boolean;

const MOST_WORDS = 9;
const JOINING_SIGNS = new Set(['-', '–', '/', '_']);
const NONE: readonly never[] = [];

/**
 * All stored names that the words from `first` on agree with, for every reading of the first word, longest first and
 * with fewest particles first where lengths are equal. Method: gazetteer look-up by longest match over keys that leave
 * out articles and spaces; what a first word leads to is looked up once for all texts.
 */
function findNamesAt<Stored extends { readonly name: string }>(
  words: Words,
  first: number,
  { alone, openings }: FirstWord<Stored>,
  tree: NameTree<Stored>,
  passes: Passes,
  goesOn: boolean,
): readonly NameHit<Stored>[] {
  let hits: NameHit<Stored>[] | null = null;
  const next = goesOn ? wordBehind(words, first, passes) : -1;
  const beginning = words.beginnings[next] ?? 0;
  for (const opening of goesOn ? openings : NONE)
    if (mayGoOn(opening.letters, beginning)) hits = withLonger(hits, words, first, opening, tree, passes);
  if (hits === null && alone.length === 0) return NONE;
  hits = hits === null ? [] : hits.sort((a, b) => b.last - a.last || byReading(a, b));
  for (const { reading, stored, agreement: how } of alone) hits.push({ first, last: first, reading, stored, agreement: how });
  return hits;
}

/** The next word of the sentence that a name may go on with, or -1. */
function wordBehind(words: Words, at: number, passes: Passes): number {
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
  tree: NameTree<Stored>,
  passes: Passes,
): NameHit<Stored>[] | null {
  let hits = before;
  let last = first;
  let node: NameNode | null = start;
  for (let length = 2; length <= MOST_WORDS && tree.goesOn(node); length++) {
    const next = wordBehind(words, last, passes);
    if (next < 0) break;
    node = tree.walk(node, words.facts[next]?.bare ?? '');
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

/** كاغا-باندورو, غوز-بيدا: a hyphen with no space on either side, as agencies write the names of other languages. */
export const isTightHyphen: Passes = ({ tokens }, index) => {
  const sign = tokens[index];
  return sign?.form === '-' && tokens[index - 1]?.end === sign.start && tokens[index + 1]?.start === sign.end;
};
const quoteOrJoin: Passes = (words, index) =>
  hasTrait(words, index, SIGN) && (hasTrait(words, index, QUOTE) || JOINING_SIGNS.has(words.tokens[index]?.form ?? ''));

function someGoesOn(words: Words, next: number, openings: readonly Opening[]): boolean {
  if (next < 0) return false;
  const beginning = words.beginnings[next] ?? 0;
  for (const { letters } of openings) if (mayGoOn(letters, beginning)) return true;
  return false;
}

/** Takes from the words of a document the trait of beginning a longer name where the word behind goes on with none, as nearly always. */
export function endNames(words: Words): void {
  const { traits, facts } = words;
  for (let at = 0; at < traits.length; at++) {
    const known = traits[at] as number;
    if ((known & (LONGER_PLACE_NAME | LONGER_BODY_NAME)) === 0) continue;
    const { places, bodies } = facts[at] as WordFacts;
    if (places.openings.length > 0 && !someGoesOn(words, wordBehind(words, at, isTightHyphen), places.openings))
      traits[at] = known & ~LONGER_PLACE_NAME;
    if (bodies.openings.length > 0 && !someGoesOn(words, wordBehind(words, at, quoteOrJoin), bodies.openings))
      traits[at] = (traits[at] as number) & ~LONGER_BODY_NAME;
  }
}

/** Place names from `first` on; no sign but a hyphen may stand in them. Looked for once, since several finders ask. */
export function placeNamesAt(words: Words, first: number): readonly NameHit<PlaceName>[] {
  const facts = words.facts[first];
  if (facts === undefined || !hasTrait(words, first, PLACE_NAME | LONGER_PLACE_NAME)) return NONE;
  return (words.placeNames[first] ??= findNamesAt(
    words,
    first,
    facts.places,
    loadGazetteer().placeTree,
    isTightHyphen,
    hasTrait(words, first, LONGER_PLACE_NAME),
  ));
}

/** أعلنت روسيا اليوم السبت: a name's last word is the day that the next word names. */
const endsInDay = ({ tokens }: Words, { first, last }: NameHit<OrganisationName>): boolean =>
  last > first && timeWord('deictic', tokens, last) !== null && timeWord('weekday', tokens, last + 1) !== null;

/** Names of organisations from `first` on; quotes may stand in them: جيش "سوريا الحرة". */
export function organisationNamesAt(words: Words, first: number): readonly NameHit<OrganisationName>[] {
  const facts = words.facts[first];
  if (facts === undefined || !hasTrait(words, first, BODY_NAME | LONGER_BODY_NAME)) return NONE;
  return (words.organisationNames[first] ??= findNamesAt(
    words,
    first,
    facts.bodies,
    loadGazetteer().organisationTree,
    quoteOrJoin,
    hasTrait(words, first, LONGER_BODY_NAME),
  ).filter((hit) => !endsInDay(words, hit)));
}
