import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** Items from the people of whom a relative clause tells to the verb by which they say something. */
const FARTHEST_PEOPLE = 12;

/**
 * Whether people without a name are described right before the verb by which they speak.
 *
 * @example // 'السكان الذين فروا إلى العاصمة قالوا', at قالوا → true
 */
export function arePeopleDescribed(items: readonly Item[], verb: number): boolean {
  const from = Math.max(1, verb - FARTHEST_PEOPLE);
  const relative = items.findLastIndex((item, at) => at >= from && at < verb - 1 && item.folded === 'الذين');
  if (relative < 0 || items.slice(relative, verb).some((item) => isSign(item, '.؛:') || hasClass(item, 'complementiser')))
    return false;
  // شهود العيان الذين …
  const nouns = items.slice(Math.max(0, relative - 2), relative);
  return nouns.some((noun) => noun.role === null && hasAnyClass(noun, ['civilian', 'witness', 'source']));
}
