import type { Gazetteer, Place } from '../gazetteer.ts';
import { ALIKE, differsByArticle, OTHER_ARTICLE } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { DISTRICTS, factsOf } from './facts.ts';
import type { Point } from './points.ts';
import { NO_PROVINCES } from './provinces.ts';
import { nearestOf, score } from './score.ts';

/** What a document says in all places: its country, and how far a place is from the sure ones. */
export interface Setting extends Pick<Evidence, 'country' | 'distance'> {
  readonly gazetteer: Gazetteer;
}

/** What stands beside a name. */
export interface Beside {
  readonly head: string | null;
  readonly container: Place | null;
  readonly neighbours?: readonly Point[];
  readonly name?: string;
  readonly provinces?: ReadonlySet<string>;
}

/** The likeliest of the places of a name; the first of equals. */
export function choose(list: readonly Place[], { country, distance, gazetteer }: Setting, beside: Beside): Place | null {
  // Nothing to weigh, as for most names.
  if (list.length < 2) return list[0] ?? null;
  const { head, container, neighbours = [], name, provinces = NO_PROVINCES } = beside;
  const districts = list.filter(({ feature }) => DISTRICTS.has(feature));
  // شوارع القاهرة: a noun that fits none of the places says nothing of them.
  const fits = list.some(({ feature }) => feature === head || (ALIKE[head ?? ''] ?? []).includes(feature));
  const evidence: Evidence = {
    country,
    head: fits ? head : null,
    container,
    distance,
    beside: nearestOf(neighbours),
    inProvinces: (place) => provinces.size > 0 && provinces.has(`${place.country} ${factsOf(place, gazetteer).province}`),
    gazetteer,
    districts,
  };
  let best: Place | null = null;
  let most = -Infinity;
  for (const place of list) {
    const points = score(place, evidence) + (name !== undefined && differsByArticle(place.name, name) ? OTHER_ARTICLE : 0);
    if (points > most) {
      best = place;
      most = points;
    }
  }
  return best;
}
