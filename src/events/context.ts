import type { Layers, Mention } from '../document.ts';
import type { ActorRef } from './forces.ts';
import type { Item } from './items.ts';

/** What the event stages ask the gazetteer. */
export interface OrganisationInfo {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly country: string;
}

export interface Registry {
  organisation(id: string): OrganisationInfo | undefined;
  place(id: string): { readonly feature: string; readonly country: string; readonly capital: boolean } | undefined;
  /** The regular army of a country (`TR` → turkish-forces), or null. */
  armyOf(country: string, date: string | null): string | null;
}

export type EventLayers = Pick<
  Layers,
  | 'source'
  | 'texts'
  | 'blocks'
  | 'sentences'
  | 'tokens'
  | 'analyses'
  | 'mentions'
  | 'dates'
  | 'quantities'
  | 'published'
  | 'country'
>;

const FIGHTING_KINDS = new Set([
  'army',
  'armed-group',
  'militia',
  'unit',
  'coalition',
  'security',
  'peacekeeping',
  'tribe',
  'government',
]);

/** Everything that a rule may ask while it reads one document. */
export interface Context {
  readonly layers: EventLayers;
  readonly registry: Registry;
  isForce(id: string): boolean;
  /** A country or capital, which news names for its government and army. */
  isState(mention: Mention): boolean;
  countryOf(mention: Mention): string | null;
  /** The fighting body that a person belongs to by the text. */
  organisationOfPerson(item: Item): ActorRef | null;
}

export function createContext(layers: EventLayers, registry: Registry): Context {
  const isForce = (id: string): boolean => FIGHTING_KINDS.has(registry.organisation(id)?.kind ?? '');
  const countryOf = (mention: Mention): string | null => {
    const id = mention.entries[0];
    return id === undefined ? null : (registry.place(id)?.country ?? null);
  };
  return {
    layers,
    registry,
    isForce,
    countryOf,
    isState: (mention) => {
      const place = mention.entries[0] === undefined ? undefined : registry.place(mention.entries[0]);
      return place !== undefined && (place.feature === 'country' || place.capital);
    },
    organisationOfPerson: (item) => {
      const linked = item.mention === null ? undefined : layers.mentions[item.mention.organisation];
      if (linked === undefined || linked.kind === 'place' || linked.kind === 'person') return null;
      const id = linked.entries[0] ?? null;
      return id === null || isForce(id) ? { id, name: linked.name, item: -1 } : null;
    },
  };
}
