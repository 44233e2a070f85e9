import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Government } from '../status/government.ts';
import type { Item } from '../items/item.ts';
import { AS_FOR } from '../words/antecedents.ts';
import { COMMAS, finiteReading, hasAnyClass, isSign, pronounOnParticle, PEOPLE } from '../words/words.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';

/** Items from a relative pronoun back to the number of those whom it means (54 من منتسبي الكتيبة في المعسكر الذين أعلنوا …). */
const ANTECEDENT_REACH = 9;

/** …، أما الباقون فغادروا: whom a clause names before its verb are others than those counted before it. */
export const namesOthers = (items: readonly Item[], { first }: Clause, trigger: number): boolean =>
  AS_FOR.has(items[first]?.folded ?? '') && items.slice(first + 1, trigger).some(({ readings }) => isPlural(readings));

const isPlural = (readings: Item['readings']): boolean =>
  readings.some(({ rank, pos, features }) => rank === 0 && pos !== 'verb' && features.number === 'plural');

/**
 * Item of the number of those who did the deed of a clause before and this one, or -1.
 *
 * @example // 'أربعة من مقاتلي الحزب نزلوا من الجبل وسلموا أنفسهم', 'وصل 40 جنديا إلى أربيل، ثم سلموا أسلحتهم', at سلموا → item of the number
 */
export function sharedCount(work: SentenceWork, clause: Clause, { at: trigger, reading }: Trigger): number {
  const { items, clauses } = work;
  if (reading.features.number !== 'plural' || clause.relation !== 'coordinate') return -1;
  for (let index = clause.index - 1; index >= 0 && !namesOthers(items, clause, trigger); index--) {
    const before = clauses[index] as Clause;
    if (before.relation === 'relative' || before.verbs.length === 0) continue;
    return countedSubject(work, before);
  }
  return -1;
}

/** Item of the number of those who do what a clause tells: the subject right behind its first verb, or before it; -1 where it has none. */
function countedSubject({ context, items }: SentenceWork, { first, last, verbs }: Clause): number {
  const verb = verbs[0] ?? first;
  const numbered = (at: number): number =>
    items[at]?.kind === 'quantity' && items[at].role === null ? (readForces(context, items, at, last)?.quantity ?? -1) : -1;
  for (let at = first; at < verb && items[at]?.kind !== 'preposition'; at++) if (numbered(at) >= 0) return numbered(at);
  const many = finiteReading(items[verb])?.features.number === 'plural';
  return many ? -1 : numbered(verb + 1);
}

/**
 * Item of the number of those who announce or do what governs the event and so do it themselves, or -1.
 *
 * @example // 'أعلن عشرات الضباط انشقاقهم', '54 من منتسبي الكتيبة الذين أعلنوا التحاقهم'
 */
export function governedCount(
  { context, items, clauses }: SentenceWork,
  { at: trigger, reading }: Trigger,
  { subjectGovernor, subjectFrom }: Government,
): number {
  if (reading.enclitic !== 'هم' || subjectGovernor < 0 || subjectFrom !== 'same') return -1;
  const numbered = (at: number): number =>
    items[at]?.kind === 'quantity' ? (readForces(context, items, at, trigger - 1)?.quantity ?? -1) : -1;
  const clause = clauseHolding(clauses, subjectGovernor);
  if (clause?.relation === 'relative') {
    for (let at = clause.first - 1; at >= Math.max(0, clause.first - ANTECEDENT_REACH) && !isFiniteVerb(items, at); at--)
      if (numbered(at) >= 0) return numbered(at);
    return -1;
  }
  for (let at = subjectGovernor + 1; at < trigger && items[at]?.kind !== 'sign'; at++) if (numbered(at) >= 0) return numbered(at);
  return -1;
}

/**
 * Item of the number of those whom the pronoun on the particle of a clause means: the people named last, where they are counted; -1 elsewhere.
 *
 * @example // 'بث صورا لعشرات من جنود الجيش، وقال إنهم سلموا أنفسهم' → item of عشرات
 */
export function countMeant({ context, items }: SentenceWork, { first }: Clause): number {
  if (pronounOnParticle(items[first]) !== 'هم') return -1;
  for (let at = first - 1; at >= 0; at--) {
    const item = items[at] as Item;
    const counted = item.kind === 'quantity' ? readForces(context, items, at, first - 1) : null;
    if (counted !== null && counted.quantity === at) return areNamedIn(items, counted.lastItem + 1, first - 1) ? -1 : at;
  }
  return -1;
}

/** Whether other people or forces are named in a stretch of the sentence. */
const areNamedIn = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to + 1).some((item) => ['force', 'person', 'quantity'].includes(item.kind) || hasAnyClass(item, PEOPLE));

/** Items from a number to the verb that tells of those whom it counts. */
const DESCRIBED_REACH = 9;

/**
 * Item of the number of those whom a verb without a subject describes: the people right before it, though a preposition governs them; -1 elsewhere.
 *
 * @example // 'تحدث عن أربعين جنديا من الجيش كانوا قد التحقوا بـ…', 'صور لعشرين منهم سلموا أنفسهم' → item of the number
 */
export function countDescribed({ context, items }: SentenceWork, { at: trigger, reading }: Trigger): number {
  if (reading.features.number !== 'plural' || items[trigger]?.joined === true) return -1;
  let verb = trigger;
  while (hasAnyClass(items[verb - 1], ['be', 'completed'])) verb--;
  for (let at = verb - 1; at >= Math.max(0, verb - DESCRIBED_REACH); at--) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at) || isSign(item, COMMAS)) return -1;
    if (item.kind !== 'quantity') continue;
    const last = item.quantity?.unit === 'other' ? at : readForces(context, items, at, verb - 1)?.lastItem;
    // قائدا ومئتين من رجاله: nor where they are told beside one.
    return last === verb - 1 && !item.joined ? at : -1;
  }
  return -1;
}
