import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass } from '../words/words.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
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

const WAYS = ['cross', 'arrive', 'reach', 'move', 'enter', 'advance'];

/** عبر, وصل, دخل: a finite verb of a way that somebody comes. */
export const isWay = (item: Item | undefined): boolean => finiteReading(item) !== null && hasAnyClass(item, WAYS);

/** وسلموا, فاستسلموا, ثم ألقوا: a verb that goes on from the clause before; معلنا: a participle that says what they do there. */
const goesOn = (items: readonly Item[], { relation, first }: Clause, verb: number): boolean =>
  items[verb]?.joined === true || items[verb - 1]?.folded === 'ثم' || (relation === 'speech' && first === verb);

/**
 * عبر الجنود الحدود إلى ترمذ وسلموا أسلحتهم, دخلوا مدينة أدري ثم ألقوا سلاحهم: men who give up where the clause before says that they came; وصل ضابط إلى أنطاكيا وأعلن
 * انشقاقه: who came over to where they are now.
 *
 * @param verb item of the verb that tells of it or governs it
 * @returns the place to which the clause before leads, none where it tells of no way or the verb is not joined to it
 */
export function arrivedBefore(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  verb: number,
  role: 'at' | 'to',
): PlaceRef[] {
  const former = clauses[clause.index - 1];
  const way = former?.verbs[0] ?? -1;
  if (former === undefined || !goesOn(items, clause, verb) || !isWay(items[way])) return [];
  const crosses = hasAnyClass(items[way], ['cross']);
  let crossed: PlaceRef[] = [];
  for (let at = way + 1; at <= former.last; at++) {
    const item = items[at] as Item;
    const bare = item.role === null && !item.joined && isPlaceLike(items, at) && items[at - 1]?.kind !== 'preposition';
    const entered = bare && hasAnyClass(items[way], ENTRIES);
    if (!entered && (item.kind !== 'preposition' || item.role !== 'to')) continue;
    const nominal = readPlaces(items, entered ? at : at + 1, former.last, entered ? null : 'to');
    if (nominal === null) continue;
    // عبروا شط العرب وسلموا أنفسهم: on their way.
    if (!entered || !crosses) return placeRefs(nominal, role);
    crossed = placeRefs(nominal, 'via');
  }
  return crossed;
}
