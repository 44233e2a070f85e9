import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Government } from '../status/government.ts';
import { hasAnyClass, isMainly, pronounOnParticle } from '../words/words.ts';
import { clauseSubject } from './clause-subject.ts';
import { ownerOfTroops, unnamedMeant } from './meant-by-words.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';

/** محاولة, زحف, خطة, حملة: what others foil. */
const ATTEMPTS = ['attempt-noun', 'attack', 'plan-noun', 'event-noun'];

/** صدت القوات هجوما استهدف الاستيلاء على X: the clause in which an attempt stands that a relative clause describes; else the clause itself. */
const hostOf = ({ clauses }: SentenceWork, clause: Clause): Clause =>
  (clause.relation === 'relative' ? clauses[clause.index - 1] : undefined) ?? clause;

/** The bare nominal without a name of troops that stands before a verb or right behind it. */
function troopsIn({ context, items }: SentenceWork, { first }: Clause, verb: number): ForceNominal | null {
  for (let at = first; at <= verb + 1; at++) {
    if (at === verb || items[at]?.role !== null) continue;
    const nominal = readForces(context, items, at, verb + 2);
    if (nominal !== null) return nominal.unnamed && nominal.military && nominal.pronoun === null ? nominal : null;
  }
  return null;
}

/** أعلن الجيش أنه أحبط محاولة للسيطرة على X, أن قواته صدت هجوما لاحتلال X: who foils an attempt is not who makes it. */
export function repellersOf(
  work: SentenceWork,
  clause: Clause,
  trigger: number,
  { frame }: Trigger,
  government: Government,
  spokenFor: ActorRef | null,
): readonly ActorRef[] {
  const { items, clauses } = work;
  if (frame.type !== 'capture') return [];
  const host = hostOf(work, clause);
  const attempt = items.findLastIndex(
    ({ index }) => index >= host.first && index < trigger && hasAnyClass(items[index], ATTEMPTS),
  );
  const foils = items.findLastIndex(({ index }) => index >= host.first && index < attempt && isMainly(items[index], 'repel'));
  if (attempt < 0 || foils < 0) return [];
  for (let i = host.index; i >= 0; i--) {
    const whole = clauses[i] as Clause;
    const told = clauseSubject(work, i === host.index ? { ...whole, last: attempt - 1 } : whole);
    if (told !== null && told.actors.length === 0 && told.pronoun !== null) {
      const owner = ownerOfTroops(work, told, trigger, [], spokenFor, government);
      return owner === null ? [] : [owner];
    }
    if (told !== null) return told.actors;
    // شن X هجوما، غير أن القوات المرابطة هناك أحبطت محاولتهم …: troops that no name tells foil it, and not who was named before.
    const unnamed = i === host.index ? troopsIn(work, whole, foils) : null;
    if (unnamed !== null) return unnamedMeant(work, unnamed, items[unnamed.firstItem]?.first ?? 0, [], frame.type)?.actors ?? [];
    // قالت الوزارة إنها أحبطت محاولة …: she who says it did so.
    if (spokenFor !== null && pronounOnParticle(items[whole.first]) !== null) return [spokenFor];
  }
  return [];
}
