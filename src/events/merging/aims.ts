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

/** ستشكل السيطرة على X تحولا, في حال سقوط X: spoken of as what would have effects; what somebody says that he will do is a plan of his. */
const isWeighed = ({ presupposed, status, type, claimedBy }: EventCandidate): boolean =>
  presupposed && type !== 'defection' && claimedBy.length === 0 && (status === 'possible' || status === 'planned');

/**
 * Leaves out the aims that were reached: سيطرت قوات X على ميناء Y بعد ساعات من انطلاق عملية لاستعادة الميناء tells one capture. What is
 * pledged or ordered (تعهد باستعادتها) is another matter than what was taken before. So does what is only weighed once it is told (سيطرت X على Y. …
 * وستكون السيطرة على Y انتصارا).
 */
export function withoutReachedAims(events: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  const done = events.filter(({ status }) => status === 'occurred');
  return events.filter((event) => {
    const [aim, weighed] = [isAim(event), isWeighed(event)];
    return !(aim || weighed) || !done.some((other) => reaches(other, event, keys) && (weighed || toldWith(other, event)));
  });
}

/** Told in one sentence: what was taken a year ago is no aim of today's attack. */
const toldWith = (taken: EventCandidate, aim: EventCandidate): boolean =>
  share(taken.mentions, aim.mentions, (a, b) => a.sentence === b.sentence);

/** By the same force, in those days, at every place that it aimed at. */
const reaches = (taken: EventCandidate, aim: EventCandidate, keys: Keys): boolean => {
  const [places, there] = [atKeys(aim, keys), atKeys(taken, keys)];
  return (
    taken.type === aim.type &&
    compatibleDates(taken.date, aim.date) &&
    places.length > 0 &&
    places.every((key) => there.includes(key)) &&
    (aim.actors.length === 0 || share(aim.actors, taken.actors, sameActor))
  );
};
