import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { previousWord } from '../words.ts';
import { OPENERS } from './name-words.ts';

export const WELL_KNOWN = new Set(['country', 'city']);

/** Family names of the persons named so far. */
export interface Surnames {
  readonly ofOneWord: Set<string>;
  /** Those of the words of both. */
  readonly endings: Uint8Array;
  /** The second words by the first. */
  readonly ofTwoWords: Map<string, Set<string>>;
}

/** دقلو, بن سلمان: who was named in full before, by his last name alone. */
export function bySurname({ words, tables }: Finder, at: number, { ofOneWord, ofTwoWords }: Surnames): Draft | null {
  const word = words.tokens[at];
  const next = words.tokens[at + 1];
  if (word !== undefined && next !== undefined && ofTwoWords.get(word.folded)?.has(next.folded) === true) {
    const name = `${word.form} ${next.form}`;
    return draft({ kind: 'person', first: at, last: at + 1, name, entries: [], head: -1, rule: 'surname' });
  }
  for (const { folded, form, particles } of words.readings(at)) {
    if (!ofOneWord.has(folded) || particles.includes('ب') || tables.ambiguous.get(folded) === 'common-word') continue;
    const before = previousWord(words, at);
    if (
      before >= 0 &&
      (tables.classNouns.has(words.tokens[before]?.folded ?? '') ||
        tables.cues.get(words.tokens[before]?.folded ?? '') === 'direction')
    )
      continue;
    return draft({ kind: 'person', first: at, last: at, name: form, entries: [], head: -1, rule: 'surname' });
  }
  return null;
}

/** True where the second word is a first name too, or a name of family form. */
export function hasSurname({ words, tables }: Finder, first: number, last: number): boolean {
  if (last === first) return false;
  const word = words.tokens[first + 1]?.folded ?? '';
  return (
    tables.givenNames.has(word) ||
    OPENERS.has(word) ||
    word.startsWith('ال') ||
    tables.givenNames.has(words.tokens[first]?.folded ?? '')
  );
}
