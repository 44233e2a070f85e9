import type { EventDraft } from './extractor.ts';

/** What must be equal for two documents to tell one event. Claims, counts and targets may differ: they are what each report adds. */
function identity(event: EventDraft): string | null {
  const known = event.date !== null && event.actors.length > 0 && event.places.some(({ role }) => role === 'at');
  return known ? groupKey(event) : null;
}

/**
 * What events must have in common to be merged, or to have one id: events of different groups know nothing of each other, so
 * that groups can be merged on different machines.
 *
 * @example groupKey(event) // '["capture","occurred","2024-12-07","2024-12-07",["opposition"],["sy-SY040106"]]'
 */
export function groupKey({ type, status, date, actors, places }: EventDraft): string {
  const at = places.filter(({ role }) => role === 'at').map(nameKey);
  return JSON.stringify([type, status, date?.from ?? '', date?.to ?? '', actors.map(nameKey).sort(), at.sort()]);
}

const union = <Thing>(left: readonly Thing[], right: readonly Thing[], key: (thing: Thing) => string): Thing[] => {
  const seen = new Set(left.map(key));
  return [...left, ...right.filter((thing) => !seen.has(key(thing)))];
};

const nameKey = ({ id, name }: { id?: string; name: string }): string => id ?? `~${name}`;
const CORROBORATION = 0.02;
const CEILING = 0.99;

function unite(first: EventDraft, second: EventDraft): EventDraft {
  return {
    ...first,
    targets: union(first.targets, second.targets, nameKey),
    places: union(first.places, second.places, (place) => `${place.role} ${nameKey(place)}`),
    count: first.count ?? second.count,
    claimedBy: union(first.claimedBy, second.claimedBy, nameKey),
    confidence: Math.min(CEILING, Math.round((Math.max(first.confidence, second.confidence) + CORROBORATION) * 100) / 100),
    mentions: [...first.mentions, ...second.mentions],
  };
}

/**
 * Joins events that several documents tell: same type, status, days, actors and places. One hash look-up an event, so linear in their number.
 * Two towns or two days are never joined.
 *
 * @example // two outlets on the capture of تمبول by the same force on one day → one event with two mentions
 */
export function mergeDocuments(events: Iterable<EventDraft>): EventDraft[] {
  const merged: EventDraft[] = [];
  const positions = new Map<string, number>();
  for (const event of events) {
    const key = identity(event);
    const at = key === null ? undefined : positions.get(key);
    const known = at === undefined ? undefined : merged[at];
    const ownDocument = event.mentions[0]?.documentId;
    if (at === undefined || known === undefined || known.mentions.some(({ documentId }) => documentId === ownDocument)) {
      if (key !== null && at === undefined) positions.set(key, merged.length);
      merged.push(event);
    } else merged[at] = unite(known, event);
  }
  return merged;
}
