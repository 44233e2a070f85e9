import { bareWord } from './names.ts';

const ENDINGS = ['', 'ه', 'ين', 'ون', 'ان', 'تين', 'تان', 'ات'];

const MOST = 50_000;
const known = new WeakMap<ReadonlyMap<string, string>, Map<string, string | null>>();

/**
 * The country that an adjective of nationality names, in any gender, number and state, or null.
 *
 * @param word folded
 * @example nisbaCountry('التركيه', nisbas) // 'TR'
 */
export function nisbaCountry(word: string, nisbas: ReadonlyMap<string, string>): string | null {
  let answers = known.get(nisbas);
  if (answers === undefined) known.set(nisbas, (answers = new Map<string, string | null>()));
  let country = answers.get(word);
  if (country === undefined) {
    country = readNisba(word, nisbas);
    if (answers.size >= MOST) answers.clear();
    answers.set(word, country);
  }
  return country;
}

function readNisba(word: string, nisbas: ReadonlyMap<string, string>): string | null {
  const bare = bareWord(word);
  for (const ending of ENDINGS) {
    if (!bare.endsWith(ending)) continue;
    const country = nisbas.get(bare.slice(0, bare.length - ending.length));
    if (country !== undefined) return country;
  }
  return null;
}
