import type { Layers, Mention } from '../document.ts';
import { createBodies } from './bodies.ts';
import type { ActorRef } from './forces/actor.ts';
import { asActor } from './forces/actor.ts';
import type { Item } from './items/item.ts';
import type { Named } from './discourse/named.ts';
import { createNamed } from './discourse/named.ts';

/** What the event stages ask the gazetteer. */
export interface OrganisationInfo {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly nameEn: string;
  readonly kind: string;
  /** Whom it fights for (syrian-government, iran-aligned). */
  readonly side: string;
  readonly country: string;
  /** Other countries where it acts. */
  readonly contexts: readonly string[];
  readonly parent: string | null;
  /** True for the bodies that a reader of the dataset knows by id (`contract/actors.csv`); others stand under their parent. */
  readonly contract: boolean;
}

export interface PlaceInfo {
  readonly feature: string;
  readonly country: string;
  readonly capital: boolean;
}

export interface Registry {
  organisation(id: string): OrganisationInfo | undefined;
  place(id: string): PlaceInfo | undefined;
  /** The country of an adjective of nationality (`التركي` → TR), or null. */
  countryOfNisba(word: string): string | null;
  /** Class of the places that a class noun means (`مطار` → airport), or null. */
  featureCalled(noun: string): string | null;
  /** The body that a person of that name commands on a day, or null. */
  bodyLedBy(name: string, date: string | null): string | null;
  /** The one body that news of a country and day calls by a bare noun (مسلح in Afghanistan in 2010), or null. */
  bodyCalled(noun: string, country: string, date: string | null): string | null;
  /** The regular army of a country (`TR` → turkish-forces), or null. */
  armyOf(country: string, date: string | null): string | null;
  /** Whether the army of one country fights or stands in the other on a day, or in any where no other is given (ET and ER in 2000). */
  atWar(country: string, other: string | null, date: string | null): boolean;
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
  | 'outlet'
  | 'side'
  | 'places'
>;

/** The noun of `default-bodies.csv` for all words of insurgents. */
const INSURGENT = 'مسلح';

/** Everything that a rule may ask while it reads one document. */
export interface Context {
  readonly layers: EventLayers;
  readonly registry: Registry;
  readonly named: Named;
  isForce(id: string): boolean;
  /** A force, a body that no list holds, or the armed men of a party (مسلحو الحزب التقدمي، قوات الاتحاد الوطني). */
  readonly isFighting: (mention: Mention) => boolean;
  isUnarmed(mention: Mention): boolean;
  /** A body that fights in the document's country: at home there, known to act there, or of no country. */
  isLocal(body: OrganisationInfo): boolean;
  /** Whom words such as المسلحون mean there and then where nothing is named, seen from the document's own side; null where that is not known. */
  usualInsurgents(): ActorRef | null;
  /** The side from which words such as المسلحون، العدو are said: that of the outlet, else the army at home. */
  ownSide(): ActorRef | null;
  /** True for two bodies that fight for one side, so that neither takes ground from the other. */
  sameSide(a: ActorRef, b: ActorRef): boolean;
  /** A country or capital, which news names for its government and army. */
  isState(mention: Mention): boolean;
  countryOf(mention: Mention): string | null;
  /** The body that acts where a mention is named: a numbered unit acts for the force that it belongs to. */
  bodyOf(mention: Mention): { id: string | null; name: string };
  /** Whose forces «its forces» are: a force's own, those of a state or ministry (وزارة البيشمركة … قواتها); null for others. */
  troopsOf(id: string): string | null;
  /** The force for which a body speaks: whose troops are its own, or whose outlet it is (سانا); null for others. */
  voicedBy(id: string): string | null;
  /** Class of the place that a mention was resolved to, '' where it has no entry. */
  featureOf(mention: Mention): string;
  /** The fighting body that a person belongs to by the text, or by what he commands where the text gives him no office. */
  organisationOfPerson(item: Item): ActorRef | null;
  /** The body whose troops are a person's own: that, else the one that he commands whatever office the text gives him. */
  bodyOfPerson(mention: Mention): ActorRef | null;
  /** The force for whose side the document speaks, by its outlet (القناة الرسمية لقوات الدعم السريع) or its own words; null for news. */
  publisher(): ActorRef | null;
  /** Of the side for which the document's outlet stands (هاوار for the Kurdish-led forces). */
  isPublishers(body: OrganisationInfo): boolean;
  /** False where the document is from a body of aid, watching or talks, whose «we» fight nobody. */
  outletFights(): boolean;
  /** The regular army of the document's country; null where either is not known. */
  homeArmy(): ActorRef | null;
}

/** Makes what all rules of events share of one document: its layers, and what the registry knows of its places and bodies. */
export function createContext(layers: EventLayers, registry: Registry): Context {
  const { standingFor, actorOf, ...bodies } = createBodies(layers, registry);
  const { bodyOf, troopsOf, isForce, sameSide, publisher, homeArmy } = bodies;
  const { country, published } = layers;
  const places: (PlaceInfo | null)[] = [];
  const placeOf = ({ index }: Mention): PlaceInfo | null => {
    let place = places[index];
    if (place === undefined) {
      const id = layers.places.get(index)?.id;
      places[index] = place = id == null ? null : (registry.place(id) ?? null);
    }
    return place;
  };
  const named = createNamed(layers.mentions, registry);
  /** حفتر; مسعود, who was named أحمد شاه مسعود before. */
  const bodyLedBy = (person: Mention): ActorRef | null => {
    const full = named.fullNameOf(person);
    const led =
      registry.bodyLedBy(person.name, published) ?? (full === undefined ? null : registry.bodyLedBy(full.name, published));
    return led === null ? null : actorOf(standingFor(led));
  };
  const fightingBodyOf = (person: Mention): ActorRef | null => {
    const linked = layers.mentions[person.organisation];
    if (linked === undefined || linked.kind === 'place' || linked.kind === 'person') return bodyLedBy(person);
    const body = bodyOf(linked);
    return body.id === null || isForce(body.id) ? asActor(body) : null;
  };
  const troopsOfBody = ({ organisation }: Mention): ActorRef | null =>
    actorOf(troopsOf(layers.mentions[organisation]?.entries[0] ?? ''));
  return {
    layers,
    registry,
    named,
    ...bodies,
    countryOf: (mention) => placeOf(mention)?.country ?? null,
    featureOf: (mention) => placeOf(mention)?.feature ?? '',
    isState: (mention) => {
      const place = placeOf(mention);
      return place !== null && (place.feature === 'country' || place.capital);
    },
    organisationOfPerson: (item) => (item.mention === null ? null : fightingBodyOf(item.mention)),
    // رئيس مجلس السيادة عبد الفتاح البرهان: of an office without troops, but he leads the army.
    // القيادي في الاتحاد الوطني الكردستاني X: of a party that has troops.
    bodyOfPerson: (person) => fightingBodyOf(person) ?? bodyLedBy(person) ?? troopsOfBody(person),
    isLocal: (body) => body.country === '' || body.country === country || body.contexts.includes(country ?? ''),
    usualInsurgents: () => {
      const usual = actorOf(country === null ? null : registry.bodyCalled(INSURGENT, country, published));
      const own = publisher();
      return usual !== null && own !== null && sameSide(usual, own) ? homeArmy() : usual;
    },
    ownSide: () => publisher() ?? homeArmy(),
  };
}
