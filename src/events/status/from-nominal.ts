import { inUse, isGoverningAdjective } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Governor } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { followsFrom } from './moods.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { COMMAS, finiteReading, hasClass, isSign } from '../words/words.ts';
import { isAwaited } from './awaited.ts';
import { endAsCircumstance } from './circumstances.ts';
import type { Climb } from './climb.ts';
import { applyEffect, endAtClauseGovernor, explainEffect, isActual, isUntrueWhat, takeSubject, underCondition } from './climb.ts';
import { PURPOSE, isHearsay } from './implied-governors.ts';
import { isOnlyManner } from './manner.ts';
import { isDenied } from './negation.ts';
import type { GovernorAt } from './nominal.ts';
import { governorOfNominal } from './nominal-governor.ts';
import { byTerms } from './moods.ts';
import { particlesBefore } from './particles.ts';
import { attackBefore } from './purposes.ts';
import { isCalledUntrue, isCalledUntrueBefore, isDescribedAs, isReport, relativeWhat, reportBefore } from './reports.ts';
import { withColonSpeech } from './speech-before-colon.ts';
import type { Status } from './status.ts';

/** Steps on which the subject of a nominal clause still is what the event is. */
const FARTHEST_SUBJECT = 2;

const isPast = (items: readonly Item[], at: number): boolean =>
  at >= 0 && isFiniteVerb(items, at) && finiteReading(items[at])?.features.tense === 'past';

/** قد تجد نفسها مرغمة على الرحيل, ستكون مضطرة إلى الانسحاب: the mood of the verb whose predicate a participle or adjective is; null of another word. */
function carrierMood({ items, clauses }: Climb, at: number): Status | null {
  const item = items[at];
  const predicate = isGoverningAdjective(item) || item?.readings[0]?.pos === 'participle';
  const clause = predicate ? clauseHolding(clauses, at) : undefined;
  const verb = clause?.verbs.findLast((index) => index < at);
  if (clause === undefined || verb === undefined) return null;
  const { future, possible, negated } = particlesBefore(items, clause, verb);
  return negated ? 'denied' : possible ? 'possible' : future ? 'planned' : null;
}

/**
 * ستشكل سيطرتهم على X تحولا, قد يفتح سقوط X الطريق: what would come of it, as the subject of a verb in the future or with قد, which governs no event;
 * سيكون الانسحاب على مراحل: it is to come. Null of another subject.
 */
function subjectMood({ items, at }: Climb, clause: Clause): Status | null {
  const verb = items[at - 1];
  if (items[at]?.role !== null || !clause.verbs.includes(at - 1)) return null;
  const { future, possible } = particlesBefore(items, clause, at - 1);
  return possible || (future && !hasClass(verb, 'be')) ? 'possible' : future ? 'planned' : null;
}

/** في حال سقوط X, بشرط انسحابهم: what is so under a condition that a noun tells; but لولا انسحابهم: they did. */
const isCondition = ({ items, at }: Climb, { first, relation }: Clause): boolean =>
  relation === 'conditional' && at > first && !/^[وف]?لولا$/.test(items[first]?.folded ?? '');

/** Ends at a nominal that no word of its clause governs: what governs the clause of which it is the subject governs it (إن السيطرة على … تعني). */
function endAtTopic(climb: Climb, clause: Clause, step: number): void {
  climb.topic = climb.at;
  const conditional = isCondition(climb, clause) ? underCondition(climb.items, clause) : null;
  const mood = conditional ?? (isActual(climb) ? subjectMood(climb, clause) : null);
  if (mood !== null) {
    climb.status = mood;
    climb.why.push(mood);
  }
  if (clause.governor < 0) climb.speech = withColonSpeech(climb.context, climb.speech, climb.items, climb.clauses, clause);
  else if (step < FARTHEST_SUBJECT) {
    const { status } = climb;
    endAtClauseGovernor(climb, clause, null);
    // نفى أن يكون انسحاب X من Y هزيمة: who denies how it was owns to it.
    if (isOnlyManner(climb.items, climb.at)) climb.status = status;
  }
}

/** جدد الوزير التأكيد على أن …: what is said again, and nothing that goes on. */
const renewsSpeech = ({ items, speech }: Climb, item: number, { effect }: Governor): boolean =>
  effect === 'ongoing' && speech !== null && hasClass(items[item], 'renew');

/** Notes what the governor that was found makes of the event, and who speaks. */
function readGovernor(climb: Climb, item: number, governor: Governor): void {
  const { context, items, clauses, trigger } = climb;
  climb.governed = true;
  climb.attempted ||= governor.effect === 'try' || governor === PURPOSE || (governor.effect === 'plan' && isPast(items, item));
  const negated = isDenied(items, clauses, item);
  const untrue = governor.effect === 'name' && (isCalledUntrue(items, trigger) || isCalledUntrueBefore(items, item, trigger));
  if (untrue) {
    // وصف أنباء سقوط حيس بأنها كذب: he denies it.
    climb.status = 'denied';
    climb.speech = speakerOf(context, items, clauses, item, trigger);
  } else if (!renewsSpeech(climb, item, governor) && !(governor.effect === 'name' && isDescribedAs(items, item, trigger)))
    applyEffect(climb, governor, negated);
  explainEffect(climb, item, governor, negated);
  if (item < 0) return;
  takeSubject(climb, item, governor);
  if (isHearsay(governor)) climb.hearsay = true;
  if (isHearsay(governor) || governor.match === 'noun:possibility-noun') climb.report = item;
  // نفى X تصريحات Y بالسيطرة, زيف ادعاءات Y: it is X, or who shows it, who says that it did not happen.
  if (governor.effect === 'deny') climb.speech = null;
  // حوكم جنود بتهمة الفرار من X: who is tried for it is no source.
  const silent = items[item]?.role === 'by' && hasClass(items[item], 'charge-noun');
  if (governor.speech && !silent) climb.speech ??= speakerOf(context, items, clauses, item, trigger);
}

