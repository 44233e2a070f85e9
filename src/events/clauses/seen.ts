import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';
import type { Draft } from './drafting.ts';

/** Who or what is seen to move. */
const MOVING = ['force', 'member', 'rank', 'armour', 'vehicle', 'carrier'];
/** Who sees it. */
const SEEING = ['witness', 'reporter', 'civilian', 'source'];

const mayMove = (item: Item | undefined): boolean =>
  item?.role === null &&
  !item.joined &&
  (item.kind === 'force' || item.kind === 'quantity' || (hasAnyClass(item, MOVING) && !hasAnyClass(item, SEEING)));

/**
 * First item of what somebody sees, where a present verb right behind it tells what it does; -1 where there is none.
 *
 * @param at item of the verb that tells it
 * @example // 'شاهد سكان جنودا من الجيش يغادرون سنجة', at يغادرون → جنودا
 */
export function seenBefore(items: readonly Item[], { verbs }: Draft, at: number): number {
  const sees = verbs.at(-1) ?? -1;
  if (!hasClass(items[sees], 'perceive') || items[at]?.joined !== false) return -1;
  if (finiteReading(items[at])?.features.tense !== 'present') return -1;
  let start = at - 1;
  // رتلا من الجيش, آليات للجيش, جنودا سودانيين: over what describes them.
  while (start > sees && (!mayMove(items[start]) || items[start - 1]?.kind === 'preposition')) {
    if (items[start]?.kind === 'sign') return -1;
    start--;
  }
  while (start - 1 > sees && mayMove(items[start - 1]) && items[start - 2]?.kind !== 'preposition') start--;
  // شاهدت القوات تغادر: what stands right behind the verb is who sees, unless its ending says that.
  const shown = finiteReading(items[sees])?.features.number === 'plural';
  return start > sees + 1 || (start === sees + 1 && shown) ? start : -1;
}
