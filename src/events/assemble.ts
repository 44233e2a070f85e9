import { foldedName } from '../text/fold.ts';
import type { Layers, Mention } from '../document.ts';
import type { Actor, DatasetDocument, Entity, EventMention, Place } from '../dataset/types.generated.ts';
import type { EventDraft } from '../dataset/extractor.ts';
import { textDigest } from '../dataset/build.ts';
import { namesOfBody, pointsBack } from './forces/body-names.ts';
import { fullerNames, nationalsNamed, properNames } from './forces/other-names.ts';
import { codesOf } from './codes.ts';
import { confidenceOf } from './confidence.ts';
import type { Registry } from './context.ts';
import type { EventCandidate, PlaceRef } from './event.ts';
import type { ActorRef } from './forces/actor.ts';

type Needed = Pick<
  Layers,
  'source' | 'sentences' | 'tokens' | 'analyses' | 'mentions' | 'dates' | 'quantities' | 'places' | 'published' | 'publishedBasis'
>;

function withDefined<Value extends object>(value: Value): Value {
  const defined: Partial<Value> = {};
  for (const key of Object.keys(value) as (keyof Value)[]) {
    const field = value[key];
    if (field !== undefined && field !== null) defined[key] = field;
  }
  return defined as Value;
}

/** A body with the name that the document gives it, and under `aliases` its other names there with the one at this event (اللواء 72). */
function actorOut(layers: Needed, registry: Registry, { id, name: here }: ActorRef): Actor {
  const { name, others } = id === null ? { name: here, others: [] } : namesOfBody(layers, registry, id);
  const body = id === null ? undefined : registry.organisation(id);
  const names = pointsBack(layers, here) ? others : [...others, here];
  const listed = body?.contract === true;
  const told = listed ? [] : [name, ...names];
  // الإثيوبيون: those of its nation, too.
  const people = listed || body?.kind !== 'army' ? [] : nationalsNamed(layers, registry, body.country);
  const fuller = told.flatMap((each) => fullerNames(layers, registry, each));
  // فصيل شباب السنة, ميليشيا جيش لبنان الجنوبي: a reader without its id may look for it by its own name.
  const proper = [...told, ...fuller].flatMap((each) => properNames(each, body));
  // حركة الشباب الصومالية: the adjective goes with the noun.
  const short = proper.filter((each) => registry.countryOfNisba(foldedName(each).split(' ').at(-1) ?? '') === null);
  // جبهة التغيير والوفاق في تشاد: without the words behind its name, too.
  const longer = body?.contract === false && told.some((each) => each.startsWith(`${body.name} `));
  const all = [...names, ...fuller, ...short, ...people, longer ? body.name : null].filter((each) => each !== null);
  const aliases = [...new Set(all)].filter((each) => each !== name);
  return withDefined({
    id: id ?? undefined,
    name,
    nameEn: body?.nameEn,
    aliases: aliases.length === 0 ? undefined : aliases,
  }) as Actor;
}

function placeOut(layers: Needed, { mention, role, within }: PlaceRef): Place {
  const named = layers.mentions[mention] as Mention;
  const resolved = layers.places.get(mention);
  const container = within >= 0 ? layers.mentions[within]?.name : undefined;
  return {
    role,
    ...withDefined({ id: resolved?.id ?? undefined }),
    name: named.name,
    ...withDefined({ nameEn: resolved?.nameEn ?? undefined }),
    lat: resolved?.lat ?? null,
    lon: resolved?.lon ?? null,
    geoPrecision: resolved?.geoPrecision ?? 4,
    ...withDefined({ within: container }),
  } as Place;
}