/** The "what" or the report of which an item tells, -1 where it tells of none (ما بثته قنوات, الأنباء التي تحدثت). */
function toldThing({ items, clauses, trigger }: Climb, item: number): number {
  const what = relativeWhat(items, item);
  // شن هجوما، ما أدى إلى انسحاب …: "which led to"; نفى، في حديث، ما تم تداوله عن …: what is told.
  const ledTo = what >= 0 && isSign(items[what - 1], COMMAS) && !governorsOf(items[item]).some(({ speech }) => speech);
  if (ledTo && !items.slice(item, trigger).some(({ role }) => role === 'about')) return -1;
  return what < 0 && isFiniteVerb(items, item) ? reportBefore(items, clauses, item) : what;
}

/** Goes on from an item that is no finite verb. */
function goOnFrom(climb: Climb, at: number): true {
  climb.at = at;
  climb.asVerb = false;
  return true;
}

/** Ends at a governing verb with its particles and what governs its clause; goes on from an attack that its clause describes. */
function climbOverVerb(climb: Climb, item: number, governor: Governor): boolean {
  const { items, clauses, why } = climb;
  const above = clauseHolding(clauses, item) as Clause;
  const local = particlesBefore(items, above, item);
  const open = isActual(climb);
  // اتفاق يتم بموجبه انسحابهم: what the terms are.
  const toCome = local.future || isAwaited(items, clauses, above, item) || byTerms(items, above, item) !== null;
  if (toCome && open) climb.status = 'planned';
  if (local.possible && (open || climb.status === 'planned')) climb.status = 'possible';
  if (local.background) climb.background = true;
  // إذا وصلت الذخيرة فستتوجه القوات إلى تحرير بارا: what would follow.
  const follows = (open || climb.status === 'planned') && followsFrom(items, clauses, above, item);
  if (above.relation === 'conditional') climb.status = underCondition(items, above);
  else if (follows) climb.status = 'possible';
  // تصدى لهجوم كان يهدف إلى السيطرة على سنار: what governs the attack governs what it was for.
  const attack = above.relation === 'relative' && climb.status !== 'denied' ? attackBefore(items, above) : -1;
  if (attack >= 0) return goOnFrom(climb, attack);
  if (above.governor < 0 || above.relation === 'relative') {
    climb.speech = withColonSpeech(climb.context, climb.speech, items, clauses, above);
    return false;
  }
  const upper = endAtClauseGovernor(climb, above, governor);
  if (upper !== undefined) why.push(`${items[above.governor]?.folded ?? ''}: ${upper.effect}`);
  return false;
}

/** لم يعلق على سيطرتهم, رفض التعليق على الانسحاب, لم يصدر تعليق حول سقوطها: what somebody comments on, or does not, is a fact that he does not tell. */
const isCommentedOn = (items: readonly Item[], comment: number, at: number): boolean =>
  hasClass(items[comment], 'comment') && items.slice(comment + 1, at + 1).some(({ role }) => role === 'on' || role === 'about');

/** One step over a governor of the nominal that was reached. */
function climbOver(climb: Climb, found: GovernorAt): boolean {
  const { items, why } = climb;
  const { item } = found;
  // تواجه المدينة خطر السقوط: who is faced with a danger has not averted it.
  if (hasClass(items[item], 'face') && hasClass(items[climb.at], 'possibility-noun')) return false;
  if (isCommentedOn(items, item, climb.at)) {
    // لم تعلق على أنباء سيطرتهم: as far as there is news of it.
    if (climb.hearsay && isActual(climb)) climb.status = 'possible';
    why.push('what is commented on');
    return false;
  }
  const governor = inUse(items, item, found.governor);
  readGovernor(climb, item, governor);
  if (item < 0) return false;
  const verb = isFiniteVerb(items, item);
  if (verb && isUntrueWhat(climb, item)) return false;
  // نفى ما بثته قنوات عن سقوط …, نفى الأنباء التي تحدثت عن سقوط …: what is said of what they broadcast holds for the fall.
  const told = toldThing(climb, item);
  if (told >= 0) {
    climb.speech = null;
    if (isReport(items[told])) [climb.hearsay, climb.report] = [true, told];
    climb.topic = told;
    return goOnFrom(climb, told);
  }
  if (verb) return climbOverVerb(climb, item, governor);
  const carried = carrierMood(climb, item);
  if (carried !== null && isActual(climb)) {
    climb.status = carried;
    why.push(carried);
  }
  return goOnFrom(climb, item);
}

/**
 * One step up from a nominal: the predicate that governs it, with the particles of that.
 *
 * @param clause the clause that holds the nominal
 * @param step how many steps were climbed before
 * @returns whether there is more to climb
 * @example // 'نفى الناطق أنباء الانسحاب': الانسحاب ← أنباء ← نفى
 */
export function climbFromNominal(climb: Climb, clause: Clause, step: number): boolean {
  const { items, clauses, at } = climb;
  // مؤكدا أن …، مضيفا …: a circumstance of its subject; what governs the main verb does not govern it.
  if (step > 0 && clause.relation === 'speech' && at === clause.first) return false;
  const found = governorOfNominal(items, clauses, clause, at);
  if (found !== null && !('circumstance' in found)) return climbOver(climb, found);
  if (found === null) endAtTopic(climb, clause, step);
  else endAsCircumstance(climb, clause, found.circumstance);
  return false;
}
