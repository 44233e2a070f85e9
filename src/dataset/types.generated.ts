// Generated from schema/event-dataset.schema.json by `npm run generate:types`. Do not edit.

/**
 * A day, 2024-12-07.
 */
export type Day = string;
/**
 * A named thing, date or number in the text.
 */
export type Entity = PlaceEntity | NameEntity | DateEntity | QuantityEntity;
/**
 * The part of the document that the offsets point into.
 */
export type Field = 'title' | 'text';
/**
 * First UTF-16 code unit, from 0.
 */
export type Start = number;
/**
 * The UTF-16 code unit after the last, so that field.slice(start, end) is the text.
 */
export type End = number;
/**
 * The words in the document, as written.
 */
export type Words = string;
/**
 * Degrees north (WGS 84), or null if not known.
 */
export type Latitude = number | null;
/**
 * Degrees east (WGS 84), or null if not known.
 */
export type Longitude = number | null;
/**
 * 1 exact point, 2 near it or a small area, 3 a wide region, 4 not known or only the area around it.
 */
export type GeoPrecision = 1 | 2 | 3 | 4;
/**
 * Name of the rule that found it.
 */
export type Rule = string;
/**
 * How fine the time is.
 */
export type DatePrecision = 'hour' | 'day' | 'week' | 'month' | 'season' | 'year' | 'span';
/**
 * At least, or null if open.
 */
export type LowerBound = number | null;
/**
 * At most, or null if open.
 */
export type UpperBound = number | null;

/**
 * Military events that were read from Arabic news, with the documents and the words they were read from. The same input gives the same bytes.
 */
export interface Dataset {
  /**
   * Version of this schema.
   */
  schemaVersion: '1.0';
  generator: GeneratorInfo;
  /**
   * Every document that was read, in input order.
   */
  documents: DatasetDocument[];
  /**
   * Every distinct event, by date, type and id; events with no date come last.
   */
  events: Event[];
}
/**
 * What made the dataset. No clock time is in it, so that runs can be compared byte by byte.
 */
export interface GeneratorInfo {
  /**
   * Name of the program.
   */
  name: string;
  /**
   * Version of the program.
   */
  version: string;
  /**
   * Digest of the gazetteer files that were used.
   */
  gazetteers: string;
}
/**
 * One document that was read. Its text is not repeated here; offsets point into the original.
 */
export interface DatasetDocument {
  /**
   * The document's id in the input.
   */
  id: string;
  /**
   * The headline, as given.
   */
  title?: string;
  /**
   * Day of publication, or null if neither metadata nor dateline tell it.
   */
  published: Day | null;
  /**
   * Where the day of publication comes from.
   */
  publishedBasis: 'metadata' | 'dateline' | 'none';
  /**
   * Outlet or channel, as given.
   */
  source?: string;
  /**
   * Where the document was found, as given.
   */
  url?: string;
  /**
   * Language, as given.
   */
  language?: string;
  /**
   * SHA-256 of the text in UTF-8, to tell whether offsets still fit.
   */
  sha256: string;
  /**
   * What the document names, in reading order.
   */
  entities: Entity[];
}
/**
 * A place that the document names.
 */
export interface PlaceEntity {
  /**
   * A place.
   */
  kind: 'place';
  field: Field;
  start: Start;
  end: End;
  text: Words;
  /**
   * Id in the gazetteer; absent if unresolved.
   */
  id?: string;
  /**
   * The gazetteer's Arabic name, or the words without attached particles if unresolved.
   */
  name: string;
  /**
   * English name, if known.
   */
  nameEn?: string;
  lat: Latitude;
  lon: Longitude;
  geoPrecision?: GeoPrecision;
  /**
   * Class of the place: city, town, village, airbase, crossing …
   */
  featureClass?: string;
  /**
   * Codes of the country and of the units below it, widest first: SY, SY04 …
   */
  admin?: string[];
  rule?: Rule;
}
/**
 * An organisation, a military unit or a person that the document names.
 */
export interface NameEntity {
  /**
   * What is named.
   */
  kind: 'organisation' | 'unit' | 'person';
  field: Field;
  start: Start;
  end: End;
  text: Words;
  /**
   * Id in the register of actors; absent if unresolved.
   */
  id?: string;
  /**
   * The register's Arabic name, or the words without attached particles if unresolved.
   */
  name: string;
  /**
   * English name, if known.
   */
  nameEn?: string;
  /**
   * Id of the organisation that the text links a person or unit to.
   */
  organisation?: string;
  rule?: Rule;
}
/**
 * A time expression, resolved to days.
 */
export interface DateEntity {
  /**
   * A date.
   */
  kind: 'date';
  field: Field;
  start: Start;
  end: End;
  text: Words;
  /**
   * A day, 2024-12-07.
   */
  from: string;
  /**
   * A day, 2024-12-07.
   */
  to: string;
  precision?: DatePrecision;
  /**
   * Whether the text names the day or counts from another day.
   */
  basis?: 'explicit' | 'relative';
  rule?: Rule;
}
/**
 * A number with its bounds.
 */
