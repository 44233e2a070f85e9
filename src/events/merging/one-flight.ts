import type { EventCandidate } from '../event.ts';
import { isAt } from '../event.ts';
import { sameActor } from '../forces/actor.ts';
import { TOLD_BESIDE } from '../inheritance/asked.ts';
import { SPOKEN_OF, TOLD_BEFORE } from '../places/sources.ts';
import type { Keys } from './place-key.ts';
import { ACTUAL, sameCount, share } from './same-event.ts';
import { unite } from './unite.ts';

const FROM_AROUND = new Set([SPOKEN_OF, TOLD_BEFORE]);

const namesPlace = ({ places, why }: EventCandidate): boolean => places.some(isAt) && !FROM_AROUND.has(why['places.at'] ?? '');

/** Whether the second deed follows from the first: سلّموا أسلحتهم وسيعودون إلى أهلهم; of one who may do it is only told that he may. */
const follows = (first: EventCandidate, then: EventCandidate): boolean =>
  first.status === then.status || (ACTUAL.has(first.status) && (ACTUAL.has(then.status) || then.status === 'planned'));

/** الكتيبة استسلمت، ومن لم يستسلم خلع بزته وهرب: one verb agrees with other doers than the other. */
function agree(first: EventCandidate, then: EventCandidate): boolean {
  const [ours, theirs] = [first, then].map(({ mentions }) => mentions[0]?.reading);
  if (ours?.pos !== 'verb' || theirs?.pos !== 'verb' || theirs.features.number !== 'singular') return true;
  return ours.features.number !== 'singular' || ours.features.gender === theirs.features.gender;
}

/**
 * رموا سلاحهم وفروا من درفار, خلعوا بزاتهم وتركوا الثكنة, سلّموا أسلحتهم وسيعودون إلى بيوتهم: what the same men of one sentence do, one thing after the
 * other, to leave their side.
 */
function isOneFlight(first: EventCandidate, then: EventCandidate): boolean {
  if (then.type !== 'defection' || then.why['actors'] !== TOLD_BESIDE || first.byOthers || then.byOthers) return false;
  if (first.type !== 'defection' || !follows(first, then) || !share(first.actors, then.actors, sameActor)) return false;
  if (first.count !== null && then.count !== null && !sameCount(first, then)) return false;
  return agree(first, then) && !(namesPlace(first) && namesPlace(then));
}

/** One event of both: at the place that the words of one of them name, whatever else the sentence speaks of, and on the day that they name. */
function together(first: EventCandidate, then: EventCandidate, keys: Keys): EventCandidate {
  const one = unite(first, then, keys);
  const named = [first, then].find(namesPlace) ?? one;
  return { ...one, places: one.places.filter((place) => !isAt(place) || named.places.includes(place)) };
}

/**
 * Joins the deeds of one flight, which are told side by side, before they are compared with what is told elsewhere.
 *
 * @example // 'خلع عشرات الجنود بزاتهم وفروا من الثكنة' → one defection
 */
export function oneFlights(candidates: readonly EventCandidate[], keys: Keys): EventCandidate[] {
  const joined: EventCandidate[] = [];
  for (const candidate of candidates) {
    const sentence = candidate.mentions[0]?.sentence;
    const at = joined.findLastIndex(({ type, mentions }) => type === 'defection' && mentions[0]?.sentence === sentence);
    const first = joined[at];
    if (first === undefined || !isOneFlight(first, candidate)) joined.push(candidate);
    else joined[at] = together(first, candidate, keys);
  }
  return joined;
}
