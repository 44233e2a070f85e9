import type { Features } from '../../document.ts';
import type { Asked } from './asked.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { pronounOf } from '../discourse/named-before.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { antecedentOf } from '../forces/antecedent.ts';
import { finiteReading } from '../words/words.ts';
import { clauseSubject } from './clause-subject.ts';
import { areMany } from './meant.ts';
import { fightersMeant } from './meant-by-words.ts';
import { strikersOf } from './opposed.ts';

/** The features of the verb that has no subject of its own: the event's, else the finite one that governs its noun (وأحكموا سيطرتهم). */
export function verbFeatures({ work: { clauses, items }, verb, use, government }: Asked): Features | null {
  if (verb !== null) return verb.features;
  const governor = government.subjectGovernor;
  // شنت هجوما استهدف استعادة X: of a verb that describes a thing the thing is the subject.
  const describes = clauseHolding(clauses, governor)?.relation === 'relative';
  const governs = use.usage === 'masdar' && government.subjectFrom === 'same' && !describes && isFiniteVerb(items, governor);
  return governs ? (finiteReading(items[governor])?.features ?? null) : null;
}

/**
 * Whom a relative clause describes that goes on with a further verb, where that agrees with them as the first does, and not with the subject of the
 * clause in which they stand.
 *
 * @param before  the clause right before the event's
 * @example // «استعاد الجيش باغا من مسلحي بوكو حرام الذين كانوا قد سيطروا عليها وطردوا منها القوة»: of طردوا Boko Haram
 */
export function describedOn(asked: Asked, before: Clause): readonly ActorRef[] {
  const { work, clause, excluded, token, use } = asked;
  const { context, items, clauses } = work;
  const host = clauses[before.parent];
  const features = verbFeatures(asked);
  if (before.relation !== 'relative' || clause.relation !== 'coordinate' || host === undefined || features === null) return [];
  const first = finiteReading(items[before.verbs.at(-1) ?? -1])?.features;
  if (first?.number !== features.number || first?.gender !== features.gender) return [];
  if (goesWithSubject(asked, { ...host, last: before.first - 1 }, features)) return [];
  const antecedent = antecedentOf(context, items, before.first);
  if (antecedent === null || antecedent.civilian) return [];
  const isClosed = (actor: ActorRef): boolean => excluded.some((other) => sameActor(other, actor));
  if (antecedent.actors.length > 0) return antecedent.actors.every(isClosed) ? [] : antecedent.actors;
  const others = [...excluded, ...strikersOf(work, before, antecedent)];
  return antecedent.unnamed ? (fightersMeant(work, antecedent, token, others, use.frame.type)?.actors ?? []) : [];
}

/** Whether the verb may as well go on with the subject of a clause, or with a subject that the clause leaves out. */
function goesWithSubject({ work }: Asked, host: Clause, features: Features): boolean {
  const { discourse, items } = work;
  const subject = clauseSubject(work, host);
  if (subject === null) return true;
  if (features.number === 'plural') {
    const verb = finiteReading(items[host.verbs.at(-1) ?? -1]);
    return subject.members || areMany(items, subject) || verb?.features.number === 'plural';
  }
  return subject.actors.length !== 1 || discourse.agrees(subject.actors[0] as ActorRef, pronounOf(features));
}
