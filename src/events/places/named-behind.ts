import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isPluralKind } from '../words/place-nouns.ts';
import { hasAnyClass, isMainly, isSign } from '../words/words.ts';

/**
 * The name that a comma adds to a description of a place and another sign closes; -1 where none does.
 *
 * @param at the item behind the description
 * @example // 'سقطت عاصمة الولاية، نيالا، بيد المسلحين', 'سيطروا على آخر معاقل الحركة، بلدة زالنجي.'
 */
export function nameBehind(items: readonly Item[], at: number, end: number): number {
  if (at + 1 > end || !isSign(items[at], '،,')) return -1;
  const noun = items[at + 1];
  const kind = noun?.kind === 'word' && noun.role === null && !noun.joined && isMainly(noun, 'place-kind');
  const name = items[kind ? at + 2 : at + 1];
  if (name?.kind !== 'place' || name.role !== null || name.joined || name.index > end) return -1;
  const closing = items[name.index + 1];
  return closing === undefined || closing.kind === 'sign' ? name.index : -1;
}

/** ثاني مدن الإقليم, آخر معاقل الجيش: one of several. */
const isOneOf = (items: readonly Item[], { index }: Item): boolean =>
  hasAnyClass(items[index - 1], ['superlative', 'ordinal']) || isCue(items[index - 1]?.folded ?? '', 'last-of');

/** عاصمة الولاية, ثاني مدن الإقليم: one place, by its noun or as one of several. */
export const isOnePlace = (items: readonly Item[], noun: Item): boolean => !isPluralKind(noun) || isOneOf(items, noun);

/** عاصمة إقليم دارفور, أكبر مدن السودان: one place in what is named behind it. */
export const isOneWithin = (items: readonly Item[], noun: Item | null): boolean =>
  noun !== null && (isCue(noun.folded, 'seat') || (isPluralKind(noun) && isOneOf(items, noun)));
