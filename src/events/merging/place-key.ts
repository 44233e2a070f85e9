import type { Layers } from '../../document.ts';
import { foldedName, withoutArticles } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import type { EventCandidate } from '../event.ts';

/** What decides whether two mentions name one place: its gazetteer entry, else its folded name. */
export type PlaceKey = (mention: number) => string;

export interface Keys {
  readonly context: Context;
  readonly placeKey: PlaceKey;
  /** Keys of the places at which events happened, as far as they were asked for. */
  readonly at: Map<EventCandidate, readonly string[]>;
}

/** The keys of the places where an event happened, found once for each event. */
export function atKeys(event: EventCandidate, { placeKey, at }: Keys): readonly string[] {
  let keys = at.get(event);
  if (keys === undefined) {
    keys = event.places.filter(({ role }) => role === 'at').map(({ mention }) => placeKey(mention));
    at.set(event, keys);
  }
  return keys;
}

/** The key of a place mention by what it resolved to: the gazetteer's entry, else the folded name. */
export const placeKeyOf = ({ places, mentions }: Pick<Layers, 'places' | 'mentions'>): PlaceKey => {
  const keys = new Map<number, string>();
  return (mention) => {
    let key = keys.get(mention);
    if (key === undefined) {
      key = places.get(mention)?.id ?? `~${withoutArticles(foldedName(mentions[mention]?.name ?? ''))}`;
      keys.set(mention, key);
    }
    return key;
  };
};
