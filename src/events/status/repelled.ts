import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSaid } from '../clauses/speaking.ts';
import type { Item } from '../items/item.ts';
import { namesEvent } from '../places/extent.ts';
import { isDefinite } from '../words/definite.ts';
import { hasAnyClass } from '../words/words.ts';
import { particlesBefore } from './particles.ts';

/** فشل, صد, أحبط. */
const STOPS = ['fail', 'repel', 'prevent'];

/**
 * Item of the attack, where somebody says in a clause that it came to nothing: أكد أن الهجوم فشل، أن مسعاهم باء بالفشل، أن قواته صدت الهجوم. -1 where
 * nobody does, or where the clause names the place or the event that it speaks of.
 */
export function repelledIn(items: readonly Item[], clause: Clause): number {
  const { first, last, relation, governor } = clause;
  if (relation !== 'complement' || !isSaid(items[governor])) return -1;
  const own = items.slice(first, last + 1);
  if (own.some((item) => item.kind === 'place' || namesEvent(item))) return -1;
  const stops = (item: Item): boolean => {
    if (!isFiniteVerb(items, item.index) || !hasAnyClass(item, STOPS)) return false;
    const { negated, future, possible } = particlesBefore(items, clause, item.index);
    return !negated && !future && !possible;
  };
  const attack = own.find(
    (item) => hasAnyClass(item, ['attack', 'attempt-noun']) && isDefinite(item) && !isFiniteVerb(items, item.index),
  );
  return attack !== undefined && own.some(stops) ? attack.index : -1;
}
