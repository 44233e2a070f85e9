import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import type { Government } from '../status/government.ts';
import { hasAnyClass, isMainly, pronounOnParticle } from '../words/words.ts';
import { clauseSubject } from './clause-subject.ts';
import { ownerOfTroops } from './meant-by-words.ts';

/** محاولة, زحف, خطة, حملة: what others foil. */
const ATTEMPTS = ['attempt-noun', 'attack', 'plan-noun', 'event-noun'];

/** صدت القوات هجوما استهدف الاستيلاء على X: the clause in which an attempt stands that a relative clause describes; else the clause itself. */
const hostOf = ({ clauses }: SentenceWork, clause: Clause): Clause =>
  (clause.relation === 'relative' ? clauses[clause.index - 1] : undefined) ?? clause;

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
    // قالت الوزارة إنها أحبطت محاولة …: she who says it did so.
    if (spokenFor !== null && pronounOnParticle(items[whole.first]) !== null) return [spokenFor];
  }
  return [];
}
