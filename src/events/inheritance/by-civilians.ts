import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { finiteReading, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import type { Asked, Inherited } from './asked.ts';
import { CIVILIANS } from './asked.ts';
import { civiliansAct } from './clause-subject.ts';

/** What people do as well as troops. */
const LEAVES = ['desertion', 'evacuation', 'retreat'];
/** By whom a clause may be known to speak of fighters. */
const FIGHTERS = ['member', 'rank', 'title', 'force'];

/**
 * People who leave, by who the clause itself says that they are: a number of whom nothing else is told (بلغ عدد الذين فروا من المدينة ألفين), and those
 * for whom a way is opened (فتح ممرا أمام الأهالي كي يغادروا), or of whom the verb before tells (نازحون يرفضون المغادرة).
 */
export function byCivilians({ work, clause, trigger, use, args, verb }: Asked): Inherited | undefined {
  const { items } = work;
  if (use.usage === 'masdar' && args.subject === null && LEAVES.includes(use.frame.subtype) && areGoing(items, trigger))
    return CIVILIANS;
  // احتل العمال المبنى وأعلنوا السيطرة عليه: who did the one has declared the other.
  const many = isFiniteVerb(items, trigger - 1) && finiteReading(items[trigger - 1])?.features.number === 'plural';
  const declared = use.usage === 'masdar' && args.subject === null && many;
  const host = work.clauses[clause.index - 1];
  if (declared && clause.relation === 'coordinate' && host !== undefined && civiliansAct(work, host)) return CIVILIANS;
  if (verb === null || !LEAVES.includes(use.frame.subtype) || args.actors.length > 0 || args.targets.length > 0) return undefined;
  if (verb.features.number !== 'plural') return undefined;
  const fighters = items
    .slice(clause.first, clause.last + 1)
    .some((item) => item.index !== trigger && (item.kind === 'force' || hasAnyClass(item, FIGHTERS)));
  if (fighters) return undefined;
  const relative = items[trigger - 1]?.folded === 'من' ? trigger - 1 : clause.first;
  return isOfNumber(items, relative) || isForPeople(items, clause.first) ? CIVILIANS : undefined;
}

/** سكانا يحرقون منازلهم قبل مغادرتها, عشرون ألف نازح يرفضون مغادرته: the nearest verb before is of the civilians right before it. */
function areGoing(items: readonly Item[], trigger: number): boolean {
  let at = trigger - 1;
  while (at > 0 && !isFiniteVerb(items, at)) {
    const item = items[at] as Item;
    if (item.kind === 'force' || item.kind === 'sign' || hasAnyClass(item, FIGHTERS)) return false;
    at--;
  }
  const [people, number] = [items[at - 1], finiteReading(items[at])?.features.number];
  return number === 'plural' && hasClass(people, 'civilian') && !hasAnyClass(people, ['member', 'rank']);
}

/** عدد الذين فروا, أعداد من غادروا: the number of those whom a relative clause without an antecedent tells. */
const isOfNumber = (items: readonly Item[], relative: number): boolean =>
  (hasClass(items[relative], 'relative') || items[relative]?.folded === 'من') && isCue(items[relative - 1]?.folded, 'sum');

/** أمام المدنيين كي يخرجوا, للأهالي حتى يغادروا: a purpose right behind the people who are to go. */
function isForPeople(items: readonly Item[], first: number): boolean {
  let at = first - 1;
  while (isSign(items[at], '"«»')) at--;
  const people = items[at];
  return (
    hasClass(items[first], 'subordinator-purpose') && hasClass(people, 'civilian') && !hasAnyClass(people, ['member', 'rank'])
  );
}
