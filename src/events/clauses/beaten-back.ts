import type { Item } from '../items/item.ts';
import { finiteReading, hasClass, masdarsOf } from '../words/words.ts';

/** Items from a verb of beating back to the attack, and from there to the next verb. */
const FARTHEST_ATTACK = 5;

/** صد الجيش الهجوم وطرد المسلحين: joined behind an attack that is beaten back, as nothing but attacks is. */
export function followsBeatenBack(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - 1 - FARTHEST_ATTACK); i--) {
    const item = items[i] as Item;
    if (item.kind === 'sign') return false;
    if (item.kind !== 'word' || masdarsOf(item).length + Number(hasClass(item, 'attack')) === 0) continue;
    return (
      item.role === null &&
      hasClass(item, 'attack') &&
      items
        .slice(Math.max(0, i - FARTHEST_ATTACK), i)
        .some((before) => hasClass(before, 'repel') && finiteReading(before)?.features.tense === 'past')
    );
  }
  return false;
}
