import { bareWord } from './names.ts';
import { spellingsOf } from './sound.ts';

const ENDINGS = ['', 'ه', 'ين', 'ون', 'ان', 'تين', 'تان', 'ات'];

const formsOf = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** The adjectives of nationality in all genders, numbers, states and spellings, without the article; the shorter ending is the likelier one. */
export function nationalities(nisbas: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let forms = formsOf.get(nisbas);
  if (forms === undefined) {
    const found = new Map<string, string>();
    for (const ending of ENDINGS)
      for (const [adjective, country] of nisbas)
        for (const spelt of spellingsOf(adjective, country)) if (!found.has(spelt + ending)) found.set(spelt + ending, country);
    formsOf.set(nisbas, (forms = found));
  }
  return forms;
}

/**
 * The country that an adjective of nationality names, in any gender, number and state, or null.
 *
 * @param word folded
 * @example nisbaCountry('التركيه', nisbas) // 'TR'
 */
export const nisbaCountry = (word: string, nisbas: ReadonlyMap<string, string>): string | null =>
  nationalities(nisbas).get(bareWord(word)) ?? null;
