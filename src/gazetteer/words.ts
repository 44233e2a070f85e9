import type { Analysis, Sentence, Token } from '../document.ts';
import type { NameHit } from './find-names.ts';
import type { OrganisationName, PlaceName } from './gazetteer.ts';
import type { Reading } from './readings.ts';
import { LEXICAL, lexicalTraits, ONLY_VERB, OPENING, PARTICLE, QUOTE, SIGN } from './traits.ts';
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
  /** See `endingOf` and `beginningOf`. */
  readonly endings: Uint16Array;
  readonly beginnings: Uint16Array;
  readonly readings: (index: number) => readonly Reading[];
  /** Last token of the sentence that a token stands in. */
  readonly sentenceEnd: (index: number) => number;
  readonly sentenceStart: (index: number) => number;
  /** The word before each token in its sentence, over quotes and an opening bracket; -1 where none stands there. */
  readonly before: Int32Array;
  /** Stored names found at each token so far (`find-names.ts`). */
  readonly placeNames: (readonly NameHit<PlaceName>[] | undefined)[];
  readonly organisationNames: (readonly NameHit<OrganisationName>[] | undefined)[];
}

/** The words of a document with all that the finders ask of them. */
export function wordsOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  analyses: readonly (readonly Analysis[])[],
): Words {
  const { length } = tokens;
  const facts = new Array<WordFacts>(length);
  const traits = new Uint32Array(length);
  const endings = new Uint16Array(length);
  const beginnings = new Uint16Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const before = new Int32Array(length);
  for (const { first, last } of sentences) {
    starts.fill(first, first, last + 1);
    ends.fill(last, first, last + 1);
  }
  tokens.forEach(({ word, vocalised }, at) => {
    const known = factsOf(word);
    facts[at] = known;
    traits[at] = vocalised === null ? known.traits : (known.traits & ~LEXICAL) | lexicalTraits(analyses[at] ?? NONE);
    endings[at] = known.ending;
    beginnings[at] = known.beginning;
    // Over quotes and brackets to the word before them.
    const previous = at - 1;
    const over = previous >= (starts[at] as number) ? (traits[previous] as number) : SIGN;
    before[at] = (over & (QUOTE | OPENING)) !== 0 ? (before[previous] as number) : (over & SIGN) === 0 ? previous : -1;
  });
  return {
    tokens,
    sentences,
    analyses,
    facts,
    traits,
    endings,
    beginnings,
    readings: (index) => facts[index]?.readings ?? NONE,
    sentenceStart: (index) => starts[index] ?? index,
    sentenceEnd: (index) => ends[index] ?? index,
    before,
    placeNames: new Array<undefined>(length),
    organisationNames: new Array<undefined>(length),
  };
}

/** A quotation mark. */
export const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && QUOTES.has(token.form);
/** A comma, Arabic or Latin. */
export const isComma = (token: Token | undefined): boolean => token !== undefined && (token.form === '،' || token.form === ',');
/** An opening bracket. */
export const isOpening = (token: Token | undefined): boolean => token !== undefined && (token.form === '(' || token.form === '[');

/** The word after `index` in its sentence, over quotes; -1 where none follows at once. */
export function nextWord(words: Words, index: number): number {
  const end = words.sentenceEnd(index);
  let at = index + 1;
  while (at <= end && hasTrait(words, at, QUOTE)) at++;
  return at <= end && words.tokens[at]?.kind !== 'punctuation' ? at : -1;
}

/** The word before `index` in its sentence, over quotes and an opening bracket; -1 where none stands there. */
export const previousWord = ({ before }: Words, index: number): number => before[index] ?? -1;

/** The words of a span as a name: the first without its particles, quotes left out. */
export function nameOf(words: Pick<Words, 'tokens'>, first: number, last: number, firstForm: string): string {
  let name = firstForm;
  for (let at = first + 1; at <= last; at++) {
    const [before, token] = [words.tokens[at - 1], words.tokens[at]];
    if (token === undefined || token.kind === 'punctuation') continue;
    // K1, إم23: a number right behind letters.
    const close = token.kind === 'number' && before?.kind !== 'punctuation' && before?.end === token.start;
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
