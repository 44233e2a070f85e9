import type { Context } from '../context.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { facilityKeys } from './facilities.ts';
import type { PlaceKey } from './place-key.ts';

/** The events of one document that a candidate may tell again, so that none is compared with all others. */
export interface Comparable {
  /** Makes an event known, or again where it has been united with another telling. */
  add(event: EventCandidate, number: number): void;
  /** Numbers of the events with which a candidate shares what two tellings of one event share: a place, or who did it. */
  like(candidate: EventCandidate): Iterable<number>;
}

/** Keys of what an event has in common with other tellings of it. */
interface Shared {
  readonly places: readonly string[];
  readonly actors: readonly string[];
}

const nowhere = (key: string): string => `${key} nowhere`;

/**
 * One of two tellings that share only an actor has no place: `tellSameEvent` takes two with places that differ for two events.
 */
export function createComparable(context: Context, placeKey: PlaceKey): Comparable {
  const numbers = new Map<string, Set<number>>();
  const keysOf = (place: PlaceRef): readonly string[] => [placeKey(place.mention), ...facilityKeys(context, place)];
  const sharedBy = ({ type, places, actors }: EventCandidate): Shared => ({
    places: places.filter(({ role }) => role === 'at').flatMap((place) => keysOf(place).map((key) => `${type} at ${key}`)),
    actors: actors.map(({ id, name }) => `${type} by ${id ?? name}`),
  });
  const put = (key: string, number: number): void => {
    const there = numbers.get(key);
    if (there === undefined) numbers.set(key, new Set([number]));
    else there.add(number);
  };
  return {
    add: (event, number) => {
      const { places, actors } = sharedBy(event);
      for (const key of places) put(key, number);
      for (const key of actors) put(key, number);
      if (places.length === 0) for (const key of actors) put(nowhere(key), number);
    },
    like: function* (candidate) {
      const { places, actors } = sharedBy(candidate);
      for (const key of places) yield* numbers.get(key) ?? [];
      const placed = places.length > 0;
      for (const key of actors) yield* numbers.get(placed ? nowhere(key) : key) ?? [];
    },
  };
}