export interface QuantityEntity {
  /**
   * A number.
   */
  kind: 'quantity';
  field: Field;
  start: Start;
  end: End;
  text: Words;
  min: LowerBound;
  max: UpperBound;
  /**
   * What is counted.
   */
  unit:
    | 'people'
    | 'places'
    | 'vehicles'
    | 'kilometres'
    | 'hours'
    | 'days'
    | 'weeks'
    | 'months'
    | 'years'
    | 'percent'
    | 'money'
    | 'other';
  rule?: Rule;
}
/**
 * One distinct event. An event told by several sentences or documents is one event with several mentions.
 */
export interface Event {
  /**
   * Stable name: a hash of what identifies the event (type, subtype, status, date, actors, places).
   */
  id: string;
  /**
   * `withdrawal`: a force leaves a place. `capture`: a force gains control of a place. `defection`: members of a force leave their side.
   */
  type: 'withdrawal' | 'capture' | 'defection';
  /**
   * A finer kind within the type, such as `desertion` or `surrender` in `defection`.
   */
  subtype?: string;
  /**
   * Whether it happened: `occurred`, `ongoing` (begun, not finished), `planned`, `demanded`, `denied` (also failed attempts), `possible`.
   */
  status: 'occurred' | 'ongoing' | 'planned' | 'demanded' | 'denied' | 'possible';
  /**
   * The event in one English sentence.
   */
  summary: string;
  /**
   * When it happened, or null if the text does not tell.
   */
  date: EventDate | null;
  /**
   * Withdrawal: who leaves. Capture: who gains control. Defection: the side that is left.
   */
  actors: Actor[];
  /**
   * Withdrawal: the force it yields to. Capture: who loses the place. Defection: the side joined or surrendered to.
   */
  targets: Actor[];
  /**
   * Where it happened, led to and went through.
   */
  places: Place[];
  /**
   * How many people, places or vehicles, or null if not said.
   */
  count: Count | null;
  /**
   * Named sources that assert it; empty if the writer does, or if the source is not named.
   */
  claimedBy: Claimant[];
  /**
   * How sure the program is, from 0 to 1.
   */
  confidence: number;
  codes: Codes;
  /**
   * The words that tell the event, at least one.
   *
   * @minItems 1
   */
  mentions: EventMention[];
}
/**
 * A closed interval of days.
 */
export interface EventDate {
  /**
   * A day, 2024-12-07.
   */
  from: string;
  /**
   * A day, 2024-12-07.
   */
  to: string;
  precision: DatePrecision;
  /**
   * `explicit`: the text names the day. `relative`: it counts from another day. `document`: the day of publication.
   */
  basis: 'explicit' | 'relative' | 'document';
}
/**
 * An armed or political actor.
 */
export interface Actor {
  /**
   * Id in the register of actors; absent if unresolved.
   */
  id?: string;
  /**
   * Arabic name: what the document calls it, or the register's.
   */
  name: string;
  /**
   * English name, if known.
   */
  nameEn?: string;
  /**
   * Its other names in the documents, or its part that they name (اللواء 72).
   */
  aliases?: string[];
}
/**
 * A place of an event.
 */
export interface Place {
  /**
   * `at`: where it happened. `to`: where it led. `via`: on the way.
   */
  role: 'at' | 'to' | 'via';
  /**
   * Id in the gazetteer; absent if unresolved.
   */
  id?: string;
  /**
   * Arabic name: the gazetteer's, or the text's if unresolved.
   */
  name: string;
  /**
   * English name, if known.
   */
  nameEn?: string;
  lat: Latitude;
  lon: Longitude;
  geoPrecision: GeoPrecision;
  /**
   * The area that the text puts it in.
   */
  within?: string;
}
/**
 * A number with its bounds: exact 5 is 5 to 5, more than 5 is 5 to null, up to 5 is null to 5.
 */
export interface Count {
  min: LowerBound;
  max: UpperBound;
  /**
   * What is counted.
   */
  unit: 'people' | 'places' | 'vehicles';
}
/**
 * A named source.
 */
export interface Claimant {
  /**
   * Arabic name, as the text has it.
   */
  name: string;
  /**
   * Id in the register of actors; absent if unresolved.
   */
  id?: string;
  /**
   * English name, if known.
   */
  nameEn?: string;
}
/**
 * The nearest codes of other coding schemes; null where a scheme has none.
 */
export interface Codes {
  /**
   * PLOVER event and mode, such as `RETREAT withdraw`.
   */
  plover: string | null;
  /**
   * CAMEO code, such as `0874`.
   */
  cameo: string | null;
  /**
   * ACLED sub-event type.
   */
  acled: string | null;
}
/**
 * A place in a document where the event is told.
 */
export interface EventMention {
  /**
   * The document's id.
   */
  documentId: string;
  field: Field;
  trigger: Trigger;
  sentence: Extent;
  rule: Rule;
}
/**
 * The word or phrase that tells the event.
 */
export interface Trigger {
  text: Words;
  start: Start;
  end: End;
}
/**
 * A half-open span of the field.
 */
export interface Extent {
  start: Start;
  end: End;
}
