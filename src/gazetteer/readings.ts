import { peelings } from '../language/clitics.ts';
import type { Word } from '../text/words.ts';

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
const CAPITAL = /\p{Lu}/u;
const NONE: readonly string[] = [];

/** True for a word of letters, false for a number or sign. */
export const hasLetters = ({ form }: Word): boolean => LETTERS.test(form);

/** The readings of a word: as it stands first, then with ever more particles taken off. Numbers and signs have one. */
export function readingsOf(word: Word): readonly Reading[] {
  const { form, folded } = word;
  // Stored names are in small letters, which matters for YPG and T3 alone.
  const whole: Reading = { particles: NONE, folded: CAPITAL.test(folded) ? folded.toLowerCase() : folded, form };
  if (!hasLetters(word)) return [whole];
  const readings = [whole];
  for (const { proclitics, particles, rest } of peelings(whole.folded)) {
    if (particles.length === 0) continue;
    const article = proclitics.length > particles.length ? 'ال' : '';
    readings.push({ particles, folded: article + rest, form: article + form.slice(form.length - rest.length) });
  }
  return readings;
}
