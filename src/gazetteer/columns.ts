import type { CellCheck } from '../tables/read-table.ts';
import { anything, listOf, matching, notEmpty, oneOf } from '../tables/read-table.ts';

const yesNo = oneOf(['yes', 'no']);
const optionalNumber: CellCheck = (cell) => (cell === '' || Number.isFinite(Number(cell)) ? null : `"${cell}" is no number`);
const degrees =
  (limit: number): CellCheck =>
  (cell) =>
    Math.abs(Number(cell)) <= limit ? null : `"${cell}" is not between -${limit} and ${limit}`;
const day = matching(/^(\d{4}-\d{2}-\d{2})?$/, 'an ISO date');
const codes = matching(/^([A-Z]{2}(\|[A-Z]{2})*)?$/, 'a list of ISO country codes');
const arabic = /[\u0621-\u064A]/;
/** Other names: Arabic, or Latin letters as news writes them (YPG). */
const names: CellCheck = (cell) => {
  const odd = listOf(cell).find((name) => !arabic.test(name) && !/[A-Za-z0-9]/.test(name));
  return odd === undefined ? null : `"${odd}" is no name`;
};
const feature = matching(/^[a-z0-9-]+$/, 'a feature class');

/** Roles of `body-words.csv`. */
export const BODY_WORDS = [
  'occupier',
  'regime',
  'government',
  'force',
  'fighters',
  'loose',
  'office',
  'purposeful',
  'sort',
  'guard',
  'troops',
  'people',
  'tribe',
  'aim',
  'loyal',
  'former',
  'honour',
  'wing',
  'led',
] as const;

const KINDS = 'army security unit militia coalition armed-group party peacekeeping monitor civil media state international'.split(
  ' ',
);

/** Columns of `places/*.csv`. */
export const PLACE_COLUMNS = {
  id: matching(/^[A-Za-z0-9-]+$/, 'an id of letters, digits and hyphens'),
  country: matching(/^([A-Z]{2})?$/, 'an ISO country code'),
  name_ar: matching(arabic, 'an Arabic name'),
  alt_ar: names,
  name_en: anything,
  feature,
  admin1_ar: anything,
  admin2_ar: anything,
  lat: degrees(90),
  lon: degrees(180),
  precision_km: optionalNumber,
  population: optionalNumber,
  source: notEmpty,
  pcode: matching(/^[A-Z0-9]*$/, 'a p-code'),
  geonameid: matching(/^\d*$/, 'a GeoNames id'),
  wikidata: matching(/^(Q\d+)?$/, 'a Wikidata id (Q…)'),
} satisfies Record<string, CellCheck>;

/** Columns of `organisations.csv`. */
export const ORGANISATION_COLUMNS = {
  id: matching(/^[a-z0-9-]+$/, 'an id of small letters, digits and hyphens'),
  name_ar: notEmpty,
  alt_ar: names,
  local_ar: names,
  name_en: notEmpty,
  kind: oneOf(KINDS),
  side: notEmpty,
  country: codes,
  contexts: codes,
  parent: anything,
  valid_from: day,
  valid_to: day,
  source: notEmpty,
} satisfies Record<string, CellCheck>;

/** Columns of `boundaries/also-in.csv`. */
export const ALSO_IN_COLUMNS = {
  country: matching(/^[A-Z]{2}$/, 'an ISO country code'),
  area: matching(/^([A-Z]{2}|--|sea)$/, 'an ISO country code, -- or sea'),
  reason: notEmpty,
} satisfies Record<string, CellCheck>;

/** Columns of the small tables, by file. */
export const WORD_TABLES = {
  'ambiguous-names.csv': {
    name_ar: notEmpty,
    reason: oneOf(['common-word', 'frequent-word', 'homograph', 'person-name', 'short']),
  },
  'body-words.csv': { form: notEmpty, role: oneOf(BODY_WORDS) },
  'capitals.csv': { country: matching(/^[A-Z]{2}$/, 'an ISO country code'), name_ar: notEmpty },
  'class-nouns.csv': {
    form: notEmpty,
    number: oneOf(['singular', 'dual', 'plural']),
    feature,
    kept: oneOf(['yes', 'no', 'whole']),
    unknown: yesNo,
  },
  'directions.csv': { form: notEmpty, role: oneOf(['adjective', 'noun']), code: oneOf(['n', 's', 'e', 'w']) },
  'default-bodies.csv': {
    noun: notEmpty,
    country: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    organisation: notEmpty,
    valid_from: day,
    valid_to: day,
  },
  'given-names.csv': { name: notEmpty },
  'force-adjectives.csv': { form: notEmpty, role: oneOf(['state', 'branch', 'telling', 'naming', 'arming']) },
  'leaders.csv': { name: notEmpty, organisation: notEmpty, valid_from: day, valid_to: day },
  'short-leaders.csv': { name: notEmpty, organisation: notEmpty, valid_from: day, valid_to: day },
  'name-adjectives.csv': { form: notEmpty, role: oneOf(['size', 'institution']) },
  'name-openers.csv': { form: notEmpty, sure: yesNo },
  'nisbas.csv': { form: notEmpty, country: matching(/^[A-Z]{2}$/, 'an ISO country code') },
  'not-names.csv': { form: notEmpty, role: oneOf(['particle', 'verb', 'noun', 'adjective']) },
  'org-heads.csv': {
    form: notEmpty,
    role: oneOf(['members', 'force', 'name', 'anaphor', 'body']),
    kind: notEmpty,
    noun: notEmpty,
  },
  'place-cues.csv': { form: notEmpty, role: oneOf(['preposition', 'direction', 'dweller', 'against', 'before-verb']) },
  'sides.csv': {
    country: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    organisation: notEmpty,
    names,
    cues: names,
    strangers: names,
    valid_from: day,
    valid_to: day,
  },
  'former-parts.csv': {
    country: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    whole: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    valid_to: day,
  },
  'sites.csv': { form: notEmpty, feature, acts: oneOf(['yes', 'no', 'held']) },
  'theatres.csv': {
    country: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    theatre: matching(/^[A-Z]{2}$/, 'an ISO country code'),
    valid_from: day,
    valid_to: day,
  },
  'titles.csv': { form: notEmpty, role: oneOf(['rank', 'office']) },
  'units.csv': { form: notEmpty, role: oneOf(['unit', 'branch', 'ordinal']) },
} satisfies Record<string, Record<string, CellCheck>>;
