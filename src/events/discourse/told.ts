import type { Layers } from '../../document.ts';
import type { EventCandidate } from '../event.ts';
import type { EventType } from '../frames.ts';

/** The events that the sentences of a document have told so far, in order. */
export interface Told {
  readonly candidates: readonly EventCandidate[];
  add(candidate: EventCandidate): void;
  /** Takes one back that was told just before. */
  remove(candidate: EventCandidate): void;
  /**
   * The latest candidates, among them all that a sentence from `since` on tells: rules that look back to the sentence before need
   * not go through a whole book. A candidate that a later sentence elaborated stands one sentence late.
   */
  recent(since: number): readonly EventCandidate[];
  /** The latest of a type that names who did it. */
  latest(type: EventType): EventCandidate | undefined;
  /** The latest of a type that names who did it, and one of some places (`placeKeyOf`). */
  latestAt(type: EventType, places: Iterable<string>): EventCandidate | undefined;
  /** What makes two place mentions one place: the entry, else the mention itself. */
  readonly placeKeyOf: (mention: number) => string;
}

const sentenceOf = ({ mentions }: EventCandidate): number => mentions[0]?.sentence ?? -1;

interface Numbered {
  readonly candidate: EventCandidate;
  readonly number: number;
}

/** Creates the memory of the events of one document, which names them by type and place. */
export function createTold({ places }: Pick<Layers, 'places'>): Told {
  const candidates: EventCandidate[] = [];
  let number = 0;
  /** Those that name who did it, by their type, and by type and place. */
  const groups = new Map<string, Numbered[]>();
  const groupOf = (key: string): Numbered[] => {
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = []));
    return group;
  };
  const placeKeyOf = (mention: number): string => places.get(mention)?.id ?? `mention ${String(mention)}`;
  const atPlace = (type: EventType, place: string): string => `${type} ${place}`;
  const groupsOf = ({ type, actors, places }: EventCandidate): Numbered[][] =>
    actors.length === 0 ? [] : [type, ...new Set(places.map(({ mention }) => atPlace(type, placeKeyOf(mention))))].map(groupOf);
  return {
    candidates,
    add: (candidate) => {
      candidates.push(candidate);
      number++;
      for (const group of groupsOf(candidate)) group.push({ candidate, number });
    },
    remove: (candidate) => {
      candidates.splice(candidates.lastIndexOf(candidate), 1);
      for (const group of groupsOf(candidate))
        group.splice(
          group.findLastIndex((each) => each.candidate === candidate),
          1,
        );
    },
    recent: (since) => {
      let from = candidates.length;
      while (from > 0 && sentenceOf(candidates[from - 1] as EventCandidate) >= since - 1) from--;
      return candidates.slice(from);
    },
    latest: (type) => groups.get(type)?.at(-1)?.candidate,
    latestAt: (type, places) => {
      let latest: Numbered | undefined;
      for (const place of places) {
        const last = groups.get(atPlace(type, place))?.at(-1);
        if (last !== undefined && last.number > (latest?.number ?? 0)) latest = last;
      }
      return latest?.candidate;
    },
    placeKeyOf,
  };
}
