import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { finiteReading, hasAnyClass, hasClass } from '../words/words.ts';

/** A place, a day, people, a phrase or what is said (لم يقروا إلا بأن …), and no thing (لم تترك سوى الألغام). */
const isToldOf = (items: readonly Item[], at: number): boolean =>
  isPlaceLike(items, at) ||
  items[at]?.role != null ||
  items[at]?.kind === 'date' ||
  items[at]?.kind === 'quantity' ||
  hasClass(items[at], 'complementiser');

/** What is only said or thought. */
const SAYINGS = ['source', 'statement', 'untruth', 'talk-noun', 'rumour-noun'];

/** لم ينسحبوا إلا في البيانات, إلا على الورق, إلا بالاسم: where nothing happens but in words. */
function isOnlyTold(items: readonly Item[], at: number): boolean {
  const [preposition, noun] = [items[at], items[at + 1]];
  const head = preposition?.kind === 'preposition' ? noun : preposition;
  return (preposition?.role === 'in' && hasAnyClass(head, SAYINGS)) || isCue(head?.folded, 'only-told');
}

/**
 * Whether an exception behind the denied verb at `at` is told: after a denial of the past it is.
 *
 * @example // 'لم يتسلموا سوى مطار الموصل', 'لم تسقط إلا في ديسمبر' → true; 'لم ينسحبوا إلا في البيانات' → false
 */
export function isExcepted(items: readonly Item[], clause: Clause, at: number): boolean {
  if (
    finiteReading(items[at])?.features.tense !== 'past' &&
    !items.slice(clause.first, at).some((item) => hasClass(item, 'negator-past'))
  )
    return false;
  return items
    .slice(at + 1, clause.last + 1)
    .some(({ folded, index }) => isCue(folded, 'except') && isToldOf(items, index + 1) && !isOnlyTold(items, index + 1));
}
