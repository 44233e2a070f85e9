import type { Item } from '../items/item.ts';
import { isSign } from '../words/words.ts';
import { isBacked } from './bearer.ts';

/** Items from the participle to those who back: مدعومة بضربات جوية مكثفة من X. */
const FARTHEST_BACKER = 6;

/**
 * Whether what stands at `at` says with whose help a force acts that others back, so that he neither acts himself nor loses anything.
 *
 * @example // 'استعادت القوات الرمادي، مدعومة بضربات من التحالف': at التحالف and at من
 */
export function isInBacking(items: readonly Item[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST_BACKER); before--) {
    const item = items[before];
    if (item?.kind === 'place' || isSign(item, '،,.؛:')) return false;
    if (isBacked(item)) return true;
  }
  return false;
}
