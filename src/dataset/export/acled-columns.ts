import type { Actor, Event } from '../types.generated.ts';
import { column, joinedCell, textCell, NEVER, countryOf, numberOf } from './column.ts';
import type { Cell, Column, Row } from './column.ts';
import { daysIn, middleOf, yearOf } from './period.ts';
import { eventPlaceId } from './places.ts';

/** Sub-event types that are battles; all others that the program gives are strategic developments. */
const BATTLES: ReadonlySet<string> = new Set([
  'Government regains territory',
  'Non-state actor overtakes territory',
  'Armed clash',
]);

const WEEK_DAYS = 7;
const MONTH_DAYS = 31;

/** 1 the day itself, 2 within a week, 3 within a month, as ACLED has it; what is vaguer ACLED does not code. */
function timePrecision({ date }: Event): 1 | 2 | 3 | null {
  if (date === null) return null;
  const days = daysIn(date);
  if (days === 1) return 1;
  if (days <= WEEK_DAYS) return 2;
  return days <= MONTH_DAYS ? 3 : null;
}

const nameOf = ({ name, nameEn }: Actor): string => nameEn ?? name;

/** Armies at home are state forces, armies abroad external ones. Whether a group rebels or serves a party, we do not know. */
function inter({ world, place }: Row, body: Actor | undefined): Cell {
  const force = world.force(body?.id);
  const { country } = world.area(place?.id);
  if (force?.kind !== 'army' || force.country === '' || country === '') return null;
  return force.country === country ? 'State forces' : 'External/Other forces';
}

const rounded = (degrees: number | null | undefined): number | null =>
  degrees === null || degrees === undefined ? null : Math.round(degrees * 1e4) / 1e4;

/**
 * The columns of an ACLED export, in its order. What we do not know is left empty, never guessed.
 *
 * @example acledColumns().find(({ name }) => name === 'location')?.value(row) // 'Qaryatein' for القريتين
 */
export const acledColumns = (): Column[] => [
  column(
    'event_id_cnty',
    'string',
    'Our id of event and place; not an id of ACLED and without its country prefix.',
    ({ event, number }) => eventPlaceId(event, number),
  ),
  column(
    'event_date',
    'date',
    'The day; of up to 31 days the middle one, as in ACLED; empty for longer spans, which ACLED does not code, and where there is no date.',
    ({ event }) => (event.date === null || timePrecision(event) === null ? null : middleOf(event.date)),
  ),
  column('year', 'integer', 'The year, if the whole date lies in one.', ({ event }) =>
    event.date === null ? null : yearOf(event.date),
  ),
  column('time_precision', 'integer', '1: one day. 2: up to 7 days. 3: up to 31 days.', ({ event }) => timePrecision(event)),
  column('disorder_type', 'string', 'From the sub-event type: Political violence or Strategic developments.', ({ event }) =>
    event.codes.acled === null ? null : BATTLES.has(event.codes.acled) ? 'Political violence' : 'Strategic developments',
  ),
  column('event_type', 'string', 'From the sub-event type: Battles or Strategic developments.', ({ event }) =>
    event.codes.acled === null ? null : BATTLES.has(event.codes.acled) ? 'Battles' : 'Strategic developments',
  ),
  column('sub_event_type', 'string', '`codes.acled` (docs/codebook.md, codes).', ({ event }) => event.codes.acled),
  column('actor1', 'string', 'First of `actors`; English name, else Arabic.', ({ event }) =>
    textCell(event.actors[0] && nameOf(event.actors[0])),
  ),
  column('assoc_actor_1', 'string', 'The other `actors`.', ({ event }) => joinedCell(event.actors.slice(1).map(nameOf))),
  column(
    'inter1',
    'string',
    '`State forces` for an army in its own country, `External/Other forces` for one abroad; else empty.',
    (row) => inter(row, row.event.actors[0]),
  ),
  column('actor2', 'string', 'First of `targets`; English name, else Arabic.', ({ event }) =>
    textCell(event.targets[0] && nameOf(event.targets[0])),
  ),
  column('assoc_actor_2', 'string', 'The other `targets`.', ({ event }) => joinedCell(event.targets.slice(1).map(nameOf))),
  column('inter2', 'string', 'As `inter1`.', (row) => inter(row, row.event.targets[0])),
  column('interaction', 'string', 'Always empty: it needs both kinds of actors.', () => null),
  column('civilian_targeting', 'string', NEVER, () => null),
  column('iso', 'integer', 'ISO 3166-1 numeric code of the country.', (row) => numberOf(countryOf(row)?.iso)),
  column('region', 'string', 'Region that ACLED puts the country in.', (row) => textCell(countryOf(row)?.acled_region)),
  column('country', 'string', 'Country, as ACLED names it.', (row) => textCell(countryOf(row)?.acled_country)),
  column('admin1', 'string', 'First-level unit, as our gazetteer names it.', ({ world, place }) =>
    textCell(world.area(place?.id).admin1),
  ),
  column('admin2', 'string', 'Second-level unit, as our gazetteer names it.', ({ world, place }) =>
    textCell(world.area(place?.id).admin2),
  ),
  column('admin3', 'string', 'Third-level unit, for places that are one.', ({ world, place }) =>
    textCell(world.area(place?.id).admin3),
  ),
  column('location', 'string', 'Name of the place; English, else Arabic.', ({ place }) => textCell(place?.nameEn ?? place?.name)),
  column('latitude', 'number', 'Degrees north, four decimals.', ({ place }) => rounded(place?.lat)),
  column('longitude', 'number', 'Degrees east, four decimals.', ({ place }) => rounded(place?.lon)),
  column('geo_precision', 'integer', '1, 2, 3 as `geoPrecision`; empty for 4, which ACLED does not have.', ({ place }) =>
    place === null || place.geoPrecision === 4 ? null : place.geoPrecision,
  ),
  column('source', 'string', 'Outlets of the documents that tell it.', ({ documents }) =>
    joinedCell(documents.map(({ source }) => source)),
  ),
  column('source_scale', 'string', NEVER, () => null),
  column('notes', 'string', '`summary`.', ({ event }) => event.summary),
  column('fatalities', 'integer', 'Always empty: the dead are not counted. Empty is not 0.', () => null),
  column('tags', 'string', NEVER, () => null),
  column('timestamp', 'integer', 'Always empty: no clock time is written, so that runs compare byte by byte.', () => null),
];
