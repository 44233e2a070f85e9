import type { Mention } from '../../document.ts';
import type { Place } from '../gazetteer.ts';
import type { Needed } from './candidates.ts';
import { isInside } from './evidence.ts';
import { leadsTo } from '../cue-words.ts';
import { SCENES, SETTLEMENTS, TOWNS } from './facts.ts';

/** A mention in the headline or first sentence, in mentions elsewhere; what a city is more than a town. */
const LEAD = 3;

const CITY = 0.5;

/** A place that the text speaks of, and whether the sentence itself names it. */
export interface Scene {
  readonly place: Place;
  readonly sameSentence: boolean;
}

/**
 * The town that the text speaks of where it names a site or quarter with no place beside it: the nearest one of its sentence,
 * else the one that the document is about, else the province before it.
 *
 * @param pick  the place that a mention means
 */
export function createScenes(
  { tokens, ground: country }: Needed,
  named: readonly Mention[],
  pick: (mention: Mention) => Place | null,
): (mention: Mention) => Scene | null {
  const positions = new Map(named.map((mention, position) => [mention, position]));
  const positionOf = (mention: Mention): number => positions.get(mention) ?? -1;
  /** باتجاه تدمر، إلى الرمثا: where something goes, which is elsewhere. */
  const isGoal = (mention: Mention): boolean => {
    const start = mention.head >= 0 && mention.head < mention.first ? mention.head : mention.first;
    return leadsTo(tokens[start - 1]?.folded);
  };

  /** The settlement that the document names most; the headline and the first sentence count more. */
  const focus = (): Place | null => {
    const weights = new Map<Place, number>();
    for (const mention of named) {
      const place = pick(mention);
      if (place === null || place.country !== country || !TOWNS.has(place.feature)) continue;
      const leads = tokens[mention.first]?.field === 'title' || tokens[mention.first]?.sentence === tokens[0]?.sentence;
      weights.set(place, (weights.get(place) ?? 0) + (leads ? LEAD : 1) + (place.feature === 'city' ? CITY : 0));
    }
    let best: Place | null = null;
    for (const [place, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = place;
    return best;
  };
  let focused: Place | null | undefined;
  let scenes: readonly Mention[] | undefined;

  return (mention) => {
    const position = positionOf(mention);
    const sentence = tokens[mention.first]?.sentence;
    const sceneAt = (other: Mention, features: ReadonlySet<string>): Place | null => {
      const place = pick(other);
      return place !== null && place.country === country && features.has(place.feature) && !isGoal(other) ? place : null;
    };
    const isHere = (other: Mention | undefined): other is Mention =>
      other !== undefined && tokens[other.first]?.sentence === sentence;
    const toward = (step: 1 | -1, features: ReadonlySet<string>): Place | null => {
      for (let at = position + step; isHere(named[at]); at += step) {
        const place = sceneAt(named[at] as Mention, features);
        if (place !== null) return place;
      }
      return null;
    };
    const inSentence = (features: ReadonlySet<string>): Place | null => toward(-1, features) ?? toward(1, features);
    const beside = inSentence(SETTLEMENTS);
    if (beside !== null) return { place: beside, sameSentence: true };
    if (focused === undefined) focused = focus();
    const province = inSentence(SCENES);
    if (province !== null && (focused === null || !isInside(focused, province))) return { place: province, sameSentence: true };
    const elsewhere = (): Place | null => {
      const others = (scenes ??= named.filter((other) => sceneAt(other, SCENES) !== null));
      const nearest =
        others.findLast((other) => positionOf(other) < position && !isHere(other)) ??
        others.find((other) => positionOf(other) > position && !isHere(other));
      return nearest === undefined ? null : sceneAt(nearest, SCENES);
    };
    const around = focused ?? elsewhere();
    return around === null ? null : { place: around, sameSentence: false };
  };
}
