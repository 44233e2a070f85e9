import type { Context } from '../context.ts';
import type { EventCandidate, EventMention } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import { BY_AGREEMENT } from '../inheritance/by-discourse.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';
import { ACTUAL, share } from './same-event.ts';
import { isNextTaking } from './next-taking.ts';

/** Why a capture names nobody whose verb seemed to mean who had just taken or left the place. */
export const NOT_AGAIN = 'not who had just taken or left it';

/** خسروه, انسحبوا منه: what parts two captures by the same force. */
const GIVEN_UP = ['lose', 'leave'];

/** Whether the words between two mentions say that the place was lost or left. */
const isGivenUp = ({ layers: { analyses } }: Context, from: EventMention, to: EventMention): boolean =>
  analyses
    .slice(from.last + 1, to.first)
    .some((readings) => readings?.some(({ rank, classes }) => rank === 0 && GIVEN_UP.some((name) => classes.includes(name))));

/** انسحبت قوات X من البلدة ليلا. واستعيدت فجرا: who left the place that day is not who takes it, where nothing but the agreement of the verb says so. */
const hasJustLeft = (event: EventCandidate, events: readonly EventCandidate[], number: number, keys: Keys): boolean =>
  event.type === 'capture' &&
  ACTUAL.has(event.status) &&
  event.why['actors'] === BY_AGREEMENT &&
  events
    .slice(0, number)
    .some(
      (other) =>
        other.type === 'withdrawal' &&
        ACTUAL.has(other.status) &&
        other.date?.from === event.date?.from &&
        share(other.actors, event.actors, sameActor) &&
        share(atKeys(event, keys), atKeys(other, keys), (a, b) => a === b),
    );

/**
 * سيطر الحوثيون على البلدة، ثم استردوها: the capture of a place by whoever had just taken it in the words of the sentence, and had not lost it. Who
 * retakes what another took is not that other, whomever the verb seems to mean; he is left to be found, and who took it loses it.
 */
export function retaken(events: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  return events.map((event, number) => {
    if (hasJustLeft(event, events, number, keys))
      return { ...event, actors: [], targets: event.actors, why: { ...event.why, actors: NOT_AGAIN } };
    const [mention] = event.mentions;
    if (mention === undefined || !isNextTaking(keys.context, event)) return event;
    const taker = events
      .slice(0, number)
      .findLast(
        (other) =>
          other.type === 'capture' &&
          ACTUAL.has(other.status) &&
          other.mentions[0]?.sentence === mention.sentence &&
          share(atKeys(event, keys), atKeys(other, keys), (a, b) => a === b),
      );
    const taking = taker?.mentions[0];
    if (taker === undefined || taking === undefined || isGivenUp(keys.context, taking, mention)) return event;
    if (event.actors.length > 0 && !share(taker.actors, event.actors, sameActor)) return event;
    return { ...event, actors: [], targets: taker.actors, why: { ...event.why, actors: NOT_AGAIN } };
  });
}
