import { foldedName } from '../../text/fold.ts';
import { createComparable } from './comparable.ts';
import type { Context } from '../context.ts';
import type { EventCandidate, PlaceRef } from '../event.ts';
import { placeUnplaced } from '../places/unplaced.ts';
import { withoutReachedAims } from './aims.ts';
import { completed } from './completed.ts';
import type { Keys, PlaceKey } from './place-key.ts';
import { oneFlights } from './one-flight.ts';
import { retaken } from './retaken.ts';
import { ACTUAL, summedUpBy, tellSameEvent } from './same-event.ts';
import { unite } from './unite.ts';
import { withoutWaysOver } from './ways-over.ts';

/**
 * Joins the candidates of one document that tell the same event; each keeps all mentions. Candidates of the body come first, so that
 * headlines are absorbed by what they sum up.
 *
 * @param placeKey what makes two place mentions one place
 * @example // headline 'تحرير الرستن' and body 'أعلنت الإدارة تحرير مدينة الرستن' → one capture with two mentions
 */
export function mergeCandidates(context: Context, detected: readonly EventCandidate[], placeKey: PlaceKey): EventCandidate[] {
  const keys: Keys = { context, placeKey, at: new Map() };
  const candidates = oneFlights(retaken(detected, keys), keys);
  const events: EventCandidate[] = [];
  const comparable = createComparable(context, placeKey);
  const put = (candidate: EventCandidate, at: number): void => {
    const told = events[at];
    const event = told === undefined ? candidate : unite(told, candidate, keys);
    events[told === undefined ? events.length : at] = event;
    comparable.add(event, told === undefined ? events.length - 1 : at);
  };
  for (const candidate of candidates.filter(({ headline }) => !headline)) {
    let at = events.length;
    for (const number of comparable.like(candidate))
      if (number < at && tellSameEvent(events[number] as EventCandidate, candidate, keys)) at = number;
    put(candidate, at);
  }
  for (const candidate of candidates.filter(({ headline }) => headline)) put(candidate, summedUpBy(candidate, events, keys));
  const told = withoutWaysOver(withoutReachedAims(events, keys).filter(({ weak }) => !weak));
  const whole = completed(told, keys);
  return placeUnplaced(context, whole)
    .filter((event) => !isNowhere(event) && !isSummary(event, whole))
    .map((event) => distinctPlaces(event, keys));
}

/** أعلن جيش الثورة الانسحاب من غرفة العمليات, لن ننسحب: no ground is left where a text names none, neither in its words nor around them. */
const isNowhere = ({ type, places }: EventCandidate): boolean => type === 'withdrawal' && places.length === 0;

/**
 * فلول X تفر غربا, عناصر أمن يفرون بحرا إلى مصر: what a headline says of no place that is left sums up the events of its kind that the body tells in
 * detail.
 */
const isSummary = ({ headline, type, status, places }: EventCandidate, events: readonly EventCandidate[]): boolean =>
  headline &&
  type !== 'capture' &&
  ACTUAL.has(status) &&
  !places.some(({ role }) => role === 'at') &&
  events.some((other) => !other.headline && other.type === type);

/** Each place once; where one is left and reached, what is left is another than what the words say. */
function distinctPlaces(event: EventCandidate, { context, placeKey }: Keys): EventCandidate {
  const { mentions, tokens } = context.layers;
  const nameOf = (mention: number): string => foldedName(mentions[mention]?.name ?? '');
  const sentenceOf = (mention: number): number => tokens[mentions[mention]?.first ?? -1]?.sentence ?? -1;
  // انسحبت من X وتراجعت نحو شمال المدينة: one name, of what is left.
  const isLeft = ({ mention, role }: PlaceRef): boolean =>
    role === 'to' && event.places.some((other) => other.role === 'at' && other.mention === mention);
  const ordered = event.places.filter((place) => !isLeft(place)).sort((a, b) => ROLE_ORDER[b.role] - ROLE_ORDER[a.role]);
  const kept: PlaceRef[] = [];
  for (const place of ordered) {
    // القائم وحصيبة: two names in one sentence are two places, though the tables hold them in one row.
    const same = kept.some(
      (other) =>
        placeKey(other.mention) === placeKey(place.mention) &&
        (sentenceOf(other.mention) !== sentenceOf(place.mention) || nameOf(other.mention) === nameOf(place.mention)),
    );
    if (!same) kept.push(place);
  }
  return { ...event, places: event.places.filter((place) => kept.includes(place)) };
}

const ROLE_ORDER = { at: 0, via: 1, to: 2 } as const;
