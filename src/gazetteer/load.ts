import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readCache, writeCache } from './cache.ts';
import type { CompiledPlaces } from './compile.ts';
import { compilePlaces, parsePlaces, serialisePlaces } from './compile.ts';
import { derivedPlace } from './derived.ts';
import type { Gazetteer, Organisation, OrganisationName, Place, PlaceName } from './gazetteer.ts';
import { storedKeys } from './names.ts';
import { readOrganisations } from './organisations.ts';
import { linesStarting, someLineStarts } from './sorted-lines.ts';
import { foldName } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { GAZETTEERS } from './tables.ts';

/** Changes when the form of the compiled places does, so that no old cache is read. */
const COMPILER = 'places-1';

/** Beginnings of names that are remembered: several for each word of the text. */
const MOST_BEGINNINGS = 200_000;

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

function sha256(files: readonly URL[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const file of files)
    hash
      .update(file.pathname.split('/').pop() ?? '')
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function compiledPlaces(files: readonly URL[]): CompiledPlaces {
  const hash = sha256(files, COMPILER);
  const cached = readCache(hash);
  const parsed = cached === null ? null : parsePlaces(cached);
  if (parsed !== null) return parsed;
  const compiled = compilePlaces(files);
  writeCache(hash, serialisePlaces(compiled));
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

function parsePlaceName(line: string): PlaceName {
  const [, name, ids] = line.split('\t');
  return { name: name ?? '', ids: (ids ?? '').split(' ') };
}

function organisationIndex(organisations: readonly Organisation[]): {
  names: Map<string, OrganisationName[]>;
  beginnings: Set<string>;
} {
  const names = new Map<string, OrganisationName[]>();
  const beginnings = new Set<string>();
  for (const organisation of organisations) {
    const entries = [
      ...organisation.names.map((name) => ({ name, local: false })),
      ...organisation.localNames.map((name) => ({ name, local: true })),
    ];
    for (const { name, local } of entries) {
      for (const key of storedKeys(name)) {
        const list = names.get(key) ?? [];
        list.push({ name: foldName(name), organisation, local });
        names.set(key, list);
        for (let length = 1; length <= key.length; length++) beginnings.add(key.slice(0, length));
      }
    }
  }
  return { names, beginnings };
}

function readGazetteer(): Gazetteer {
  const placeFiles = csvFiles(new URL('places/', GAZETTEERS));
  const { names, places } = compiledPlaces(placeFiles);
  const organisations = readOrganisations(new URL('organisations.csv', GAZETTEERS));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const index = organisationIndex(organisations);
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
  return {
    hash: sha256([...placeFiles, ...csvFiles(GAZETTEERS)], ''),
    place,
    organisation: (id) => byId.get(id),
    organisations,
    placeNames: remember((key) => linesStarting(names, `${key}\t`).map(parsePlaceName)),
    placeNamesFrom: (letters) => linesStarting(names, letters).map(parsePlaceName),
    organisationNames: (key) => index.names.get(key) ?? [],
    startsPlaceName: remember((letters) => someLineStarts(names, letters), MOST_BEGINNINGS),
    startsOrganisationName: (letters) => index.beginnings.has(letters),
  };
}
