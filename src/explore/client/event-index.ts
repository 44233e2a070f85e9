import type { Actor, Place } from '../../dataset/types.generated.ts';
import { foldName } from '../../text/fold.ts';
import type { ExplorerData, ExplorerEvent } from '../model.ts';
import type { Facet } from './view.ts';

/** A name in both languages, as far as known. */
export interface Named {
  readonly name: string;
  readonly nameEn?: string;
}

/** A place with a position. */
export interface MapPlace extends Named {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  /** Only an area is known, not a point. */
  readonly wide: boolean;
}

/** An event with what the filters ask for, worked out once. */
export interface Item {
  readonly event: ExplorerEvent;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly places: readonly string[];
}

export interface EventIndex {
  readonly data: ExplorerData;
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  readonly places: ReadonlyMap<string, MapPlace>;
  /** Names of forces and sources by key. */
  readonly names: ReadonlyMap<string, Named>;
  /** Folded words of an event, for the search. */
  readonly words: (item: Item) => string;
}

/** Stands for events that no named source asserts; no id of a register is empty. */
export const UNNAMED_SOURCE = '-';

const actorKey = ({ id, name }: Pick<Actor, 'id' | 'name'>): string => id ?? name;

/** Two unresolved places of one name may lie apart, so the position is part of the key. */
export const placeKey = ({ id, name, lat, lon }: Place): string => id ?? `${name}@${String(lat)},${String(lon)}`;

/** Prepares the data for filters, map and search. */
export function indexEvents(data: ExplorerData): EventIndex {
  const places = new Map<string, MapPlace>();
  const names = new Map<string, Named>();
  const keysOf = (named: readonly Actor[]): string[] =>
    unique(
      named.map((each) => {
        const key = actorKey(each);
        if (!names.has(key)) names.set(key, each);
        return key;
      }),
    );
  const items = data.events.map((event): Item => {
    for (const place of event.places) {
      const { lat, lon, name, nameEn, geoPrecision } = place;
      const key = placeKey(place);
      if (lat === null || lon === null || places.has(key)) continue;
      places.set(key, { key, lat, lon, wide: geoPrecision >= 3, name, ...(nameEn === undefined ? {} : { nameEn }) });
    }
    const sources = keysOf(event.claimedBy);
    return {
      event,
      values: {
        type: [event.type],
        status: [event.status],
        actor: keysOf([...event.actors, ...event.targets]),
        source: sources.length === 0 ? [UNNAMED_SOURCE] : sources,
        outlet: unique(event.mentions.flatMap(({ document }) => data.documents[document]?.source ?? [])),
      },
      places: unique(event.places.map(placeKey)).filter((key) => places.has(key)),
    };
  });
  const folded = new Map<Item, string>();
  const words = (item: Item): string => {
    const known = folded.get(item);
    if (known !== undefined) return known;
    const made = foldName(wordsOf(item.event, data).join(' '));
    folded.set(item, made);
    return made;
  };
  return { data, items, byId: new Map(items.map((item) => [item.event.id, item])), places, names, words };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function wordsOf(event: ExplorerEvent, { passages, documents }: ExplorerData): string[] {
  const named = [...event.actors, ...event.targets, ...event.places, ...event.claimedBy];
  return [
    event.id,
    event.summary,
    ...named.flatMap(({ name, nameEn }) => [name, nameEn ?? '']),
    ...event.places.map(({ within }) => within ?? ''),
    ...event.mentions.flatMap(({ passage, document }) => [passages[passage]?.text ?? '', documents[document]?.title ?? '']),
  ];
}
