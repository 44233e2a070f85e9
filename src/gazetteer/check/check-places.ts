import type { Row } from '../../tables/read-table.ts';
import { listOf } from '../../tables/read-table.ts';
import { foldName } from '../../text/fold.ts';
import type { PLACE_COLUMNS } from '../columns.ts';
import { kilometresBetween } from '../resolution/points.ts';
import type { Borders } from './borders.ts';
import type { Report } from './finding.ts';

export interface PlaceRow extends Row<keyof typeof PLACE_COLUMNS> {
  readonly file: string;
}

const namesOf = ({ cells }: PlaceRow): string[] => [cells.name_ar, ...listOf(cells.alt_ar)].map(foldName);
const pointOf = ({ cells }: PlaceRow): { lat: number; lon: number } | null =>
  cells.lat === '' || cells.lon === '' ? null : { lat: Number(cells.lat), lon: Number(cells.lon) };
const at = ({ file, line }: PlaceRow): string => `${file}:${line}`;

/** Rows of one name, rank and parents that lie closer than this are one place entered twice. */
const SAME_PLACE_KM = 5;
/** Villages of one name in one district are real; the distance to other places of a text tells them apart. */
const NAMESAKES = new Set(['village', 'neighbourhood']);
/** Offshore and on the border: crossings lie on the line, islands and ports off the coast that the borders draw. */
const AT_THE_EDGE: Readonly<Record<string, number>> = { crossing: 10, island: 60, port: 15, sea: 500, strait: 100, water: 60 };

/** One id, one row. */
function checkIds(rows: readonly PlaceRow[], report: Report): void {
  const owners = new Map<string, PlaceRow>();
  for (const row of rows) {
    const owner = owners.get(row.cells.id);
    if (owner === undefined) owners.set(row.cells.id, row);
    else
      report({
        severity: 'error',
        file: row.file,
        line: row.line,
        column: 'id',
        message: `"${row.cells.id}" is already used in ${at(owner)}`,
        remedy: 'give the row an id of its own, or delete it where it is the same place',
      });
  }
}

/** What `admin1_ar` and `admin2_ar` may name; a quarter names its city in `admin2_ar`. */
const PARENT_RANKS = { admin1: ['admin1'], admin2: ['admin2', 'city', 'town'] } as const;

/** Names in `admin1_ar` and `admin2_ar` are names of rows; a country without rows of that rank is left alone. */
function checkParents(rows: readonly PlaceRow[], report: Report): void {
  for (const [rank, ranks] of Object.entries(PARENT_RANKS) as ['admin1' | 'admin2', readonly string[]][]) {
    const named = new Map<string, Set<string>>();
    for (const row of rows) {
      if (!ranks.includes(row.cells.feature)) continue;
      const names = named.get(row.cells.country) ?? new Set();
      for (const name of namesOf(row)) names.add(name);
      named.set(row.cells.country, names);
    }
    for (const row of rows) {
      const parent = row.cells[`${rank}_ar`];
      const known = named.get(row.cells.country);
      if (parent === '' || known === undefined || known.has(foldName(parent))) continue;
      report({
        severity: 'error',
        file: row.file,
        line: row.line,
        column: `${rank}_ar`,
        message: `no row of rank ${ranks.join(', ')} in ${row.cells.country} is called "${parent}"`,
        remedy: 'write the name as in the row of the parent, add that row, or leave the cell empty',
      });
    }
  }
}

function checkCountries(rows: readonly PlaceRow[], report: Report): void {
  const countries = new Set(rows.filter(({ cells }) => cells.feature === 'country').map(({ cells }) => cells.country));
  for (const row of rows) {
    if (row.cells.country === '' || countries.has(row.cells.country)) continue;
    report({
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'country',
      message: `no row of rank country has the code "${row.cells.country}"`,
      remedy: 'use an ISO 3166 code of places/countries.csv',
    });
  }
}

function checkPositions(rows: readonly PlaceRow[], { outside, tolerance }: Borders, report: Report): void {
  for (const row of rows) {
    const { cells } = row;
    if ((cells.lat === '') !== (cells.lon === '')) {
      report({
        severity: 'error',
        file: row.file,
        line: row.line,
        column: cells.lat === '' ? 'lat' : 'lon',
        message: 'only one of lat and lon is given',
        remedy: 'give both, or neither where no source knows the position',
      });
      continue;
    }
    const point = pointOf(row);
    if (point === null || cells.country === '' || cells.feature === 'country') continue;
    const km = outside(cells.country, point.lat, point.lon);
    const allowed = tolerance(cells.country) + Number(cells.precision_km) + (AT_THE_EDGE[cells.feature] ?? 0);
    if (km === null || km <= allowed) continue;
    report({
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'lat',
      message: `${cells.name_ar} lies ${km.toFixed(0)} km outside ${cells.country}, where ${allowed.toFixed(0)} km are allowed`,
      remedy: 'look for swapped or mistyped degrees, correct the country, or widen precision_km where the position is rough',
    });
  }
}

/** What a text could tell two rows of one name apart by, besides distance. */
function parentsOf({ cells }: PlaceRow): string {
  // P-codes nest, so all but the last digits name the sub-district.
  const within = cells.pcode.length > 6 ? cells.pcode.slice(0, 8) : '';
  return [foldName(cells.admin1_ar), foldName(cells.admin2_ar), within].join('/');
}

function checkCollisions(rows: readonly PlaceRow[], report: Report): void {
  const groups = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    const key = [row.cells.country, row.cells.feature, foldName(row.cells.name_ar), parentsOf(row)].join('\t');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    for (const [index, row] of group.entries()) {
      const here = pointOf(row);
      const distances = group.slice(0, index).map((other) => {
        const there = pointOf(other);
        return { other, km: here === null || there === null ? 0 : kilometresBetween(here, there) };
      });
      const nearest = distances.sort((a, b) => a.km - b.km)[0];
      if (nearest === undefined) continue;
      // Two p-codes are two places of the official list, however near.
      const official = row.cells.pcode !== '' && nearest.other.cells.pcode !== '';
      const far = NAMESAKES.has(row.cells.feature) && (official || nearest.km > SAME_PLACE_KM);
      report({
        severity: far ? 'warning' : 'error',
        file: row.file,
        line: row.line,
        column: 'name_ar',
        message: `${row.cells.feature} "${row.cells.name_ar}" collides with ${at(nearest.other)}, ${nearest.km.toFixed(1)} km off, same parents`,
        remedy: far
          ? 'only distance tells the two apart; name the nearer district in admin2_ar if it is known'
          : 'merge the two rows if they are one place; else give the parents that tell them apart',
      });
    }
  }
}

/**
 * What no single cell shows: ids used twice, parents and countries without a row, positions outside the country, and rows
 * that nothing tells apart (two camps called مخيم عسكر in one governorate).
 */
export function checkPlaces(rows: readonly PlaceRow[], borders: Borders, report: Report): void {
  checkIds(rows, report);
  checkCountries(rows, report);
  checkParents(rows, report);
  checkPositions(rows, borders, report);
  checkCollisions(rows, report);
}
