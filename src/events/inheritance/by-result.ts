import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { sameActor } from '../forces/actor.ts';
import { isAttack } from '../clauses/openings.ts';
import { governorsOf } from '../governors.ts';
import { hasClass } from '../words/words.ts';

/** Items from an attack over what it goes for to the verb of what came of it (هجوما على الجنينة من محورين أسفر). */
const FARTHEST_ATTACK = 8;

/**
 * Who makes the attack or fights the battle of which a capture came, where the clause of its outcome names nobody.
 *
 * @example // «شن الجيش هجوما على الجنينة أسفر عن السيطرة عليها»: of السيطرة the army
 */
export function byResult({ work, clause, trigger, use, args, pronoun, excluded }: Asked): Inherited | undefined {
  const { items, clauses } = work;
  if (use.frame.type !== 'capture' || use.usage !== 'masdar' || pronoun !== null || args.subject !== null) return undefined;
  const outcome = clause.verbs.findLast((verb) => verb < trigger);
  // أدى إلى …: a clause of its own, or in that of the attack.
  const host = outcome === clause.first ? clauses[clause.parent] : clause;
  if (outcome === undefined || items[outcome]?.joined !== false || host === undefined) return undefined;
  if (!governorsOf(items[outcome]).some(({ subject, effect }) => subject === 'none' && effect === 'assert')) return undefined;
  const fought = items
    .slice(Math.max(host.first, outcome - FARTHEST_ATTACK), outcome)
    .some((item) => isAttack(item) || hasClass(item, 'battle'));
  const attacker = fought ? clauseSubject(work, { ...host, last: outcome - 1 }) : null;
  if (attacker === null || attacker.actors.length === 0) return undefined;
  if (attacker.actors.some((actor) => excluded.some((other) => sameActor(actor, other)))) return undefined;
  return { actors: attacker.actors, why: 'who makes the attack of which it came', ...numbersOf(items, attacker) };
}
