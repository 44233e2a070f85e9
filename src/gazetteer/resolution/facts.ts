import { foldedName } from '../../text/fold.ts';
import type { Gazetteer, Place } from '../gazetteer.ts';
import { loadTables } from '../tables.ts';

/** What the tables say of a place, whatever text names it. */
interface PlaceFacts {
  readonly folded: string;
  readonly capital: boolean;
  /** Of the settlement or district, or of the place that it is derived from; its own name where it is a province. */
  readonly province: string;
}

const facts = new WeakMap<Place, PlaceFacts>();

/** What is asked of a place again and again, found out once. */
export function factsOf(place: Place, gazetteer: Gazetteer): PlaceFacts {
  let known = facts.get(place);
  if (known === undefined) {
    const folded = foldedName(place.name);
    const base = gazetteer.place(place.id.split('~')[0] ?? '') ?? place;
    const province = foldedName(base.feature === 'admin1' ? base.name : base.admin1);
    facts.set(place, (known = { folded, province, capital: loadTables().capitals.has(`${place.country} ${folded}`) }));
  }
  return known;
}

export const SETTLEMENTS = new Set(['city', 'town', 'village']);

export const TOWNS = new Set(['city', 'town']);

/** What can stand for the surroundings of a place that no list holds. */
export const SCENES = new Set(['city', 'town', 'village', 'admin1', 'admin2']);

/** Every country has villages and quarters of the same names. */
export const COMMON_NAMES = new Set(['village', 'neighbourhood', 'admin3', 'site']);

export const DISTRICTS = new Set(['admin1', 'admin2', 'admin3']);
