/** Great-circle distance in kilometres (haversine). */
export function kilometresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What may have a position. */
interface Placed {
  readonly lat: number | null;
  readonly lon: number | null;
}

const isPoint = (place: Placed): place is Point => place.lat !== null && place.lon !== null;

/** The place as a point where it has a position, else null. */
export const pointOf = (place: Placed | null | undefined): Point | null =>
  place === null || place === undefined || !isPoint(place) ? null : place;
