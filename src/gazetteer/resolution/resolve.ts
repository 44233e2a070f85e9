import type { Layers, Mention, ResolvedPlace } from '../../document.ts';
import type { Gazetteer, Place } from '../gazetteer.ts';
import { loadTables } from '../tables.ts';
import type { Evidence } from './evidence.ts';
import { ALIKE, OTHER_ARTICLE, differsByArticle, isInside, isNear } from './evidence.ts';
import { COMMON_NAMES, DISTRICTS, GOALS, SCENES, SETTLEMENTS, TOWNS, factsOf } from './facts.ts';
import type { Point } from './points.ts';
import { pointOf } from './points.ts';
import { BESIDE_TOKENS, IN_TOWN, distanceTo, nearestOf, score } from './score.ts';

type Needed = Pick<Layers, 'tokens' | 'mentions' | 'country' | 'published'>;

const LOCAL = new Set(['city', 'town', 'village', 'neighbourhood', 'admin3']);

/** A mention in the headline or first sentence, in mentions elsewhere; what a city is more than a town. */
const LEAD = 3;

const CITY = 0.5;

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
