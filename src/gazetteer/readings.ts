import { peelings } from '../language/clitics.ts';
import { kindAt } from '../text/tokens.ts';
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

const CAPITAL = /\p{Lu}/u;
const NONE: readonly string[] = [];

/** The readings of a word: as it stands first, then with ever more particles taken off. Numbers and signs have one. */
export function readingsOf({ form, folded }: Word): readonly Reading[] {
  // Stored names are in small letters, which matters for YPG and T3 alone.
  const whole: Reading = { particles: NONE, folded: CAPITAL.test(folded) ? folded.toLowerCase() : folded, form };
  if (kindAt(form, 0) !== 'word') return [whole];
  const readings = [whole];
  for (const { proclitics, particles, rest } of peelings(whole.folded)) {
    if (particles.length === 0) continue;
    const article = proclitics.length > particles.length ? 'ال' : '';
    readings.push({ particles, folded: article + rest, form: article + form.slice(form.length - rest.length) });
  }
  return readings;
}
