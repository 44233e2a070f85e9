import type { Token } from '../document.ts';
import { loadLexicon } from './lexicon.ts';
import type { Phrase } from './lexicon-tables.ts';

/** A particle of several words found in the text. */
export interface PhraseMatch {
  /** First and last token, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly phrase: Phrase;
}

/**
 * The longest particle phrase that begins at a token, or null. و or ف may be attached to its first word.
 *
 * @param tokens  all tokens of the document
 * @param at  where to look
 * @example phraseAt(tokens, i) // at «وفي حين»: { phrase: { lemma: 'في حين', functions: ['contrast'] }, … }
 */
export function phraseAt(tokens: readonly Token[], at: number): PhraseMatch | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { phrases } = loadLexicon();
  const attached = /^[وف]/.test(token.folded) ? token.folded.slice(1) : null;
  for (const first of attached === null ? [token.folded] : [token.folded, attached]) {
    for (const phrase of phrases.get(first) ?? []) {
      const last = at + phrase.words.length - 1;
      const matches = phrase.words.every(
        (word, i) => i === 0 || (tokens[at + i]?.folded === word && tokens[at + i]?.sentence === token.sentence),
      );
      if (matches) return { first: at, last, phrase };
    }
  }
  return null;
}
