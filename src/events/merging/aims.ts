import type { EventCandidate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';
import { compatibleDates, share } from './same-event.ts';

/** عملية لاستعادة الميناء, هجوما للسيطرة على X: told only as what an operation was for. */
const isAim = ({ type, status, mentions }: EventCandidate): boolean =>
  type === 'capture' &&
  status === 'planned' &&
  mentions.every(({ reading }) => reading?.pos === 'masdar' && reading.proclitics.includes('ل'));

/**
 * Leaves out the aims that were reached: سيطرت قوات X على ميناء Y بعد ساعات من انطلاق عملية لاستعادة الميناء tells one capture. What is
 * pledged or ordered (تعهد باستعادتها) is another matter than what was taken before.
 */
export function withoutReachedAims(events: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  const taken = events.filter(({ type, status }) => type === 'capture' && status === 'occurred');
  return events.filter((event) => !isAim(event) || !taken.some((other) => reaches(other, event, keys)));
}

/** By the same force, in those days, at every place that it aimed at, and told in one sentence: what was taken a year ago is no aim of today's attack. */
const reaches = (taken: EventCandidate, aim: EventCandidate, keys: Keys): boolean => {
  const [places, there] = [atKeys(aim, keys), atKeys(taken, keys)];
  return (
    compatibleDates(taken.date, aim.date) &&
    share(taken.mentions, aim.mentions, (a, b) => a.sentence === b.sentence) &&
    places.length > 0 &&
    places.every((key) => there.includes(key)) &&
    (aim.actors.length === 0 || share(aim.actors, taken.actors, sameActor))
  );
};
