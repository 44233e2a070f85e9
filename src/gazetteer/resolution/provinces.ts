import type { Mention } from '../../document.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Candidates, Needed } from './candidates.ts';
import { factsOf } from './facts.ts';

/** No province is told. */
export const NO_PROVINCES: ReadonlySet<string> = new Set();

/** The provinces in which the other places of the sentence of a mention surely lie, with their country. */
export function provincesBeside(
  { tokens, ground: country }: Needed,
  named: readonly Mention[],
  { of, sure }: Candidates,
  gazetteer: Gazetteer,
): (mention: Mention) => ReadonlySet<string> {
  /** Provinces of the sure places of each sentence, with how many places say so. */
  const provincesBySentence = new Map<number, Map<string, number>>();
  const provinces: string[] = [];
  const provinceOf = (mention: Mention): string => {
    const one = sure(mention);
    let name: string | null = null;
    for (const place of one?.country === country ? [one] : of(mention)) {
      if (place.country !== country) continue;
      const province = factsOf(place, gazetteer).province;
      if (name !== null && name !== province) return '';
      name = province;
    }
    return name === null || name === '' ? '' : `${country ?? ''} ${name}`;
  };
  for (const mention of named) {
    const sentence = tokens[mention.first]?.sentence ?? -1;
    const all = provincesBySentence.get(sentence) ?? new Map<string, number>();
    provincesBySentence.set(sentence, all);
    const province = provinceOf(mention);
    provinces[mention.index] = province;
    if (province !== '') all.set(province, (all.get(province) ?? 0) + 1);
  }
  return (mention) => {
    const all = provincesBySentence.get(tokens[mention.first]?.sentence ?? -1);
    if (all === undefined || all.size === 0) return NO_PROVINCES;
    const own = provinces[mention.index];
    const others = new Set<string>();
    for (const [province, count] of all) if (count > (province === own ? 1 : 0)) others.add(province);
    return others;
  };
}
