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

interface Front {
  readonly letters: string;
  readonly particles: readonly string[];
  readonly withArticle: readonly string[];
  /** It ends in ل, which with the article is لل. */
  readonly lam: boolean;
}

/** Particles that may stand before the article together. Each list of them is one for all words, of which some ten thousand are kept. */
const FRONTS: readonly Front[] = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ل', 'ك'].map((preposition) => {
    const particles = [conjunction, preposition].filter((particle) => particle !== '');
    return { letters: conjunction + preposition, particles, withArticle: [...particles, 'ال'], lam: preposition === 'ل' };
  }),
);
/** Those that a word of each first letter may have; of other letters no particle and no article begins. */
const frontsOf = (letter: string): readonly Front[] => FRONTS.filter(({ letters }) => ['', letter].includes(letters.slice(0, 1)));
const FRONTS_BY_LETTER = new Map(['و', 'ف', 'ب', 'ل', 'ك', 'ا'].map((letter) => [letter, frontsOf(letter)]));
const NONE: readonly string[] = [];
const SHORTEST_REST = 2;

/**
 * All ways to peel proclitics (و ف, ب ل ك, ال) from a folded or unfolded word, the unpeeled word first, then by the
 * number of particles. لل is read as ل + ال. Verbal س and interrogative أ are left to the verb analyser.
 *
 * @example peelings('وبالقريتين') // … { proclitics: ['و', 'ب', 'ال'], rest: 'قريتين' } …
 */
export const peelings: (word: string) => readonly Peeling[] = remember(peel);

function peel(word: string): Peeling[] {
  const fronts = FRONTS_BY_LETTER.get(word.charAt(0));
  if (fronts === undefined) return word.length < SHORTEST_REST ? [] : [{ proclitics: NONE, particles: NONE, rest: word }];
  const found: Peeling[] = [];
  for (const { letters, particles, withArticle, lam } of fronts) {
    if (!word.startsWith(letters)) continue;
    const rest = word.slice(letters.length);
    if (rest.length >= SHORTEST_REST) found.push({ proclitics: particles, particles, rest });
    if (rest.startsWith('ال') && rest.length - 2 >= SHORTEST_REST)
      found.push({ proclitics: withArticle, particles, rest: rest.slice(2) });
    if (lam && rest.startsWith('ل') && rest.length - 1 >= SHORTEST_REST)
      found.push({ proclitics: withArticle, particles, rest: rest.slice(1) });
  }
  return found.length > 1 ? found.sort((a, b) => a.proclitics.length - b.proclitics.length) : found;
}
