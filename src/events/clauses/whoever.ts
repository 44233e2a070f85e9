import { governorsOf } from '../governors.ts';
import type { Governor } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { CALLS } from '../status/implied-governors.ts';
import { NEGATORS, hasAnyClass } from '../words/words.ts';

/** لا يزال, لم: what stands between «whoever» and the verb. */
const BEFORE_VERB = ['remain', 'still', ...NEGATORS];

/** The government of a verb by which somebody calls upon others (دعا, ناشد, أمهل). */
const callsOf = (item: Item | undefined): readonly Governor[] =>
  item === undefined ? [] : governorsOf(item).filter(({ effect, subject }) => subject === 'object' && CALLS.includes(effect));

/** من يحمل السلاح: whether «whoever» stands right before the item. */
const isBehindWho = (items: readonly Item[], at: number): boolean => items[at - 1]?.folded === 'من';

/**
 * دعا كل من يحمل السلاح إلى إلقائه, ناشد من لا يزال يقاتل أن …: the item from which the clause goes that tells who is called upon, where the verb at `at`
 * is its own; -1 of any other verb.
 *
 * @param verbs items of the verbs of the clause that the verb stands in
 */
export function whoeverBefore(items: readonly Item[], verbs: readonly number[], at: number): number {
  const first = hasAnyClass(items[at - 1], BEFORE_VERB) ? at - 1 : at;
  return isBehindWho(items, first) && callsOf(items[verbs.at(-1) ?? -1]).length > 0 ? first : -1;
}

/**
 * The verb that calls upon those of whom a clause tells, and its government with a preposition; null of another clause.
 *
 * @param first  first item of the clause
 * @param marker role of the preposition
 * @example // 'دعا من يحمل السلاح إلى إلقائه', at يحمل, marker 'to' → دعا
 */
export function callerOf(items: readonly Item[], first: number, marker: string): { item: number; governor: Governor } | null {
  if (!isBehindWho(items, first)) return null;
  for (let item = first - 1; item >= 0; item--) {
    const governor = callsOf(items[item]).find(({ markers }) => markers.includes(marker));
    if (governor !== undefined) return { item, governor };
  }
  return null;
}
