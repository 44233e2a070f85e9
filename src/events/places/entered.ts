import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
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
