import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass } from '../words/words.ts';
import { dateBehind, isPredicate } from './own-date.ts';

/** What a place is or where it lies, and no event. */
const STANDING = ['lie', 'be', 'amount', 'describes', 'name'];

/**
 * The day behind a relative clause that only describes the place: it belongs to what the clause around it tells.
 *
 * @example // 'سيطر الجيش على غوري، التي تبعد ستين كيلومترا عن تبليسي، صباح أمس' → yesterday, of سيطر
 */
export function behindDescription(items: readonly Item[], clauses: readonly Clause[], { index }: Clause): Item | null {
  const next = clauses[index + 1];
  if (next?.relation !== 'relative' || next.parent !== index) return null;
  const own = items.slice(next.first, next.last + 1);
  const standing = (at: number): boolean =>
    hasAnyClass(items[at], STANDING) || hasAnyClass(items[at + 2], ['measure']) || items[at + 1]?.kind === 'quantity';
  const predicates = own.filter((item) => isPredicate(items, item.index));
  if (predicates.length === 0 || predicates.some((item) => !standing(item.index))) return null;
  const found = dateBehind(items, next, predicates.at(-1)?.index ?? next.first);
  const before = items[(found?.index ?? 0) - 1];
  return found?.date?.precision === 'day' && (before?.kind !== 'preposition' || before.role === 'in') ? found : null;
}
