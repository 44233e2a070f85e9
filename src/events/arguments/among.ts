import type { Analysis } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { finiteReading } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { AMONG } from './subject-in-phrase.ts';
import { takeSubject } from './take.ts';

/** A plural of deeds takes a feminine verb. */
const genderOf = ({ features }: Analysis): string => (features.number === 'plural' ? 'f' : (features.gender ?? 'm'));

/**
 * انشقاقات تضرب صفوف X في نيالا, الانشقاقات تتوالى داخل X: those among whom a defection happens, behind the verb of which its verbal noun
 * is the subject.
 */
export function takeAmong(filling: Filling): void {
  const { context, items, clause, trigger, usage, reading, frame, args } = filling;
  if (frame.type !== 'defection' || usage !== 'masdar' || frame.phrase.length > 0) return;
  if (!filling.subjectOpen || args.actors.length > 0) return;
  if (items[trigger.at]?.role !== null || items[trigger.at - 1]?.kind === 'preposition') return;
  const verb = clause.verbs.find((at) => at > trigger.at);
  const finite = verb === undefined ? null : finiteReading(items[verb]);
  if (verb === undefined || items[verb]?.joined !== false || finite?.features.gender !== genderOf(reading)) return;
  for (let at = verb + 1; at <= clause.last; at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign' || isFiniteVerb(items, at)) return;
    if (item.kind === 'preposition') {
      if (!AMONG.has(item.role ?? '')) return;
      continue;
    }
    const force = readForces(context, items, at, clause.last);
    if (force === null) continue;
    if (force.actors.length > 0) takeSubject(filling, force, 'those among whom it happens');
    return;
  }
}
