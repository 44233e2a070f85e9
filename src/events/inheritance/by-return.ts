import type { Asked, Inherited } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { verbFeatures } from './described-on.ts';
import { pronounOf } from '../discourse/named-before.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { sameActor } from '../forces/actor.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { finiteReading, hasClass } from '../words/words.ts';

/** Sentences back to who left the place to which he returns. */
const FARTHEST_LEAVING = 3;

/**
 * Who returns to a place is who was told last to leave, where nothing else is the subject of the return and of what it brings.
 *
 * @example // «انسحب الجيش من كركوك وتركها للبيشمركة. ثم عاد إليها وبسط سيطرته على المطار»: the army
 */
export function byReturn(asked: Asked): Inherited | undefined {
  const { work, clause, use, excluded, members } = asked;
  const features = use.frame.type === 'capture' && !members ? verbFeatures(asked) : null;
  if (features === null || !returnsBefore(work, clause)) return undefined;
  const enclitic = pronounOf(features);
  const left = work.told
    .recent(work.index - FARTHEST_LEAVING)
    .findLast(({ type, status, actors }) => type === 'withdrawal' && status === 'occurred' && actors.length > 0);
  const fits = left?.actors.every(
    (actor) => work.discourse.agrees(actor, enclitic) && !excluded.some((other) => sameActor(other, actor)),
  );
  return left !== undefined && fits === true ? { actors: left.actors, why: 'who had left before he returned' } : undefined;
}

/** ثم عاد إليها وبسط …: whether the clause, or one right before it to which it is joined, tells of a return with no subject of its own. */
function returnsBefore(work: SentenceWork, own: Clause): boolean {
  const { clauses, items } = work;
  for (let clause: Clause | undefined = own; clause !== undefined; clause = clauses[clause.index - 1]) {
    const verb = clause.verbs.find((at) => hasClass(items[at], 'return') && finiteReading(items[at]) !== null);
    if (clauseSubject(work, clause) !== null) return false;
    if (verb !== undefined) return (pronounPreposition(items[verb + 1]) ?? items[verb + 1])?.role === 'to';
    if (clause.relation !== 'coordinate') return false;
  }
  return false;
}
