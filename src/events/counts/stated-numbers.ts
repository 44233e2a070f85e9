import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { EventCount } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasClass, isSign } from '../words/words.ts';

type Unit = EventCount['unit'];

/** Items from «their number» to the number (وعددها ٤). */
const NUMBER_REACH = 3;
/** Items from a word for a sum back from the relative clause that says of what it is (عدد الجنود الروس الذين …, مجموع ما …). */
const SUM_REACH = 5;
/** Items from the deed to the number that its sum comes to. */
const RESULT_REACH = 24;

/** عدد, مجموع, إجمالي: the item of the word for a sum of those of whom a relative clause or participle (عدد المستسلمين) tells; -1 where none stands before it. */
function sumBefore(items: readonly Item[], { relation, first }: Clause, trigger: number): number {
  if (isCue(items[trigger - 1]?.folded.replace(/^و/, ''), 'sum')) return trigger - 1;
  if (relation !== 'relative' && items[first - 1]?.folded !== 'ما') return -1;
  for (let at = first - 1; at >= Math.max(0, first - SUM_REACH) && !isFiniteVerb(items, at); at--) {
    const item = items[at];
    if (item?.kind === 'sign' || item?.kind === 'quantity') return -1;
    if (isCue(item?.folded, 'sum')) return at;
  }
  return -1;
}

/** بما بين 200 و500, نحو 60 جنديا: the number in the unit, or in none, that the sentence gives behind the deed. */
function resultBehind(items: readonly Item[], from: number, unit: Unit): EventCount | null {
  for (let at = from; at <= Math.min(items.length - 1, from + RESULT_REACH) && !isSign(items[at], '.؛'); at++) {
    const found = items[at]?.quantity;
    if (found != null && (found.unit === unit || found.unit === 'other')) return { min: found.min, max: found.max, unit };
    if (hasClass(items[at], 'complementiser')) return null;
  }
  return null;
}

/** قدرت المفوضية بنحو عشرين ألفا عدد الذين فروا: the number right before the word for the sum. */
function resultBefore(items: readonly Item[], sum: number, unit: Unit): EventCount | null {
  const found = items[sum - 1]?.quantity;
  return found != null && (found.unit === unit || found.unit === 'other') ? { min: found.min, max: found.max, unit } : null;
}

/**
 * The number of those of whom a relative clause or participle tells, where the sentence says how many there are; null where it does not.
 *
 * @example // 'قدر عدد الجنود الذين استسلموا في X بنحو 60', 'بلغ مجموع ما حررته القوات 41 قرية', 'ارتفع عدد المنشقين إلى 40'
 */
export function sumOf(items: readonly Item[], clause: Clause, trigger: number, unit: Unit): EventCount | null {
  const sum = sumBefore(items, clause, trigger);
  return sum < 0 ? null : (resultBefore(items, sum, unit) ?? resultBehind(items, trigger + 1, unit));
}

/** The count of places that one of a few items gives; null where none does. */
function placesIn(items: readonly Item[], first: number, last: number): EventCount | null {
  const found = items.slice(first, last + 1).find(({ kind }) => kind === 'quantity')?.quantity;
  return found?.unit === 'places' || found?.unit === 'other' ? { min: found.min, max: found.max, unit: 'places' } : null;
}

/**
 * How many places those are of which an event is, where the words behind it say it of what they have named; null where they do not.
 *
 * @example // 'سيطر على القرى الآتية وعددها ٤', 'سيطر على X وY وZ، وهي القرى الثلاث التي …'
 */
export function numberOfPlaces(items: readonly Item[], { last }: Clause, trigger: number): EventCount | null {
  for (let at = trigger + 1; at <= last; at++) {
    if (isFiniteVerb(items, at)) return null;
    const word = items[at]?.folded.replace(/^و/, '');
    const sum = isCue(word, 'strength') && word?.endsWith('ها') === true && items[at - 1]?.kind !== 'force';
    if (sum) return placesIn(items, at + 1, at + NUMBER_REACH);
    if (word === 'هي' && hasClass(items[at + 1], 'place-kind')) return placesIn(items, at + 2, at + 2);
  }
  return null;
}

/** ثلاث قرى سيطر عليها داعش, القرى الثلاث التي …: the number of the places before a clause that tells of them; null where they have none. */
export function numberOfAntecedent(items: readonly Item[], { relation, first }: Clause): EventCount | null {
  const nearest = first - 1;
  if (relation !== 'relative' || isSign(items[nearest], ',،')) return null;
  const places = [nearest, nearest - 1, nearest - 2].find((at) => items[at]?.quantity?.unit === 'places') ?? -1;
  const named = items.slice(places, first).some(({ kind }) => kind === 'place' || kind === 'preposition');
  return places < 0 || named ? null : placesIn(items, places, places);
}
