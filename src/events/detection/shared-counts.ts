import type { Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Government } from '../status/government.ts';
import type { SentenceWork } from './sentence-work.ts';

/** Items from a relative pronoun back to the number of those whom it means (54 من منتسبي الكتيبة في المعسكر الذين أعلنوا …). */
const ANTECEDENT_REACH = 9;

/**
 * Item of the number of those who did the deed of the clause before and this one, or -1.
 *
 * @example // 'أربعة من مقاتلي الحزب نزلوا من الجبل وسلموا أنفسهم', at سلموا → item of أربعة
 */
export function sharedCount({ context, items, clauses }: SentenceWork, clause: Clause, { reading }: Trigger): number {
  const before = clauses[clause.index - 1];
  if (reading.features.number !== 'plural' || clause.relation !== 'coordinate' || before === undefined) return -1;
  for (let at = before.first; at <= before.last && !isFiniteVerb(items, at); at++) {
    if (items[at]?.kind === 'preposition') break;
    const nominal = items[at]?.kind === 'quantity' ? readForces(context, items, at, before.last) : null;
    if (nominal !== null) return nominal.quantity;
  }
  return -1;
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
