import type { Clause } from '../clauses/clause.ts';
import { pronounOf } from '../discourse/named-before.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { COMMAS, NEGATORS, hasAnyClass, isMainly, isSign } from '../words/words.ts';
import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { ATTACKS } from './struck.ts';

/** What those do who tell of it. */
const TELLS = ['report', 'confirm', 'deny', 'accuse', 'demand', 'threaten', 'quote'];

/** What others do when somebody takes a place, or leaves it. */
const BY_OTHERS = {
  capture: [...ATTACKS, 'leave', 'flee', 'surrender', 'collapse', 'yield', 'lose'],
  withdrawal: [...ATTACKS, 'repel', 'expel', 'take', 'retake', 'enter', 'receive', 'kill', 'wound', 'capture-people'],
};

/**
 * Who does what opens its sentence as a circumstance is the subject of what is told behind it, where its pronoun or its ending agrees with that, and nobody was
 * told of before.
 *
 * @example // «قبل انسحابهم من حرض، زرع الحوثيون الألغام», «بعد أن انسحبوا …، زرع الحوثيون …»: the Houthis
 */
export function byForceBehind(asked: Asked): Inherited | undefined {
  const { work, use, excluded } = asked;
  const { type } = use.frame;
  const [agreeing, main] = [pronounThatLooksOn(asked), mainBehind(asked)];
  if (type === 'defection' || agreeing === null || main === null) return undefined;
  const [verb, ...told] = work.items.slice(main.first, main.last + 1);
  // منذ سيطرته على X لم يتقدم الجيش: who does nothing may be any.
  if (hasAnyClass(work.items[main.first - 1], NEGATORS) || hasAnyClass(verb, [...TELLS, ...BY_OTHERS[type]])) return undefined;
  if (told.some((item) => BY_OTHERS[type].some((name) => isMainly(item, name)))) return undefined;
  const subject = clauseSubject(work, main);
  const isOther = (actor: ActorRef): boolean => excluded.some((other) => sameActor(actor, other));
  if (subject === null || subject.actors.length === 0 || subject.actors.some(isOther)) return undefined;
  const alone = subject.actors.length === 1 && !subject.members;
  if (alone && !work.discourse.agrees(subject.actors[0] as ActorRef, agreeing)) return undefined;
  return { actors: subject.actors, why: 'subject of what is told behind it', ...numbersOf(work.items, subject) };
}

/** The pronoun of a verbal noun that is a circumstance (بعد انسحابهم), or that which goes with a verb (بعد أن انسحبوا); null elsewhere. */
function pronounThatLooksOn({ clause, use, args, government, pronoun, verb }: Asked): string | null {
  if (use.usage === 'masdar') return government.circumstance && args.subjectPronoun !== null ? pronoun : null;
  return clause.relation === 'time' && verb !== null && verb.features.voice !== 'passive' ? pronounOf(verb.features) : null;
}

/** What is told behind the circumstance, from its verb on: the rest of its clause, or the next one. Null where the circumstance does not open it. */
function mainBehind({ work: { items, clauses }, clause, trigger, use }: Asked): Clause | null {
  if (use.usage === 'masdar') {
    const verb = clause.verbs[0] ?? -1;
    return verb > trigger ? { ...clause, first: verb } : null;
  }
  const next = clauses[clause.index + 1];
  const joined = next === undefined || items[next.first]?.joined === true || !isSign(items[next.first - 1], COMMAS);
  return joined || next.parent !== clause.parent || next.verbs.length === 0 ? null : next;
}
