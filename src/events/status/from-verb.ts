import { inUse } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { Governor } from '../governors.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { moodOf } from './moods.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { COMMAS, finiteReading, hasAnyClass, hasClass, isMainly, isSign } from '../words/words.ts';
import { isAwaited } from './awaited.ts';
import type { Climb } from './climb.ts';
import {
  applyEffect,
  endAtClauseGovernor,
  explainEffect,
  governorOfClause,
  isUntrueWhat,
  takeSubject,
  underCondition,
} from './climb.ts';
import { isLeaving } from './doers.ts';
import { isDenied } from './negation.ts';
import type { Local } from './particles.ts';
import { particlesBefore } from './particles.ts';
import { isReport, isUnconfirmed, relativeWhat, reportBefore } from './reports.ts';
import { withColonSpeech } from './speech-before-colon.ts';
import { isCue } from '../cue-words.ts';

/** What the particles and auxiliaries of the trigger itself make of it. */
function readOwnParticles(climb: Climb, clause: Clause, local: Local): void {
  const { items, at } = climb;
  const still = local.state && finiteReading(items[at])?.features.tense === 'present';
  // لا تزال تنسحب من X: who still leaves has not left; a town that is still held, and what often happens (غالبا ما), is a state.
  const habit = items.slice(clause.first, at).some((item) => hasClass(item, 'habit'));
  if (still && (habit || !isLeaving(items[at]))) climb.dropped = 'a state, no change';
  if (local.ongoing || still) climb.status = 'ongoing';
  if (local.future) climb.status = 'planned';
  if (local.possible) climb.status = 'possible';
  if (local.negated) climb.status = 'denied';
}

/** ستنسحب منها إذا توقفت الغارات, سيستعيدونها ما لم تنسحب القوات: what is announced for a case that may not come about, by the clause right behind. */
function isIfBehind(items: readonly Item[], clauses: readonly Clause[], { index, last }: Clause): boolean {
  const first = clauses[index + 1]?.first ?? -1;
  // وهو ما لم يكف: "which did not".
  return (
    first === last + 1 &&
    !/^و?ه[وي]$/.test(items[last]?.folded ?? '') &&
    (isCue(items[first]?.folded, 'if') || isIfNot(items, first))
  );
}

/** إن لم, إن هي لم. */
const isIfNot = (items: readonly Item[], at: number): boolean =>
  items[at]?.folded === 'ان' && items.slice(at + 1, at + 1 + FARTHEST_NOT).some(({ folded }) => folded === 'لم');

const FARTHEST_NOT = 2;

/**
 * What the particles, clause and mood of the verb that was reached make of the event.
 *
 * @param own whether it is the trigger itself
 */
function readOwnClause(climb: Climb, clause: Clause, own: boolean): void {
  const { items, clauses, at, why } = climb;
  const local = particlesBefore(items, clause, at);
  why.push(...local.why);
  if (own) readOwnParticles(climb, clause, local);
  else if (local.negated) climb.status = climb.status === 'denied' ? 'possible' : 'denied';
  if (local.background) climb.background = true;
  if (clause.relation === 'conditional') {
    climb.status = local.negated ? 'possible' : underCondition(items, clause);
    why.push('conditional');
  }
  if (own && climb.status === 'planned' && isIfBehind(items, clauses, clause)) {
    climb.status = 'possible';
    why.push('conditional');
  }
  if (own && climb.status === 'occurred' && isAwaited(items, clauses, clause, at)) {
    climb.status = 'planned';
    why.push('awaited');
  }
  if (!own || (climb.status !== 'occurred' && climb.status !== 'planned')) return;
  const mood = moodOf(items, clauses, clause, at, (host, verb) => particlesBefore(items, host, verb));
  if (mood === null) return;
  climb.status = mood.status;
  why.push(mood.word);
}

/** Ends above a governing verb: its particles are known; only what governs its clause is left to climb. */
function endAbove(climb: Climb, above: Clause, below: Parameters<typeof endAtClauseGovernor>[2]): void {
  const { items, clauses } = climb;
  if (above.relation === 'conditional') climb.status = underCondition(items, above);
  if (above.governor < 0) climb.speech = withColonSpeech(climb.context, climb.speech, items, clauses, above);
  else endAtClauseGovernor(climb, above, below);
}

