import { geoMercator } from 'd3-geo';
import type { Cluster } from './cluster.ts';
import type { Item, MapPlace } from './event-index.ts';

/** A place with the events that pass the filters. */
export interface PlacePoint {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly items: readonly Item[];
}

/** Where something is, in the units of the map. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Of the window on the map, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels between signs. Twice the largest radius, and a little for zooming between two levels. */
export const SIGN_DISTANCE = 48;
/** The world is 2π × 1000 units wide; one pixel a unit shows the Middle East on a laptop. */
export const projection = geoMercator().scale(1000).translate([0, 0]);
/** Pixels a unit at zoom 0, where the world is 256 pixels wide, as web maps count. */
export const ZOOM_0 = 256 / (2000 * Math.PI);
export const ZOOMS: [number, number] = [ZOOM_0 * 2, ZOOM_0 * 2 ** 13];
/** The poles themselves are infinitely far on this map. */
const POLE = 85;
/** Where the map looks when there is nothing to see: the Middle East. */
const NOWHERE = { x: 698, y: -640, k: 1 };
/** From so many places on, those farthest out need not be in sight. */
const MANY = 20;
/** Units around a single town. */
const SURROUNDINGS = 60;
/** How much of the window the events take. */
const FILLED = 0.76;

/** Where places are on the map, by key. */
export const positionsOf = (places: Iterable<MapPlace>): ReadonlyMap<string, Position> =>
  new Map(
    [...places].map((place) => {
      const [x, y] = projection([place.lon, Math.min(Math.max(place.lat, -POLE), POLE)]) ?? [0, 0];
      return [place.key, { x, y }];
    }),
  );

/** Puts events to their places. */
export function gather(
  items: readonly Item[],
  places: ReadonlyMap<string, MapPlace>,
  positions: ReadonlyMap<string, Position>,
): PlacePoint[] {
  const byPlace = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of item.places) {
      const fellows = byPlace.get(key);
      if (fellows === undefined) byPlace.set(key, [item]);
      else fellows.push(item);
    }
  }
  return [...byPlace].flatMap(([key, some]) => {
    const place = places.get(key);
    const position = positions.get(key);
    return place === undefined || position === undefined ? [] : [{ place, ...position, weight: some.length, items: some }];
  });
}

/** The first and last of some numbers; of many, nearly so. */
function span(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return sorted.length < MANY ? [at(0), at(1)] : [at(0.02), at(0.98)];
}

/** Centre and scale that show nearly all events; one far away shall not make the rest tiny. */
export function fit(all: readonly PlacePoint[], size: Size): Position & { readonly k: number } {
  if (all.length === 0) return NOWHERE;
  const [left, right] = span(all.map(({ x }) => x));
  const [top, bottom] = span(all.map(({ y }) => y));
  // A single town needs its surroundings.
  const [width, height] = [Math.max(right - left, SURROUNDINGS), Math.max(bottom - top, SURROUNDINGS)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.min(size.width / width, size.height / height) * FILLED };
}

/** A closer look at a cluster, from the scale of now; null where no zoom parts its places. */
export function closerLook(cluster: Cluster<PlacePoint>, now: number, size: Size): (Position & { readonly k: number }) | null {
  const xs = cluster.map(({ x }) => x);
  const ys = cluster.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.max(right - left, bottom - top);
  if (width * ZOOMS[1] < SIGN_DISTANCE || now >= ZOOMS[1]) return null;
  const fits = Math.min(size.width / (right - left || 1e-9), size.height / (bottom - top || 1e-9)) * 0.6;
  return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.min(Math.max(fits, now * 1.6), now * 8, ZOOMS[1]) };
}

/** The next of some signs in a direction: near, and not far off the line. */
export function nearest<Sign extends { readonly cluster: Cluster<PlacePoint> }>(
  signs: Iterable<Sign>,
  here: Position,
  [dx, dy]: readonly [number, number],
): Sign | undefined {
  let best: Sign | undefined;
  let least = Infinity;
  for (const sign of signs) {
    const [x, y] = [sign.cluster[0].x - here.x, sign.cluster[0].y - here.y];
    const along = x * dx + y * dy;
    const cost = along + 2 * Math.abs(x * dy - y * dx);
    if (along > 0 && cost < least) [best, least] = [sign, cost];
  }
  return best;
}

/** The events of a cluster, each once: an event may have several of its places. */
export function eventsOf(cluster: Cluster<PlacePoint>): readonly Item[] {
  return cluster.length === 1 ? cluster[0].items : [...new Set(cluster.flatMap(({ items }) => items))];
}
