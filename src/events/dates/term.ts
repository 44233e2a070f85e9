import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';

/** What may come about on any day up to a term. */
const OPEN = new Set<Government['status']>(['planned', 'demanded', 'possible']);

/**
 * What is to come about by a day ahead may do so from the day of the news on; null of another date than such a term.
 *
 * @example // published on a Saturday: 'أمهلهم حتى الخميس للانسحاب من بارا' → Saturday to Thursday
 */
export function upToTerm(
  { layers: { published } }: Context,
  items: readonly Item[],
  { index, date }: Item,
  { status }: Government,
): EventDate | null {
  if (published === null || date === null || date.from <= published || !OPEN.has(status)) return null;
  if (items[index - 1]?.role !== 'until') return null;
  return { from: published, to: date.to, precision: 'span', basis: date.basis };
}
