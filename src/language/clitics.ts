import { remember } from '../text/remember.ts';

/** A way to take attached particles off the front of a word. */
export interface Peeling {
  /** The particles, in order: `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
  /** Those before the article: `['و', 'ب']`. */
  readonly particles: readonly string[];
  /** What is left: `قريتين`. */
  readonly rest: string;
}

/** Particles that may stand before the article together. Each list of them is one for all words, of which some ten thousand are kept. */
const FRONTS = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ل', 'ك'].map((preposition) => {
    const particles = [conjunction, preposition].filter((particle) => particle !== '');
    return { letters: conjunction + preposition, particles, withArticle: [...particles, 'ال'], lam: preposition === 'ل' };
  }),
);
const SHORTEST_REST = 2;

/**
 * All ways to peel proclitics (و ف, ب ل ك, ال) from a folded or unfolded word, the unpeeled word first, then by the
 * number of particles. لل is read as ل + ال. Verbal س and interrogative أ are left to the verb analyser.
 *
 * @example peelings('وبالقريتين') // … { proclitics: ['و', 'ب', 'ال'], rest: 'قريتين' } …
 */
export const peelings: (word: string) => readonly Peeling[] = remember(peel);

function peel(word: string): Peeling[] {
  const found: Peeling[] = [];
  for (const { letters, particles, withArticle, lam } of FRONTS) {
    if (!word.startsWith(letters)) continue;
    const rest = word.slice(letters.length);
    if (rest.length >= SHORTEST_REST) found.push({ proclitics: particles, particles, rest });
    if (rest.startsWith('ال') && rest.length - 2 >= SHORTEST_REST)
      found.push({ proclitics: withArticle, particles, rest: rest.slice(2) });
    if (lam && rest.startsWith('ل') && rest.length - 1 >= SHORTEST_REST)
      found.push({ proclitics: withArticle, particles, rest: rest.slice(1) });
  }
  return found.sort((a, b) => a.proclitics.length - b.proclitics.length);
}
