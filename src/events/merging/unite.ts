import { EARLIER_CLAUSE } from '../dates/event-date.ts';
import type { EventCandidate, EventDate, PlaceRef } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { isWide } from './headlines.ts';
import type { Speaker } from '../speakers/speech.ts';
import { isSameSpeaker } from '../speakers/speech.ts';
import type { Status } from '../status/status.ts';
import { outerPlaces } from './facilities.ts';
import type { Keys } from './place-key.ts';

function uniteStatus(a: EventCandidate, b: EventCandidate): Status {
  if (a.status === b.status) return a.status;
  return a.headline && !b.headline ? b.status : a.status;
}

function uniteDate(a: EventCandidate, b: EventCandidate): EventDate | null {
  const [first, second] = a.headline && !b.headline ? [b.date, a.date] : [a.date, b.date];
  if (first === null) return second;
  if (second === null) return first;
  if (first.basis === 'document' && second.basis !== 'document') return second;
  // قال ضابط يوم الثلاثاء إن … بعد سقوط بوكافو. ودخلها المتمردون يوم الأحد: what is only spoken of beside another day has its own elsewhere.
  const borrowed = a.presupposed && a.why['date'] === EARLIER_CLAUSE;
  if (borrowed && !b.presupposed && second.basis !== 'document' && a.headline === b.headline) return second;
  return first;
}

function uniteActors(a: EventCandidate, b: EventCandidate, field: 'actors' | 'targets'): readonly ActorRef[] {
  if (a[field].length === 0) return b[field];
  // The headline's general word (الثوار) gives way to the names of the body.
  if (a.headline && !b.headline && b[field].length > 0 && field === 'actors') return b[field];
  if (b.headline && !a.headline && field === 'actors') return a[field];
  return [...a[field], ...b[field].filter((actor) => !a[field].some((other) => sameActor(other, actor)))];
}

function unitePlaces(a: EventCandidate, b: EventCandidate, keys: Keys): readonly PlaceRef[] {
  // What a headline adds belongs to the other events that it sums up.
  if (a.headline !== b.headline) {
    const body = a.headline ? b : a;
    if (body.places.some(({ role }) => role === 'at')) return body.places;
  }
  const outer = [...outerPlaces(keys.context, a, b), ...outerPlaces(keys.context, b, a)];
  const united = a.places.filter((place) => !outer.includes(place));
  for (const place of b.places) {
    if (outer.includes(place)) continue;
    if (united.some((other) => other.role === place.role && keys.placeKey(other.mention) === keys.placeKey(place.mention)))
      continue;
    united.push(place);
  }
  const specific = united.some((place) => place.role === 'at' && !isWide(keys.context, place));
  if (!specific || a.headline === b.headline) return united;
  const summaryPlaces = (a.headline ? a : b).places;
  return united.filter((place) => !(place.role === 'at' && isWide(keys.context, place) && summaryPlaces.includes(place)));
}

const uniteSpeakers = (a: readonly Speaker[], b: readonly Speaker[]): readonly Speaker[] => [
  ...a,
  ...b.filter((speaker) => !a.some((other) => isSameSpeaker(other, speaker))),
];

/** One event of two reports of it: what the first leaves open is taken from the second (سقطت المدينة … سيطر الجيش على تدمر). */
export function unite(a: EventCandidate, b: EventCandidate, keys: Keys): EventCandidate {
  return {
    ...a,
    subtype: a.headline ? b.subtype : a.subtype,
    status: uniteStatus(a, b),
    actors: uniteActors(a, b, 'actors'),
    targets: uniteActors(a, b, 'targets'),
    places: unitePlaces(a, b, keys),
    date: uniteDate(a, b),
    count: a.count ?? b.count,
    claimedBy: uniteSpeakers(a.claimedBy, b.claimedBy),
    mentions: [...a.mentions, ...b.mentions],
    headline: a.headline && b.headline,
    background: a.background && b.background,
    presupposed: a.presupposed && b.presupposed,
    byOthers: a.byOthers || b.byOthers,
    unnamedTown: a.unnamedTown ?? b.unnamedTown,
    weak: a.weak && b.weak,
    why: { ...b.why, ...a.why },
  };
}
