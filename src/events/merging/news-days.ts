import { leadDay, newsDay } from '../discourse/narrative.ts';
import type { EventCandidate, EventDate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';
import { ACTUAL, share } from './same-event.ts';

/** Whether one of two events is that somebody leaves a place, the other that another takes it. */
function areHalves(a: EventCandidate, b: EventCandidate, keys: Keys): boolean {
  const types = new Set([a.type, b.type]);
  return (
    types.has('withdrawal') &&
    types.has('capture') &&
    share(atKeys(a, keys), atKeys(b, keys), (left, right) => left === right) &&
    !share(a.actors, b.actors, sameActor)
  );
}

/** Told of one day, by words of its own. */
const isOfDay = ({ date }: EventCandidate, day: string | null): boolean =>
  date !== null && date.basis !== 'document' && date.from === day && date.to === day;

/** The day of the news where another event tells of it that the place changed hands: whoever leaves a town that another takes does so then. */
function dayOfChange(event: EventCandidate, here: readonly EventCandidate[], keys: Keys): EventDate | null {
  const day = newsDay(keys.context.layers);
  const half = here.find((other) => ACTUAL.has(other.status) && isOfDay(other, day) && areHalves(event, other, keys));
  return half?.date ?? null;
}

/**
 * The day of what has happened and is told without one, where the news is not of the day of publication: that on which the place changed
 * hands, or that of the lead for a headline. Null where the published day stands.
 *
 * @param here  the other events told of its places
 * @example // 'سيطرت الحركة أمس على غوما. … وقال المتحدث إن الجيش انسحب من غوما' → of the withdrawal, yesterday
 */
export function dayOfNews(event: EventCandidate, here: readonly EventCandidate[], keys: Keys): EventDate | null {
  if (event.date?.basis !== 'document') return null;
  const changed = event.status === 'occurred' ? dayOfChange(event, here, keys) : null;
  const ofLead = event.headline && (event.status === 'occurred' || event.status === 'denied');
  return changed ?? (ofLead ? leadDay(keys.context.layers) : null);
}
