import { createHash } from 'node:crypto';
import type { Actor, Event } from './types.generated.ts';
import { byCodeUnits } from '../by-code-units.ts';

/** What identifies an event. Claims, counts, targets and mentions are left out: they grow as more reports come in. */
export type EventIdentity = Pick<Event, 'type' | 'subtype' | 'status' | 'date' | 'actors' | 'places'>;

const nameOf = ({ id, name }: Pick<Actor, 'id' | 'name'>): string => id ?? `~${name}`;

/**
 * The stable id of an event: `ev-` and 16 hex digits (64 bits) of the SHA-256 of its identifying fields. The order
 * of actors and places does not matter.
 *
 * @example
 * eventId({ type: 'capture', status: 'occurred', date: null, actors: [], places: [{ role: 'at', name: 'القريتين', … }] })
 * // 'ev-3b0c…'
 */
export function eventId(event: EventIdentity): string {
  const identity = [
    event.type,
    event.subtype ?? '',
    event.status,
    event.date === null ? '' : `${event.date.from}/${event.date.to}`,
    event.actors.map(nameOf).sort(byCodeUnits),
    event.places.map((place) => `${place.role} ${nameOf(place)}`).sort(byCodeUnits),
  ];
  return `ev-${createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16)}`;
}
