import type { Item } from '../items/item.ts';
import { isCue } from '../cue-words.ts';
import { readPlaces } from '../places/places.ts';
import { hasArticle } from './definite.ts';
import { isOrdinaryNoun } from './nominals.ts';
import { COMMAS, PEOPLE, hasAnyClass, isSign } from './words.ts';

/**
 * Whether an item opens what is said of the place before the comma: a noun with the article, a superlative or the like, which names no other
 * place and no people.
 *
 * @example // 'استعادة قندوز، المعقل الأبرز لطالبان', at المعقل → true; 'سيطر على الحمدانية، الراشدين' → false
 */
export function saysOfPlace(items: readonly Item[], at: number): boolean {
  const [place, comma, item] = [items[at - 2], items[at - 1], items[at]];
  if (item?.kind !== 'word' || !isSign(comma, COMMAS) || place?.kind !== 'place') return false;
  if (hasAnyClass(item, ['superlative', 'ordinal']) || isCue(item.folded, 'last-of')) return true;
  const names = (): boolean => readPlaces(items, at, items.length - 1, null)?.places.length === 1;
  return hasArticle(item) && isOrdinaryNoun(item) && !hasAnyClass(item, PEOPLE) && !names();
}
