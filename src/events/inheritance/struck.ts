import type { Asked, Inherited } from './asked.ts';
import { fits, numbersOf } from './asked.ts';
import type { Clause } from '../clauses/clause.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import { hasAnyClass } from '../words/words.ts';
import { actorsOf } from './governor-nominals.ts';
import { unnamedMeant } from './meant-by-words.ts';

/** What fighters do to others, be it at once or for long. */
export const ATTACKS = ['attack', 'besiege', 'pursue'];
/** What befalls those who are on their way out. */
const STRIKES = [...ATTACKS, 'bomb', 'kill', 'wound', 'capture-people'];

/**
 * Who leaves at the time of an attack of which the clause tells is whom it strikes, where the pronoun agrees with them. Null where the clause tells of no
 * attack, or of nobody but who makes it.
 *
 * @param striker  the subject of the clause
 * @example // 'نصبت الحركة كمينا للجنود الإثيوبيين خلال انسحابهم', of انسحابهم → the Ethiopian army
 */
export function struckIn(asked: Asked, { verbs, first, last }: Clause, striker: ForceNominal): Inherited | null {
  const { work, use, token, pronoun, excluded } = asked;
  if (pronoun === null || use.frame.type === 'capture') return null;
  const { context, items } = work;
  const strikes = items
    .slice(first, last + 1)
    .some((item) => (verbs.includes(item.index) || item.role === null) && hasAnyClass(item, STRIKES));
  if (!strikes) return null;
  const isOther = (actor: ActorRef): boolean => !striker.actors.some((other) => sameActor(actor, other));
  for (let at = striker.lastItem + 1; at <= last; at++) {
    const nominal = readForces(context, items, at, last);
    if (nominal === null) continue;
    const named = actorsOf(context, nominal);
    const meant =
      named.length > 0
        ? named
        : (unnamedMeant(work, nominal, token, [...excluded, ...striker.actors], use.frame.type)?.actors ?? []);
    const others = meant.filter(isOther);
    if (others.length > 0 && (pronoun === 'هم' || fits(asked, others)))
      return { actors: others, why: 'whom its clause says to be attacked', ...numbersOf(items, nominal) };
    at = nominal.lastItem;
  }
  return null;
}
