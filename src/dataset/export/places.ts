import type { Event, Place } from '../types.generated.ts';

/** A place that a map can show. */
export type LocatedPlace = Place & { readonly lat: number; readonly lon: number };

/** Whether a place has a position: the governorate of a village whose own is not known may have none. */
export const isLocated = (place: Place | null): place is LocatedPlace =>
  place !== null && place.lat !== null && place.lon !== null;

/**
 * The place that stands for an event where there is room for one only: the first where it happened that has a position,
 * else the first where it happened, else the first.
 *
 * @example mainPlace(event)?.name // 'القريتين'
 */
export function mainPlace({ places }: Pick<Event, 'places'>): Place | null {
  const at = places.filter(({ role }) => role === 'at');
  return at.find(isLocated) ?? at[0] ?? places[0] ?? null;
}

/** Name of the n-th place of an event, unique in the dataset: `ev-0123456789abcdef.1`. */
export const eventPlaceId = ({ id }: Pick<Event, 'id'>, number: number): string => `${id}.${String(number)}`;
