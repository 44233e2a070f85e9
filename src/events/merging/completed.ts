import type { EventCandidate } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { dayOfNews } from './news-days.ts';
import { AHEAD } from '../status/status.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';
import { ACTUAL, compatibleDates, share } from './same-event.ts';
import { nearestOf, takersOf } from './takers.ts';

/** The events of one document by what they have in common, so that none is compared with all others. */
interface Neighbourhood {
  readonly events: readonly EventCandidate[];
  /** Numbers of the events at a place, by its key; of those that a sentence tells. */
  readonly atPlace: ReadonlyMap<string, readonly number[]>;
  readonly inSentence: ReadonlyMap<number, readonly number[]>;
}

function neighbourhood(events: readonly EventCandidate[], keys: Keys): Neighbourhood {
  const atPlace = new Map<string, number[]>();
  const inSentence = new Map<number, number[]>();
  const add = <Key>(map: Map<Key, number[]>, key: Key, number: number): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [number]);
    else if (there.at(-1) !== number) there.push(number);
  };
  events.forEach((event, number) => {
    for (const key of atKeys(event, keys)) add(atPlace, key, number);
    for (const { sentence } of event.mentions) add(inSentence, sentence, number);
  });
  return { events, atPlace, inSentence };
}

/** Those who left a place or fled from it, as one sentence or the next to it tells. One of them who gave himself up is not yet who lost the place. */
function leaversNear(event: EventCandidate, { events, inSentence }: Neighbourhood): readonly EventCandidate[] {
  const near = new Set<number>();
  for (const { sentence } of event.mentions)
    for (const place of [sentence - 1, sentence, sentence + 1])
      for (const number of inSentence.get(place) ?? []) near.add(number);
  return [...near]
    .sort((a, b) => a - b)
    .map((number) => events[number] as EventCandidate)
    .filter(
      ({ type, subtype, status, circumstance }) =>
        type !== 'capture' && ACTUAL.has(status) && (subtype !== 'surrender' || circumstance),
    );
}

/**
 * Who loses a place that is taken, where the same or the next sentence tells that they left it or fled from it
 * (انسحب الجيش من القريتين … وسيطرت الفصائل على القريتين). The reverse is not said: who comes after is not whom they yield to.
 */
function otherSide(event: EventCandidate, actors: readonly ActorRef[], near: Neighbourhood, keys: Keys): readonly ActorRef[] {
  if (event.type !== 'capture' || !ACTUAL.has(event.status)) return [];
  const leavers = leaversNear(event, near);
  const half = leavers.find((each) => isOfPlace(event, each, keys) && compatibleDates(event.date, each.date));
  const holder = half ?? leavers.find((each) => isOccasion(event, each, near, keys)) ?? holderBefore(event, near, keys);
  return (holder?.actors ?? []).filter((actor) => !actors.some((own) => sameActor(own, actor)));
}

const isOfPlace = (event: EventCandidate, other: EventCandidate, keys: Keys): boolean =>
  share(atKeys(event, keys), atKeys(other, keys), (a, b) => a === b);

/** Tokens from the words that tell a capture to the circumstance in which it came. */
const FARTHEST_CIRCUMSTANCE = 16;

/**
 * استولى X على القصر، بعدما أخلت وحدات Y مواقعها في المدينة: what the words right behind a capture tell as its occasion, wherever it was; not that of
 * another capture (سيطر على بير بعد انسحاب Y منها، ثم على أنفيف), nor what came later (قبل أن ينسحب).
 */
