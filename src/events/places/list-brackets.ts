import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { QUOTES, hasAnyClass, isMainly, isSign } from '../words/words.ts';
import { isCapitalNoun } from './seats.ts';
import { LOCATORS, hasDirection } from './list-words.ts';
import type { PlaceList } from './place-list.ts';
import { takeUpTo } from './place-list.ts';

/** Reads one item of a list: the item to go on with, `END`, or null where the step says nothing of such an item. */
export type Step = (list: PlaceList, at: number) => number | null;

/** Items of an aside in brackets. */
const LONGEST_ASIDE = 8;

/**
 * The closing one of brackets right behind a name that say where it lies or how else it is called.
 *
 * @returns -1 where no such brackets open at `at`
 * @example // 'الطويشة (110 كلم جنوب شرق الفاشر)', 'كفر حلب (غرب حلب)', 'أم كدادة (شمال دارفور)'; no list of names: 'قرى (كفرزيتا ومورك)'
 */
function endOfBrackets(items: readonly Item[], at: number): number {
  if (!isSign(items[at], '(') || items[at - 1]?.kind !== 'place') return -1;
  const inner = items.slice(at + 1, at + 1 + LONGEST_ASIDE);
  const length = inner.findIndex((item) => isSign(item, ')'));
  const [first] = inner;
  if (first === undefined || length < 1) return -1;
  const locates = first.kind === 'quantity' || (first.role !== null && LOCATORS.has(first.role)) || hasDirection(first);
  return locates || (length === 1 && first.kind === 'place') || isWhatItIs(first, inner.slice(0, length)) ? at + 1 + length : -1;
}

/** (عاصمة محافظة حضرموت), (ثاني أكبر مدن البلاد), (معقل الحركة): a bare noun or rank, with nothing joined to it, of what the name before is. */
const isWhatItIs = (first: Item, inner: readonly Item[]): boolean =>
  first.kind === 'word' &&
  first.role === null &&
  !hasArticle(first) &&
  !inner.some(({ joined }) => joined) &&
  (hasAnyClass(first, ['superlative', 'ordinal', 'stronghold']) || isMainly(first, 'ranked') || isCapitalNoun(first));

/** الهبيط شمالاً، وعابدين (جنوب) وكفرسجنة: where the name before lies. */
export const direction: Step = (list, at) => {
  const { items } = list;
  const item = items[at] as Item;
  if (isSign(item, '(') && hasDirection(items[at + 1]) && isSign(items[at + 2], ')')) return takeUpTo(list, at + 2);
  return hasDirection(item) && item.kind === 'word' && item.folded.endsWith('ا') ? takeUpTo(list, at) : null;
};

/** الطويشة (110 كلم جنوب شرق الفاشر) وأم كدادة: what brackets behind a name say of it. */
export const asideInBrackets: Step = (list, at) => {
  const close = list.places.length > 0 && list.locator === null ? endOfBrackets(list.items, at) : -1;
  if (close < 0) return null;
  list.containers.push(...list.items.slice(at, close).filter(({ kind }) => kind === 'place'));
  return takeUpTo(list, close);
};

/** بلدات (الدار الكبيرة والغنطو), «مورك»: signs around names. */
export const bracketOrQuote: Step = (list, at) => {
  const item = list.items[at];
  if (isSign(item, '([')) {
    list.inBrackets = true;
    // قرى في ريف حماة (كفرزيتا ومورك): the names of those that it holds.
    if (list.locator !== null && list.places.length === 1 && list.items[at + 1]?.kind === 'place')
      list.containers.push(...list.places.splice(0));
    return at + 1;
  }
  if (isSign(item, ')]')) {
    list.inBrackets = false;
    return takeUpTo(list, at);
  }
  return isSign(item, QUOTES) ? at + 1 : null;
};
