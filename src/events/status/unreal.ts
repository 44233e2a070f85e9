import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, isWas } from '../words/words.ts';

/** Items between who could and what he could do, and from كان to the word for it. */
const FARTHEST = 6;

/** يستطيع, قادرا على, بإمكان, من الممكن. */
const isAbility = (item: Item | undefined): boolean => hasAnyClass(item, ['ability', 'able', 'able-noun']);

/**
 * What could have been and was not: كان يستطيع أن يحرر صنعاء, كان بإمكان القوات استعادتها. Nobody says that it is possible now
 * (قد تستعيدها القوات), nor that it was planned (كان من المقرر أن …).
 */
export function couldHaveBeen(items: readonly Item[], clauses: readonly Clause[], trigger: number): boolean {
  const clause = clauseHolding(clauses, trigger);
  if (clause === undefined) return false;
  const within = items.slice(Math.max(clause.first, trigger - FARTHEST), trigger).findLast(isAbility);
  const able = isAbility(items[clause.governor]) ? items[clause.governor] : within;
  if (able === undefined) return false;
  const first = clauseHolding(clauses, able.index)?.first ?? 0;
  return items
    .slice(Math.max(first, able.index - FARTHEST), able.index)
    .some((item) => isFiniteVerb(items, item.index) && isWas(item));
}
