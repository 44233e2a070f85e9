import type { Item } from '../items/item.ts';
import { isSeveralKind } from '../words/place-nouns.ts';

/**
 * الدندر / سنجة / السوكي, بلدتي X - Y: strokes or dashes between three names, or two behind a noun for several; not عين العرب/كوباني, one place,
 * nor طريق حلب - دمشق.
 */
export function isRow(items: readonly Item[], sign: number, end: number, head: Item | null): boolean {
  const stroke = items[sign]?.folded;
  const isName = (at: number): boolean => at <= end && items[at]?.kind === 'place' && items[at]?.role === null;
  const next = sign + 2 <= end && items[sign + 2]?.folded === stroke && isName(sign + 3);
  const before = items[sign - 2]?.folded === stroke && items[sign - 3]?.kind === 'place';
  return isName(sign + 1) && (next || before || isSeveralKind(head));
}
