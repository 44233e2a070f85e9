import type { Place } from './gazetteer.ts';

/** Compass directions as the unit vector (north, east) that they point to. */
const VECTORS: Readonly<Record<string, readonly [number, number]>> = {
  n: [1, 0],
  s: [-1, 0],
  e: [0, 1],
  w: [0, -1],
  ne: [0.7, 0.7],
  nw: [0.7, -0.7],
  se: [-0.7, 0.7],
  sw: [-0.7, -0.7],
};
const NAMES: Readonly<Record<string, string>> = {
  n: 'northern',
  s: 'southern',
  e: 'eastern',
  w: 'western',
  ne: 'north-eastern',
  nw: 'north-western',
  se: 'south-eastern',
  sw: 'south-western',
};
const ARABIC: Readonly<Record<string, string>> = {
  n: 'الشمالي',
  s: 'الجنوبي',
  e: 'الشرقي',
  w: 'الغربي',
  ne: 'الشمالي الشرقي',
  nw: 'الشمالي الغربي',
  se: 'الجنوبي الشرقي',
  sw: 'الجنوبي الغربي',
};
const KM_PER_DEGREE = 111.2;

/** What is derived from a base place: its countryside (ريف حلب الشمالي) or a part of it (حلب الشرقية، الشمال السوري). */
export type Derivation = 'rif' | 'part';

const rounded = (degrees: number | null): number | null => (degrees === null ? null : Math.round(degrees * 1e4) / 1e4);

/** How far the middle of a directed part lies from the middle of the whole, in kilometres. */
function reach(base: Place, derivation: Derivation): number {
  if (base.feature === 'country') return 180;
  if (base.feature === 'admin1' || base.feature === 'region') return 35;
  return derivation === 'rif' ? 15 : 2;
}

/** `ريف حلب الشمالي`; a part of a town takes the feminine that towns have, `حلب الشرقية`. */
function arabicName(base: string, derivation: Derivation, direction: string): string {
  const adjective = (ARABIC[direction] ?? '').split(' ').filter((word) => word !== '');
  if (derivation === 'rif') return ['ريف', base, ...adjective].join(' ');
  return [base, ...adjective.map((word) => `${word}ة`)].join(' ');
}

/**
 * The id of a derived place.
 * @example derivedId('sy-SY02', 'rif', 'n') // 'sy-SY02~rif-n'
 */
export const derivedId = (base: string, derivation: Derivation, direction: string): string =>
  `${base}~${derivation}${direction === '' ? '' : `-${direction}`}`;

/**
 * The countryside or part of a place, its centre moved in the named direction: names that grow with the gazetteer by
 * rule and need no rows.
 *
 * @returns undefined where the suffix is none of `rif`, `part` with a direction
 */
export function derivedPlace(base: Place, suffix: string): Place | undefined {
  const [derivation, direction = ''] = suffix.split('-');
  if (derivation !== 'rif' && derivation !== 'part') return undefined;
  const vector = VECTORS[direction];
  if (direction !== '' && vector === undefined) return undefined;
  const [north, east] = vector ?? [0, 0];
  const km = reach(base, derivation);
  const lat = base.lat === null ? null : base.lat + (north * km) / KM_PER_DEGREE;
  const lon =
    base.lat === null || base.lon === null
      ? null
      : base.lon + (east * km) / (KM_PER_DEGREE * Math.cos((base.lat * Math.PI) / 180));
  const english = [NAMES[direction] ?? '', base.nameEn, derivation === 'rif' ? 'countryside' : '']
    .filter((part) => part !== '')
    .join(' ');
  return {
    ...base,
    id: derivedId(base.id, derivation, direction),
    name: arabicName(base.name, derivation, direction),
    nameEn: english,
    feature: 'region',
    lat: rounded(lat),
    lon: rounded(lon),
    precisionKm: Math.max(km, 10),
    population: 0,
    source: `${base.source}+rule`,
  };
}
