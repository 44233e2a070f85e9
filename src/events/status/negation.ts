import { isDeniedAdjective, isGoverningAdjective, isThereNo } from './abilities.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';
import { particlesBefore } from './particles.ts';

/** Nouns that govern an event and of which there may be none: عدم قدرة, لا دليل, عدم وجود خطط, لا يوجد قرار, لا اتفاق. */
const MAY_LACK = ['able-noun', 'evidence-noun', 'plan-noun', 'order-noun', 'agreement-noun'];

/** Whether particles or auxiliaries deny the verb at `at` (لم يعلن, لم يكن يعلم). */
export function isNegated(items: readonly Item[], clauses: readonly Clause[], at: number): boolean {
  const clause = clauseHolding(clauses, at);
  return clause !== undefined && particlesBefore(items, clause, at).negated;
}

/**
 * Whether what governs an event is denied itself, be it a verb, an adjective or a noun.
 *
 * @example // 'لم يعلن', 'غير قادر', 'لا دليل' → true
 */
export function isDenied(items: readonly Item[], clauses: readonly Clause[], at: number): boolean {
  // ليست لدى الجيش خطط: a noun, though a verb has its letters.
  if (hasAnyClass(items[at], MAY_LACK) && isThereNo(items, at)) return true;
  if (at >= 0 && isFiniteVerb(items, at)) return isNegated(items, clauses, at);
  return isGoverningAdjective(items[at]) && isDeniedAdjective(items, clauses, at, (verb) => isNegated(items, clauses, verb));
}
