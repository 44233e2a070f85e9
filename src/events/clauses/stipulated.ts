import type { Item } from '../items/item.ts';
import { COMMAS, hasClass, isSign } from '../words/words.ts';

/** Items from the verb to the end of the phrase that tells for what its condition is set. */
const FARTHEST = 10;

/**
 * Whether a word stands in the phrase that tells for what a condition is set, and so governs nothing of the condition.
 *
 * @example // 'يشترط الوزير لإتمام أي صفقة أن ينسحبوا', at إتمام, صفقة → true
 */
export function isStipulatedFor(items: readonly Item[], at: number): boolean {
  let phrase = false;
  for (let i = at; i >= Math.max(0, at - FARTHEST) && !isSign(items[i], COMMAS); i--) {
    phrase ||= items[i]?.role === 'for';
    if (hasClass(items[i], 'stipulate')) return phrase && i < at;
  }
  return false;
}
