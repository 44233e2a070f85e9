import type { Dataset, Event } from '../dataset/types.generated.ts';
import { isSameActor, isSameCount, isSameDate, isSamePlace, matched, namesOf } from './agreement.ts';
import type { Named } from './agreement.ts';
import type { GoldDocument, GoldEvent } from './gold.ts';
import { foldForScore, isLocated, kilometres, sameName } from './names.ts';

/** Counts of one question over all documents, with what follows from them. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly hit: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Score {
  readonly documents: number;
  /** By name, in a fixed order: `entities.places`, `events.detected`, `argument.date` … */
  readonly figures: Readonly<Record<string, Figure>>;
  /** What was missed, spurious or partly wrong, one line each, by document. */
  readonly misses: readonly string[];
}

/** Farther than this from the gold position is another place. */
const WITHIN_KM = 15;
/** The centre of an area is a convention; only points can be held to a distance. */
const AREAS: ReadonlySet<string> = new Set(['country', 'admin1', 'admin2', 'region']);
const TYPES: readonly Event['type'][] = ['withdrawal', 'capture', 'defection'];
const ACTUAL: ReadonlySet<string> = new Set(['occurred', 'ongoing']);

/** Precision, recall and F1; where nothing is wanted and nothing found, all is right. */
export function figure(hit: number, predicted: number, gold: number): Figure {
  const precision = predicted > 0 ? hit / predicted : gold > 0 ? 0 : 1;
  const recall = gold > 0 ? hit / gold : predicted > 0 ? 0 : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, hit, predicted, gold };
}

const distinct = <T>(list: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
];

/** Adds up the counts of each question. */
class Tally {
  private readonly counts = new Map<string, { hit: number; predicted: number; gold: number }>();
  readonly misses: string[] = [];

  add(name: string, hit: number, predicted: number, gold: number): void {
    const sum = this.counts.get(name) ?? { hit: 0, predicted: 0, gold: 0 };
    this.counts.set(name, { hit: sum.hit + hit, predicted: sum.predicted + predicted, gold: sum.gold + gold });
  }

  /** A yes-or-no question. */
  ask(name: string, right: boolean): void {
    this.add(name, right ? 1 : 0, 1, 1);
  }

  figures(): Record<string, Figure> {
    return Object.fromEntries([...this.counts].map(([name, { hit, predicted, gold }]) => [name, figure(hit, predicted, gold)]));
  }
}

/**
 * Scores a dataset against gold documents: what is named (places, actors, dates), which events are found, and
 * each argument of the events that are found. Two events agree if they have the same type and share a place, or, where
 * neither has a place, an actor; each gold event takes at most one found event, the best first.
 *
 * @example
 * score(readGold('tests/fixtures/gold/dev'), dataset).figures['events.detected']?.f1
 */
export function score(gold: readonly GoldDocument[], dataset: Pick<Dataset, 'documents' | 'events'>): Score {
  const tally = new Tally();
  for (const document of gold) {
    scoreEntities(document, dataset, tally);
    scoreEvents(document, dataset, tally);
  }
  return { documents: gold.length, figures: tally.figures(), misses: tally.misses };
}

function scoreEntities(document: GoldDocument, dataset: Pick<Dataset, 'documents'>, tally: Tally): void {
  const entities = dataset.documents.find(({ id }) => id === document.id)?.entities ?? [];
  const places = entities.filter((entity) => entity.kind === 'place');
  const distinctPlaces = distinct(places, ({ name }) => foldForScore(name));
  const hits = matched(document.places, distinctPlaces, (want, got) => isSamePlace(want.name, got, document.places));
  tally.add('entities.places', hits, distinctPlaces.length, document.places.length);
  for (const want of document.places) {
    if (!isLocated(want) || AREAS.has(want.kind)) continue;
    const got = places.find((place) => namesOf(place).some((name) => sameName(name, want.name)));
    if (got === undefined) continue;
    const near = isLocated(got) && kilometres(want, got) <= WITHIN_KM;
    tally.ask('places.within15km', near);
    if (!near) {
      tally.misses.push(
        `${document.id} place ${want.name}: gold ${String(want.lat)},${String(want.lon)} got ${String(got.lat)},${String(got.lon)}`,
      );
    }
  }
  const actors = distinct(
    document.actors.flatMap(({ id }) => (id === null ? [] : [id])),
    (id) => id,
  );
  const found = new Set(
    entities.flatMap((entity) =>
      (entity.kind === 'organisation' || entity.kind === 'unit') && entity.id !== undefined ? [entity.id] : [],
    ),
  );
  tally.add('entities.actors.recall', actors.filter((id) => found.has(id)).length, actors.length, actors.length);
  const interval = ({ from, to }: { from: string; to: string }): string => `${from}/${to}`;
  const wanted = distinct(document.dates, interval);
  const dates = distinct(
    entities.filter((entity) => entity.kind === 'date'),
    interval,
  );
  tally.add('entities.dates', matched(wanted, dates, isSameDate), dates.length, wanted.length);
}

