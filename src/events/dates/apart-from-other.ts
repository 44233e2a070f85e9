import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { masdarsOf } from '../words/words.ts';
import { DAYS } from './own-date.ts';
import { shifted } from './shifted.ts';

/** Items from قبل to the day of what follows it (قبل سقوط مدينة كيغالي في الرابع من الشهر). */
const FARTHEST_OTHER = 8;

const ONE: Readonly<Record<string, number>> = { يوم: 1, ليلة: 1, أسبوع: 7 };

/** بيومين, بثلاثة أيام, بيوم واحد, بأسبوع: how many days the words at an item come to; null where they tell none. */
function daysAt(items: readonly Item[], at: number): number | null {
  const item = items[at];
  if (item?.folded.startsWith('ب') !== true) return null;
  if (item.quantity !== null) {
    const { min, max, unit } = item.quantity;
    const days = DAYS[unit];
    return min === null || min !== max || days === undefined ? null : min * days;
  }
  const unit = item.readings.find(({ rank, pos, lemma }) => rank === 0 && pos === 'noun' && lemma in ONE);
  return unit?.proclitics.join('') === 'ب' ? (ONE[unit.lemma] ?? null) : null;
}

/**
 * So long before or after the day of another event that is told behind it, for the event before both; null elsewhere.
 *
 * @param own  the time expression, that of the other event
 * @example // 'انسحبوا من كيغالي قبل سقوطها في الرابع من الشهر بيوم واحد', of انسحبوا → the third
 */
export function apartFromOther(items: readonly Item[], { index, date }: Item, trigger: number): EventDate | null {
  const days = date?.precision === 'day' ? daysAt(items, index + 1) : null;
  if (date == null || days === null) return null;
  for (let at = index - 1; at > Math.max(trigger, index - FARTHEST_OTHER); at--) {
    const item = items[at] as Item;
    if (item.kind === 'sign' || item.kind === 'date') return null;
    if (item.kind !== 'preposition' || item.role !== 'time') continue;
    const before = item.folded === 'قبل';
    if (masdarsOf(items[at + 1]).length === 0 || (!before && item.folded !== 'بعد')) return null;
    return shifted(date, before ? days : -days);
  }
  return null;
}
