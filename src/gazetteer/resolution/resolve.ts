import type { Layers, Mention, ResolvedPlace } from '../../document.ts';
import type { Gazetteer, Place } from '../gazetteer.ts';
import type { Candidates, Needed } from './candidates.ts';
import { candidatesIn, placesOf, present } from './candidates.ts';
import { choose } from './choose.ts';
import type { Setting } from './choose.ts';
import { isNear } from './evidence.ts';
import { COMMON_NAMES, SETTLEMENTS } from './facts.ts';
import type { Point } from './points.ts';
import { pointOf } from './points.ts';
import { provincesBeside } from './provinces.ts';
import { createScenes } from './scene.ts';
import type { Scene } from './scene.ts';
import { BESIDE_TOKENS, distanceTo } from './score.ts';

const LOCAL = new Set(['city', 'town', 'village', 'neighbourhood', 'admin3']);

/** 1: the point itself; 2: near it or a small area; 3: a wide region, by its middle; 4: unknown. */
function precisionOf(place: Place): ResolvedPlace['geoPrecision'] {
  if (place.lat === null) return 4;
  if (place.precisionKm <= 5) return 1;
  return place.precisionKm <= 30 ? 2 : 3;
}

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
export function resolve(needed: Needed, gazetteer: Gazetteer): Pick<Layers, 'places'> {
  const { tokens, mentions, ground: country } = needed;
  const named = mentions.filter(({ kind }) => kind === 'place');
  const candidates = candidatesIn(needed, gazetteer);
  const distance = distanceTo(anchorsOf(named, candidates, country));
  const setting: Setting = { country, distance, gazetteer };
  const provincesOf = provincesBeside(needed, named, candidates, gazetteer);
  const positions = new Map(named.map((mention, position) => [mention, position]));
  const neighboursOf = (mention: Mention): Point[] => {
    const position = positions.get(mention) ?? -1;
    return [named[position - 1], named[position + 1]].flatMap((other) => {
      if (other === undefined || tokens[other.first]?.sentence !== tokens[mention.first]?.sentence) return [];
      const gap = other.first > mention.first ? other.first - mention.last : mention.first - other.last;
      const local = candidates.of(other).filter(({ feature, country: there }) => LOCAL.has(feature) && there === country);
      return gap > BESIDE_TOKENS ? [] : local.map(pointOf).filter(present);
    });
  };
  const chosen = new Map<number, Place | null>();
  const pick = (mention: Mention): Place | null => {
    const known = chosen.get(mention.index);
    if (known !== undefined) return known;
    chosen.set(mention.index, null);
    const around = pickContainer(mention);
    const head = candidates.head(mention);
    const list = inContainer(candidates.of(mention), head, around);
    const best =
      list.length < 2
        ? (list[0] ?? null)
        : choose(list, setting, {
            head,
            container: around,
            neighbours: neighboursOf(mention),
            name: mention.name,
            provinces: provincesOf(mention),
          });
    chosen.set(mention.index, best);
    return best;
  };
  const pickContainer = (mention: Mention): Place | null => {
    const container = mentions[mention.container];
    return container === undefined ? null : pick(container);
  };
  const sceneOf = createScenes(needed, named, pick);
  const resolved = named.map((mention): ResolvedPlace => {
    const place = pick(mention);
    if (place !== null) return entryAt(mention, place);
    const around = pickContainer(mention);
    const inner = choose(placesOf(mention.near, gazetteer), setting, { head: null, container: around });
    const scene = inner === null && around === null ? sceneOf(mention) : null;
    return { ...unlistedAt(mention, inner, around, scene), featureClass: candidates.head(mention) };
  });
  return { places: new Map(resolved.map((place) => [place.mention, place])) };
}

/** The places of the document's country of which no other is as likely. */
function anchorsOf(named: readonly Mention[], { head, sure }: Candidates, country: string | null): Point[] {
  return named
    .filter((mention) => mention.head < 0 || head(mention) !== 'country')
    .map(sure)
    .filter(present)
    .filter((place) => place.feature !== 'country' && place.country === country)
    .map(pointOf)
    .filter(present);
}

/** The candidates that may lie in the place that the text says holds the name. */
function inContainer(all: readonly Place[], head: string | null, around: Place | null): readonly Place[] {
  if (around === null || around.country === '') return all;
  // حي النصر في حلب: a quarter of that name in another town or country is not meant, even where this one has none.
  if (head === 'neighbourhood' && SETTLEMENTS.has(around.feature)) return all.filter((place) => isNear(place, around));
  return all.filter((place) => place.country === around.country || !COMMON_NAMES.has(place.feature));
}

/** A mention with its entry of the gazetteer. */
function entryAt({ index, rule }: Mention, place: Place): ResolvedPlace {
  const { id, name, nameEn, lat, lon, feature } = place;
  const [admin, geoPrecision] = [adminOf(place), precisionOf(place)];
  return { mention: index, id, name, nameEn, lat, lon, featureClass: feature, admin, geoPrecision, why: rule };
}

/** A mention without an entry, at the position of what it is named after, of its container or of the scene. */
function unlistedAt(
  { index, name }: Mention,
  inner: Place | null,
  around: Place | null,
  scene: Scene | null,
): Omit<ResolvedPlace, 'featureClass'> {
  const base = inner ?? around ?? scene?.place ?? null;
  const least = scene?.sameSentence === false ? 3 : 2;
  return {
    mention: index,
    id: null,
    name,
    nameEn: null,
    lat: base?.lat ?? null,
    lon: base?.lon ?? null,
    admin: base === null ? [] : adminOf(base),
    geoPrecision: base === null ? 4 : (Math.max(least, precisionOf(base)) as ResolvedPlace['geoPrecision']),
    why: whyOf(inner, around, base),
  };
}
