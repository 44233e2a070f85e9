import type { Item } from '../items/item.ts';
import { isSign } from '../words/words.ts';

/** Items from the word for the last of them to its day (كان آخرها فجر يوم X). */
const DAY_REACH = 3;

/** آخرها, أحدثها: the last of what the pronoun means. */
const isLastOfThem = (item: Item): boolean =>
  item.readings.some(
    ({ rank, pos, enclitic, lemma, classes }) =>
      rank === 0 && pos === 'adjective' && enclitic === 'ها' && (lemma === 'آخر' || classes.includes('superlative')),
  );

/** لم تنجح في أخذ X رغم ثلاث محاولات، كان آخرها في 21 أيار: the day of the last try behind what failed; or null. */
export function lastTry(items: readonly Item[], trigger: number): Item | null {
  const last = items.findIndex((item, at) => at > trigger && isLastOfThem(item));
  if (last < 0 || items.slice(trigger, last).some((item) => isSign(item, '.؛'))) return null;
  return items.slice(last + 1, last + 1 + DAY_REACH).find(({ kind }) => kind === 'date') ?? null;
}
