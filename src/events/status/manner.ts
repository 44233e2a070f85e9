import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { hasAnyClass, isSign, previousWord } from '../words/words.ts';

/** لم يكن, ليس, أن يكون. */
const IS = /^[وف]?(?:[يت]كن|[يت]كون|ليس|ليست)$/;
/** Items from the verbal noun to what it is said not to be. */
const FARTHEST_PREDICATE = 14;
/** Bare nouns that go on naming who left what, and say nothing of it. */
const NAMING = ['force', 'member', 'rank', 'title', 'place-kind', 'quantifier', 'measure'];
/** Bare words that say where to and when (شمالا، فجرا). */
const ADVERBS = ['direction', 'time-unit', 'time-adverb', 'place-adverb'];

/** Roles of phrases that say why: بسبب خلاف, تحت ضغط. */
const WHY = ['cause', 'pressure'];

/** بيعا, هزيمة, ثمرة خيانة, نتيجة ضغوط: a noun or adjective without the article that hangs on nothing before it, or a phrase that says why. */
function isPredicate(items: readonly Item[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.kind === 'preposition') return WHY.includes(item.role ?? '');
  if (item?.kind !== 'word' || item.role !== null || item.joined || before?.kind === 'preposition') return false;
  if (isDefinite(item) || hasAnyClass(item, ADVERBS)) return false;
  // سهلا: no plain.
  if (hasAnyClass(item, NAMING) && !/ا$/.test(item.folded)) return false;
  if (item.readings.length === 0) return /[اه]$/.test(item.folded);
  return item.readings.some(({ rank, pos }) => rank === 0 && pos !== 'verb' && pos !== 'particle');
}

/**
 * Whether a sentence denies only what an event was, and so owns that it was: لم يكن انسحابنا من X هزيمة، نفى أن يكون سقوط X نتيجة خيانة. What is
 * known stands behind the copula, and the predicate behind that. Of لم يكن هناك انسحاب, ليس الانسحاب واردا it is the event that is denied.
 *
 * @param trigger item of the verbal noun
 */
export function isOnlyManner(items: readonly Item[], trigger: number): boolean {
  if (!IS.test(previousWord(items, trigger)?.folded ?? '')) return false;
  const known = isDefinite(items[trigger]);
  const genitive = items[trigger + 1];
  const governs = genitive?.kind !== 'sign' && genitive?.kind !== 'preposition' && genitive?.role === null;
  if (!known && !governs) return false;
  for (let at = known ? trigger + 1 : trigger + 2; at < Math.min(items.length, trigger + FARTHEST_PREDICATE); at++) {
    if (isSign(items[at], '.؛!؟:') || isFiniteVerb(items, at)) return false;
    if (isPredicate(items, at)) return !isCue(items[at]?.folded, 'in-question');
  }
  return false;
}
