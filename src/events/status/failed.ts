import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import { namesEvent } from '../places/extent.ts';
import type { Item } from '../items/item.ts';
import { NEGATORS, finiteReading, hasAnyClass, hasClass } from '../words/words.ts';

const CLAUSES_ON = 2;

/** دون جدوى، بلا طائل، عبثا. */
const isInVain = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'avail') && (items[at - 1]?.role === 'without' || /ا$/.test(items[at]?.folded ?? ''));

const isNegated = (items: readonly Item[], at: number): boolean => hasAnyClass(items[at - 1], NEGATORS);

/** فشل، لم يفلح: of what was told before, not of another deed (فشل في دخول X). */
function fails(items: readonly Item[], at: number, last: number): boolean {
  const negated = isNegated(items, at);
  if (!(negated ? hasClass(items[at], 'manage') : hasClass(items[at], 'fail'))) return false;
  return !items.slice(at + 1, last + 1).some(namesEvent);
}

/** صدهم, تصدت لهم: the verb of repelling has a pronoun for its object. */
const meansThem = (items: readonly Item[], verb: number): boolean =>
  items[verb]?.readings.some(({ pos, enclitic }) => pos === 'verb' && enclitic !== null) === true ||
  /^له(?:م|ا|ما)?$/.test(items[verb + 1]?.folded ?? '');

/** ردوا على أعقابهم, عاد على أعقابه: back where they came from. */
const isTurnedBack = (items: readonly Item[], verb: number): boolean =>
  items
    .slice(verb + 1, verb + 1 + FARTHEST_BACK)
    .some((item, at) => hasClass(item, 'back') && item.readings[0]?.enclitic != null && items[verb + at]?.role === 'on');

/** عاد خائبا, فرجعوا من حيث أتوا, عادت أدراجها. */
const goesHome = (items: readonly Item[], at: number): boolean =>
  hasClass(items[at], 'return') &&
  !isNegated(items, at) &&
  (items[at + 1]?.role === 'whence' || isCue(items[at + 1]?.folded, 'empty-handed'));

/** أحبطوا محاولتها, صد هجومهم: what they did who tried. */
const isTheirTry = (item: Item | undefined): boolean =>
  hasAnyClass(item, ['attempt-noun', 'attack']) && item?.readings[0]?.enclitic != null;

/** Items from a verb, with its subject behind it, to what it does it on. */
const FARTHEST_BACK = 4;

/** فانكسرت على أسوارها, وتكبدوا خسائر, فصُدّوا, فردوا على أعقابهم: what befalls those who tried. */
const isRouted = (items: readonly Item[], verb: number): boolean =>
  !isNegated(items, verb) &&
  (hasClass(items[verb], 'rout') ||
    isTurnedBack(items, verb) ||
    (finiteReading(items[verb])?.features.voice === 'passive' && hasAnyClass(items[verb], ['repel', 'prevent', 'expel'])));

/**
 * Whether an attempt came to nothing by what the sentence goes on to say: حاول السيطرة على X وأخفق، ولم يفلح، دون جدوى، باءت بالفشل،
 * لكن الجيش تصدى له، فانكسروا. Guidelines: a failed attempt is denied.
 *
 * @param clause the clause of the attempt
 * @param trigger the item of what was attempted
 * @example // 'حاول الحوثيون السيطرة على معسكر ماس ولم يفلحوا', at السيطرة → true
 */
export function cameToNothing(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): boolean {
  for (let at = clause.first; at <= clause.last; at++)
    if (
      isInVain(items, at) ||
      (at > trigger && ((isFiniteVerb(items, at) && fails(items, at, clause.last)) || goesHome(items, at)))
    )
      return true;
  for (const next of clauses.slice(clause.index + 1, clause.index + 1 + CLAUSES_ON)) {
    if (next.relation !== 'coordinate' && next.relation !== 'contrast' && next.relation !== 'complement') return false;
    const [verb] = next.verbs;
    if (verb === undefined) continue;
    if (fails(items, verb, next.last) || isRouted(items, verb) || goesHome(items, verb)) return true;
    const repelled = hasAnyClass(items[verb], ['repel', 'prevent']) && !isNegated(items, verb);
    // وتصدت لهم القوات, فصدها الجيش: joined, with a pronoun for who tried or for what.
    if (repelled && (next.relation === 'contrast' || meansThem(items, verb) || isTheirTry(items[verb + 1]))) return true;
    // فأوقعوها في كمين وأحبطوا محاولتها: what came of it may stand one clause on.
    if (next.relation !== 'coordinate' || items[verb]?.joined !== true) return false;
  }
  return false;
}
