import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import { sameActor } from '../forces/actor.ts';
import { hasClass } from '../words/words.ts';
import type { Report } from './report.ts';

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
  const others = (forces: readonly ActorRef[]): readonly ActorRef[] =>
    forces.filter((force) => !actors.some((own) => sameActor(own, force) || context.sameSide(own, force)));
  const subject = others(readForces(context, items, at + 1, use.at - 1)?.actors ?? []);
  // ما أجبر, مما اضطر, الأمر الذي دفع: what was told before forces them.
  const follows = items[at]?.joined === true || isCue(items[at - 1]?.folded, 'so-that');
  if (subject.length > 0 || !follows || actors.length === 0) return subject;
  const taken = told
    .recent(index)
    .findLast(({ type, status, mentions }) => type === 'capture' && status === 'occurred' && mentions[0]?.sentence === index);
  return others(taken?.actors ?? []);
}
