import type { ForceNominal } from './force-nominal.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/**
 * Members of a force, one of its units or a batch of it (ثلاث كتائب، اللواء السادس، الحامية، فصائل من X، دفعة من مقاتلي X): not the whole of it, which
 * changes its policy where they change sides.
 */
export function isPartOfForce(items: readonly Item[], { members, quantity, firstItem }: ForceNominal): boolean {
  if (members || quantity >= 0) return true;
  const [head, next] = [items[firstItem], items[firstItem + 1]];
  if (head?.mention?.kind === 'unit' || hasClass(head, 'unit') || hasClass(next, 'unit')) return true;
  if (isSomeUnits(head, items[firstItem - 1])) return true;
  return hasClass(head, 'carrier') && items.slice(firstItem + 1, firstItem + 3).some(({ role }) => role === 'from');
}

/** وحدات روسية, بعض الوحدات الروسية: a name that tells units, without its article or behind a word for some. */
const isSomeUnits = (head: Item | undefined, before: Item | undefined): boolean =>
  head?.kind === 'force' &&
  head.readings.some(
    ({ rank, classes, proclitics }) =>
      rank === 0 && classes.includes('unit') && (!proclitics.includes('ال') || hasClass(before, 'quantifier')),
  );

/** بأكمله, برمتها, بأسره: all of it, with its pronoun. */
const isOwnWhole = ({ readings }: Item): boolean =>
  readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('part'));

/**
 * Whether a noun is that of a unit and not of a man (لواء) or of other people (فوج من السياح, فرقة موسيقية).
 *
 * @example // 'حامية قندوز', 'كتيبة كاملة', 'فوج بكامله' → true; 'فرقة موسيقية' → false
 */
export function isUnit(items: readonly Item[], at: number): boolean {
  const [noun, next] = [items[at], items[at + 1]];
  // لواء بأسره: no man with a rank.
  const whole = next?.kind === 'word' && next.role === 'by' && isOwnWhole(next);
  if (!hasClass(noun, 'unit') || (hasClass(noun, 'rank') && !whole)) return false;
  if (next?.kind === 'preposition' && next.role === 'from') return !hasAnyClass(items[at + 2], ['civilian', 'anyone']);
  const described = next?.kind === 'word' && next.role === null && (next.readings[0]?.pos ?? 'adjective') === 'adjective';
  return !described || hasAnyClass(next, ['quality', 'military']);
}
