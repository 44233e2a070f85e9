import type { Layers } from '../document.ts';
import { foldedName } from '../text/fold.ts';
import { dayNumber } from '../time/calendar.ts';
import { createComparable } from './comparable.ts';
import type { Context } from './context.ts';
import type { EventCandidate, EventDate, PlaceRef } from './event.ts';
import { sameActor } from './forces.ts';
import type { ActorRef } from './forces.ts';
import { FITS, fitOfHeadline, isWide } from './headlines.ts';
import { bodyHeadedBy } from './offices.ts';
import { opponentOf } from './opponents.ts';
import { countBelow } from './sorted.ts';
import type { Speaker } from './speakers.ts';
import type { Status } from './status/status.ts';
import { placeUnplaced } from './unplaced.ts';

const ACTUAL: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing']);
/** A report with no date of its own is of the published day; one of a few days before may be the same event. */
const DAYS_OF_NEWS = 4;
/** A headline over a week's review. */
const DAYS_OF_REVIEW = 8;

/** What decides whether two mentions name one place: its gazetteer entry, else its folded name. */
export type PlaceKey = (mention: number) => string;

interface Keys {
  readonly context: Context;
  readonly placeKey: PlaceKey;
  /** Keys of the places at which events happened, as far as they were asked for. */
  readonly at: Map<EventCandidate, readonly string[]>;
}

function atKeys(event: EventCandidate, { placeKey, at }: Keys): readonly string[] {
  let keys = at.get(event);
  if (keys === undefined) {
    keys = event.places.filter(({ role }) => role === 'at').map(({ mention }) => placeKey(mention));
    at.set(event, keys);
  }
  return keys;
}

const share = <Thing>(left: readonly Thing[], right: readonly Thing[], same: (a: Thing, b: Thing) => boolean): boolean =>
  left.some((a) => right.some((b) => same(a, b)));

const LEAST_OVERLAP = 0.2;

/** Share of common places among all of two lists. */
const overlapOf = (ours: readonly string[], theirs: readonly string[]): number => {
  const all = new Set([...ours, ...theirs]);
  return ours.filter((key) => theirs.includes(key)).length / all.size;
};

function compatibleStatus(a: Status, b: Status): boolean {
  return (
    a === b || (ACTUAL.has(a) && ACTUAL.has(b)) || (a === 'ongoing' && b === 'planned') || (a === 'planned' && b === 'ongoing')
  );
}

function compatibleDates(a: EventDate | null, b: EventDate | null, days = DAYS_OF_NEWS): boolean {
  if (a === null || b === null) return true;
  if (a.from === b.from && a.to === b.to) return true;
  if (a.basis !== 'document' && b.basis !== 'document')
    return a.from <= b.to && b.from <= a.to && (a.precision !== 'day' || b.precision !== 'day');
  return Math.abs(dayNumber(a.from) - dayNumber(b.from)) <= days;
}

/** Do two candidates of one document, neither of them or both a headline's, tell the same event? */
function tellSameEvent(a: EventCandidate, b: EventCandidate, keys: Keys): boolean {
  // سلّم 17 أنفسهم ولاذ آخرون بالفرار, لن يستسلموا. ونفى التحاق أي منهم: two groups, told side by side.
  const beside = Math.abs((a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0)) <= 1;
  if ((a.byOthers || b.byOthers) && a.subtype !== b.subtype && a.headline === b.headline && beside) return false;
  if (isOtherFlight(a, b)) return false;
  if (a.type !== b.type || !compatibleStatus(a.status, b.status) || !compatibleDates(a.date, b.date)) return false;
  if (a.background !== b.background && (a.date === null) !== (b.date === null)) return false;
  const [ours, theirs] = [atKeys(a, keys), atKeys(b, keys)];
  const actorShared = share(a.actors, b.actors, sameActor);
  if (share(ours, theirs, (x, y) => x === y)) {
    // One town of a long list, told of by itself, is its own event.
    if (overlapOf(ours, theirs) < LEAST_OVERLAP) return false;
    const actorsOpen = a.actors.length === 0 || b.actors.length === 0;
    return (actorShared || actorsOpen) && (a.type !== 'defection' || a.count === null || b.count === null || sameCount(a, b));
  }
  if ((ours.length > 0 && theirs.length > 0) || !actorShared) return false;
  if (a.weak || b.weak) return true;
  if (a.type === 'defection') return a.count === null || b.count === null || sameCount(a, b);
  // One of the two has no place: the same force's move, told again, close by.
  const near = Math.abs((a.mentions[0]?.sentence ?? 0) - (b.mentions[0]?.sentence ?? 0)) <= 1;
  const destinations = share(a.places, b.places, (x, y) => keys.placeKey(x.mention) === keys.placeKey(y.mention));
  return destinations || near;
}

