import { compileGazetteer } from './compile.ts';
import { derivedPlace } from './derived.ts';
import type { Gazetteer, Organisation, OrganisationName, Place, PlaceName } from './gazetteer.ts';
import { nameTree } from './name-tree.ts';
import { cellsAt, lineStarting, linesStarting } from './sorted-lines.ts';
import { remember } from '../text/remember.ts';
import { compiledTables } from './compiled-tables.ts';
import { featurePoints, isSmall } from './places/features.ts';

let loaded: Gazetteer | undefined;

/**
 * Loads the gazetteers once, from a compiled copy that is rebuilt whenever a byte of `gazetteers/` differs from what it was built from.
 *
 * @throws {TableError} at the first bad row, with file and line
 * @example loadGazetteer().placeNames('تدمر') // [{ name: 'تدمر', ids: ['sy-…'] }]
 */
export function loadGazetteer(): Gazetteer {
  loaded ??= readGazetteer();
  return loaded;
}

function parsePlace(cells: readonly string[]): Place {
  const [id, country, name, nameEn, feature, admin1, admin2, lat, lon, precisionKm, population, source] = cells;
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

function parsePlaceName(line: string, placeOn: (line: number) => Place): PlaceName {
  const [, name = '', numbers = ''] = line.split('\t');
  const places = numbers.split(' ').map((number) => placeOn(Number(number)));
  return {
    name,
    ids: places.map(({ id }) => id),
    places,
    weight: Math.max(...places.map(featurePoints)),
    small: places.every(isSmall),
  };
}

function parseBodyName(line: string, organisations: readonly Organisation[]): OrganisationName {
  const [, name, row, local] = line.split('\t');
  return { name: name ?? '', organisation: organisations[Number(row)] as Organisation, local: local === 'local' };
}

function readGazetteer(): Gazetteer {
  const { organisations, names, places, bodies, sounds, soundCountries } = compiledTables('gazetteer', compileGazetteer);
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const parsedPlaces = new Map<string, Place | null>();
  const placesOn = new Array<Place | undefined>(places.ends.length);
  const placeOn = (line: number): Place => {
    let found = placesOn[line];
    if (found === undefined) {
      placesOn[line] = found = parsePlace(cellsAt(places, line));
      parsedPlaces.set(found.id, found);
    }
    return found;
  };
  const place = (id: string): Place | undefined => {
    const known = parsedPlaces.get(id);
    if (known !== undefined) return known ?? undefined;
    const [baseId = '', suffix] = id.split('~');
    const line = lineStarting(places, `${baseId}\t`);
    const base = line < 0 ? undefined : placeOn(line);
    const found = base !== undefined && suffix !== undefined ? derivedPlace(base, suffix) : base;
    parsedPlaces.set(found?.id ?? id, found ?? null);
    return found;
  };
  const parseName = (line: string): PlaceName => parsePlaceName(line, placeOn);
  const placeTree = nameTree(names, parseName);
  return {
    place,
    organisation: (id) => byId.get(id),
    organisations,
    placeNames: (key) => {
      const node = placeTree.walk(placeTree.root, key);
      return node === null ? [] : placeTree.names(node);
    },
    placeNamesFrom: (letters) => linesStarting(names, letters).map(parseName),
    placesThatSound: remember((key) =>
      linesStarting(sounds, `${key}\t`).flatMap((line) => place(line.slice(key.length + 1)) ?? []),
    ),
    soundCountries: new Set(soundCountries),
    placeTree,
    organisationTree: nameTree(bodies, (line) => parseBodyName(line, organisations)),
  };
}
