import type { Layers, Mention, ResolvedPlace } from '../document.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { foldedName } from '../text/fold.ts';
import { bareWord } from './names.ts';
import { loadTables } from './tables.ts';

type Needed = Pick<Layers, 'tokens' | 'mentions' | 'country' | 'published'>;

/** A name with no class noun means the town before the district, and the district before the hamlet. */
const PREFERENCE: Readonly<Record<string, number>> = {
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
const OTHER_PREFERENCE = 3;
const COUNTRY = 6;
/** News names capitals and very large cities of any country by their bare names. */
const CAPITAL = 8;
const VERY_LARGE = 4;
const VERY_LARGE_POPULATION = 500_000;
/** The settlement that a district is named after is its seat. */
const SEAT = 3;
const SEAT_KM = 40;
const NAMED_DISTRICT = 6;
const CONTAINER = 5;
const PROVINCE = 1.5;
const PROVINCE_RIF_KM = 30;
/** The tables have the name with an article more or less. */
const OTHER_ARTICLE = -2;
const SAME_HEAD = 6;
const ALIKE_HEAD = 3;
const KM_PER_POINT = 60;
const MOST_DISTANCE = 4;
/** News names the provinces, cities and district towns of its own country from any distance; hamlets only where it speaks of their region. */
const MOST_DISTANCE_KNOWN = 1;
const KNOWN_FAR = new Set(['admin1', 'city', 'region', 'town']);
/** A row that a hand wrote is there because news names the place; quarters and sites, where it speaks of their town. */
const IN_NEWS = 1.5;
const IN_TOWN = new Set(['neighbourhood', 'site', 'road']);
/** Names of one list lie together. */
const KM_BESIDE = 25;
const MOST_BESIDE = 2;
const BESIDE_TOKENS = 3;
/** What each class noun's feature may be in the gazetteers, the exact one first. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
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

/** Great-circle distance in kilometres (haversine). */
export function kilometresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const isPoint = (place: Place): place is Place & Point => place.lat !== null && place.lon !== null;
const pointOf = (place: Place | null | undefined): Point | null =>
  place === null || place === undefined || !isPoint(place) ? null : place;

/** What the tables say of a place, whatever text names it. */
interface PlaceFacts {
  readonly folded: string;
  readonly capital: boolean;
  /** Of the settlement or district, or of the place that it is derived from; its own name where it is a province. */
  readonly province: string;
}

const facts = new WeakMap<Place, PlaceFacts>();

function factsOf(place: Place, gazetteer: Gazetteer): PlaceFacts {
  let known = facts.get(place);
  if (known === undefined) {
    const folded = foldedName(place.name);
    const base = gazetteer.place(place.id.split('~')[0] ?? '') ?? place;
    const province = foldedName(base.feature === 'admin1' ? base.name : base.admin1);
    facts.set(place, (known = { folded, province, capital: loadTables().capitals.has(`${place.country} ${folded}`) }));
  }
  return known;
}

interface Evidence {
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

function headPoints(place: Place, head: string | null): number {
  if (head === null) return PREFERENCE[place.feature] ?? OTHER_PREFERENCE;
  if (place.feature === head) return SAME_HEAD;
  const at = (ALIKE[head] ?? []).indexOf(place.feature);
  return at < 0 ? 0 : ALIKE_HEAD - at * 0.5;
}

const NEAR_KM = 20;

const isNear = (place: Place, town: Place): boolean => {
  const [here, there] = [pointOf(place), pointOf(town)];
  return here !== null && there !== null && kilometresBetween(here, there) <= NEAR_KM;
};

/** True where a place lies in the container by its administrative path, or close to it where the container is a town. */
function isInside(place: Place, container: Place): boolean {
  if (container.country !== '' && place.country !== container.country) return false;
  if (container.feature === 'country') return true;
  const name = foldedName(container.id.includes('~') ? '' : container.name);
  if (name !== '' && (foldedName(place.admin1) === name || foldedName(place.admin2) === name)) return true;
  const [here, there] = [pointOf(place), pointOf(container)];
  return here !== null && there !== null && kilometresBetween(here, there) <= Math.max(NEAR_KM, container.precisionKm * 1.3);
}

const SETTLEMENTS = new Set(['city', 'town', 'village']);
const TOWNS = new Set(['city', 'town']);
const GOALS = new Set(['الي', 'نحو', 'باتجاه', 'صوب', 'اتجاه']);
const LOCAL = new Set(['city', 'town', 'village', 'neighbourhood', 'admin3']);
/** A mention in the headline or first sentence, in mentions elsewhere; what a city is more than a town. */
const LEAD = 3;
const CITY = 0.5;
/** What can stand for the surroundings of a place that no list holds. */
const SCENES = new Set(['city', 'town', 'village', 'admin1', 'admin2']);
/** Every country has villages and quarters of the same names. */
const COMMON_NAMES = new Set(['village', 'neighbourhood', 'admin3', 'site']);
const DISTRICTS = new Set(['admin1', 'admin2', 'admin3']);

function isSeat(place: Place, districts: readonly Place[]): boolean {
  const here = pointOf(place);
  if (!SETTLEMENTS.has(place.feature) || here === null) return false;
  return districts.some((district) => {
    const middle = pointOf(district);
    // A hamlet of its name is no seat of a province.
    if (district.feature === 'admin1' && !TOWNS.has(place.feature)) return false;
    return district.country === place.country && middle !== null && kilometresBetween(here, middle) <= SEAT_KM;
  });
}

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
function distanceTo(anchors: readonly Point[]): (place: Place) => number | null {
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

const differsByArticle = (stored: string, written: string): boolean => {
  const [a, b] = [foldedName(stored), foldedName(written)];
  return a !== b && bareWord(a) === bareWord(b);
};

/** Distance to the nearest of some points; null where there is none. */
const nearestOf =
  (points: readonly Point[]) =>
  (place: Place): number | null => {
    const here = pointOf(place);
    return here === null || points.length === 0 ? null : Math.min(...points.map((point) => kilometresBetween(here, point)));
  };

function score(
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

/** 1: the point itself; 2: near it or a small area; 3: a wide region, by its middle; 4: unknown. */
function precisionOf(place: Place): ResolvedPlace['geoPrecision'] {
  if (place.lat === null) return 4;
  if (place.precisionKm <= 5) return 1;
  return place.precisionKm <= 30 ? 2 : 3;
}

const NO_PROVINCES: ReadonlySet<string> = new Set();

const present = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

const placesOf = (ids: readonly string[], gazetteer: Gazetteer): Place[] => ids.map(gazetteer.place).filter(present);

function adminOf(place: Place): string[] {
  const codes = /^[a-z]{2}-([A-Z]{2}\d+)/.exec(place.id)?.[1];
  if (codes === undefined) return [place.country, place.admin1, place.admin2].filter((part) => part !== '');
  // P-codes nest: SY04, SY0402, SY040203.
  const path = [4, 6, 8].filter((length) => codes.length >= length).map((length) => codes.slice(0, length));
  return [place.country, ...path];
}

function whyOf(inner: Place | null, around: Place | null, base: Place | null): string {
  if (inner !== null) return 'position of the place in its name';
  if (around !== null) return 'position of its container';
  return base === null ? 'unknown' : 'position of the town that the text speaks of';
}

/**
 * Stage `resolve`: picks one gazetteer entry for each place mention, by the class noun before it, the place that contains
 * it, the country of the document, the distance to its other places, and importance. A name without an entry takes the
 * position of the place inside its name or of its container, with the precision that this leaves.
 *
 * @example // 'القصير بريف حمص' → the town near Homs, not the one in Basra
 */
export function resolve({ tokens, mentions, country }: Needed, gazetteer: Gazetteer): Pick<Layers, 'places'> {
  const tables = loadTables();
  const named = mentions.filter(({ kind }) => kind === 'place');
  const positions = new Map(named.map((mention, position) => [mention, position]));
  const positionOf = (mention: Mention): number => positions.get(mention) ?? -1;
  const candidates: (readonly Place[])[] = mentions.map(({ kind, entries }) =>
    kind === 'place' ? placesOf(entries, gazetteer) : [],
  );
  const candidatesOf = ({ index }: Mention): readonly Place[] => candidates[index] ?? [];
  const headOf = (mention: Mention): string | null => {
    // نهر النيل: the river, not the province that is called after it.
    if (mention.head < 0 && mention.last > mention.first && tokens[mention.first]?.folded.endsWith('نهر')) return 'river';
    if (mention.head < 0) return null;
    const folded = tokens[mention.head]?.folded ?? '';
    for (const form of [folded, folded.slice(1), folded.slice(2)]) {
      const noun = tables.classNouns.get(form);
      if (noun === undefined) continue;
      // أحياء الخرطوم, ضواحي دمشق: of the city; أحياء الميدان: quarters by their names.
      const city = candidatesOf(mention).some(({ feature }) => feature === 'city');
      const parts = noun.number === 'plural' && IN_TOWN.has(noun.feature) && city;
      return noun.feature === 'countryside' || parts ? null : noun.feature;
    }
    return null;
  };
  const sure = (mention: Mention): Place | null => {
    const all = candidatesOf(mention);
    const home = all.filter((place) => place.country === country);
    const list = home.length > 0 ? home : all;
    return list.length === 1 ? (list[0] as Place) : (list.find(({ feature }) => feature === 'city') ?? null);
  };
  const anchors = named
    .filter((mention) => mention.head < 0 || headOf(mention) !== 'country')
    .map(sure)
    .filter(present)
    .filter((place) => place.feature !== 'country' && place.country === country)
    .map(pointOf)
    .filter(present);
  const distance = distanceTo(anchors);
  const places = new Map<number, ResolvedPlace>();
  const chosen = new Map<number, Place | null>();

  const nameOfProvince = (place: Place): string => factsOf(place, gazetteer).province;
  const choose = (
    list: readonly Place[],
    head: string | null,
    container: Place | null,
    neighbours: readonly Point[] = [],
    name: string | null = null,
    provinces: ReadonlySet<string> = NO_PROVINCES,
  ): Place | null => {
    // Nothing to weigh, as for most names.
    if (list.length < 2) return list[0] ?? null;
    const districts = list.filter(({ feature }) => DISTRICTS.has(feature));
    // شوارع القاهرة: a noun that fits none of the places says nothing of them.
    const fits = list.some(({ feature }) => feature === head || (ALIKE[head ?? ''] ?? []).includes(feature));
    const evidence: Evidence = {
      country,
      head: fits ? head : null,
      container,
      distance,
      beside: nearestOf(neighbours),
      inProvinces: (place) => provinces.size > 0 && provinces.has(`${place.country} ${nameOfProvince(place)}`),
      gazetteer,
      districts,
    };
    let best: Place | null = null;
    let most = -Infinity;
    for (const place of list) {
      const points = score(place, evidence) + (name !== null && differsByArticle(place.name, name) ? OTHER_ARTICLE : 0);
      if (points > most) {
        best = place;
        most = points;
      }
    }
    return best;
  };
  /** Provinces of the sure places of each sentence, with how many places say so. */
  const provincesBySentence = new Map<number, Map<string, number>>();
  const provinces: string[] = [];
  const provinceOf = (mention: Mention): string => {
    const one = sure(mention);
    let name: string | null = null;
    for (const place of one?.country === country ? [one] : candidatesOf(mention)) {
      if (place.country !== country) continue;
      const province = nameOfProvince(place);
      if (name !== null && name !== province) return '';
      name = province;
    }
    return name === null || name === '' ? '' : `${country ?? ''} ${name}`;
  };
  for (const mention of named) {
    const sentence = tokens[mention.first]?.sentence ?? -1;
    const all = provincesBySentence.get(sentence) ?? new Map<string, number>();
    provincesBySentence.set(sentence, all);
    const province = provinceOf(mention);
    provinces[mention.index] = province;
    if (province !== '') all.set(province, (all.get(province) ?? 0) + 1);
  }
  const provincesOf = (mention: Mention): ReadonlySet<string> => {
    const all = provincesBySentence.get(tokens[mention.first]?.sentence ?? -1);
    if (all === undefined || all.size === 0) return NO_PROVINCES;
    const own = provinces[mention.index];
    const others = new Set<string>();
    for (const [province, count] of all) if (count > (province === own ? 1 : 0)) others.add(province);
    return others;
  };
  const neighboursOf = (mention: Mention): Point[] =>
    [named[positionOf(mention) - 1], named[positionOf(mention) + 1]].flatMap((other) => {
      if (other === undefined || tokens[other.first]?.sentence !== tokens[mention.first]?.sentence) return [];
      const gap = other.first > mention.first ? other.first - mention.last : mention.first - other.last;
      return gap > BESIDE_TOKENS
        ? []
        : candidatesOf(other)
            .filter(({ feature, country: there }) => LOCAL.has(feature) && there === country)
            .map(pointOf)
            .filter(present);
    });
  const pick = (mention: Mention): Place | null => {
    const known = chosen.get(mention.index);
    if (known !== undefined) return known;
    chosen.set(mention.index, null);
    const container = mentions[mention.container];
    const around = container === undefined ? null : pick(container);
    const all = candidatesOf(mention);
    const head = headOf(mention);
    // حي النصر في حلب: a quarter of that name in another town or country is not meant, even where this one has none.
    const quarter = head === 'neighbourhood' && around !== null && SETTLEMENTS.has(around.feature);
    const list =
      around === null || around.country === ''
        ? all
        : all.filter((place) =>
            quarter ? isNear(place, around) : place.country === around.country || !COMMON_NAMES.has(place.feature),
          );
    const best =
      list.length < 2 ? (list[0] ?? null) : choose(list, head, around, neighboursOf(mention), mention.name, provincesOf(mention));
    chosen.set(mention.index, best);
    return best;
  };

  /** باتجاه تدمر، إلى الرمثا: where something goes, which is elsewhere. */
  const isGoal = (mention: Mention): boolean => {
    const start = mention.head >= 0 && mention.head < mention.first ? mention.head : mention.first;
    return GOALS.has(tokens[start - 1]?.folded ?? '');
  };

  /** The settlement that the document names most; the headline and the first sentence count more. */
  const focus = (): Place | null => {
    const weights = new Map<Place, number>();
    for (const mention of named) {
      const place = pick(mention);
      if (place === null || place.country !== country || !TOWNS.has(place.feature)) continue;
      const leads = tokens[mention.first]?.field === 'title' || tokens[mention.first]?.sentence === tokens[0]?.sentence;
      weights.set(place, (weights.get(place) ?? 0) + (leads ? LEAD : 1) + (place.feature === 'city' ? CITY : 0));
    }
    let best: Place | null = null;
    for (const [place, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = place;
    return best;
  };
  let focused: Place | null | undefined;
  let scenes: readonly Mention[] | undefined;

  /**
   * The town that the text speaks of where it names a site or quarter with no place beside it: the nearest one of its sentence,
   * else the one that the document is about, else the province before it.
   */
  const sceneOf = (mention: Mention): { place: Place; sameSentence: boolean } | null => {
    const position = positionOf(mention);
    const sentence = tokens[mention.first]?.sentence;
    const sceneAt = (other: Mention, features: ReadonlySet<string>): Place | null => {
      const place = pick(other);
      return place !== null && place.country === country && features.has(place.feature) && !isGoal(other) ? place : null;
    };
    const isHere = (other: Mention | undefined): other is Mention =>
      other !== undefined && tokens[other.first]?.sentence === sentence;
    const toward = (step: 1 | -1, features: ReadonlySet<string>): Place | null => {
      for (let at = position + step; isHere(named[at]); at += step) {
        const place = sceneAt(named[at] as Mention, features);
        if (place !== null) return place;
      }
      return null;
    };
    const inSentence = (features: ReadonlySet<string>): Place | null => toward(-1, features) ?? toward(1, features);
    const beside = inSentence(SETTLEMENTS);
    if (beside !== null) return { place: beside, sameSentence: true };
    if (focused === undefined) focused = focus();
    const province = inSentence(SCENES);
    if (province !== null && (focused === null || !isInside(focused, province))) return { place: province, sameSentence: true };
    const elsewhere = (): Place | null => {
      const others = (scenes ??= named.filter((other) => sceneAt(other, SCENES) !== null));
      const nearest =
        others.findLast((other) => positionOf(other) < position && !isHere(other)) ??
        others.find((other) => positionOf(other) > position && !isHere(other));
      return nearest === undefined ? null : sceneAt(nearest, SCENES);
    };
    const around = focused ?? elsewhere();
    return around === null ? null : { place: around, sameSentence: false };
  };

  for (const mention of named) {
    const place = pick(mention);
    if (place !== null) {
      const { id, name, nameEn, lat, lon, feature } = place;
      places.set(mention.index, {
        mention: mention.index,
        id,
        name,
        nameEn,
        lat,
        lon,
        featureClass: feature,
        admin: adminOf(place),
        geoPrecision: precisionOf(place),
        why: mention.rule,
      });
      continue;
    }
    const container = mentions[mention.container];
    const around = container === undefined ? null : pick(container);
    const inner = choose(placesOf(mention.near, gazetteer), null, around);
    const scene = inner === null && around === null ? sceneOf(mention) : null;
    const base = inner ?? around ?? scene?.place ?? null;
    const precision =
      base === null ? 4 : (Math.max(scene?.sameSentence === false ? 3 : 2, precisionOf(base)) as ResolvedPlace['geoPrecision']);
    places.set(mention.index, {
      mention: mention.index,
      id: null,
      name: mention.name,
      nameEn: null,
      lat: base?.lat ?? null,
      lon: base?.lon ?? null,
      featureClass: headOf(mention),
      admin: base === null ? [] : adminOf(base),
      geoPrecision: precision,
      why: whyOf(inner, around, base),
    });
  }
  return { places };
}