/** An event of one document as the dataset has it, still without id and summary. */
export function eventOut(layers: Needed, registry: Registry, event: EventCandidate): EventDraft {
  const mentions: EventMention[] = event.mentions.flatMap(({ sentence, first, last, rule }) => {
    const [from, to, extent] = [layers.tokens[first], layers.tokens[last], layers.sentences[sentence]];
    if (from === undefined || to === undefined || extent === undefined) return [];
    const text = (layers.source[from.field] ?? '').slice(from.start, to.end);
    return [
      {
        documentId: layers.source.id,
        field: from.field,
        trigger: { text, start: from.start, end: to.end },
        sentence: { start: extent.start, end: extent.end },
        rule,
      },
    ];
  });
  const first = event.actors[0];
  const organisation = first?.id == null ? undefined : registry.organisation(first.id);
  const at = event.places.find(({ role }) => role === 'at');
  const placeCountry = at === undefined ? undefined : layers.places.get(at.mention)?.admin[0];
  return {
    type: event.type,
    subtype: event.subtype,
    status: event.status,
    date:
      event.date === null
        ? null
        : { from: event.date.from, to: event.date.to, precision: event.date.precision, basis: event.date.basis },
    actors: event.actors.map((actor) => actorOut(layers, registry, actor)),
    targets: event.targets.map((actor) => actorOut(layers, registry, actor)),
    places: event.places.map((place) => placeOut(layers, place)),
    count: event.count,
    claimedBy: event.claimedBy.map(({ name, id }) =>
      withDefined({ name, id: id ?? undefined, nameEn: id === null ? undefined : registry.organisation(id)?.nameEn }),
    ) as EventDraft['claimedBy'],
    confidence: confidenceOf(event),
    codes: codesOf(
      event.type,
      event.subtype,
      event.status,
      organisation?.kind ?? null,
      organisation !== undefined && organisation.country === placeCountry,
    ),
    mentions,
  };
}

function entityOfMention(layers: Needed, registry: Registry, mention: Mention): Entity {
  const { field, start, end } = mention;
  const base = { field, start, end, text: (layers.source[field] ?? '').slice(start, end), rule: mention.rule };
  if (mention.kind === 'place') {
    const resolved = layers.places.get(mention.index);
    return {
      kind: 'place',
      ...base,
      name: mention.name,
      lat: resolved?.lat ?? null,
      lon: resolved?.lon ?? null,
      ...withDefined({
        id: resolved?.id ?? undefined,
        nameEn: resolved?.nameEn ?? undefined,
        geoPrecision: resolved?.geoPrecision,
        featureClass: resolved?.featureClass ?? undefined,
        admin: resolved === undefined ? undefined : [...resolved.admin],
      }),
    } as Entity;
  }
  const id = mention.entries[0];
  const linked = layers.mentions[mention.organisation];
  return {
    kind: mention.kind,
    ...base,
    name: mention.name,
    ...withDefined({
      id,
      nameEn: id === undefined ? undefined : registry.organisation(id)?.nameEn,
      organisation: linked?.entries[0],
    }),
  } as Entity;
}

/** Rules of time expressions that name no day: how long between two events. */
const UNNAMED = new Set(['lapse', 'lead', 'hours-later']);

/** All that a document names, as the dataset has it. */
export function entitiesOut(layers: Needed, registry: Registry): Entity[] {
  const { source } = layers;
  const text = (field: 'title' | 'text', start: number, end: number): string => (source[field] ?? '').slice(start, end);
  return [
    ...layers.mentions.map((mention) => entityOfMention(layers, registry, mention)),
    // بعد يومين من …: how long before, and no day that the text names.
    ...layers.dates
      .filter(({ rule }) => !UNNAMED.has(rule))
      .map(({ field, start, end, from, to, precision, basis, rule }): Entity => ({
        kind: 'date',
        field,
        start,
        end,
        text: text(field, start, end),
        from,
        to,
        precision,
        basis,
        rule,
      })),
    ...layers.quantities.map(({ field, start, end, min, max, unit, rule }): Entity => ({
      kind: 'quantity',
      field,
      start,
      end,
      text: text(field, start, end),
      min,
      max,
      unit,
      rule,
    })),
  ];
}

/** A document as the dataset has it. */
export function documentOut({ source, published, publishedBasis }: Needed, entities: Entity[]): DatasetDocument {
  return {
    id: source.id,
    ...withDefined({ title: source.title, source: source.source, url: source.url, language: source.language }),
    published,
    publishedBasis,
    sha256: textDigest(source.text),
    entities,
  } as DatasetDocument;
}
