import type { Trigger } from '../arguments/arguments.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { readPlaces } from '../places/places.ts';
import { hasClass } from '../words/words.ts';

const FARTHEST_VERB = 2;

/**
 * The places that a sentence gives to an event told before (… انسحابات من ريف حمص، … فإن الانسحابات تشمل القريتين وتدمر): a definite
 * verbal noun is the subject of a verb of including.
 *
 * @returns the places at which it happened; null where the verbal noun at the trigger tells no such thing
 */
export function elaboratedPlaces(items: readonly Item[], { at, usage, reading }: Trigger): readonly PlaceRef[] | null {
  if (usage !== 'masdar' || !reading.proclitics.includes('ال')) return null;
  const verb = [at - 1, at + 1, at + FARTHEST_VERB].find((i) => hasClass(items[i], 'include') && isFiniteVerb(items, i));
  if (verb === undefined) return null;
  const nominal = readPlaces(items, Math.max(verb, at) + 1, items.length - 1, null);
  const places = (nominal?.places ?? []).flatMap(({ mention }) =>
    mention === null ? [] : [{ mention: mention.index, role: 'at' as const, within: mention.container }],
  );
  return places.length === 0 ? null : places;
}

/** The event told before with the places that are now given to it, instead of the wider ones. */
export function elaborated(
  told: EventCandidate,
  places: readonly PlaceRef[],
  mention: EventCandidate['mentions'][number],
): EventCandidate {
  return {
    ...told,
    places: [...places, ...told.places.filter(({ role }) => role !== 'at')],
    mentions: [...told.mentions, mention],
    why: { ...told.why, 'places.at': 'what it includes, told after' },
  };
}
