import { addDays } from '../../time/calendar.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCandidate, EventDate } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import type { Government } from '../status/government.ts';
import { hasClass } from '../words/words.ts';

/** Sentences from what was told to who denies it. */
const FARTHEST = 4;
/** What is denied days later is no more what was told then, but that it goes on or comes again. */
const NEWS_DAYS = 7;

/**
 * The day of what somebody denies and gives no day for: that on which the text has told it at the same place (أعلنت الحركة السبت
 * سيطرتها على القاعدة، إلا أن الناطق نفى سقوط القاعدة), however long ago it was where the same sentence told it. Undefined where nobody denies it, or
 * nothing was told; null where the text does not tell when it was.
 */
export function dayOfDenied(
  { context, index, items, told }: SentenceWork,
  { status, speech }: Government,
  { type, actors, places }: Pick<EventCandidate, 'type' | 'actors' | 'places'>,
): EventDate | null | undefined {
  const { published } = context.layers;
  if (status !== 'denied' || speech === null || published === null || !hasClass(items[speech.governor], 'deny')) return undefined;
  const keys = places.map(({ mention }) => told.placeKeyOf(mention));
  const before = keys.length > 0 ? told.latestAt(type, keys) : told.latest(type);
  // سيطرت القوات السبت على المفرق. ونفى المتحدث استعادة العدو المفرق: another event.
  const same = actors.length === 0 || before?.actors.some((actor) => actors.some((other) => sameActor(actor, other))) === true;
  if (!same || before === undefined || before.status === 'denied') return undefined;
  const apart = index - (before.mentions[0]?.sentence ?? -1);
  // قالت X إنها سيطرت يوم 6 سبتمبر على بازارك، وينفي Y سقوط بازارك: one sentence speaks of one deed.
  if (apart === 0 && (before.date === null || before.date.to <= published)) return before.date;
  if (keys.length === 0 || apart > FARTHEST || before.date?.precision !== 'day') return undefined;
  return addDays(before.date.to, NEWS_DAYS) >= published && before.date.to <= published ? before.date : undefined;
}
