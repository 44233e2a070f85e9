import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { argumentEnd } from '../places/extent.ts';
import type { Filling } from './filling.ts';
import { takeFollowing } from './following.ts';

/** حرر وأمّن الجيش مدينة X, أخلت وسلمت القاعدة: a verb with another joined right behind it has what follows the second, the place that both take. */
export function takeSharedObject(filling: Filling): void {
  const { items, clauses, trigger, usage, objectField, args } = filling;
  const second = trigger.end + 1;
  if (usage !== 'verb' || objectField !== 'at' || args.places.length > 0) return;
  if (items[second]?.joined !== true || !isFiniteVerb(items, second)) return;
  const clause = clauseHolding(clauses, second);
  if (clause === undefined) return;
  const shared = { ...trigger, at: second, from: second, end: second };
  takeFollowing({ ...filling, trigger: shared, clause, end: argumentEnd(items, clause, second) });
}
