import { listOf, readTable, TableError } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';
import { PLACE_COLUMNS } from './columns.ts';
import { storedKeys } from './names.ts';

/**
 * The places in the form that the program starts from: two sorted lists of lines, read by binary search.
 * `names`: key, folded name, ids. `places`: the columns of `PLACE_COLUMNS` that a `Place` needs.
 */
export interface CompiledPlaces {
  readonly names: readonly string[];
  readonly places: readonly string[];
}

/**
 * Reads and checks the files of `gazetteers/places/`.
 *
 * @throws {TableError} for a bad cell or an id that an earlier row has, with file and line
 */
export function compilePlaces(files: readonly URL[]): CompiledPlaces {
  const places: string[] = [];
  const owners = new Map<string, string>();
  const idsOf = new Map<string, Set<string>>();
  for (const file of files) {
    const short = file.pathname.split('/').slice(-2).join('/');
    for (const { line, cells } of readTable(file, PLACE_COLUMNS)) {
      const owner = owners.get(cells.id);
      if (owner !== undefined) throw new TableError(short, line, `id "${cells.id}" is already used in ${owner}`);
      if ((cells.lat === '') !== (cells.lon === ''))
        throw new TableError(short, line, 'lat and lon are given together or not at all');
      owners.set(cells.id, `${short}:${line}`);
      places.push(
        [
          cells.id,
          cells.country,
          cells.name_ar,
          cells.name_en,
          cells.feature,
          cells.admin1_ar,
          cells.admin2_ar,
          cells.lat,
          cells.lon,
          cells.precision_km,
          cells.population,
          cells.source,
        ].join('\t'),
      );
      for (const name of [cells.name_ar, ...listOf(cells.alt_ar)]) {
        const folded = foldName(name);
        if (folded === '') continue;
        for (const key of storedKeys(name)) {
          const nameLine = `${key}\t${folded}`;
          const ids = idsOf.get(nameLine) ?? new Set<string>();
          ids.add(cells.id);
          idsOf.set(nameLine, ids);
        }
      }
    }
  }
  const names = [...idsOf].map(([nameLine, ids]) => `${nameLine}\t${[...ids].join(' ')}`);
  return { names: names.sort(byCodeUnits), places: places.sort(byCodeUnits) };
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const SECTION = '\f';

/** The compiled places as one text, for the cache. */
export const serialisePlaces = ({ names, places }: CompiledPlaces): string => names.join('\n') + SECTION + places.join('\n');

/** The other way; null for a text that is not of this form. */
export function parsePlaces(text: string): CompiledPlaces | null {
  const [names, places, more] = text.split(SECTION);
  if (names === undefined || places === undefined || more !== undefined) return null;
  return { names: names.split('\n'), places: places.split('\n') };
}
