import { remember } from '../text/remember.ts';

/** A way to take attached particles off the front of a word. */
export interface Peeling {
  /** The particles, in order: `['و', 'ب', 'ال']`. */
  readonly proclitics: readonly string[];
  /** What is left: `قريتين`. */
  readonly rest: string;
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'];
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
  for (const conjunction of CONJUNCTIONS) {
    if (!word.startsWith(conjunction)) continue;
    const afterConjunction = word.slice(conjunction.length);
    for (const preposition of PREPOSITIONS) {
      if (!afterConjunction.startsWith(preposition)) continue;
      const rest = afterConjunction.slice(preposition.length);
      const before = [conjunction, preposition].filter((particle) => particle !== '');
      if (rest.length >= SHORTEST_REST) found.push({ proclitics: before, rest });
      if (rest.startsWith('ال') && rest.length - 2 >= SHORTEST_REST)
        found.push({ proclitics: [...before, 'ال'], rest: rest.slice(2) });
      if (preposition === 'ل' && rest.startsWith('ل') && rest.length - 1 >= SHORTEST_REST) {
        found.push({ proclitics: [...before, 'ال'], rest: rest.slice(1) });
      }
    }
  }
  return found.sort((a, b) => a.proclitics.length - b.proclitics.length);
}
