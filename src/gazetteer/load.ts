import { readdirSync } from 'node:fs';
import type { CompiledPlaces } from './compile.ts';
import { compilePlaces, parsePlaces, serialisePlaces } from './compile.ts';
import { derivedPlace } from './derived.ts';
import type { Gazetteer, Organisation, OrganisationName, Place, PlaceName } from './gazetteer.ts';
import { storedKeys } from './names.ts';
import { readOrganisations } from './organisations.ts';
import { nameTree } from './name-tree.ts';
import { linesStarting } from './sorted-lines.ts';
import { hashOfFiles, readCache, writeCache } from '../tables/cache.ts';
import { foldName } from '../text/fold.ts';
import { GAZETTEERS } from './tables.ts';

/** Changes when the form of the compiled places does, so that no old cache is read. */
const COMPILER = 'places-1';

let loaded: Gazetteer | undefined;

/**
 * Loads the gazetteers once: organisations from their table, places from a compiled copy that is rebuilt whenever a
 * byte of `gazetteers/places/` differs from what it was built from.
 *
 * @throws {TableError} at the first bad row, with file and line
 * @example loadGazetteer().placeNames('تدمر') // [{ name: 'تدمر', ids: ['sy-…'] }]
 */
export function loadGazetteer(): Gazetteer {
  loaded ??= readGazetteer();
  return loaded;
}

const csvFiles = (folder: URL): URL[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => new URL(name, folder));

function compiledPlaces(files: readonly URL[]): CompiledPlaces {
  const hash = hashOfFiles(files, COMPILER);
  const cached = readCache('gazetteer', hash)?.toString() ?? null;
  const parsed = cached === null ? null : parsePlaces(cached);
  if (parsed !== null) return parsed;
  const compiled = compilePlaces(files);
  writeCache('gazetteer', hash, serialisePlaces(compiled));
  return compiled;
}

function parsePlace(line: string): Place {
  const [id, country, name, nameEn, feature, admin1, admin2, lat, lon, precisionKm, population, source] = line.split('\t');
  return {
    id: id ?? '',
    country: country ?? '',
    name: name ?? '',
    nameEn: nameEn ?? '',
    feature: feature ?? '',
    admin1: admin1 ?? '',
    admin2: admin2 ?? '',
    lat: lat === undefined || lat === '' ? null : Number(lat),
    lon: lon === undefined || lon === '' ? null : Number(lon),
    precisionKm: Number(precisionKm),
    population: Number(population),
    source: source ?? '',
  };
}

function parsePlaceName(line: string, place: (id: string) => Place | undefined): PlaceName {
  const [, name, ids] = line.split('\t');
  const list = (ids ?? '').split(' ');
  let places: readonly Place[] | undefined;
  return {
    name: name ?? '',
    ids: list,
    get places() {
      return (places ??= list.map(place).filter((each) => each !== undefined));
    },
  };
}

/** The names of organisations by key, as sorted lines: key, tab, place in `entries`. */
function organisationNames(organisations: readonly Organisation[]): {
  readonly lines: readonly string[];
  readonly entries: readonly OrganisationName[];
} {
  const entries: OrganisationName[] = [];
  const keyed: { readonly key: string; readonly entry: number }[] = [];
  for (const organisation of organisations) {
    for (const local of [false, true]) {
      for (const written of local ? organisation.localNames : organisation.names) {
        const name = foldName(written);
        for (const key of storedKeys(written)) keyed.push({ key, entry: entries.length });
        entries.push({ name, organisation, local });
      }
    }
  }
  // Names of one key stay in the order of the table.
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry));
  return { lines: keyed.map(({ key, entry }) => `${key}\t${String(entry)}`), entries };
}

function readGazetteer(): Gazetteer {
  const placeFiles = csvFiles(new URL('places/', GAZETTEERS));
  const { names, places } = compiledPlaces(placeFiles);
  const organisations = readOrganisations(new URL('organisations.csv', GAZETTEERS));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const bodies = organisationNames(organisations);
  const parsedPlaces = new Map<string, Place | undefined>();
  const place = (id: string): Place | undefined => {
    if (parsedPlaces.has(id)) return parsedPlaces.get(id);
    const [baseId = '', suffix] = id.split('~');
    const line = linesStarting(places, `${baseId}\t`)[0];
    const base = line === undefined ? undefined : parsePlace(line);
    const found = base !== undefined && suffix !== undefined ? derivedPlace(base, suffix) : base;
    parsedPlaces.set(id, found);
    return found;
  };
  const parseName = (line: string): PlaceName => parsePlaceName(line, place);
  const placeTree = nameTree(names, parseName);
  return {
    hash: hashOfFiles([...placeFiles, ...csvFiles(GAZETTEERS)], ''),
    place,
    organisation: (id) => byId.get(id),
    organisations,
    placeNames: (key) => {
      const node = placeTree.walk(placeTree.root, key);
      return node === null ? [] : placeTree.names(node);
    },
    placeNamesFrom: (letters) => linesStarting(names, letters).map(parseName),
    placeTree,
    organisationTree: nameTree(
      bodies.lines,
      (line) => bodies.entries[Number(line.slice(line.indexOf('\t') + 1))] as OrganisationName,
    ),
  };
}
