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
  const found = amongst(phrases.get(token.folded), tokens, at);
  return found === null && attached !== null ? amongst(phrases.get(attached), tokens, at) : found;
}

/** The first of some phrases, the longest foremost, whose further words follow. */
function amongst(phrases: readonly Phrase[] | undefined, tokens: readonly Token[], at: number): PhraseMatch | null {
  if (phrases === undefined) return null;
  const sentence = tokens[at]?.sentence;
  for (const phrase of phrases) {
    const { words } = phrase;
    let matched = 1;
    while (matched < words.length) {
      const token = tokens[at + matched];
      if (token?.folded !== words[matched] || token?.sentence !== sentence) break;
      matched++;
    }
    if (matched >= words.length) return { first: at, last: at + words.length - 1, phrase };
  }
  return null;
}
