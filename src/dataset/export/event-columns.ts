import type { Actor } from '../types.generated.ts';
import { column, fieldColumn, listCell, textCell } from './column.ts';
import type { Cell, Column, Row } from './column.ts';
import { eventPlaceId, mainPlace } from './places.ts';

const ALIGNED = 'One item for each, in the same order; an empty item where it is not known.';

const names = (bodies: readonly Pick<Actor, 'name'>[]): Cell => listCell(bodies.map(({ name }) => name));
const namesEn = (bodies: readonly Pick<Actor, 'nameEn'>[]): Cell => listCell(bodies.map(({ nameEn }) => nameEn));
const ids = (bodies: readonly Pick<Actor, 'id'>[]): Cell => listCell(bodies.map(({ id }) => id));

/** What happened and when. */
const what = (): Column[] => [
  fieldColumn('event_id', 'string', 'event.id', ({ event }) => event.id),
  fieldColumn('type', 'string', 'event.type', ({ event }) => event.type),
  fieldColumn('subtype', 'string', 'event.subtype', ({ event }) => event.subtype ?? null),
  fieldColumn('status', 'string', 'event.status', ({ event }) => event.status),
  fieldColumn('summary', 'string', 'event.summary', ({ event }) => event.summary),
  fieldColumn('date_from', 'date', 'event.date.from', ({ event }) => event.date?.from ?? null),
  fieldColumn('date_to', 'date', 'event.date.to', ({ event }) => event.date?.to ?? null),
  fieldColumn('date_precision', 'string', 'event.date.precision', ({ event }) => event.date?.precision ?? null),
  fieldColumn('date_basis', 'string', 'event.date.basis', ({ event }) => event.date?.basis ?? null),
];

const who = (): Column[] => [
  fieldColumn('actors', 'list', 'event.actors', ({ event }) => names(event.actors), 'Arabic names.'),
  fieldColumn('actors_en', 'list', 'event.actors.nameEn', ({ event }) => namesEn(event.actors), ALIGNED),
  fieldColumn('actor_ids', 'list', 'event.actors.id', ({ event }) => ids(event.actors), ALIGNED),
  fieldColumn('targets', 'list', 'event.targets', ({ event }) => names(event.targets), 'Arabic names.'),
  fieldColumn('targets_en', 'list', 'event.targets.nameEn', ({ event }) => namesEn(event.targets), ALIGNED),
  fieldColumn('target_ids', 'list', 'event.targets.id', ({ event }) => ids(event.targets), ALIGNED),
];

/** How many, who says so, and the words it was read from. */
const evidence = (): Column[] => [
  fieldColumn('count_min', 'number', 'event.count.min', ({ event }) => event.count?.min ?? null),
  fieldColumn('count_max', 'number', 'event.count.max', ({ event }) => event.count?.max ?? null),
  fieldColumn('count_unit', 'string', 'event.count.unit', ({ event }) => event.count?.unit ?? null),
  fieldColumn('claimed_by', 'list', 'event.claimedBy', ({ event }) => names(event.claimedBy), 'Arabic names.'),
  fieldColumn('claimed_by_en', 'list', 'event.claimedBy.nameEn', ({ event }) => namesEn(event.claimedBy), ALIGNED),
  fieldColumn('claimed_by_ids', 'list', 'event.claimedBy.id', ({ event }) => ids(event.claimedBy), ALIGNED),
  fieldColumn('confidence', 'number', 'event.confidence', ({ event }) => event.confidence),
  fieldColumn('plover', 'string', 'event.codes.plover', ({ event }) => event.codes.plover),
  fieldColumn('cameo', 'string', 'event.codes.cameo', ({ event }) => event.codes.cameo),
  fieldColumn('acled', 'string', 'event.codes.acled', ({ event }) => event.codes.acled),
  column('mentions', 'integer', 'How many sentences tell the event.', ({ event }) => event.mentions.length),
  column('document_ids', 'list', 'Ids of the documents that tell the event.', ({ documents }) =>
    listCell(documents.map(({ id }) => id)),
  ),
  fieldColumn('sources', 'list', 'document.source', ({ documents }) => listCell(documents.map(({ source }) => source)), ALIGNED),
  fieldColumn('urls', 'list', 'document.url', ({ documents }) => listCell(documents.map(({ url }) => url)), ALIGNED),
  fieldColumn(
    'published',
    'list',
    'document.published',
    ({ documents }) => listCell(documents.map(({ published }) => published)),
    ALIGNED,
  ),
  column('triggers', 'list', 'The words that tell the event, one item for each mention.', ({ event }) =>
    listCell(event.mentions.map(({ trigger }) => trigger.text)),
  ),
  column('rules', 'list', 'The rules that found it, one item for each mention.', ({ event }) =>
    listCell(event.mentions.map(({ rule }) => rule)),
  ),
];

