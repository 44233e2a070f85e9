import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armiesOf } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { hasClass, isSign, leavesBehind, QUOTES } from '../words/words.ts';
import { fightersMeant } from './meant-by-words.ts';

/** Items from those who leave to what they leave behind, and from there to whom they leave it. */
const FARTHEST_LEAVING = 16;
const FARTHEST_HEIR = 6;

/** تاركين المدينة, مخلفة; وتركها, وتركوها: of the same move as what is told before it. */
const leaves = (item: Item): boolean =>
  leavesBehind(item) || (item.joined && item.role === null && hasClass(item, 'leave-behind'));

/**
 * To whom those leave it who withdraw: تاركين المدينة لـX, تاركة لـX مخازن السلاح, وتركها لـX, in what the sentence goes on to say of the move.
 *
 * @param actors who leaves
 * @example // 'انسحبت السرايا إلى الجفرة، تاركة الخزانات لقوات حفتر' → libyan-national-army
 */
export function leftTo(work: SentenceWork, { last }: Clause, trigger: number, actors: readonly ActorRef[]): readonly ActorRef[] {
  const { context, items } = work;
  const end = items.length - 1;
  for (let at = trigger + 1; at <= Math.min(end, trigger + FARTHEST_LEAVING); at++) {
    // انسحب X من Y، ودخل Z المدينة تاركا …: another deed stands between.
    if (at > last && isFiniteVerb(items, at) && !leaves(items[at] as Item)) return [];
    if (!leaves(items[at] as Item)) continue;
    for (let heir = at + 1; heir <= Math.min(end, at + FARTHEST_HEIR); heir++) {
      const item = items[heir] as Item;
      if ((item.kind === 'sign' && !isSign(item, QUOTES)) || isFiniteVerb(items, heir)) break;
      if (item.role !== 'for') continue;
      const force = readForces(context, items, item.kind === 'preposition' ? heir + 1 : heir, end);
      if (force === null || (force.civilian && !force.military)) return [];
      const named = [...force.actors, ...armiesOf(context, force.states)];
      return named.length > 0 ? named : (fightersMeant(work, force, item.first, actors, 'withdrawal')?.actors ?? []);
    }
  }
  return [];
}
