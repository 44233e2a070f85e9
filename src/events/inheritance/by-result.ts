import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { sameActor } from '../forces/actor.ts';
import { isAttack } from '../clauses/openings.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { hasClass } from '../words/words.ts';

/** Items from an attack over what it goes for to the verb of what came of it (هجوما على الجنينة من محورين أسفر). */
const FARTHEST_ATTACK = 8;

/**
 * Who makes the attack or fights the battle of which a capture came, where the clause of its outcome names nobody.
 *
 * @example // «شن الجيش هجوما على الجنينة أسفر عن السيطرة عليها», «أسفرت عملية للجيش عن السيطرة على كيدال»: of السيطرة the army
 */
export function byResult({ work, clause, trigger, use, args, pronoun, excluded }: Asked): Inherited | undefined {
  const { items, clauses } = work;
  if (use.frame.type !== 'capture' || use.usage !== 'masdar' || pronoun !== null || args.subject !== null) return undefined;
  const outcome = clause.verbs.findLast((verb) => verb < trigger);
  if (outcome === undefined) return undefined;
  if (!governorsOf(items[outcome]).some(({ subject, effect }) => subject === 'none' && effect === 'assert')) return undefined;
  // أدى إلى …: a clause of its own, or in that of the attack.
  const host = outcome === clause.first ? clauses[clause.parent] : clause;
  const start = host === undefined ? outcome : Math.max(host.first, outcome - FARTHEST_ATTACK);
  const before = items[outcome]?.joined === false ? items.slice(start, outcome) : [];
  const owner = makerOf(work, items.slice(start, trigger).filter(isFight), trigger - 1);
  const attacker =
    (before.some(isFight) && host !== undefined ? clauseSubject(work, { ...host, last: outcome - 1 }) : null) ?? owner;
  if (attacker === null || attacker.actors.length === 0) return undefined;
  if (attacker.actors.some((actor) => excluded.some((other) => sameActor(actor, other)))) return undefined;
  return { actors: attacker.actors, why: 'who makes the attack of which it came', ...numbersOf(items, attacker) };
}

const isFight = (item: Item): boolean => isAttack(item) || hasClass(item, 'battle');

/** عملية للجيش المالي, هجوم الجيش, عمليات مشتركة للقوات X وY: whose the last attack is, by the genitive or by لـ behind its adjectives. */
function makerOf({ context, items }: Asked['work'], attacks: readonly Item[], last: number): ForceNominal | null {
  const attack = attacks.findLast(({ readings }) => readings[0]?.pos !== 'verb')?.index ?? last;
  let at = attack + 1;
  while (at < last && isParticipleOrAdjective(items[at] as Item) && items[at]?.role === null && items[at]?.joined === false) at++;
  const maker = items[at];
  if (maker?.joined !== false || (maker.role !== 'for' && !(maker.role === null && at === attack + 1))) return null;
  return maker.kind === 'force' || maker.kind === 'word' ? readForces(context, items, at, last) : null;
}
