import { remember } from '../text/remember.ts';
import { bareWord } from './names.ts';

const ENDINGS = ['', 'ه', 'ين', 'ون', 'ان', 'تين', 'تان', 'ات'];

/**
 * The country that an adjective of nationality names, in any gender, number and state, or null.
 *
 * @param word folded
 * @example nisbaCountry('التركيه', nisbas) // 'TR'
 */
export function nisbaCountry(word: string, nisbas: ReadonlyMap<string, string>): string | null {
  let known = remembered.get(nisbas);
  if (known === undefined) remembered.set(nisbas, (known = remember((each) => countryAmong(each, nisbas))));
  return known(word);
}

const remembered = new WeakMap<ReadonlyMap<string, string>, (word: string) => string | null>();

function countryAmong(word: string, nisbas: ReadonlyMap<string, string>): string | null {
  const bare = bareWord(word);
  for (const ending of ENDINGS) {
    if (!bare.endsWith(ending)) continue;
    const country = nisbas.get(bare.slice(0, bare.length - ending.length));
    if (country !== undefined) return country;
  }
  return null;
}
