import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { hasClass, isSign } from '../words/words.ts';

/** Items from the length to the preposition behind it (كيلومترا إلى الجنوب الشرقي من). */
const LONGEST_BEARING = 6;

/**
 * Whether the preposition at `at` says from where the way to a place before it is measured, and so names no other place of the event.
 *
 * @example // 'أخلوا مارع على بعد 30 كيلومترا إلى الشمال من أعزاز', at من → true
 */
export function isMeasuredFrom(items: readonly Item[], at: number): boolean {
  const { role } = items[at] as Item;
  if (role !== 'from' && role !== 'about') return false;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_BEARING); i--) {
    const item = items[i] as Item;
    if (isCue(item.folded.split(' ').at(-1), 'length')) return true;
    if (item.role !== 'to' && item.role !== 'in' && !isSign(item, '()') && !hasClass(item, 'direction')) return false;
  }
  return false;
}
