import type { Context } from '../context.ts';
import type { EventCandidate } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { bodyHeadedBy } from '../speakers/offices.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { dayOfNews } from './news-days.ts';
import { countBelow } from './sorted.ts';
import type { Speaker } from '../speakers/speech.ts';
import type { Keys } from './place-key.ts';
import { atKeys } from './place-key.ts';
import { ACTUAL, compatibleDates, share } from './same-event.ts';

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

/**
 * Who loses a place that is taken, where the same or the next sentence tells that they left it or fled from it
 * (انسحب الجيش من القريتين … وسيطرت الفصائل على القريتين). The reverse is not said: who comes after is not whom they yield to.
 */
function otherSide(
  event: EventCandidate,
  actors: readonly ActorRef[],
  { events, inSentence }: Neighbourhood,
  keys: Keys,
): readonly ActorRef[] {
  if (event.type !== 'capture' || !ACTUAL.has(event.status)) return [];
  const near = new Set<number>();
  for (const { sentence } of event.mentions)
    for (const place of [sentence - 1, sentence, sentence + 1])
      for (const number of inSentence.get(place) ?? []) near.add(number);
  const half = [...near]
    .sort((a, b) => a - b)
    .map((number) => events[number] as EventCandidate)
    .find(
      (each) =>
        each.type !== 'capture' &&
        ACTUAL.has(each.status) &&
        share(atKeys(event, keys), atKeys(each, keys), (a, b) => a === b) &&
        compatibleDates(event.date, each.date),
    );
  const holder = half ?? holderBefore(event, { events, inSentence }, keys);
  return (holder?.actors ?? []).filter((actor) => !actors.some((own) => sameActor(own, actor)));
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
      if (!before || !share(atKeys(event, keys), atKeys(other, keys), (a, b) => a === b)) continue;
      if (holder?.date == null || holder.date.from < (other.date?.from ?? '')) holder = other;
    }
  }
  return holder;
}

/** The event nearest to one before it in the text, else after it, of those that the ascending numbers name and the test takes. */
function nearestOf(
  events: readonly EventCandidate[],
  numbers: readonly number[],
  from: number,
  test: (event: EventCandidate) => boolean,
): EventCandidate | undefined {
  const here = countBelow(numbers, from);
  for (let at = here - 1; at >= 0; at--) {
    const event = events[numbers[at] as number] as EventCandidate;
    if (test(event)) return event;
  }
  for (let at = here; at < numbers.length; at++) {
    const event = events[numbers[at] as number] as EventCandidate;
    if (numbers[at] !== from && test(event)) return event;
  }
  return undefined;
}

/** The forces that sources speak for: their own, or that of a person. */
const bodiesOf = (context: Context, speakers: readonly Speaker[]): ActorRef[] =>
  speakers.flatMap(({ id, name }) => {
    const troops = id === null ? null : context.voicedBy(id);
    if (troops !== null) return [{ id: troops, name, item: -1 }];
    const person = context.named.firstPerson(name);
    const body = person === undefined ? null : bodyHeadedBy(context, person);
    return body === null ? [] : [body];
  });

/**
 * Fills what a report leaves to its neighbours: who took a place that "fell", from another report of its capture; the day
 * of a denial, from what it denies.
 */
export function completed(events: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  const near = neighbourhood(events, keys);
  const all = [...events.keys()];
  return events.map((event, number) => {
    const alike = (other: EventCandidate): boolean => other.type === event.type;
    const samePlace = (): number[] =>
      [...new Set(atKeys(event, keys).flatMap((key) => near.atPlace.get(key) ?? []))]
        .filter((each) => each !== number && alike(events[each] as EventCandidate))
        .sort((a, b) => a - b);
    let { actors, date } = event;
    if (event.type === 'capture' && actors.length === 0) {
      const speakers = bodiesOf(keys.context, event.claimedBy);
      // سيطر متمردون على X …، والجيش سيستعيدها: who means to take it is not who took it.
      const takers = ACTUAL.has(event.status) ? samePlace().map((each) => events[each] as EventCandidate) : [];
      const others = takers.filter(({ status }) => status === 'planned' || status === 'demanded').flatMap((each) => each.actors);
      // سيطر إرهابيون على X: whoever they are, they are not the army at home.
      const army = event.why['actors'] === undefined ? null : keys.context.homeArmy();
      const losers = [
        ...event.targets,
        ...event.foes,
        ...others,
        ...(event.status === 'denied' ? speakers : []),
        ...(army === null ? [] : [army]),
      ];
      // نفى الجيش سقوط X: who took another place, unless it is the side that would lose this one.
      const took = (other: EventCandidate): boolean =>
        other.actors.length > 0 && !share(other.actors, losers, (a, b) => sameActor(a, b) || keys.context.sameSide(a, b));
      actors =
        (
          nearestOf(events, samePlace(), number, took) ??
          nearestOf(events, all, number, (other) => alike(other) && took(other) && !other.background)
        )?.actors ?? (losesGround(event) || speakers.length === 0 ? opponentsOf(keys.context, losers) : speakers);
    }
    if (date === null && event.status === 'denied') {
      const here = samePlace();
      const dated =
        here.length > 0
          ? nearestOf(events, here, number, (other) => other.date !== null)
          : nearestOf(
              events,
              all,
              number,
              (other) => alike(other) && share(other.actors, event.actors, sameActor) && other.date !== null,
            );
      date = dated?.date ?? null;
    }
    const told = dayOfNews(event, events, keys);
    const why = told === null ? event.why : { ...event.why, date: 'the day of the news' };
    date = told ?? date;
    const targets = event.targets.length > 0 ? event.targets : otherSide(event, actors, near, keys);
    return { ...event, actors, targets, date, why };
  });
}

/** Told as what is lost: سقطت المدينة, نفى سقوط المدينة. */
const losesGround = ({ status, mentions }: EventCandidate): boolean =>
  status === 'denied' || mentions.some(({ rule }) => LOSSES.has(rule));

const LOSSES = new Set(['fall', 'lose-control-to', 'lose-to']);

/** سقطت المدينة: to the other side than who loses it, or than the army at home where that is not said. */
function opponentsOf(context: Context, losers: readonly ActorRef[]): readonly ActorRef[] {
  const army = context.homeArmy();
  const named = army?.id != null && context.named.isNamed(army.id);
  const holders = losers.length > 0 || army === null || !named ? losers : [army];
  const opponent = holders.length > 0 ? opponentOf(context, holders) : null;
  return opponent === null ? [] : [opponent];
}
