import type { Clause } from '../clauses/clause.ts';
import { argumentEnd } from '../places/extent.ts';
import type { Item } from '../items/item.ts';
import { endOfNominal } from '../words/phrase-ends.ts';
import { isAdverb } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { QUOTES, hasClass, isSign } from '../words/words.ts';

/**
 * مدينة سرت حررت من داعش, أن الموصل طهرت بالكامل, بخموت احتلت من قبل الروس: a place that nothing governs opens the clause, and nothing that
 * could be taken stands behind the verb: it is what is taken, and the verb its passive, which has the letters of the active.
 */
export function isTakenPlace(items: readonly Item[], clause: Clause, at: number): boolean {
  let first = clause.first;
  while (first < at && opens(items[first] as Item)) first++;
  if (first >= at || items[first]?.role !== null || !isPlaceLike(items, first)) return false;
  let last = endOfNominal(items, first, at - 1);
  while (last + 1 < at && staysPlace(items[last + 1] as Item)) last++;
  if (last !== at - 1) return false;
  return items.slice(at + 1, argumentEnd(items, clause, at) + 1).every((item, i, behind) => {
    const governed = item.role !== null || behind[i - 1]?.kind === 'preposition' || behind[i - 1]?.role != null;
    return item.kind === 'date' || item.kind === 'sign' || item.kind === 'preposition' || governed || isAdverb(item);
  });
}

/** وأن، إن، لكن, quotes: what stands before the subject of a clause. */
const opens = (item: Item): boolean =>
  isSign(item, QUOTES) || (item.kind === 'word' && item.readings[0]?.pos === 'particle' && item.readings[0].enclitic === null);

/** مدينة سرت الليبية, كانت, قد: what may stand between the place and the verb. */
const staysPlace = (item: Item): boolean =>
  isSign(item, QUOTES) ||
  (item.kind === 'place' && item.role === null && !item.joined) ||
  hasClass(item, 'be') ||
  hasClass(item, 'completed') ||
  hasClass(item, 'nationality');
