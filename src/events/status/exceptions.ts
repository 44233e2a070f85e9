import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { finiteReading, hasClass } from '../words/words.ts';

/** A place, a day, people or a phrase, and no thing (لم تترك سوى الألغام). */
const isToldOf = (items: readonly Item[], at: number): boolean =>
  isPlaceLike(items, at) || items[at]?.role != null || items[at]?.kind === 'date' || items[at]?.kind === 'quantity';

/**
 * Whether an exception behind the denied verb at `at` is told: after a denial of the past it is.
 *
 * @example // 'لم يتسلموا سوى مطار الموصل', 'لم تسقط إلا في ديسمبر' → true
 */
export function isExcepted(items: readonly Item[], clause: Clause, at: number): boolean {
  if (
    finiteReading(items[at])?.features.tense !== 'past' &&
    !items.slice(clause.first, at).some((item) => hasClass(item, 'negator-past'))
  )
    return false;
  return items.slice(at + 1, clause.last).some(({ folded, index }) => isCue(folded, 'except') && isToldOf(items, index + 1));
}
