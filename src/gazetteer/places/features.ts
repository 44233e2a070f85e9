import type { Place } from '../gazetteer.ts';

/**
 * How strongly a name speaks for a place, as points. A name is taken from `ENOUGH` on: a city or country does so alone, a
 * village needs a preposition, a name that is an ordinary word needs more. The points are few and coarse on purpose.
 */
const FEATURES: Readonly<Record<string, number>> = {
  country: 3,
  admin1: 3,
  city: 3,
  region: 2.5,
  sea: 2.5,
  river: 2.5,
  town: 2,
  admin2: 1.5,
  admin3: 0.5,
  village: 0.5,
  neighbourhood: 0.5,
};

const OTHER_FEATURE = 2;

/** Features below this are hamlets, quarters and sub-districts: there are so many that any word is the name of one. */
export const SMALL = 1;

/** Features that a name has anywhere, whatever country the document is about. */
export const KNOWN_ABROAD = new Set(['country', 'admin1', 'city', 'region', 'sea', 'river', 'continent']);

/** Places that every reader knows by their letters, whatever else these spell (مدينة سلمية، شمالي سوريا). */
export const WELL_KNOWN = new Set(['country', 'city']);

/** How strongly a place speaks for being meant. */
export const featurePoints = ({ feature }: Place): number => FEATURES[feature] ?? OTHER_FEATURE;

/** A hamlet, quarter or site: too small to be meant where nothing speaks for it. */
export const isSmall = (place: Place): boolean => featurePoints(place) < SMALL;
