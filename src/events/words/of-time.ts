import type { Item } from '../items/item.ts';
import { isParticipleOrAdjective } from './nominals.ts';
import { hasAnyClass } from './words.ts';

const TIMES = ['time-unit', 'time-adverb'];

/** وتبعتها بعد ساعات قليلة بلدة X: a day, a word of time, or the adjective right behind one. */
export function isOfTime(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  return item.kind === 'date' || hasAnyClass(item, TIMES) || (hasAnyClass(items[at - 1], TIMES) && isParticipleOrAdjective(item));
}
