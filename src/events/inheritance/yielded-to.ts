import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { ofOtherSides } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { isSign, QUOTES } from '../words/words.ts';

/** Items from the preposition to the force whose attack it is (أمام تعزيزات كبيرة دفعت بها المليشيا). */
const REACH = 6;

/** The first force behind a preposition of yielding; one verb may stand between, which says who attacks (أمام هجوم شنته قوات X). */
function attackerBehind(context: Context, items: readonly Item[], preposition: number): readonly ActorRef[] {
  let verbs = 0;
  for (let at = preposition + 1; at <= Math.min(items.length - 1, preposition + REACH); at++) {
    const item = items[at] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'sign') return [];
    // أمام تقدم X: what stands right behind a preposition is no verb.
    if (at > preposition + 1 && isFiniteVerb(items, at)) {
      verbs++;
      if (verbs > 1) return [];
      continue;
    }
    const force = readForces(context, items, at, Math.min(items.length - 1, preposition + REACH));
    if (force !== null && force.actors.length > 0) return force.actors;
  }
  return [];
}

/**
 * To whom a force yields that leaves a place, where the frame of its verb has no word for it: أمام X, أمام هجوم شنته X, تحت ضربات X.
 *
 * @param actors who leaves; neither they nor their side make them do it
 * @example // 'ترك الجيش كركوك أمام هجوم معاكس شنه التنظيم' → islamic-state
 */
export function yieldedTo(
  context: Context,
  items: readonly Item[],
  { last }: Clause,
  trigger: number,
  actors: readonly ActorRef[],
): readonly ActorRef[] {
  const at = items.findIndex(({ index, role }) => index > trigger && index <= last && role === 'before');
  if (at < 0) return [];
  return ofOtherSides(context, attackerBehind(context, items, at), actors);
}
