import { filesOf } from '../tables/cache.ts';
import { listOf, readTable, TableError } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';
import { PLACE_COLUMNS } from './columns.ts';
import type { Organisation } from './gazetteer.ts';
import { storedKeys } from './names.ts';
import { readOrganisations } from './organisations.ts';
import { linesOf } from './sorted-lines.ts';
import type { Lines } from './sorted-lines.ts';
import { SHORTEST_SOUND, soundKey, spellingsOf } from './sound.ts';
import { GAZETTEERS } from './read-tables.ts';
import { byCodeUnits } from '../by-code-units.ts';

/**
 * The gazetteers in the form that the program starts from: sorted lists of lines, read by binary search.
 * `names`: key, folded name, numbers of the lines of `places`. `places`: the columns of `PLACE_COLUMNS` that a `Place` needs.
 * `bodies`: key, folded name, row of the organisation, `local` for a name of a place and time.
 * `sounds`: the consonants of a foreign name, id; `soundCountries`: where the places lie that bear them.
 */
export interface Compiled {
  /** In the order of their table. */
  readonly organisations: readonly Organisation[];
  readonly names: Lines;
  readonly places: Lines;
  readonly bodies: Lines;
  readonly sounds: Lines;
  readonly soundCountries: readonly string[];
}

/** Names of what lies in countries without a file of their own: foreign ones for the most part, which every writer spells in his own way. */
const FOREIGN = /^places\/world/;

/**
 * Reads and checks the files of `gazetteers/places/`.
 *
 * @throws {TableError} for a bad cell or an id that an earlier row has, with file and line
 */
function compilePlaces(files: readonly URL[]): Pick<Compiled, 'names' | 'places' | 'sounds' | 'soundCountries'> {
  const places: string[] = [];
  const owners = new Map<string, string>();
  const idsOf = new Map<string, Set<string>>();
  const sounds = new Set<string>();
  const soundCountries = new Set<string>();
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
        const sound = FOREIGN.test(short) ? soundKey(name) : '';
        if (sound.length >= SHORTEST_SOUND) {
          sounds.add(`${sound}\t${cells.id}`);
          soundCountries.add(cells.country);
        }
        for (const key of storedKeys(name)) {
          const nameLine = `${key}\t${folded}`;
          const ids = idsOf.get(nameLine) ?? new Set<string>();
          ids.add(cells.id);
          idsOf.set(nameLine, ids);
        }
      }
    }
  }
  places.sort(byCodeUnits);
  const numbers = new Map(places.map((line, number) => [line.slice(0, line.indexOf('\t')), number]));
  const names = [...idsOf].map(([nameLine, ids]) => `${nameLine}\t${[...ids].map((id) => numbers.get(id)).join(' ')}`);
  return {
    names: linesOf(names.sort(byCodeUnits)),
    places: linesOf(places),
    sounds: linesOf([...sounds].sort(byCodeUnits)),
    soundCountries: [...soundCountries],
  };
}

/** The names of organisations by key, those from other languages in the spellings of each country; names of one key stay in the order of the table. */
function compileBodies(organisations: readonly Organisation[]): Lines {
  const keyed: { readonly key: string; readonly line: string }[] = [];
  organisations.forEach(({ names, localNames, country }, row) => {
    const spelt = (written: string): readonly string[] => spellingsOf(written, country);
    for (const local of [false, true]) {
      for (const written of (local ? localNames : names).flatMap(spelt)) {
        for (const key of storedKeys(written))
          keyed.push({ key, line: [key, foldName(written), row, local ? 'local' : ''].join('\t') });
      }
    }
  });
  return linesOf(keyed.sort((a, b) => byCodeUnits(a.key, b.key)).map(({ line }) => line));
}

/**
 * Reads and checks all of the gazetteers.
 *
 * @throws {TableError} at the first bad row, with file and line
 */
export function compileGazetteer(): Compiled {
  const organisations = readOrganisations(new URL('organisations.csv', GAZETTEERS));
  return {
    ...compilePlaces(filesOf(new URL('places/', GAZETTEERS), '.csv')),
    organisations,
    bodies: compileBodies(organisations),
  };
}
