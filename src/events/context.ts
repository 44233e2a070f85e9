import type { Layers, Mention } from '../document.ts';
import { foldedName } from '../text/fold.ts';
import { isCue } from './cue-words.ts';
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

/** Rules that find a body behind a word for fighters or forces. */
const ARMS = new Set(['members', 'force-of-body']);
/** Bodies that neither take nor hold ground. */
const UNARMED_KINDS = new Set(['media', 'monitor', 'civil', 'international']);

/** Units that a militia counts as an army does. */
const BRIGADE = /^(?:ال)?(?:لواء|فوج) /;

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

/** إذاعة صوت الجبل, صحيفة المقاومة: by the noun that its name begins with. */
const isMedium = ({ name }: Mention): boolean => isCue(foldedName(name.split(' ', 1)[0] ?? ''), 'medium');

/** Makes what all rules of events share of one document: its layers, and what the registry knows of its places and bodies. */
export function createContext(layers: EventLayers, registry: Registry): Context {
  const isForce = (id: string): boolean => FIGHTING_KINDS.has(registry.organisation(id)?.kind ?? '');
  const places: (PlaceInfo | null)[] = [];
  const placeOf = ({ index }: Mention): PlaceInfo | null => {
    let place = places[index];
    if (place === undefined) {
      const id = layers.places.get(index)?.id;
      places[index] = place = id == null ? null : (registry.place(id) ?? null);
    }
    return place;
  };
  /** A unit or command (قيادة عمليات نينوى) acts for the force that it belongs to. */
  const standingFor = (id: string): string => {
    const known = registry.organisation(id);
    const part = known !== undefined && (known.kind === 'unit' || known.kind === 'army') && !known.contract;
    return part && known.parent !== null ? standingFor(known.parent) : id;
  };
  const armedParty = ({ entries, rule }: Mention): OrganisationInfo | undefined => {
    const known = ARMS.has(rule) ? registry.organisation(entries[0] ?? '') : undefined;
    return known?.kind === 'party' ? known : undefined;
  };
  /** اللواء 11 in a text of the Popular Mobilization: a brigade without a name is one of its own, and not one of the army it fights for. */
  const brigadeOfPublisher = ({ kind, rule, name, entries: [army] }: Mention): string | null => {
    if (kind !== 'unit' || rule !== 'numbered-unit' || army === undefined || !BRIGADE.test(name)) return null;
    const own = publisher()?.id ?? null;
    const { kind: sort, side } = (own === null ? undefined : registry.organisation(own)) ?? {};
    return sort === 'militia' && side === registry.organisation(army)?.side ? own : null;
  };
  const bodyOf = (mention: Mention): { id: string | null; name: string } => {
    const id = armedParty(mention)?.parent ?? brigadeOfPublisher(mention) ?? mention.entries[0] ?? null;
    return { id: id === null ? null : standingFor(id), name: mention.name };
  };
  const troopsOf = (id: string): string | null => {
    if (isForce(id)) return standingFor(id);
    const known = registry.organisation(id);
    // الحزب الديمقراطي الكردستاني: its own armed wing.
    if (known?.kind === 'party' && known.parent !== null) return isForce(known.parent) ? standingFor(known.parent) : null;
    if (known?.kind !== 'state') return null;
    if (known.parent !== null) return troopsOf(known.parent);
    // وزارة الخارجية has no troops of its own.
    if (known.name.startsWith('وزارة') && !known.name.includes('الدفاع')) return null;
    return known.country === '' ? null : registry.armyOf(known.country, layers.published);
  };
  const actorOf = (id: string | null): ActorRef | null =>
    id === null ? null : { id, name: registry.organisation(id)?.name ?? id, item: -1 };
  const named = createNamed(layers.mentions, registry);
  /** حفتر; مسعود, who was named أحمد شاه مسعود before. */
  const bodyLedBy = (person: Mention): ActorRef | null => {
    const full = named.fullNameOf(person);
    const led =
      registry.bodyLedBy(person.name, layers.published) ??
      (full === undefined ? null : registry.bodyLedBy(full.name, layers.published));
    return led === null ? null : actorOf(standingFor(led));
  };
  const fightingBodyOf = (person: Mention): ActorRef | null => {
    const linked = layers.mentions[person.organisation];
    if (linked === undefined || linked.kind === 'place' || linked.kind === 'person') return bodyLedBy(person);
    const body = bodyOf(linked);
    return body.id === null || isForce(body.id) ? asActor(body) : null;
  };
  const troopsOfBody = ({ organisation }: Mention): ActorRef | null => {
    const troops = troopsOf(layers.mentions[organisation]?.entries[0] ?? '');
    return actorOf(troops);
  };
  const sideOf = ({ id }: ActorRef): string => (id === null ? '' : (registry.organisation(id)?.side ?? ''));
  const sameSide = (a: ActorRef, b: ActorRef): boolean => sideOf(a) !== '' && sideOf(a) === sideOf(b);
  const homeArmy = (): ActorRef | null =>
    actorOf(layers.country === null ? null : registry.armyOf(layers.country, layers.published));
  const voicedBy = (id: string): string | null => {
    const { parent, kind } = registry.organisation(id) ?? {};
    const voiced = kind === 'media' && parent != null && isForce(parent) ? registry.organisation(parent) : undefined;
    if (voiced === undefined) return troopsOf(id);
    // سانا speaks for the army of its day, not for that of the government that founded it.
    return voiced.kind === 'army' ? registry.armyOf(voiced.country, layers.published) : standingFor(voiced.id);
  };
  /** قوات الأمم المتحدة: by its own noun the troops that states lend to a body of many. */
  const isLent = ({ entries, first, last }: Mention): boolean =>
    last > first &&
    registry.organisation(entries[0] ?? '')?.kind === 'international' &&
    (layers.analyses[first] ?? []).some(
      ({ rank, classes }) =>
        rank === 0 && classes.includes('force') && !classes.includes('political') && !classes.includes('unarmed'),
    );
  const publisher = (): ActorRef | null => actorOf((layers.outlet === null ? null : voicedBy(layers.outlet)) ?? layers.side);
  return {
    layers,
    registry,
    named,
    isForce,
    // إذاعة المتمردين: who speaks for them and holds no arms.
    isFighting: (mention) => {
      const id = mention.entries[0];
      return id === undefined ? !isMedium(mention) : isForce(id) || armedParty(mention) !== undefined || isLent(mention);
    },
    sameSide,
    isUnarmed: (mention) => UNARMED_KINDS.has(registry.organisation(mention.entries[0] ?? '')?.kind ?? '') && !isLent(mention),
    countryOf: (mention) => placeOf(mention)?.country ?? null,
    featureOf: (mention) => placeOf(mention)?.feature ?? '',
    isState: (mention) => {
      const place = placeOf(mention);
      return place !== null && (place.feature === 'country' || place.capital);
    },
    bodyOf,
    troopsOf,
    voicedBy,
    organisationOfPerson: (item) => (item.mention === null ? null : fightingBodyOf(item.mention)),
    // رئيس مجلس السيادة عبد الفتاح البرهان: of an office without troops, but he leads the army.
    // القيادي في الاتحاد الوطني الكردستاني X: of a party that has troops.
    bodyOfPerson: (person) => fightingBodyOf(person) ?? bodyLedBy(person) ?? troopsOfBody(person),
    isLocal: ({ country, contexts }) => country === '' || country === layers.country || contexts.includes(layers.country ?? ''),
    usualInsurgents: () => {
      const usual = actorOf(layers.country === null ? null : registry.bodyCalled(INSURGENT, layers.country, layers.published));
      const own = publisher();
      return usual !== null && own !== null && sameSide(usual, own) ? homeArmy() : usual;
    },
    ownSide: () => publisher() ?? homeArmy(),
    homeArmy,
    publisher,
    isPublishers: ({ side }) => layers.outlet !== null && registry.organisation(layers.outlet)?.side === side,
    outletFights: () => {
      const kind = layers.outlet === null ? undefined : registry.organisation(layers.outlet)?.kind;
      return kind === undefined || kind === 'media' || !UNARMED_KINDS.has(kind);
    },
  };
}
