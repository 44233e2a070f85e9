import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { QUOTES, hasAnyClass, isSign } from '../words.ts';
import { actorOf, isFighting } from './actor.ts';
import { bearerAfter } from './bearer.ts';
import type { Found, Span } from './force-nominal.ts';

/** قوات النظام وميليشيات إيران, X إلى جانب Y: with the forces that are joined by و, without a preposition of their own, or as allies. */
export function joinForces(
  { context, items, end }: Span,
  { actors, states, lastItem }: Found,
): Pick<Found, 'actors' | 'lastItem'> {
  if (actors.length === 0 && states.length === 0) return { actors, lastItem };
  const all = [...actors];
  let last = lastItem;
  for (let i = last + 1; i <= end; i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES) || (isSign(item, '،,') && items[i + 1]?.kind === 'force' && items[i + 1]?.joined === true)) continue;
    const next = joinedForce(context, items, i, end);
    if (next !== null) {
      all.push(actorOf(context, next));
      last = i = next.index;
      continue;
    }
    if (item.kind !== 'word' || item.joined || isFiniteVerb(items, i)) break;
    if (!item.readings.some(({ pos }) => pos === 'adjective' || pos === 'participle')) break;
  }
  return { actors: all, lastItem: last };
}

/** The fighting body that an item joins to those before it: by its name, by its members or as an ally; null where it joins none. */
function joinedForce(context: Context, items: readonly Item[], at: number, end: number): Item | null {
  const item = items[at] as Item;
  if (item.kind === 'force' && item.joined && item.role === null && isFighting(context, item)) return item;
  if (item.kind === 'word' && item.joined && hasAnyClass(item, ['force', 'member']) && !isFiniteVerb(items, at)) {
    const { bearer } = bearerAfter(context, items, at + 1, end);
    return bearer !== null && bearer.index <= at + 2 ? bearer : null;
  }
  if (item.kind !== 'preposition' || item.role !== 'ally') return null;
  const ally = items.slice(at + 1, at + 4).find(({ kind }) => kind === 'force');
  return ally !== undefined && isFighting(context, ally) ? ally : null;
}
