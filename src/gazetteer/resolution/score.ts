import type { Place } from '../gazetteer.ts';
import type { Evidence } from './evidence.ts';
import { headPoints, isInside, isSeat } from './evidence.ts';
import { DISTRICTS, SETTLEMENTS, factsOf } from './facts.ts';
import type { Point } from './points.ts';
import { kilometresBetween, pointOf } from './points.ts';

/** A name with no class noun means the town before the district, and the district before the hamlet. */
export const PREFERENCE: Readonly<Record<string, number>> = {
  country: 7,
  city: 7,
  town: 5.5,
  admin1: 4,
  region: 4,
  airbase: 3,
  airport: 3,
  base: 3,
  admin2: 2.5,
  village: 2.5,
  admin3: 2,
  neighbourhood: 1.5,
};

export const OTHER_PREFERENCE = 3;

const COUNTRY = 6;

/** News names capitals and very large cities of any country by their bare names. */
const CAPITAL = 8;

const VERY_LARGE = 4;

const VERY_LARGE_POPULATION = 500_000;

/** The settlement that a district is named after is its seat. */
const SEAT = 3;

const NAMED_DISTRICT = 6;

const CONTAINER = 5;

const PROVINCE = 1.5;

const PROVINCE_RIF_KM = 30;

const KM_PER_POINT = 60;

const MOST_DISTANCE = 4;

/** News names the provinces, cities and district towns of its own country from any distance; hamlets only where it speaks of their region. */
const MOST_DISTANCE_KNOWN = 1;

const KNOWN_FAR = new Set(['admin1', 'city', 'region', 'town']);

/** A row that a hand wrote is there because news names the place; quarters and sites, where it speaks of their town. */
const IN_NEWS = 1.5;

export const IN_TOWN = new Set(['neighbourhood', 'site', 'road']);

/** Names of one list lie together. */
const KM_BESIDE = 25;

const MOST_BESIDE = 2;

export const BESIDE_TOKENS = 3;

/** The sum of the nearest distances, each as often as it counts, until so many are added: by a heap, since the rest need no order. */
function sumOfNearest(distances: Float64Array, counts: Uint32Array, wanted: number): number {
  const last = distances.length - 1;
  const sink = (from: number, end: number): void => {
    const [distance, count] = [distances[from] as number, counts[from] as number];
    let at = from;
    for (let child = 2 * at + 1; child <= end; child = 2 * at + 1) {
      if (child < end && (distances[child + 1] as number) < (distances[child] as number)) child++;
      if ((distances[child] as number) >= distance) break;
      distances[at] = distances[child] as number;
      counts[at] = counts[child] as number;
      at = child;
    }
    distances[at] = distance;
    counts[at] = count;
  };
  for (let at = (last - 1) >> 1; at >= 0; at--) sink(at, last);
  let sum = 0;
  let added = 0;
  for (let end = last; end >= 0 && added < wanted; end--) {
    const km = distances[0] as number;
    for (let left = counts[0] as number; left > 0 && added < wanted; left--, added++) sum += km;
    distances[0] = distances[end] as number;
    counts[0] = counts[end] as number;
    sink(0, end - 1);
  }
  return sum;
}

/**
 * Mean distance of a place to the nearer half of the anchors: a document names far capitals too. Anchors that lie on one point
 * are measured once, and each place once, so that long documents, which name the same towns again and again, stay linear.
 */
export function distanceTo(anchors: readonly Point[]): (place: Place) => number | null {
  const points = new Map<string, { point: Point; count: number }>();
  for (const point of anchors) {
    const key = `${String(point.lat)} ${String(point.lon)}`;
    const there = points.get(key);
    if (there === undefined) points.set(key, { point, count: 1 });
    else there.count += 1;
  }
  const counted = [...points.values()];
  const half = Math.max(1, Math.ceil(anchors.length / 2));
  const known = new Map<Place, number | null>();
  const distances = new Float64Array(counted.length);
  const counts = new Uint32Array(counted.length);
  const measure = (place: Place): number | null => {
    const here = pointOf(place);
    if (here === null || anchors.length === 0) return null;
    counted.forEach(({ point, count }, at) => {
      distances[at] = kilometresBetween(here, point);
      counts[at] = count;
    });
    return sumOfNearest(distances, counts, half) / half;
  };
  return (place) => {
    let km = known.get(place);
    if (km === undefined) known.set(place, (km = measure(place)));
    return km;
  };
}

/** Distance to the nearest of some points; null where there is none. */
export const nearestOf =
  (points: readonly Point[]) =>
  (place: Place): number | null => {
    const here = pointOf(place);
    return here === null || points.length === 0 ? null : Math.min(...points.map((point) => kilometresBetween(here, point)));
  };

/** How well one of the places of a name fits what the text tells: the sum of the points of its evidence. */
export function score(
  place: Place,
  { country, head, container, distance, beside, inProvinces, gazetteer, districts }: Evidence,
): number {
  let points = headPoints(place, head);
  const seat = isSeat(place, districts);
  if (head === null || head === 'city') {
    if (SETTLEMENTS.has(place.feature) && factsOf(place, gazetteer).capital) points += CAPITAL;
    else if (place.feature === 'city' && place.population >= VERY_LARGE_POPULATION) points += VERY_LARGE;
    if (seat) points += SEAT;
  }
  // قضاء الدور، ناحية العلم: news means the town.
  if ((head === 'admin2' || head === 'admin3') && seat) points += NAMED_DISTRICT;
  if (country !== null && place.country === country) points += COUNTRY;
  if (container !== null && isInside(place, container)) points += CONTAINER;
  if (inProvinces(place)) points += PROVINCE;
  // ريف حماة: the province's, not the surroundings of the city.
  if (place.id.includes('~rif') && place.precisionKm >= PROVINCE_RIF_KM) points += 1;
  points += Math.min(1.5, Math.log10(1 + place.population) / 4);
  const next = beside(place);
  // An area is as near as its edge.
  const reach = DISTRICTS.has(place.feature) ? place.precisionKm : 0;
  if (next !== null) points -= Math.min(MOST_BESIDE, Math.max(0, next - reach) / KM_BESIDE);
  if (place.source.startsWith('curated') && !IN_TOWN.has(place.feature)) points += IN_NEWS;
  const away = distance(place);
  const knownFar = place.country === country && (KNOWN_FAR.has(place.feature) || seat);
  const most = knownFar ? MOST_DISTANCE_KNOWN : MOST_DISTANCE;
  return away === null ? points : points - Math.min(most, Math.max(0, away - reach) / KM_PER_POINT);
}
