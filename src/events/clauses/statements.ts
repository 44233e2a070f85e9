import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign, pronounOnParticle } from '../words/words.ts';

/** Most items from a verb of saying to the particle of what is said. */
const FARTHEST_STATEMENT = 14;

/** قال إن فرق …, وأكد أن سحب …, وإن طرد …: behind أنّ and إنّ of what is said stands a noun, whatever past verb has its letters. */
export function opensStatement(items: readonly Item[], at: number): boolean {
  const that = items[at - 1];
  if (!hasClass(that, 'complementiser') || pronounOnParticle(that) !== null) return false;
  const opener = items
    .slice(Math.max(0, at - 1 - FARTHEST_STATEMENT), at - 1)
    .findLast((item) => isSign(item, '.؛') || hasAnyClass(item, ['report', 'confirm', 'deny', 'complementiser']));
  return hasAnyClass(opener, ['report', 'confirm', 'deny']) || (that?.joined === true && hasClass(opener, 'complementiser'));
}
