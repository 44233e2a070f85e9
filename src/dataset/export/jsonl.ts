import { serialiseEvent } from '../serialise.ts';
import type { Event } from '../types.generated.ts';

/**
 * Events as JSON Lines: one event a line, each as in the dataset (`schema/event-dataset.schema.json#/$defs/event`).
 *
 * @example [...jsonlParts(events)][0] // '{"id":"ev-…", … "name":"القريتين" … }\n'
 */
export function* jsonlParts(events: Iterable<Event>): Generator<string> {
  for (const event of events) yield `${serialiseEvent(event)}\n`;
}
