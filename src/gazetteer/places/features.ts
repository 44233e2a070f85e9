import type { Place, PlaceName } from '../gazetteer.ts';

/**
 * How strongly a name speaks for a place, as points. A name is taken from `ENOUGH` on: a city or country does so alone, a
 * village needs a preposition, a name that is an ordinary word needs more. The points are few and coarse on purpose.
 */
export const FEATURES: Readonly<Record<string, number>> = {
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

export const OTHER_FEATURE = 2;

/** Features below this are hamlets, quarters and sub-districts: there are so many that any word is the name of one. */
export const SMALL = 1;

/** Features that a name has anywhere, whatever country the document is about. */
export const KNOWN_ABROAD = new Set(['country', 'admin1', 'city', 'region', 'sea', 'river', 'continent']);

/** Places that every reader knows by their letters, whatever else these spell (مدينة سلمية، شمالي سوريا). */
export const WELL_KNOWN = new Set(['country', 'city']);

export const isSmall = ({ feature }: Place): boolean => (FEATURES[feature] ?? OTHER_FEATURE) < SMALL;

/** What a name is before anything around it is looked at. */
interface Standing {
  readonly small: boolean;
  /** Points of its greatest place. */
  readonly most: number;
}

const standings = new WeakMap<PlaceName, Standing>();

export function standingOf(stored: PlaceName): Standing {
  let known = standings.get(stored);
  if (known === undefined) {
    const points = stored.places.map(({ feature }) => FEATURES[feature] ?? OTHER_FEATURE);
    standings.set(stored, (known = { small: stored.places.every(isSmall), most: Math.max(...points) }));
  }
  return known;
}
