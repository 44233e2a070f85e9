import type { Item } from '../items/item.ts';
import { QUOTES, isSign } from '../words/words.ts';

/** Items of a name in brackets behind another. */
const LONGEST_NAME = 4;

/** من تنظيم الدولة (داعش) الذين …: the bracket that closes the other name of the body before it, which is no further argument; -1 where none stands at `open`. */
export function endOfOtherName(items: readonly Item[], open: number): number {
  const body = isSign(items[open - 1], QUOTES) ? items[open - 2] : items[open - 1];
  if (!isSign(items[open], '(') || body?.kind !== 'force') return -1;
  const close = items.findIndex((item, at) => at > open && at <= open + LONGEST_NAME && isSign(item, ')'));
  const names = items.slice(open + 1, close).filter((item) => !isSign(item, QUOTES));
  return names.length > 0 && names.every(({ kind, role }) => kind === 'force' && role === null) ? close : -1;
}
