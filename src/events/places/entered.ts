import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass } from '../words/words.ts';
import { placeRefs, readPlaces } from './places.ts';

const ENTRIES = ['enter', 'reach', 'arrive'];
/** Items of a subject between a verb of entering and the place. */
const LONGEST_SUBJECT = 7;

/**
 * دخلت سنجة إثر انسحاب الفرقة إلى الدندر: what others enter because somebody withdraws is what he leaves.
 *
 * @returns the place that the words before the trigger in its clause tell to be entered, none where nothing is
 */
export function enteredBefore(items: readonly Item[], clause: Clause, trigger: number): PlaceRef[] {
  for (let verb = trigger - 1; verb >= clause.first; verb--) {
    if (
      !ENTRIES.some((name) =>
        items[verb]?.readings.some(({ rank, pos, classes }) => rank === 0 && pos !== 'noun' && classes.includes(name)),
      )
    )
      continue;
    for (let at = verb + 1; at < Math.min(trigger, verb + LONGEST_SUBJECT); at++) {
      const item = items[at] as Item;
      if (item.kind !== 'place' || item.joined || (item.role !== null && item.role !== 'to')) continue;
      const nominal = readPlaces(items, at, trigger - 1, item.role);
      return nominal === null ? [] : placeRefs(nominal, 'at');
    }
  }
  return [];
}

const WAYS = ['cross', 'arrive', 'reach', 'move', 'enter'];

/**
 * عبر الجنود الحدود إلى ترمذ وسلموا أسلحتهم: men who give up where the clause before says that they came.
 *
 * @returns the place to which the clause before leads, none where it tells of no way or the verb at the trigger is not joined to it
 */
export function arrivedBefore(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): PlaceRef[] {
  const former = clauses[clause.index - 1];
  const way = former?.verbs[0] ?? -1;
  if (
    former === undefined ||
    items[trigger]?.joined !== true ||
    finiteReading(items[way]) === null ||
    !hasAnyClass(items[way], WAYS)
  )
    return [];
  for (let at = way + 1; at <= former.last; at++) {
    if (items[at]?.kind !== 'preposition' || items[at]?.role !== 'to') continue;
    const nominal = readPlaces(items, at + 1, former.last, 'to');
    return nominal === null ? [] : placeRefs(nominal, 'at');
  }
  return [];
}
