import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Place, PlaceName } from '../gazetteer.ts';
import { location } from '../place-context.ts';
import { ENOUGH, isForeign, pointsOf } from '../place-evidence.ts';
import type { Cue } from './cues.ts';
import { KNOWN_ABROAD } from './features.ts';
import type { PlaceFinder } from './finder.ts';
import { isOfRiver } from './ordinary-words.ts';
import type { Reading } from '../readings.ts';
import { nameOf } from '../words.ts';

/** The name from `at` on that most speaks for: the longest, and of one length that with most points; null where none has enough. */
export function bestHit(finder: PlaceFinder, at: number, cueOf: (reading: Reading) => Cue): NameHit<PlaceName> | null {
  const { words, claims, scenes } = finder;
  let best: NameHit<PlaceName> | null = null;
  let most = -Infinity;
  for (const hit of placeNamesAt(words, at)) {
    if (claims.taken(hit.first, hit.last)) continue;
    if (best !== null && hit.last < best.last) break;
    const points = pointsOf(finder, hit, cueOf(hit.reading), scenes);
    if (points >= ENOUGH && points > most) {
      best = hit;
      most = points;
    }
  }
  return best;
}

/** Places of all names that the same words agree with, so that resolution can choose (حماة the city, the governorate). */
export function placeOf(finder: PlaceFinder, hit: NameHit<PlaceName>, head: number, rule: string): Draft {
  const { words, scenes } = finder;
  // A hamlet of that name in a country that the document does not tell of is not meant.
  const isMeant = (place: Place): boolean =>
    scenes.size === 0 ||
    scenes.has(place.country) ||
    KNOWN_ABROAD.has(place.feature) ||
    isForeign(finder, hit, place) ||
    (head >= 0 && place.feature !== 'village') ||
    location(finder, hit.last, [place]) === 'confirmed';
  const [exact, others]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { last, reading, agreement, stored } of placeNamesAt(words, hit.first)) {
    if (last !== hit.last || reading.folded !== hit.reading.folded) continue;
    const found = agreement === 'exact' || agreement === 'joined' ? exact : others;
    for (const place of stored.places) if (isMeant(place)) found.add(place.id);
  }
  // المجدل is written مجدل in the tables of another province: resolution weighs the article against where it lies.
  const entries = [...exact, ...[...others].filter((id) => !exact.has(id))];
  return draft({
    kind: 'place',
    first: hit.first,
    last: hit.last,
    name: nameOf(words, hit.first, hit.last, hit.reading.form),
    entries,
    head,
    rule,
  });
}

/** السودان: a name that a country bears, whatever else does. */
export const isCountry = ({ gazetteer }: PlaceFinder, { stored }: NameHit<PlaceName>): boolean =>
  stored.ids.some((id) => gazetteer.place(id)?.feature === 'country');

/** A name of the gazetteers that begins with the class noun itself, whatever else was read out of its words. */
export function wholeName({ words, scenes }: PlaceFinder, at: number, anywhere = false): NameHit<PlaceName> | null {
  const hit = placeNamesAt(words, at).find(
    ({ last, agreement, stored }) =>
      last > at &&
      !isOfRiver({ words }, last) &&
      (agreement === 'exact' || agreement === 'joined' || agreement === 'article') &&
      (anywhere || stored.places.some(({ country }) => scenes.size === 0 || scenes.has(country))),
  );
  return hit ?? null;
}
