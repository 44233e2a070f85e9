import type { Item } from '../items/item.ts';
import { QUOTES, hasAnyClass, isMainly, isSign } from '../words/words.ts';
import { isSeveralKind } from '../words/place-nouns.ts';
import { hasAdjective } from './list-words.ts';

/** Adjectives and a number between what holds the names and the first of them (مديريات X الجنوبية الثلاث). */
const MOST_BETWEEN = 2;

/** الأربع, الثلاثة: how many of them there are. */
const isTheirNumber = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' && item.role === null && !item.joined && item.folded.startsWith('ال');

/** A name without a preposition or و, with a noun for its kind or without (مديرية X). */
function nameAt(items: readonly Item[], at: number): number {
  const noun = items[at];
  const kind = noun?.kind === 'word' && noun.role === null && !noun.joined && isMainly(noun, 'place-kind');
  const item = items[kind ? at + 1 : at];
  return item?.kind === 'place' && item.role === null && !item.joined ? item.index : -1;
}

/** A second name is joined to the one at an item, or parted from it by a comma. */
function goesOn(items: readonly Item[], name: number): boolean {
  let next = name + 1;
  while (isSign(items[next], QUOTES) || (items[next]?.joined === false && hasAdjective(items[next] as Item))) next++;
  const item = items[next];
  if (item?.joined === true && item.role === null) return item.kind === 'place' || hasAnyClass(item, ['place-kind', 'direction']);
  return isSign(item, '،,') && items[next + 1]?.kind === 'place' && items[next + 1]?.role === null;
}

/**
 * The first of the names that a noun for several places announces, behind the area that holds them.
 *
 * @param noun before the area
 * @param area item of its name
 * @returns -1 where the name is itself one of them (قرى الهبيط وعابدين)
 * @example // 'مديريات شبوة الثلاث عسيلان وبيحان وعين', 'بلدات ريف حماة الشمالي: مورك واللطامنة' → عسيلان, مورك
 */
export function firstWithin(items: readonly Item[], noun: Item | null, area: number): number {
  if (!isSeveralKind(noun)) return -1;
  let at = area + 1;
  while (
    at <= area + MOST_BETWEEN &&
    (isTheirNumber(items[at]) || (items[at]?.joined === false && hasAdjective(items[at] as Item)))
  )
    at++;
  if (isSign(items[at], ':')) at++;
  while (isSign(items[at], QUOTES)) at++;
  const name = nameAt(items, at);
  return name >= 0 && goesOn(items, name) ? name : -1;
}
