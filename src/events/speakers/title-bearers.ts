import type { Layers, Mention } from '../../document.ts';
import { groupBy } from '../../group-by.ts';
import { lastBefore } from '../merging/sorted.ts';

/** The persons of a document by the titles that they were named with. */
export interface Titled {
  /** The person last named with a title before a token (المحافظ عوض العولقي … ودعا المحافظ). */
  personBefore(title: string, token: number): Mention | undefined;
}

/**
 * Sorts the persons of a document by the lemmas of the titles before their names, so that a title alone means one who has not spoken yet, too.
 *
 * @example // 'رفض تسليمها للمحافظ عوض العولقي. ودعا المحافظ …': personBefore('محافظ', …) → عوض العولقي
 */
export function createTitled({ mentions, analyses }: Pick<Layers, 'mentions' | 'analyses'>): Titled {
  let known: ReadonlyMap<string, readonly Mention[]> | undefined;
  const titleOf = ({ kind, head }: Mention): string | undefined =>
    kind === 'person' && head >= 0
      ? analyses[head]?.find(({ rank, pos, classes }) => rank === 0 && pos !== 'verb' && classes.includes('title'))?.lemma
      : undefined;
  return {
    personBefore: (title, token) => lastBefore((known ??= groupBy(mentions, titleOf)).get(title), token),
  };
}
