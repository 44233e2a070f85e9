import type { Actor, Event, Place } from '../types.generated.ts';
import { column, joinedCell, textCell, NEVER, countryOf, numberOf } from './column.ts';
import type { Cell, Column, Row, RowDocument } from './column.ts';
import { daysIn, yearOf } from './period.ts';
import { eventPlaceId, isLocated } from './places.ts';

/** The last number of days that each step of UCDP's `date_prec` covers: a day, 2 to 6 days, a week, a month, a year. */
const DATE_STEPS: readonly number[] = [1, 6, 7, 31, 366];

function datePrecision({ date }: Event): number | null {
  const step = date === null ? -1 : DATE_STEPS.findIndex((days) => daysIn(date) <= days);
  return step === -1 ? null : step + 1;
}

const WHERE_BY_FEATURE: Readonly<Record<string, number>> = { admin2: 3, admin1: 4, country: 6, sea: 7, water: 7, strait: 7 };

/** UCDP's `where_prec`: units and countries by their class, points and their surroundings by our precision. */
function wherePrecision({ world }: Row, place: Place | null): Cell {
  if (place === null) return null;
  const step = WHERE_BY_FEATURE[world.area(place.id).feature];
  if (step !== undefined) return step;
  return place.geoPrecision <= 2 ? place.geoPrecision : null;
}

/** The cell of the PRIO grid, half a degree wide, counted from the south-west. */
function gridCell(lat: number, lon: number): number {
  const row = Math.min(Math.floor((lat + 90) * 2), 359);
  const place = Math.min(Math.floor((lon + 180) * 2), 719);
  return row * 720 + place + 1;
}

const namesOf = (bodies: readonly Actor[]): Cell => joinedCell(bodies.map(({ name, nameEn }) => nameEn ?? name));
const article = ({ source, published, title }: RowDocument): string =>
  [source, published, title].map((part) => (part == null ? '' : `"${part}"`)).join(',');

const UCDP_OWN = 'Always empty: a number or class that UCDP gives.';
const empty = (name: string, type: 'string' | 'integer', why: string): Column => column(name, type, why, () => null);

/**
 * The columns of a UCDP GED export, in its order. UCDP counts events with deaths only; ours are none of UCDP's, they only
 * stand in its columns. What we do not know is left empty, never guessed.
 *
 * @example ucdpColumns().find(({ name }) => name === 'where_coordinates')?.value(row) // 'Qaryatein' for القريتين
 */
export const ucdpColumns = (): Column[] => [
  empty('id', 'integer', UCDP_OWN),
  column('relid', 'string', 'Our id of event and place.', ({ event, number }) => eventPlaceId(event, number)),
  column('year', 'integer', 'The year, if the whole date lies in one.', ({ event }) =>
    event.date === null ? null : yearOf(event.date),
  ),
  empty('active_year', 'integer', UCDP_OWN),
  empty('code_status', 'string', UCDP_OWN),
  empty('type_of_violence', 'integer', UCDP_OWN),
  empty('conflict_dset_id', 'integer', UCDP_OWN),
  empty('conflict_new_id', 'integer', UCDP_OWN),
  empty('conflict_name', 'string', UCDP_OWN),
  empty('dyad_dset_id', 'integer', UCDP_OWN),
  empty('dyad_new_id', 'integer', UCDP_OWN),
  empty('dyad_name', 'string', UCDP_OWN),
  empty('side_a_dset_id', 'integer', UCDP_OWN),
  empty('side_a_new_id', 'integer', UCDP_OWN),
  column('side_a', 'string', '`actors`; not, as in UCDP, always the government.', ({ event }) => namesOf(event.actors)),
  empty('side_b_dset_id', 'integer', UCDP_OWN),
  empty('side_b_new_id', 'integer', UCDP_OWN),
  column('side_b', 'string', '`targets`.', ({ event }) => namesOf(event.targets)),
  column('number_of_sources', 'integer', 'How many documents tell it.', ({ documents }) => documents.length),
  column('source_article', 'string', 'Each document as "outlet","day","headline".', ({ documents }) =>
    joinedCell(documents.map(article)),
  ),
  column('source_office', 'string', 'Outlets of the documents.', ({ documents }) =>
    joinedCell(documents.map(({ source }) => source)),
  ),
  column('source_date', 'string', 'Days of publication.', ({ documents }) =>
    joinedCell(documents.map(({ published }) => published)),
  ),
  column('source_headline', 'string', 'Headlines.', ({ documents }) => joinedCell(documents.map(({ title }) => title))),
  column('source_original', 'string', '`claimedBy`: who says so. English names, else Arabic.', ({ event }) =>
    namesOf(event.claimedBy),
  ),
  column(
    'where_prec',
    'integer',
    '1 exact, 2 near, 3 second-level unit, 4 first-level unit, 6 country, 7 water; empty for other wide regions and unknown positions.',
    (row) => wherePrecision(row, row.place),
  ),
  column('where_coordinates', 'string', 'Name of the place; English, else Arabic.', ({ place }) =>
    textCell(place?.nameEn ?? place?.name),
  ),
  column('where_description', 'string', '`within`: the area that the text puts it in.', ({ place }) => textCell(place?.within)),
  column('adm_1', 'string', 'First-level unit, as our gazetteer names it.', ({ world, place }) =>
    textCell(world.area(place?.id).admin1),
  ),
  column('adm_2', 'string', 'Second-level unit, as our gazetteer names it.', ({ world, place }) =>
    textCell(world.area(place?.id).admin2),
  ),
  column('latitude', 'number', 'Degrees north.', ({ place }) => place?.lat ?? null),
  column('longitude', 'number', 'Degrees east.', ({ place }) => place?.lon ?? null),
  column('geom_wkt', 'string', 'The point in well-known text, longitude first.', ({ place }) =>
    isLocated(place) ? `POINT (${String(place.lon)} ${String(place.lat)})` : null,
  ),
  column('priogrid_gid', 'integer', 'Cell of the PRIO grid (half a degree), from the position.', ({ place }) =>
    isLocated(place) ? gridCell(place.lat, place.lon) : null,
  ),
  column('country', 'string', 'Country, as UCDP names it.', (row) => textCell(countryOf(row)?.ucdp_country)),
  column('country_id', 'integer', 'Gleditsch and Ward number of the country.', (row) => numberOf(countryOf(row)?.gw)),
  column('region', 'string', 'Region that UCDP puts the country in.', (row) => textCell(countryOf(row)?.ucdp_region)),
  empty('event_clarity', 'integer', UCDP_OWN),
  column(
    'date_prec',
    'integer',
    '1: one day. 2: up to 6 days. 3: a week. 4: up to a month. 5: up to a year. Empty beyond and where there is no date.',
    ({ event }) => datePrecision(event),
  ),
  column('date_start', 'date', 'First day.', ({ event }) => event.date?.from ?? null),
  column('date_end', 'date', 'Last day.', ({ event }) => event.date?.to ?? null),
  empty('deaths_a', 'integer', NEVER),
  empty('deaths_b', 'integer', NEVER),
  empty('deaths_civilians', 'integer', NEVER),
  empty('deaths_unknown', 'integer', NEVER),
  empty('best', 'integer', 'Always empty: the dead are not counted. Empty is not 0.'),
  empty('high', 'integer', NEVER),
  empty('low', 'integer', NEVER),
  empty('gwnoa', 'integer', UCDP_OWN),
  empty('gwnob', 'integer', UCDP_OWN),
];
