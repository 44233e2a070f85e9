import type { Item } from '../items/item.ts';
import { ADVERBS } from '../words/nominals.ts';
import { COMMAS, hasAnyClass, isSign } from '../words/words.ts';

const PARTED_OFF = [...ADVERBS, 'conjunction', 'extent'];

/**
 * The last of the adverbs from `at` on that a comma closes, -1 where another word stands among them: «سيطر الجيش، بلا قتال تقريبا، على X»,
 * «انسحبت القوات، بدورها، من X».
 */
export function adverbsClosed(items: readonly Item[], at: number): number {
  let last = at;
  while (items[last]?.kind === 'word' && !items[last]?.joined && hasAnyClass(items[last], PARTED_OFF)) last++;
  return last > at && isSign(items[last], COMMAS) ? last - 1 : -1;
}
