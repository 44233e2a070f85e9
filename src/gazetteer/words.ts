import type { Analysis, Sentence, Token } from '../document.ts';
import type { NameHit } from './find-names.ts';
import type { OrganisationName, PlaceName } from './gazetteer.ts';
import type { Reading } from './readings.ts';
import { LEXICAL, lexicalTraits, ONLY_VERB, OPENING, PARTICLE, QUOTE } from './traits.ts';
import type { WordFacts } from './word-facts.ts';
import { factsOf, QUOTES } from './word-facts.ts';

const NONE: readonly never[] = [];

/** What the matchers read: the tokens of a document with their sentences and readings. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly analyses: readonly (readonly Analysis[])[];
  /** What each word is for itself, and its traits (`traits.ts`) with the vowel marks that it has here. */
  readonly facts: readonly WordFacts[];
  readonly traits: Uint32Array;
  readonly readings: (index: number) => readonly Reading[];
  /** Last token of the sentence that a token stands in. */
  readonly sentenceEnd: (index: number) => number;
  readonly sentenceStart: (index: number) => number;
  /** Stored names found at each token so far (`find-names.ts`). */
  readonly placeNames: (readonly NameHit<PlaceName>[] | undefined)[];
  readonly organisationNames: (readonly NameHit<OrganisationName>[] | undefined)[];
}

export function wordsOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  analyses: readonly (readonly Analysis[])[],
): Words {
  const facts = tokens.map(({ word }) => factsOf(word));
  const traits = Uint32Array.from(tokens, ({ vocalised }, at) => {
    const written = (facts[at] as WordFacts).traits;
    return vocalised === null ? written : (written & ~LEXICAL) | lexicalTraits(analyses[at] ?? NONE);
  });
  return {
    tokens,
    sentences,
    analyses,
    facts,
    traits,
    readings: (index) => facts[index]?.readings ?? NONE,
    sentenceStart: (index) => sentences[tokens[index]?.sentence ?? -1]?.first ?? index,
    sentenceEnd: (index) => sentences[tokens[index]?.sentence ?? -1]?.last ?? index,
    placeNames: new Array<undefined>(tokens.length),
    organisationNames: new Array<undefined>(tokens.length),
  };
}

const LATIN = /^[A-Za-z]+$/;

export const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && QUOTES.has(token.form);
export const isComma = (token: Token | undefined): boolean => token !== undefined && (token.form === '،' || token.form === ',');
export const isOpening = (token: Token | undefined): boolean => token !== undefined && (token.form === '(' || token.form === '[');

/** The word after `index` in its sentence, over quotes; -1 where none follows at once. */
export function nextWord(words: Words, index: number): number {
  const end = words.sentenceEnd(index);
  let at = index + 1;
  while (at <= end && hasTrait(words, at, QUOTE)) at++;
  return at <= end && words.tokens[at]?.kind !== 'punctuation' ? at : -1;
}

/** The word before `index` in its sentence, over quotes and an opening bracket; -1 where none stands there. */
export function previousWord(words: Words, index: number): number {
  const start = words.sentenceStart(index);
  let at = index - 1;
  while (at >= start && hasTrait(words, at, QUOTE | OPENING)) at--;
  return at >= start && words.tokens[at]?.kind !== 'punctuation' ? at : -1;
}

/** The words of a span as a name: the first without its particles, quotes left out. */
export function nameOf(words: Words, first: number, last: number, firstForm: string): string {
  let name = firstForm;
  for (let at = first + 1; at <= last; at++) {
    const [before, token] = [words.tokens[at - 1], words.tokens[at]];
    if (token === undefined || token.kind === 'punctuation') continue;
    // K1, T3: a number right behind Latin letters.
    const close = token.kind === 'number' && before?.end === token.start && LATIN.test(before.form);
    name += close ? token.form : ` ${token.form}`;
  }
  return name;
}

/** Whether a word has one of some traits; none has any before the beginning of the document and after its end. */
export const hasTrait = ({ traits }: Words, index: number, some: number): boolean => ((traits[index] ?? 0) & some) !== 0;

/** True where the lexicon reads a word as a finite verb with its letters as written and as nothing else. */
export const isOnlyVerb = (words: Words, index: number): boolean => hasTrait(words, index, ONLY_VERB);

/** True where a word is one of the closed classes as it stands, with at most و or ف before it (لكنه، غير، التي). */
export const isParticle = (words: Words, index: number): boolean => hasTrait(words, index, PARTICLE);
