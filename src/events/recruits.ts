import type { Context } from './context.ts';
import type { ForceNominal } from './forces.ts';
import { readForces } from './forces.ts';
import type { Item } from './items.ts';
import { isFiniteVerb } from './clauses.ts';
import { hasClass, isSign, QUOTES } from './words.ts';

/** Items from the people to the verb that tells who recruited them (شبان ممن كانت X قد جندتهم). */
const FARTHEST_VERB = 5;

/**
 * شبان ممن جندتهم «قسد», فتيان كان التنظيم قد جندهم: the force whose men they are by what is told right behind them; null where no one
 * recruited them.
 *
 * @param noun  item of the word for the people
 */
export function recruitersOf(context: Context, items: readonly Item[], noun: number): ForceNominal | null {
  const last = items.length - 1;
  for (let at = noun + 1; at <= Math.min(last, noun + FARTHEST_VERB); at++) {
    const item = items[at] as Item;
    if (item.kind === 'preposition' || (item.kind === 'sign' && !isSign(item, QUOTES))) return null;
    if (!hasClass(item, 'recruit') || !isFiniteVerb(items, at) || item.readings[0]?.enclitic == null) continue;
    // كانت قسد قد جندتهم: its subject may stand between the auxiliary and it.
    for (const from of [at + 1, at + 2, noun + 2]) {
      const force =
        from > last || from === at || from === noun ? null : readForces(context, items, from, Math.min(last, from + 2));
      if (force !== null && force.actors.length > 0) return force;
    }
    return null;
  }
  return null;
}
