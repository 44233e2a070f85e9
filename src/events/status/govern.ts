import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSpeechParticiple } from '../clauses/speaking.ts';
import type { Context } from '../context.ts';
import { cameToNothing } from './failed.ts';
import type { Item } from '../items/item.ts';
import { attributeOf, saidOf } from '../words/predicates.ts';
import { hasClass, previousWord } from '../words/words.ts';
import type { Climb } from './climb.ts';
import { startClimb } from './climb.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { calledUntrueAfter } from './untruths.ts';
import { climbFromNominal } from './from-nominal.ts';
import { climbFromVerb } from './from-verb.ts';
import type { Government } from './government.ts';
import { particlesBefore } from './particles.ts';
import { couldHaveBeen } from './unreal.ts';

const MOST_STEPS = 6;

/** A noun that opens its clause, with nothing before it but particles, days and phrases (أما، إن، وفي المقابل), or what makes it become something (بات انسحابهم وشيكا). */
const isTopic = (items: readonly Item[], clause: Clause | undefined, at: number): boolean =>
  clause !== undefined &&
  !items
    .slice(clause.first, at)
    .some(
      (item) =>
        item.kind === 'force' ||
        item.kind === 'person' ||
        (isFiniteVerb(items, item.index) && !(item.index === at - 1 && hasClass(item, 'become'))) ||
        isSpeechParticiple(items, item.index),
    );

/** المحطة التالية هي تخليص X: what is next. */
function readNext(climb: Climb): void {
  const { items, trigger, why } = climb;
  const is = previousWord(items, trigger);
  const next = is === undefined ? undefined : items[is.index - 1];
  if (climb.status !== 'occurred' || !/^ه[وي]$/.test(is?.folded ?? '') || !hasClass(next, 'soon')) return;
  climb.status = 'planned';
  why.push(next?.folded ?? '');
}

/** سقوط بيحان كاذب, تحرير الميناء سيتم خلال أيام: what the sentence goes on to say of what the verbal noun names. */
function readPredicate(climb: Climb): void {
  const { context, items, clauses, trigger, topic, why } = climb;
  const opens = topic >= 0 && isTopic(items, clauseHolding(clauses, topic), topic);
  const called = opens ? calledUntrueAfter(items, trigger) : -1;
  if (called >= 0) {
    climb.status = 'denied';
    climb.speech = speakerOf(context, items, clauses, called, items.length);
    why.push(`${items[called]?.folded ?? ''}: denied`);
    return;
  }
  const said = opens
    ? saidOf(items, clauses, trigger, [trigger, topic], (host, verb) => particlesBefore(items, host, verb))
    : attributeOf(items, trigger);
  if (said === null || climb.status === 'denied') return;
  // دعا إلى انسحاب تدريجي: a withdrawal that is asked for has not begun, however slow it is to be.
  if (said.status === 'ongoing' && climb.status !== 'occurred' && !opens) return;
  // خطة تمت: what came about is as the rest of the sentence has it.
  if (said.status !== 'occurred') climb.status = said.status;
  why.push(`${said.word}: ${said.status}`);
}

/** حاول السيطرة على X وأخفق: what was tried or meant, and came to nothing. */
function readOutcome(climb: Climb): void {
  const { items, clauses, trigger, attempted, status, why } = climb;
  const own = attempted && status !== 'denied' ? clauseHolding(clauses, trigger) : undefined;
  if (own === undefined || !cameToNothing(items, clauses, own, trigger)) return;
  climb.status = 'denied';
  why.push('came to nothing');
}

/**
 * Climbs from a trigger to what governs it and composes status and source on the way: the particles of a verb, the predicate that
 * takes its clause or verbal noun, what takes that, and at last what the sentence goes on to say.
 *
 * @param usage whether the trigger is a finite verb or a verbal noun
 * @example // 'نفى الناطق أن تكون القوات بدأت الانسحاب': الانسحاب ← بدأ (ongoing) ← نفى (denied)
 */
export function governmentOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  usage: 'verb' | 'masdar',
): Government {
  const climb = startClimb(context, items, clauses, trigger, usage);
  for (let step = 0; step < MOST_STEPS; step++) {
    const clause = clauseHolding(clauses, climb.at);
    if (clause === undefined) break;
    const goesOn = climb.asVerb ? climbFromVerb(climb, clause, step) : climbFromNominal(climb, clause, step);
    if (!goesOn) break;
  }
  if (usage === 'masdar') {
    readNext(climb);
    readPredicate(climb);
  }
  readOutcome(climb);
  if (climb.status === 'possible' && couldHaveBeen(items, clauses, trigger)) climb.dropped = 'it could have been';
  const { status, dropped, speech, hearsay, background, circumstance, governed, subjectGovernor, subjectFrom, why } = climb;
  return { status, dropped, speech, hearsay, background, circumstance, governed, subjectGovernor, subjectFrom, why };
}