/** Position and area of the row's place; `which` says which place that is. */
const where = (which: string): Column[] => [
  fieldColumn('latitude', 'number', 'event.places.lat', ({ place }) => place?.lat ?? null, which),
  fieldColumn('longitude', 'number', 'event.places.lon', ({ place }) => place?.lon ?? null, which),
  fieldColumn('geo_precision', 'integer', 'event.places.geoPrecision', ({ place }) => place?.geoPrecision ?? null, which),
  column('country', 'string', `ISO 3166 code of the country. ${which}`.trim(), areaCell('country')),
  column('admin1', 'string', `First-level unit, English name where the gazetteer has one. ${which}`.trim(), areaCell('admin1')),
  column('admin2', 'string', `Second-level unit, English name where the gazetteer has one. ${which}`.trim(), areaCell('admin2')),
];

function areaCell(key: 'country' | 'admin1' | 'admin2'): (row: Row) => Cell {
  return ({ place, world }) => textCell(world.area(place?.id)[key]);
}

const MAIN = 'Of the main place: the first where it happened that has a position, else the first.';

/**
 * Columns of a table with one row an event.
 *
 * @example eventColumns().find(({ name }) => name === 'places')?.value(row) // ['القريتين', 'جنوب سوريا']
 */
export const eventColumns = (): Column[] => [
  ...what(),
  ...who(),
  fieldColumn('places', 'list', 'event.places', ({ event }) => names(event.places), 'Arabic names.'),
  fieldColumn('places_en', 'list', 'event.places.nameEn', ({ event }) => namesEn(event.places), ALIGNED),
  fieldColumn('place_ids', 'list', 'event.places.id', ({ event }) => ids(event.places), ALIGNED),
  fieldColumn('place_roles', 'list', 'event.places.role', ({ event }) => listCell(event.places.map(({ role }) => role)), ALIGNED),
  ...where(MAIN),
  ...evidence(),
];

/** Columns of a table with one row an event and place; an event without places has one row with empty place columns. */
export const eventPlaceColumns = (): Column[] => [
  column(
    'event_place_id',
    'string',
    'Name of the row: the event and the number of the place in it, from 1.',
    ({ event, number }) => eventPlaceId(event, number),
  ),
  ...what(),
  fieldColumn('place_role', 'string', 'event.places.role', ({ place }) => place?.role ?? null),
  fieldColumn('place_id', 'string', 'event.places.id', ({ place }) => place?.id ?? null),
  fieldColumn('place_name', 'string', 'event.places.name', ({ place }) => place?.name ?? null),
  fieldColumn('place_name_en', 'string', 'event.places.nameEn', ({ place }) => place?.nameEn ?? null),
  ...where(''),
  fieldColumn('within', 'string', 'event.places.within', ({ place }) => place?.within ?? null),
  ...who(),
  ...evidence(),
];

/** The rows of an event where a row is an event. */
export const oneRow = (event: Row['event']): Pick<Row, 'place' | 'number'>[] => [{ place: mainPlace(event), number: 1 }];

/** The rows of an event where a row is an event and place. */
export const rowsByPlace = ({ places }: Row['event']): Pick<Row, 'place' | 'number'>[] =>
  places.length === 0 ? [{ place: null, number: 1 }] : places.map((place, index) => ({ place, number: index + 1 }));

/** The same, for datasets whose events lie where they happened: places that they led to or went through are left out. */
export const rowsByScene = ({ places }: Row['event']): Pick<Row, 'place' | 'number'>[] => {
  const rows = places.map((place, index) => ({ place, number: index + 1 })).filter(({ place }) => place.role === 'at');
  return rows.length === 0 ? [{ place: null, number: 1 }] : rows;
};
