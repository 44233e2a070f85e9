import type { Analysis, Sentence, Token } from '../document.ts';
import { readingsOf as analysesOf } from '../language/analyse.ts';
import { peelings } from '../language/clitics.ts';
import { ofWord } from '../text/words.ts';
import type { NameHit } from './find-names.ts';
import type { OrganisationName, PlaceName } from './gazetteer.ts';

/** One way to read a token as attached particles and a word that keeps its article. */
export interface Reading {
  /** Without the article: `['و', 'ب']`. */
  readonly particles: readonly string[];
  /** Folded, with the article where the token has one: `القريتين` for `وبالقريتين` and for `للقريتين`. */
  readonly folded: string;
  /** The same with the letters as written. */
  readonly form: string;
}

const LETTERS = /^[\p{L}\p{M}]/u;
const LATIN = /^[A-Za-z]+$/;
const CAPITAL = /\p{Lu}/u;
const NONE: readonly string[] = [];

/** The readings of a word: as it stands first, then with ever more particles taken off. Numbers and signs have one. */
export const readingsOf = ofWord(({ form, folded }): readonly Reading[] => {
  // Stored names are in small letters, which matters for YPG and T3 alone.
  const whole: Reading = { particles: NONE, folded: CAPITAL.test(folded) ? folded.toLowerCase() : folded, form };
  if (!LETTERS.test(form)) return [whole];
  const more = peelings(whole.folded).filter(({ particles }) => particles.length > 0);
  if (more.length === 0) return [whole];
  return [
    whole,
    ...more.map(({ proclitics, particles, rest }): Reading => {
      const article = proclitics.length > particles.length ? 'ال' : '';
      return { particles, folded: article + rest, form: article + form.slice(form.length - rest.length) };
    }),
  ];
});

/** What the matchers read: the tokens of a document with their sentences and readings. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly analyses: readonly (readonly Analysis[])[];
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
  return {
    tokens,
    sentences,
    analyses,
    readings: (index) => {
      const token = tokens[index];
      return token === undefined ? [] : readingsOf(token.word);
    },
    sentenceEnd: (index) => sentences[tokens[index]?.sentence ?? -1]?.last ?? index,
    placeNames: new Array<undefined>(tokens.length),
    organisationNames: new Array<undefined>(tokens.length),
    sentenceStart: (index) => sentences[tokens[index]?.sentence ?? -1]?.first ?? index,
  };
}

const QUOTES = new Set(['"', "'", '“', '”', '„', '«', '»', '‘', '’', '`', '′', '″']);
export const isQuote = (token: Token | undefined): boolean => token?.kind === 'punctuation' && QUOTES.has(token.form);
export const isComma = (token: Token | undefined): boolean => token !== undefined && (token.form === '،' || token.form === ',');
export const isOpening = (token: Token | undefined): boolean => token !== undefined && (token.form === '(' || token.form === '[');

/** The word after `index` in its sentence, over quotes; -1 where none follows at once. */
export function nextWord(words: Words, index: number): number {
  const end = words.sentenceEnd(index);
  let at = index + 1;
  while (at <= end && isQuote(words.tokens[at])) at++;
  return at <= end && words.tokens[at]?.kind !== 'punctuation' ? at : -1;
}

/** The word before `index` in its sentence, over quotes and an opening bracket; -1 where none stands there. */
export function previousWord(words: Words, index: number): number {
  const start = words.sentenceStart(index);
  let at = index - 1;
  while (at >= start && (isQuote(words.tokens[at]) || isOpening(words.tokens[at]))) at--;
  return at >= start && words.tokens[at]?.kind !== 'punctuation' ? at : -1;
}

/** What a table says of a token, and the reading that it has. */
export interface Found<Value> {
  readonly value: Value;
  readonly reading: Reading;
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

/** What all readings of a word say together. */
interface Together {
  readonly onlyVerb: boolean;
  readonly particle: boolean;
}

function togetherOf(readings: readonly Analysis[]): Together {
  const exact = readings.filter(({ rank }) => rank === 0);
  return {
    onlyVerb: exact.length > 0 && exact.every(({ pos }) => pos === 'verb'),
    particle: exact.some(
      ({ pos, proclitics }) => pos === 'particle' && proclitics.every((letter) => letter === 'و' || letter === 'ف'),
    ),
  };
}

const NOTHING = togetherOf([]);
const togetherOfWord = ofWord((word) => {
  const together = togetherOf(analysesOf(word));
  return together.onlyVerb || together.particle ? together : NOTHING;
});

function togetherAt({ tokens, analyses }: Words, index: number): Together {
  const token = tokens[index];
  if (token?.kind !== 'word') return NOTHING;
  return token.vocalised === null ? togetherOfWord(token.word) : togetherOf(analyses[index] ?? []);
}

/** True where the lexicon reads a word as a finite verb with its letters as written and as nothing else. */
export const isOnlyVerb = (words: Words, index: number): boolean => togetherAt(words, index).onlyVerb;

/** True where a word is one of the closed classes as it stands, with at most و or ف before it (لكنه، غير، التي). */
export const isParticle = (words: Words, index: number): boolean => togetherAt(words, index).particle;