function scoreEvents(document: GoldDocument, dataset: Pick<Dataset, 'events'>, tally: Tally): void {
  const found = dataset.events.filter(({ mentions }) => mentions.some(({ documentId }) => documentId === document.id));
  const pairing = pairEvents(document, found);
  const taken = new Set(pairing.values());
  tally.add('events.detected', pairing.size, found.length, document.events.length);
  for (const type of TYPES) {
    const ofType = (event: { type: Event['type'] }): boolean => event.type === type;
    const hits = [...pairing.keys()].filter(ofType).length;
    tally.add(`events.detected.${type}`, hits, found.filter(ofType).length, document.events.filter(ofType).length);
  }
  let exact = 0;
  for (const want of document.events) {
    const got = pairing.get(want);
    if (got === undefined) {
      tally.misses.push(
        `${document.id} MISSED ${want.type} ${want.status} «${want.trigger}» ${want.places.map(({ name }) => name).join('، ')}`,
      );
    } else if (scoreArguments(document, want, got, tally)) exact += 1;
  }
  for (const event of found) {
    if (taken.has(event)) continue;
    const trigger = event.mentions.find(({ documentId }) => documentId === document.id)?.trigger.text ?? '';
    tally.misses.push(
      `${document.id} SPURIOUS ${event.type} ${event.status} ${event.places.map(({ name }) => name).join('، ')} «${trigger}»`,
    );
  }
  tally.add('events.exact', exact, found.length, document.events.length);
}

/** Which found event stands for which gold event. */
export function pairEvents({ events, places }: GoldDocument, found: readonly Event[]): Map<GoldEvent, Event> {
  const pairs: { want: GoldEvent; got: Event; weight: number }[] = [];
  for (const want of events) {
    for (const got of found) {
      if (want.type !== got.type) continue;
      const shared = matched(want.places, got.places, (w, g) => isSamePlace(w.name, g, places));
      const actors = matched(want.actors, got.actors, isSameActor);
      const placeless = want.places.length === 0 && got.places.length === 0;
      if (placeless ? actors === 0 && want.actors.length > 0 : shared === 0) continue;
      const status = want.status === got.status ? 3 : ACTUAL.has(want.status) === ACTUAL.has(got.status) ? 1 : -2;
      pairs.push({ want, got, weight: shared * 4 + actors * 2 + status + (isSameDate(want.date, got.date) ? 1 : 0) });
    }
  }
  pairs.sort((a, b) => b.weight - a.weight);
  const pairing = new Map<GoldEvent, Event>();
  const taken = new Set<Event>();
  for (const { want, got } of pairs) {
    if (pairing.has(want) || taken.has(got)) continue;
    pairing.set(want, got);
    taken.add(got);
  }
  return pairing;
}

/** Scores the fields of an event that was found; true if all that count for `events.exact` are right. */
function scoreArguments(document: GoldDocument, want: GoldEvent, got: Event, tally: Tally): boolean {
  const isPlace = (w: { name: string }, g: Named): boolean => isSamePlace(w.name, g, document.places);
  const status = want.status === got.status;
  const date = isSameDate(want.date, got.date);
  const count = isSameCount(want.count, got.count);
  const claimed = isClaimed(want.claimedBy ?? [], got.claimedBy);
  const targets = want.targets ?? [];
  const actors = matched(want.actors, got.actors, isSameActor);
  const places = matched(want.places, got.places, isPlace);
  tally.ask('argument.status', status);
  tally.ask('argument.actual-or-not', ACTUAL.has(want.status) === ACTUAL.has(got.status));
  tally.ask('argument.date', date);
  tally.ask('argument.count', count);
  tally.ask('argument.claimedBy', claimed);
  tally.add('argument.actors', actors, got.actors.length, want.actors.length);
  tally.add('argument.targets', matched(targets, got.targets, isSameActor), got.targets.length, targets.length);
  tally.add('argument.places', places, got.places.length, want.places.length);
  const roles = matched(want.places, got.places, (w, g) => w.role === g.role && isPlace(w, g));
  tally.add('argument.places+role', roles, got.places.length, want.places.length);

  const allActors = actors === Math.max(want.actors.length, got.actors.length);
  const allPlaces = places === Math.max(want.places.length, got.places.length);
  if (status && date && count && allActors && allPlaces) return true;
  const wrong = [
    status ? '' : `status ${got.status}≠${want.status}`,
    date ? '' : `date ${JSON.stringify(got.date)}≠${JSON.stringify(want.date)}`,
    count ? '' : `count ${JSON.stringify(got.count)}≠${JSON.stringify(want.count)}`,
    allActors ? '' : `actors ${got.actors.map(({ id, name }) => id ?? name).join(',')}≠${want.actors.join(',')}`,
    allPlaces ? '' : `places ${got.places.map(({ name }) => name).join('،')}≠${want.places.map(({ name }) => name).join('،')}`,
    claimed ? '' : `claimedBy ${got.claimedBy.map(({ name }) => name).join(',')}≠${(want.claimedBy ?? []).join(',')}`,
  ].filter((part) => part !== '');
  tally.misses.push(`${document.id} partly ${want.type} «${want.trigger}»: ${wrong.join('; ')}`);
  return false;
}

/** One source in common is enough; one name may be a part of the other (المقدم حسن عبد الغني, حسن عبد الغني). */
function isClaimed(want: readonly string[], got: readonly Named[]): boolean {
  if (want.length === 0) return got.length === 0;
  const names = got.flatMap(namesOf).map(foldForScore);
  return want.map(foldForScore).some((w) => names.some((name) => name.includes(w) || w.includes(name)));
}