/**
 * نفى ما بثته قنوات من أن الجيش انسحب, نفى أنباء ذكرت أنه انسحب: item of the "what" or the report that the clause spells out, of which more is said; -1
 * where it spells out none.
 */
function whatIsTold({ items, clauses }: Climb, { first, governor }: Clause): number {
  const spellsOut = items[first - 1]?.role === 'from' || items[first]?.folded.startsWith('ب') === true;
  const what = spellsOut ? relativeWhat(items, governor) : -1;
  if (what >= 0) return isSign(items[what - 1], COMMAS) ? -1 : what;
  return reportBefore(items, clauses, governor);
}

/** وجه نداء إلى المقاتلين كي يلقوا سلاحهم, أصدر دعوة لهم لكي يستسلموا: the verb sends a call, and no order. */
const calls = (items: readonly Item[], { governor, first }: Clause): boolean =>
  hasClass(items[governor], 'order') &&
  hasClass(items[first], 'subordinator-purpose') &&
  items.slice(governor + 1, first).some((item) => item.role === null && isMainly(item, 'call-noun'));

/** أصر على أن ينسحب الجيش, تمسك بأن يخرجوا: what one insists on with a verb right behind أن is asked for; شدد على أن الجيش انسحب tells. */
const insistsOn = (items: readonly Item[], { governor, first }: Clause, { effect }: Governor): boolean =>
  effect === 'assert' &&
  hasClass(items[governor], 'demand') &&
  hasAnyClass(items[first], ['complementiser', 'provision']) &&
  finiteReading(items[first + 1])?.features.tense === 'present';

/**
 * One step up from a finite verb: its particles, and what takes its clause.
 *
 * @param clause the clause that holds the verb
 * @param step how many steps were climbed before
 * @returns whether there is more to climb
 * @example // 'نفى الناطق أن تكون القوات انسحبت': انسحبت ← نفى (denied)
 */
export function climbFromVerb(climb: Climb, clause: Clause, step: number): boolean {
  const { context, items, clauses } = climb;
  readOwnClause(climb, clause, step === 0);
  if (clause.relation === 'relative') return false;
  if (clause.governor < 0) climb.speech = withColonSpeech(climb.context, climb.speech, items, clauses, clause);
  const governor = governorOfClause(items, clause);
  if (governor === undefined) return false;
  const negated = isDenied(items, clauses, clause.governor);
  if (calls(items, clause) || (climb.status === 'occurred' && insistsOn(items, clause, governor))) climb.status = 'demanded';
  applyEffect(climb, inUse(items, clause.governor, governor), negated);
  explainEffect(climb, clause.governor, governor, negated);
  takeSubject(climb, clause.governor, governor);
  if (governor.speech && climb.speech === null) climb.speech = speakerOf(context, items, clauses, clause.governor, clause.first);
  climb.at = clause.governor;
  climb.asVerb = isFiniteVerb(items, climb.at);
  if (!climb.asVerb) return true;
  if (isUntrueWhat(climb, climb.at)) return false;
  const what = whatIsTold(climb, clause);
  if (what >= 0) {
    // أنباء غير مؤكدة تفيد بأن القوات انسحبت: nobody knows.
    const doubted = isReport(items[what]) && isUnconfirmed(items, what);
    if (doubted && (climb.status === 'occurred' || climb.status === 'ongoing')) climb.status = 'possible';
    climb.speech = null;
    // أكد الجيش الهجوم وسط أنباء تفيد بأن …: news of nobody, whoever speaks beside it.
    if (isReport(items[what])) [climb.hearsay, climb.report] = [true, what];
    climb.at = what;
    climb.asVerb = false;
    return true;
  }
  const above = step > 0 && climb.speech !== null ? undefined : clauseHolding(clauses, climb.at);
  if (above !== undefined) endAbove(climb, above, governor);
  return false;
}
