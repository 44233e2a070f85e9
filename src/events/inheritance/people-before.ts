import type { Analysis } from '../../document.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';

/** A noun of people, by its likeliest reading, and where it stands. */
export type People = Analysis & { readonly token: number };

/**
 * The noun of people, be they fighters or civilians, that stands last before an item in this or the sentence before: whom «they» means there.
 *
 * @example // «قال القائد إن مقاتليه سيطروا على X. وأضاف أنهم …»: مقاتليه
 */
export function peopleBefore({ context, index, items, sentence }: SentenceWork, before: number): People | undefined {
  const { analyses, sentences } = context.layers;
  const first = sentences[index - 1]?.first ?? sentence.first;
  for (let at = (items[before]?.first ?? first) - 1; at >= first; at--) {
    const people = analyses[at]?.find(
      ({ rank, pos, features, classes }) =>
        rank === 0 && pos === 'noun' && features.number === 'plural' && PEOPLE.some((name) => classes.includes(name)),
    );
    if (people !== undefined) return { ...people, token: at };
  }
  return undefined;
}

const PEOPLE = ['member', 'rank', 'force', 'civilian'];
