import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import type { ActorRef } from './actor.ts';
import { actorOf, isFighting } from './actor.ts';
import { NO_BEARER, bearerAfter } from './bearer.ts';
import type { Found, Span } from './force-nominal.ts';

/** قوات النظام وميليشيات إيران, X إلى جانب Y: with the forces that are joined by و, without a preposition of their own, or as allies. */
export function joinForces(
  { context, items, end }: Span,
  { actors, states, lastItem }: Found,
): Pick<Found, 'actors' | 'lastItem'> {
  if (actors.length === 0 && states.length === 0) return { actors, lastItem };
  const joined = forcesBehind({ context, items, end }, lastItem);
  return { actors: [...actors, ...joined.actors], lastItem: joined.lastItem };
}

/**
 * The forces that are joined to a nominal behind its last item, and where the last of them ends.
 *
 * @example // «قواته والقوات الروسية سيطرت على تدمر», behind قواته: the Russian forces
 */
export function forcesBehind(
  { context, items, end }: Pick<Span, 'context' | 'items' | 'end'>,
  lastItem: number,
): Pick<Found, 'actors' | 'lastItem'> {
  const actors: ActorRef[] = [];
  let last = lastItem;
  for (let i = last + 1; i <= end; i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES) || (isSign(item, '،,') && items[i + 1]?.kind === 'force' && items[i + 1]?.joined === true)) continue;
    const next = joinedForce(context, items, i, end);
    if (next !== null) {
      actors.push(actorOf(context, next));
      last = i = next.index;
      continue;
    }
    if (item.kind !== 'word' || item.joined || isFiniteVerb(items, i)) break;
    if (!item.readings.some(({ pos }) => pos === 'adjective' || pos === 'participle')) break;
  }
  return { actors, lastItem: last };
}

/** The fighting body that an item joins to those before it: by its name, by its members or as an ally; null where it joins none. */
function joinedForce(context: Context, items: readonly Item[], at: number, end: number): Item | null {
  const item = items[at] as Item;
  if (item.kind === 'force' && item.joined && item.role === null && isFighting(context, item)) return item;
  if (item.kind === 'word' && item.joined && hasAnyClass(item, ['force', 'member']) && !isFiniteVerb(items, at)) {
    const { bearer } = bearerAfter(context, items, at + 1, end);
    return bearer !== null && bearer.index <= at + 2 ? bearer : null;
  }
  // عشرات من جنود X ومن مقاتلي Y: the one preposition as the other.
  if (item.kind === 'preposition' && item.joined && item.role === 'from' && isPartitive(items, at)) {
    const next = items[at + 1];
    if (next?.kind === 'force' && isFighting(context, next)) return next;
    const { bearer } = hasAnyClass(next, ['force', 'member']) ? bearerAfter(context, items, at + 2, end) : NO_BEARER;
    return bearer !== null && bearer.index <= at + 3 ? bearer : null;
  }
  if (item.kind !== 'preposition' || item.role !== 'ally' || changesSide(items, at)) return null;
  const ally = items.slice(at + 1, Math.min(at + 4, end + 1)).find(({ kind }) => kind === 'force');
  return ally !== undefined && isFighting(context, ally) ? ally : null;
}

/** Words from a verb of changing sides to whom one joins. */
const FARTHEST_VERB = 8;

/** انتقل عشرون جنديا من الجيش إلى جانب الثوار: those behind the preposition are joined by the others, and do it with nobody. */
export function changesSide(items: readonly Item[], ally: number): boolean {
  for (let at = ally - 1; at >= Math.max(0, ally - FARTHEST_VERB); at--) {
    if (items[at]?.role === 'to') return false;
    if (isFiniteVerb(items, at)) return hasClass(items[at], 'change-side');
  }
  return false;
}

/** Words back to the first of two prepositions that tell of whom some are. */
const FARTHEST_PART = 6;

/** عشرات من …: a number or words for people with the same preposition stand before it. */
const isPartitive = (items: readonly Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - FARTHEST_PART), at)
    .some(
      (item, i, before) =>
        item.role === 'from' &&
        (before[i - 1]?.kind === 'quantity' || hasAnyClass(before[i - 1], ['quantifier', 'member', 'rank'])),
    );
