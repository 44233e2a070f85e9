import type { EventCandidate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import { share } from './same-event.ts';

const isAt = ({ role }: EventCandidate['places'][number]): boolean => role === 'at';

/** Men by a number who leave some place, in one sentence. */
const isWayOfMen = ({ type, status, count, mentions }: EventCandidate): boolean =>
  type === 'withdrawal' && status === 'occurred' && count?.unit === 'people' && mentions.length === 1;

/** Of as many men of the same force, told behind it in its sentence. */
const leadsTo = (way: EventCandidate, { type, status, count, actors, mentions: [told] }: EventCandidate): boolean => {
  const [left] = way.mentions;
  return (
    type === 'defection' &&
    status === 'occurred' &&
    told !== undefined &&
    left?.sentence === told.sentence &&
    left.first < told.first &&
    count?.min === way.count?.min &&
    count?.max === way.count?.max &&
    share(actors, way.actors, sameActor)
  );
};

/**
 * Leaves out the way on which men go who then give up or change sides: it is no withdrawal of a force. Where nothing else says where they did so,
 * it was where they left.
 *
 * @example // 'خرج 40 مسلحا من داعش من المخيم وسلموا أنفسهم', 'غادر 30 جنديا ثكنتهم والتحقوا بالمتمردين' → one defection
 */
export function withoutWaysOver(events: readonly EventCandidate[]): EventCandidate[] {
  const ways = events.filter(isWayOfMen);
  if (ways.length === 0) return [...events];
  const over = ways.filter((way) => events.some((other) => leadsTo(way, other)));
  return events
    .filter((event) => !over.includes(event))
    .map((event) => {
      const way = event.places.some(isAt) ? undefined : over.find((each) => leadsTo(each, event));
      return way === undefined ? event : { ...event, places: [...way.places.filter(isAt), ...event.places] };
    });
}
