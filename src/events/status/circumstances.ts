import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isNoSooner } from '../clauses/finite-verbs.ts';
import type { Effect } from '../governors.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { speakerOf } from '../speakers/speaker-of.ts';
import { COMMAS, finiteReading, hasClass, isSign } from '../words/words.ts';
import type { Climb } from './climb.ts';
import { isAside } from './climb.ts';
import { CALLS } from './implied-governors.ts';
import { particlesBefore } from './particles.ts';
import type { Status } from './status.ts';

/** Items from what agrees or asks to what is given in return. */
const BARGAIN_REACH = 30;
const BARGAINS: ReadonlySet<Effect> = new Set([...CALLS, 'possible']);

/** ينص الاتفاق على تسليم السلاح في مقابل انسحاب …: what is agreed or asked for in return for something. */
const isBargain = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - BARGAIN_REACH), at).some((item) => governorsOf(item).some(({ effect }) => BARGAINS.has(effect)));

const isPastVerb = ({ rank, pos, features }: Analysis): boolean => rank === 0 && pos === 'verb' && features.tense === 'past';

/**
 * What one goes on until comes about: سيواصل القتال حتى تحرير X is planned, واصل القتال حتى تحرير X is done, لن ينسحب حتى … stays open.
 */
function untilStatus(items: readonly Item[], clause: Clause, at: number): Status {
  const verb = clause.verbs.findLast((index) => index < at);
  // لم تمض ساعات حتى تسلم الجيش القاعدة: came about at once, by a verb with the letters of its noun.
  if (items[at]?.readings.some(isPastVerb) === true && isNoSooner(items, at - 1)) return 'occurred';
  if (verb === undefined) return 'possible';
  const { negated, possible, future } = particlesBefore(items, { ...clause, verbs: [] }, verb);
  if (negated || possible) return 'possible';
  // تعهد بمواصلة القتال حتى تحرير X: what is promised or asked for lies ahead.
  const ahead = governorsOf(items[verb]).some(({ effect }) => CALLS.includes(effect));
  return !future && !ahead && finiteReading(items[verb])?.features.tense === 'past' ? 'occurred' : 'planned';
}

/**
 * What something else is said to come before: ستجرى الانتخابات قبل انسحاب …, طالب بهدنة قبل انسحاب … lie ahead, لن تبدأ المحادثات قبل انسحاب … and
 * لا يمكننا مغادرة X قبل الانسحاب من Y stay open; أحرقوا المقر قبل انسحابهم is done.
 */
function statusAfter(items: readonly Item[], clause: Clause, at: number): Status {
  const verb = clause.verbs.findLast((index) => index < at);
  if (verb === undefined) return 'occurred';
  const { negated, future } = particlesBefore(items, { ...clause, verbs: [] }, verb);
  if (negated)
    return finiteReading(items[verb])?.features.tense === 'present' && !hasClass(items[verb - 1], 'negator-past')
      ? 'possible'
      : 'occurred';
  return future || governorsOf(items[verb]).some(({ effect }) => CALLS.includes(effect)) ? 'planned' : 'occurred';
}

/** Status of what has come about, as far as is known, where it is told as a circumstance of another event. */
function statusAs(circumstance: string, items: readonly Item[], clause: Clause, at: number): Status {
  if (circumstance === 'until') return untilStatus(items, clause, at);
  if (circumstance === 'instead' || circumstance === 'feared') return 'possible';
  if (circumstance === 'awaited') return 'planned';
  if (circumstance === 'time' && items[at - 1]?.folded === 'قبل') return statusAfter(items, clause, at);
  return circumstance === 'exchange' && isBargain(items, at) ? 'planned' : 'occurred';
}

/**
 * أعلن الجيش سيطرته على سنجة بعد انسحاب المليشيا: the verb that announces what the circumstance goes with, where no comma parts them; -1 where none does.
 */
function announcedWith(items: readonly Item[], clause: Clause, at: number): number {
  if (items[at - 1]?.kind !== 'preposition') return -1;
  const verb = clause.verbs.findLast((index) => index < at) ?? -1;
  const announces =
    verb >= 0 &&
    !/^(?:[لبم]?ما|عما)$/.test(items[verb - 1]?.folded ?? '') &&
    governorsOf(items[verb]).some(({ speech, effect, markers }) => speech && effect === 'assert' && markers.includes('acc'));
  if (!announces) return -1;
  const object = items.findLastIndex(
    ({ readings }, index) => index > verb && index < at - 1 && readings.some(({ rank, pos }) => rank === 0 && pos === 'masdar'),
  );
  return object >= 0 && !items.slice(object, at).some((item) => isSign(item, COMMAS)) ? verb : -1;
}

/**
 * Ends the climb at a phrase of circumstance: a fact of its own; under أن the same speaker tells it.
 *
 * @param circumstance role of the preposition
 * @example // 'انتشر الجيش بعد انسحاب المليشيا' → the withdrawal occurred, as circumstance
 */
export function endAsCircumstance(climb: Climb, clause: Clause, circumstance: string): void {
  const { context, items, clauses, at, why } = climb;
  climb.subjectOpen = false;
  climb.circumstance = true;
  if (clause.governor >= 0 && clause.relation !== 'relative') {
    const governor = governorsOf(items[clause.governor])[0];
    if (governor?.speech === true && governor.effect === 'assert' && !isAside(climb, clause))
      climb.speech ??= speakerOf(context, items, clauses, clause.governor, clause.first);
  } else if (clause.relation !== 'relative') {
    const verb = announcedWith(items, clause, at);
    if (verb >= 0) climb.speech ??= speakerOf(context, items, clauses, verb, at);
  }
  if (climb.status === 'occurred') climb.status = statusAs(circumstance, items, clause, at);
  if (circumstance === 'without') climb.status = 'denied';
  why.push(`circumstance (${circumstance})`);
}
