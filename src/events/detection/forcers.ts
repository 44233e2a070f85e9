import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import { ofOtherSides } from '../forces/actor.ts';
import { pronounOf } from '../discourse/named-before.ts';
import { clauseSubject } from '../inheritance/clause-subject.ts';
import { finiteReading, hasClass } from '../words/words.ts';
import type { Report } from './report.ts';

/** Whoever is the subject of the nearest clause before that of a verb, where the verb's own clause has none before it. */
function doersBefore({ context, discourse, items, clauses }: Report['work'], verb: number): readonly ActorRef[] {
  const own = clauseHolding(clauses, verb);
  if (own === undefined || isCue(items[verb - 1]?.folded, 'so-that')) return [];
  for (let index = own.index - 1; index >= Math.max(0, own.index - FARTHEST_CLAUSE); index--) {
    const before = clauses[index];
    const subject = before === undefined ? null : clauseSubject({ context, items }, before);
    if (subject === null) continue;
    // قصف الطيران X، وأجبرت الهيئة على …: she is the one who is forced.
    const features = finiteReading(items[verb])?.features;
    const many = features === undefined || features.number === 'plural';
    return many ? subject.actors : subject.actors.filter((actor) => discourse.agrees(actor, pronounOf(features)));
  }
  return [];
}

/** Clauses back from a verb of forcing to who does it. */
const FARTHEST_CLAUSE = 2;

/**
 * To whom those yield who are forced to leave: the subject of the verb that forces them, or who took ground in the same sentence before.
 *
 * @param actors who leaves
 * @example // 'أجبر الجيش قوات الدعم السريع على التراجع', 'استعاد الجيش سنجة، ما اضطر الدعم السريع إلى الانسحاب' → the army
 */
export function forcersOf({ work, use, government }: Report, actors: readonly ActorRef[]): readonly ActorRef[] {
  const { context, items, told, index } = work;
  const at = government.subjectGovernor;
  if (government.subjectFrom !== 'object' || !isFiniteVerb(items, at) || !hasClass(items[at], 'force')) return [];
  const others = (forces: readonly ActorRef[]): readonly ActorRef[] => ofOtherSides(context, forces, actors);
  const subject = others(readForces(context, items, at + 1, use.at - 1)?.actors ?? []);
  // انتزعوا X وأجبروا الحامية على الانسحاب, بعدما أرغموا …: who goes on from the clauses before.
  const goesOn = subject.length > 0 || actors.length === 0 ? [] : others(doersBefore(work, at));
  if (goesOn.length > 0) return goesOn;
  // ما أجبر, مما اضطر, الأمر الذي دفع: what was told before forces them.
  const follows = items[at]?.joined === true || isCue(items[at - 1]?.folded, 'so-that');
  if (subject.length > 0 || !follows || actors.length === 0) return subject;
  const taken = told
    .recent(index)
    .findLast(({ type, status, mentions }) => type === 'capture' && status === 'occurred' && mentions[0]?.sentence === index);
  return others(taken?.actors ?? []);
}
