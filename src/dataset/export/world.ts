import type { Gazetteer, Place as GazetteerPlace } from '../../gazetteer/gazetteer.ts';
import { storedKeys } from '../../gazetteer/names.ts';
import { loadGazetteer } from '../../gazetteer/load.ts';
import { anything, matching, notEmpty, readTable } from '../../tables/read-table.ts';

/** Where a place lies. Empty strings where the gazetteers do not know. */
export interface Area {
  /** ISO 3166 code: `SY`. */
  readonly country: string;
  /** Class of the place: `town`, `admin1` … */
  readonly feature: string;
  /** Names of the units that contain it (or that it is), English where known. */
  readonly admin1: string;
  readonly admin2: string;
  readonly admin3: string;
}

/** A country as other datasets name it (`data/countries.tsv`). */
export interface Country {
  readonly iso: string;
  readonly acled_country: string;
  readonly acled_region: string;
  readonly gw: string;
  readonly ucdp_country: string;
  readonly ucdp_region: string;
}

/** What exports know beside the dataset: countries and units of places, kinds of forces. */
export interface World {
  area(placeId: string | undefined): Area;
  country(code: string): Country | undefined;
  force(id: string | undefined): { readonly kind: string; readonly country: string } | undefined;
}

const NOWHERE: Area = { country: '', feature: '', admin1: '', admin2: '', admin3: '' };

let countries: ReadonlyMap<string, Country> | undefined;

function loadCountries(): ReadonlyMap<string, Country> {
  const number = matching(/^\d*$/, 'a number');
  // Compiled files lie in dist/, the tables stay in src/.
  countries ??= new Map(
    readTable(new URL('../../../src/dataset/export/data/countries.tsv', import.meta.url), {
      code: notEmpty,
      iso: number,
      acled_country: anything,
      acled_region: anything,
      gw: number,
      ucdp_country: anything,
      ucdp_region: anything,
    }).map(({ cells: { code, ...country } }) => [code, country]),
  );
  return countries;
}

/** The English name of a unit that the gazetteers name in Arabic only beside its places; else the Arabic one. */
function unitName(gazetteer: Gazetteer, feature: string, country: string, name: string): string {
  if (name === '') return '';
  const places = storedKeys(name).flatMap((key) => gazetteer.placeNames(key).flatMap(({ ids }) => ids.map(gazetteer.place)));
  const unit = places.find((place) => place?.feature === feature && place.country === country && place.name === name);
  return unit === undefined || unit.nameEn === '' ? name : unit.nameEn;
}

function areaOf(gazetteer: Gazetteer, place: GazetteerPlace): Area {
  const { country, feature } = place;
  const own = place.nameEn === '' ? place.name : place.nameEn;
  const unit = (level: 'admin1' | 'admin2'): string =>
    feature === level ? own : unitName(gazetteer, level, country, place[level]);
  return { country, feature, admin1: unit('admin1'), admin2: unit('admin2'), admin3: feature === 'admin3' ? own : '' };
}

/**
 * The world as the gazetteers know it. Each place is looked up once.
 *
 * @example worldOf().area('sy-SY040106') // القريتين: { country: 'SY', admin1: 'Homs', admin2: 'Homs', admin3: 'Qaryatein', … }
 */
export function worldOf(gazetteer: Gazetteer = loadGazetteer()): World {
  const areas = new Map<string, Area>();
  const area = (id: string): Area => {
    const place = gazetteer.place(id);
    return place === undefined ? NOWHERE : areaOf(gazetteer, place);
  };
  return {
    area: (id) => {
      if (id === undefined) return NOWHERE;
      const known = areas.get(id) ?? area(id);
      areas.set(id, known);
      return known;
    },
    country: (code) => loadCountries().get(code),
    force: (id) => (id === undefined ? undefined : gazetteer.organisation(id)),
  };
}
