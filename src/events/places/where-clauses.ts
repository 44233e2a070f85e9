import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';
import { isWay } from './entered.ts';
import { placeRefs, readPlaces } from './places.ts';

/**
 * وصلوا إلى القائم حيث سلموا أنفسهم, في بنغازي حيث أعلن انشقاقه: what happens where the words before حيث tell.
 *
 * @param role what the place is to which the way before it led
 * @returns the place named last before حيث in its clause, none where the clause does not open with it
 */
export function placesBeforeWhere(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  role: 'at' | 'to',
): PlaceRef[] {
  const former = clauses[clause.index - 1];
  if (former === undefined || !hasClass(items[clause.first], 'subordinator-place')) return [];
  // وصل إلى أول بيت في منغ، حيث انضم إلى …: however the way leads there.
  const leads = former.verbs.some((verb) => isWay(items[verb]));
  let found: PlaceRef[] = [];
  let end = -1;
  for (let at = clause.first - 1; at > former.first; at--) {
    const item = items[at] as Item;
    const way = item.kind === 'preposition';
    // دخلوا أدري حيث …: what a verb takes without a preposition.
    const bare = item.kind === 'place' && item.role === null && former.verbs.includes(at - 1);
    if (!way && !bare) continue;
    const nominal = readPlaces(items, way ? at + 1 : at, clause.first - 1, way ? item.role : null);
    if (nominal === null || nominal.places.length === 0 || (end >= 0 && nominal.lastItem < end)) continue;
    // إلى القائم بمحافظة الأنبار حيث …: the place, and not what holds it.
    end = nominal.lastItem;
    found = placeRefs(nominal, leads || item.role === 'to' ? role : 'at');
  }
  return found;
}
