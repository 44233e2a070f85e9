import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { finiteReading } from '../words/words.ts';
import { ownDate } from './own-date.ts';

/**
 * Whether a present, or what is announced, is told of a day behind the published date: it is planned, though no word says so.
 *
 * @param trigger item of the verb, or of the verbal noun that a verb of the clause governs
 * @example // 'تنسحب القوات الفرنسية من النيجر الشهر المقبل', 'يبدأ الجيش غدا الانسحاب من تعز' → true
 */
export function isOnDayToCome(
  { layers: { published } }: Context,
  items: readonly Item[],
  clause: Clause,
  trigger: number,
  { status, governed }: Government,
): boolean {
  if (published === null || (status !== 'occurred' && status !== 'ongoing')) return false;
  const verbs = clause.verbs.filter((at) => at <= trigger);
  const present = verbs.length > 0 && verbs.every((at) => finiteReading(items[at])?.features.tense === 'present');
  // أعلنت انسحابها الشهر المقبل: the day behind a verbal noun is its own.
  const announced = status === 'occurred' && governed && finiteReading(items[trigger]) === null;
  if (!present && !announced) return false;
  const date = ownDate(items, clause, trigger);
  return date?.date != null && date.date.from > published && (present || date.index > trigger);
}