/** فرت مجموعات إلى X، وإن ثلاثة سلموا أنفسهم في Y: of those who flee and those who give themselves up in one sentence, some are counted. */
const isOtherFlight = (a: EventCandidate, b: EventCandidate): boolean =>
  a.type === 'defection' &&
  b.type === 'defection' &&
  a.subtype !== b.subtype &&
  (a.subtype === 'surrender' || b.subtype === 'surrender') &&
  (a.count === null) !== (b.count === null) &&
  a.mentions[0]?.sentence === b.mentions[0]?.sentence &&
  // فر عشرون وسلموا أنفسهم: the same twenty.
  (a.mentions[0]?.first ?? 0) < (b.mentions[0]?.first ?? 0) === (a.count === null);

/** Number of the event of the body that a headline's event sums up, or that of another headline that tells it too; -1 where there is none. */
function summedUpBy(headline: EventCandidate, events: readonly EventCandidate[], keys: Keys): number {
  let [best, most]: [number, number] = [-1, FITS.no];
  events.forEach((event, number) => {
    if (event.headline) {
      if (best < 0 && tellSameEvent(event, headline, keys)) best = number;
      return;
    }
    if (event.type !== headline.type || !compatibleStatus(event.status, headline.status)) return;
    const fit = fitOfHeadline(keys.context, headline, event, keys.placeKey);
    const days = fit === FITS.place ? DAYS_OF_REVIEW : DAYS_OF_NEWS;
    if (fit > most && compatibleDates(event.date, headline.date, days)) [best, most] = [number, fit];
  });
  return best;
}

const sameCount = (a: EventCandidate, b: EventCandidate): boolean =>
  a.count?.min === b.count?.min && a.count?.max === b.count?.max;

function uniteStatus(a: EventCandidate, b: EventCandidate): Status {
  if (a.status === b.status) return a.status;
  return a.headline && !b.headline ? b.status : a.status;
}

function uniteDate(a: EventCandidate, b: EventCandidate): EventDate | null {
  const [first, second] = a.headline && !b.headline ? [b.date, a.date] : [a.date, b.date];
  if (first === null) return second;
  if (second === null) return first;
  if (first.basis === 'document' && second.basis !== 'document') return second;
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
  const united = [...a.places];
  for (const place of b.places) {
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
  ...b.filter((speaker) => !a.some((other) => foldedName(other.name) === foldedName(speaker.name))),
];

function unite(a: EventCandidate, b: EventCandidate, keys: Keys): EventCandidate {
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
    byOthers: a.byOthers || b.byOthers,
    unnamedTown: a.unnamedTown ?? b.unnamedTown,
    weak: a.weak && b.weak,
    why: { ...b.why, ...a.why },
  };
}

/**
 * Joins the candidates of one document that tell the same event; each keeps all mentions. Candidates of the body come first, so that
 * headlines are absorbed by what they sum up.
 *
 * @param placeKey what makes two place mentions one place
 * @example // headline 'تحرير الرستن' and body 'أعلنت الإدارة تحرير مدينة الرستن' → one capture with two mentions
 */
export function mergeCandidates(context: Context, candidates: readonly EventCandidate[], placeKey: PlaceKey): EventCandidate[] {
  const keys: Keys = { context, placeKey, at: new Map() };
  const events: EventCandidate[] = [];
  const comparable = createComparable(placeKey);
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
  const whole = completed(
    events.filter(({ weak }) => !weak),
    keys,
  );
  return placeUnplaced(context, whole).map((event) => distinctPlaces(event, keys));
}

/** Each place once; where one is left and reached, what is left is another than what the words say. */
function distinctPlaces(event: EventCandidate, { context, placeKey }: Keys): EventCandidate {
  const { mentions, tokens } = context.layers;
  const nameOf = (mention: number): string => foldedName(mentions[mention]?.name ?? '');
  const sentenceOf = (mention: number): number => tokens[mentions[mention]?.first ?? -1]?.sentence ?? -1;
  const ordered = [...event.places].sort((a, b) => ROLE_ORDER[b.role] - ROLE_ORDER[a.role]);
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
  return (half?.actors ?? []).filter((actor) => !actors.some((own) => sameActor(own, actor)));
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
function completed(events: readonly EventCandidate[], keys: Keys): EventCandidate[] {
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
    const targets = event.targets.length > 0 ? event.targets : otherSide(event, actors, near, keys);
    return { ...event, actors, targets, date };
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

/** The key of a place mention by what it resolved to: the gazetteer's entry, else the folded name. */
export const placeKeyOf = ({ places, mentions }: Pick<Layers, 'places' | 'mentions'>): PlaceKey => {
  const keys = new Map<number, string>();
  return (mention) => {
    let key = keys.get(mention);
    if (key === undefined) {
      key = places.get(mention)?.id ?? `~${foldedName(mentions[mention]?.name ?? '').replace(/(^| )ال/g, '$1')}`;
      keys.set(mention, key);
    }
    return key;
  };
};
