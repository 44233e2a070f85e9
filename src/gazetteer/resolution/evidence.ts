import { foldedName } from '../../text/fold.ts';
import type { Gazetteer, Place } from '../gazetteer.ts';
import { bareWord } from '../names.ts';
import { SETTLEMENTS, TOWNS } from './facts.ts';
import { kilometresBetween, pointOf } from './points.ts';
import { OTHER_PREFERENCE, PREFERENCE } from './score.ts';

const SEAT_KM = 40;

/** The tables have the name with an article more or less. */
export const OTHER_ARTICLE = -2;

const SAME_HEAD = 6;

const ALIKE_HEAD = 3;

/** What each class noun's feature may be in the gazetteers, the exact one first. */
export const ALIKE: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'town', 'admin1', 'village'],
  town: ['town', 'city', 'village'],
  village: ['village', 'town'],
  neighbourhood: ['neighbourhood', 'village', 'town'],
  admin1: ['admin1', 'region'],
  admin2: ['admin2', 'town', 'city'],
  admin3: ['admin3', 'town', 'village'],
  region: ['region', 'admin2', 'admin3', 'neighbourhood'],
  base: ['base', 'airbase'],
  airport: ['airport', 'airbase'],
  hill: ['hill', 'mountain', 'village'],
  camp: ['camp', 'base'],
};

export interface Evidence {
  readonly gazetteer: Gazetteer;
  readonly country: string | null;
  readonly head: string | null;
  readonly container: Place | null;
  /** Districts among the candidates: what bears the name of one and lies in it is its seat. */
  readonly districts: readonly Place[];
  /** It lies in, or is, a province of what else the sentence names. */
  readonly inProvinces: (place: Place) => boolean;
  /** How far a place lies from the nearest that the words beside may mean (نوى وجاسم), in kilometres. */
  readonly beside: (place: Place) => number | null;
  /** How far a place lies from the places of the document that are sure (one entry only, or a city), in kilometres. */
  readonly distance: (place: Place) => number | null;
}

/** What the class noun before a name says for a place: مدينة X for a city, and a little for a town. */
export function headPoints(place: Place, head: string | null): number {
  if (head === null) return PREFERENCE[place.feature] ?? OTHER_PREFERENCE;
  if (place.feature === head) return SAME_HEAD;
  const at = (ALIKE[head] ?? []).indexOf(place.feature);
  return at < 0 ? 0 : ALIKE_HEAD - at * 0.5;
}

const NEAR_KM = 20;

/** Whether a place lies so near a town that who names one may mean the other. */
export const isNear = (place: Place, town: Place): boolean => {
  const [here, there] = [pointOf(place), pointOf(town)];
  return here !== null && there !== null && kilometresBetween(here, there) <= NEAR_KM;
};

/** True where a place lies in the container by its administrative path, or close to it where the container is a town. */
export function isInside(place: Place, container: Place): boolean {
  if (container.country !== '' && place.country !== container.country) return false;
  if (container.feature === 'country') return true;
  const name = foldedName(container.id.includes('~') ? '' : container.name);
  if (name !== '' && (foldedName(place.admin1) === name || foldedName(place.admin2) === name)) return true;
  const [here, there] = [pointOf(place), pointOf(container)];
  return here !== null && there !== null && kilometresBetween(here, there) <= Math.max(NEAR_KM, container.precisionKm * 1.3);
}

/** محافظة حماة … حماة: a settlement in the middle of a district of the same name. */
export function isSeat(place: Place, districts: readonly Place[]): boolean {
  const here = pointOf(place);
  if (!SETTLEMENTS.has(place.feature) || here === null) return false;
  return districts.some((district) => {
    const middle = pointOf(district);
    // A hamlet of its name is no seat of a province.
    if (district.feature === 'admin1' && !TOWNS.has(place.feature)) return false;
    return district.country === place.country && middle !== null && kilometresBetween(here, middle) <= SEAT_KM;
  });
}

/** الباب written باب, or the other way round. */
export const differsByArticle = (stored: string, written: string): boolean => {
  const [a, b] = [foldedName(stored), foldedName(written)];
  return a !== b && bareWord(a) === bareWord(b);
};
