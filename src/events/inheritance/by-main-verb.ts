import { sameActor } from '../forces/actor.ts';
import type { ActorRef } from '../forces/actor.ts';
import { NEGATORS, hasAnyClass } from '../words/words.ts';
import type { Asked, Inherited } from './asked.ts';
import { fits } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { ATTACKS } from './struck.ts';

/** What those who have just taken a place do not do there: fight for it, give it up, or tell of it. */
const BY_OTHERS = [
  ...ATTACKS,
  ...['bomb', 'kill', 'repel', 'leave', 'flee', 'surrender', 'collapse', 'yield', 'lose'],
  ...['report', 'confirm', 'deny', 'accuse', 'demand', 'threaten', 'quote'],
];

/**
 * Who took a place of which the head of the clause tells as a circumstance is the subject of the verb behind it, with which a pronoun agrees; who bombs or
 * leaves it may be another.
 *
 * @example // «بعد السيطرة على بلعد تقدم الجيش الصومالي نحو جوهر», of السيطرة → the Somali army
 */
export function byMainVerb(asked: Asked): Inherited | undefined {
  const { work, clause, trigger, use, government, pronoun, excluded } = asked;
  const verb = clause.verbs[0];
  const heads =
    use.usage === 'masdar' && use.frame.type === 'capture' && government.circumstance && government.subjectGovernor < 0;
  if (!heads || verb === undefined || verb < trigger || hasAnyClass(work.items[verb], BY_OTHERS)) return undefined;
  // منذ السيطرة على X لم يتقدم الجيش: who does nothing may be any.
  if (hasAnyClass(work.items[verb - 1], NEGATORS)) return undefined;
  const subject = clauseSubject(work, { ...clause, first: verb });
  const isOther = (actor: ActorRef): boolean => excluded.some((other) => sameActor(actor, other));
  const meant = subject === null || subject.actors.length === 0 || subject.actors.some(isOther) ? [] : subject.actors;
  if (meant.length === 0 || (pronoun !== null && !fits(asked, meant))) return undefined;
  return { actors: meant, why: 'subject of the verb that it is a circumstance of' };
}
