import { dayNumber } from '../../time/calendar.ts';
import type { Context } from '../context.ts';
import type { EventCandidate } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { bodyHeadedBy } from '../speakers/offices.ts';
import { armyOfSpeaker, fightingSpeaker } from '../speakers/speaking-side.ts';
import type { Speaker } from '../speakers/speech.ts';
import { AHEAD } from '../status/status.ts';
import type { Keys } from './place-key.ts';
import { NOT_AGAIN } from './retaken.ts';
import { ACTUAL, share } from './same-event.ts';
import { countBelow } from './sorted.ts';

/** The event nearest to one before it in the text, else after it, of those that the ascending numbers name and the test takes. */
export function nearestOf(
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

/** The forces that sources speak for: their own, that of a state, or that of a person. */
const bodiesOf = (context: Context, speakers: readonly Speaker[]): ActorRef[] =>
  speakers.flatMap((speaker) => {
    // نفت كييف سقوط X: the army of the state.
    const body = fightingSpeaker(context, [speaker]) ?? armyOfSpeaker(context, speaker);
    if (body !== null) return [body];
    const person = context.named.firstPerson(speaker.name);
    const own = person === undefined ? null : bodyHeadedBy(context, person);
    return own === null ? [] : [own];
  });

/** Who is found to have taken a place, and why. */
interface Takers {
  readonly actors: readonly ActorRef[];
  readonly why: string;
}

const NOBODY: Takers = { actors: [], why: '' };

/**
 * Who took a place, where its report does not say it: who gave it up, where it is taken back from who had just taken it, else who took it by another
 * report, else the side that tells of it, else the other side than who is known to lose it, else who took the nearest place.
 *
 * @param number  of the event that names nobody
 * @param here  numbers of the other events of its place, ascending
 * @example // «سيطر الحوثيون على عتق. وسقطت حريب»: the Houthis took both
 */
export function takersOf(events: readonly EventCandidate[], number: number, here: readonly number[], { context }: Keys): Takers {
  const event = events[number] as EventCandidate;
  const speakers = bodiesOf(context, event.claimedBy);
  const isCapture = (each: number): boolean => events[each]?.type === 'capture';
  const samePlace = here.filter(isCapture);
  const captures = samePlace.map((each) => events[each] as EventCandidate);
  const others = otherTakers(event, captures);
  const yielding = [...event.targets, ...event.foes, ...others, ...(event.status === 'denied' ? speakers : [])];
  // سيطر إرهابيون على X: whoever they are, they are not the army at home.
  const retaken = event.why['actors'] === NOT_AGAIN;
  const army = event.why['actors'] === undefined || retaken ? null : context.homeArmy();
  const held = takersBefore(event, captures);
  const losers = [...yielding, ...(army === null ? [] : [army])];
  // حرر الجيش المدينة أمس، وكان التنظيم قد احتلها قبل أعوام: who took it at quite another time is not who takes it now.
  const ofNow = samePlace.filter((each) => !isOfOtherTime(events[each] as EventCandidate, event));
  // ترك الجيش X فسيطر عليها المسلحون، ثم استعادها: who gave it up before takes it back.
  const holder = retaken ? whoGaveUp(events, number, here) : [];
  if (holder.length > 0) return { actors: holder, why: 'who gave it up before' };
  // نفى الجيش سقوط X: who took another place, unless it is the side that would lose this one.
  const took = (other: EventCandidate): boolean =>
    other.actors.length > 0 && !share(other.actors, losers, (a, b) => sameActor(a, b) || context.sameSide(a, b));
  const again = nearestOf(events, ofNow, number, took);
  if (again !== undefined) return { actors: again.actors, why: 'who took it by another report' };
  // سيطر مسلحون على X: of those whom its own words name, no other place tells.
  if (event.why['actors'] !== undefined && !retaken) return NOBODY;
  // أعلن الجيش تسليم القاعدة: who tells that he gives it up does not take it.
  const tellers = speakers.filter((speaker) => !event.targets.some((giver) => sameActor(giver, speaker)));
  if (tellers.length > 0 && !losesGround(event)) return { actors: tellers, why: 'the side that tells of it' };
  const taking = (other: EventCandidate): boolean => other.type === 'capture' && took(other);
  const all = [...events.keys()];
  // انسحب الجيش من X …. وسقطت X: nor is who left it, unless it is to be taken back.
  const takesBack = event.subtype === 'recapture' && AHEAD.has(event.status);
  const left = here
    .map((each) => events[each] as EventCandidate)
    .filter(({ type, status }) => type !== 'capture' && status !== 'denied' && !takesBack);
  const known = [...yielding, ...held, ...left.flatMap(({ actors }) => actors)];
  const opponent = known.length > 0 ? opponentOf(context, known) : null;
  if (opponent !== null) return { actors: [opponent], why: 'the other side than who loses it' };
  // ستعود العاصمة إلى الحكومة. … سقطت بجرام: who took other places comes before who is to take one.
  const near = (other: EventCandidate): boolean => taking(other) && !other.background;
  const elsewhere =
    nearestOf(events, all, number, (other) => near(other) && ACTUAL.has(other.status)) ?? nearestOf(events, all, number, near);
  if (elsewhere !== undefined) return { actors: elsewhere.actors, why: 'who took the place told of next to it' };
  const enemy = known.length > 0 ? null : enemyAtHome(context);
  return enemy === null || onlyLeaves(events, enemy) ? NOBODY : { actors: [enemy], why: 'the other side than the army at home' };
}

/** Who left the place of a recapture, or lost it, by what is told before of it; nobody where the one that holds it now did. */
function whoGaveUp(events: readonly EventCandidate[], number: number, here: readonly number[]): readonly ActorRef[] {
  const { targets } = events[number] as EventCandidate;
  const before = here.filter((each) => each < number).map((each) => events[each] as EventCandidate);
  const held = before
    .map(({ type, status, actors, targets: losers }) => (status === 'denied' ? [] : type === 'withdrawal' ? actors : losers))
    .findLast((each) => each.length > 0);
  return held === undefined || share(held, targets, sameActor) ? [] : held;
}

/** سيطر متمردون على X …، والجيش سيستعيدها: who means to take a place is not who took it, nor the other way round. */
const otherTakers = ({ status }: EventCandidate, samePlace: readonly EventCandidate[]): readonly ActorRef[] =>
  samePlace
    .filter((other) => (ACTUAL.has(status) ? AHEAD.has(other.status) : AHEAD.has(status) && other.status === 'occurred'))
    .flatMap(({ actors }) => actors);

/** سيطرت الفصائل على حلب. وانسحب حزب الله من نبل: a side of which the text tells only that it gives up ground. */
const onlyLeaves = (events: readonly EventCandidate[], side: ActorRef): boolean => {
  const own = events.filter(({ actors, status }) => status !== 'denied' && actors.some((each) => sameActor(each, side)));
  return own.length > 0 && own.every(({ type }) => type === 'withdrawal');
};

/** Days between two takings of one place that may still be one war's telling of the same. */
const DAYS_OF_ONE_TAKING = 31;

/** Whether another taking of a place was long before or after, by the days that the text gives of both. */
const isOfOtherTime = (other: EventCandidate, { date }: EventCandidate): boolean =>
  other.date != null &&
  date !== null &&
  other.date.basis !== 'document' &&
  (dayNumber(other.date.to) + DAYS_OF_ONE_TAKING < dayNumber(date.from) ||
    dayNumber(date.to) + DAYS_OF_ONE_TAKING < dayNumber(other.date.from));

/** احتل الجيش العراقي خرمشهر عام 1980. وذكرى تحريرها …: who takes a place back is not who took it long before, but his enemy. */
const takersBefore = (event: EventCandidate, samePlace: readonly EventCandidate[]): readonly ActorRef[] =>
  event.subtype === 'recapture' && ACTUAL.has(event.status)
    ? samePlace
        .filter((other) => ACTUAL.has(other.status) && isOfOtherTime(other, event) && isBefore(other, event))
        .flatMap(({ actors }) => actors)
    : [];

const isBefore = (a: EventCandidate, b: EventCandidate): boolean => a.date !== null && b.date !== null && a.date.to < b.date.from;

/** Told as what is lost: سقطت المدينة, نفى سقوط المدينة. */
const losesGround = ({ status, mentions }: EventCandidate): boolean =>
  status === 'denied' || mentions.some(({ rule }) => LOSSES.has(rule));

const LOSSES = new Set(['fall', 'lose-control-to', 'lose-to']);

/** سقطت المدينة, where nothing tells who loses it: the enemy of the army at home, if the text names that. */
function enemyAtHome(context: Context): ActorRef | null {
  const army = context.homeArmy();
  return army?.id != null && context.named.isNamed(army.id) ? opponentOf(context, [army]) : null;
}