function isOccasion(
  event: EventCandidate,
  half: EventCandidate,
  { events, inSentence }: Pick<Neighbourhood, 'events' | 'inSentence'>,
  keys: Keys,
): boolean {
  const later = half.date !== null && event.date !== null && half.date.from > event.date.from;
  if (half.type !== 'withdrawal' || !half.circumstance || later) return false;
  const behind = half.mentions.some(({ sentence, first }) =>
    event.mentions.some(
      (mention) => mention.sentence === sentence && mention.last < first && first - mention.last <= FARTHEST_CIRCUMSTANCE,
    ),
  );
  const beside = half.mentions
    .flatMap(({ sentence }) => inSentence.get(sentence) ?? [])
    .map((each) => events[each] as EventCandidate);
  return behind && !beside.some((other) => other !== event && other.type === 'capture' && isOfPlace(other, half, keys));
}

/** استولى X على ثلاثة مراكز …، قبل أن يستردها Y: the capture before, told in the same sentence, of the place that is taken now. */
function holderBefore(
  event: EventCandidate,
  { events, inSentence }: Pick<Neighbourhood, 'events' | 'inSentence'>,
  keys: Keys,
): EventCandidate | undefined {
  const { date } = event;
  if (date === null) return undefined;
  let holder: EventCandidate | undefined;
  for (const { sentence } of event.mentions) {
    for (const number of inSentence.get(sentence) ?? []) {
      const other = events[number] as EventCandidate;
      const before = other.type === 'capture' && ACTUAL.has(other.status) && other.date !== null && other.date.from < date.from;
      if (!before || !isOfPlace(event, other, keys)) continue;
      if (holder?.date == null || holder.date.from < (other.date?.from ?? '')) holder = other;
    }
  }
  return holder;
}

/** Numbers of the other events of an event's places, ascending. */
const othersHere = (event: EventCandidate, number: number, { atPlace }: Neighbourhood, keys: Keys): readonly number[] =>
  [...new Set(atKeys(event, keys).flatMap((key) => atPlace.get(key) ?? []))]
    .filter((each) => each !== number)
    .sort((a, b) => a - b);

/**
 * Fills who took the places of which their reports do not say it: last of what is planned, since who is to take a place is known by who
 * took it (سقطت المدينة …. وتعهد الوزير باستعادتها).
 */
function withTakers(near: Neighbourhood, keys: Keys): readonly EventCandidate[] {
  const filled = (told: readonly EventCandidate[], isDue: (event: EventCandidate) => boolean): EventCandidate[] =>
    told.map((event, number) => {
      if (event.type !== 'capture' || event.actors.length > 0 || !isDue(event)) return event;
      const { actors, why } = takersOf(told, number, othersHere(event, number, near, keys), keys);
      return actors.length === 0 ? event : { ...event, actors, why: { ...event.why, actors: why } };
    });
  return filled(
    filled(near.events, ({ status }) => !AHEAD.has(status)),
    () => true,
  );
}

/**
 * Fills what a report leaves to its neighbours: who took a place that "fell", from another report of its capture; the day
 * of a denial, from what it denies.
 */
export function completed(told: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  const unfilled = neighbourhood(told, keys);
  const events = withTakers(unfilled, keys);
  const near = { ...unfilled, events };
  const all = [...events.keys()];
  return events.map((event, number) => {
    const here = othersHere(event, number, near, keys);
    const alike = (other: EventCandidate): boolean => other.type === event.type;
    let { date } = event;
    if (date === null && event.status === 'denied') {
      const again = here.filter((each) => alike(events[each] as EventCandidate));
      const dated =
        again.length > 0
          ? nearestOf(events, again, number, (other) => other.date !== null)
          : nearestOf(
              events,
              all,
              number,
              (other) => alike(other) && share(other.actors, event.actors, sameActor) && other.date !== null,
            );
      date = dated?.date ?? null;
    }
    const day = dayOfNews(
      event,
      here.map((each) => events[each] as EventCandidate),
      keys,
    );
    const why = day === null ? event.why : { ...event.why, date: 'the day of the news' };
    date = day ?? date;
    const targets = event.targets.length > 0 ? event.targets : otherSide(event, event.actors, near, keys);
    return { ...event, targets, date, why };
  });
}
