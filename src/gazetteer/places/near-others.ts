import type { Draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Place, PlaceName } from '../gazetteer.ts';
import { ENOUGH, pointsOf } from '../place-evidence.ts';
import { kilometresBetween, pointOf } from '../resolution/points.ts';
import { ONLY_VERB, PLACE_NAME } from '../traits.ts';
import { hasTrait } from '../words.ts';
import { cueBefore } from './cues.ts';
import { featurePoints } from './features.ts';
import type { PlaceFinder } from './finder.ts';
import { isTakenGround } from './ground.ts';
import { placeOf } from './hits.ts';
import { nothingSaidOf } from './lists.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { monthName } from '../../time/lexicon.ts';
import { isGoalOfLeaving, isHeld } from '../place-context.ts';

/** What it adds that the place lies beside another one of the document. */
const BESIDE = 3;
const NEAR_KILOMETRES = 40;

/** Settlements and what has one spot, of which a neighbour speaks for others. */
const SPOTS = new Set(['city', 'town', 'village', 'neighbourhood']);

/**
 * Names whose letters are those of a word or a man, where ground of that name is taken or left and lies beside a place that the document surely names:
 * تراجعت الفصائل من السويداء إلى قنوات, استرد الجيش الميهال.
 */
export function nearOthers(finder: PlaceFinder, found: readonly Draft[]): Draft[] {
  const { words, claims } = finder;
  const more: Draft[] = [];
  const byLast = new Map(found.map((place) => [place.last, place]));
  let spots: readonly Place[] | undefined;
  for (let at = 0; at < words.traits.length; at++) {
    if (!hasTrait(words, at, PLACE_NAME) || claims.taken(at, at) || finder.nunated.has(at)) continue;
    const before = byLast.get(at - 1);
    const hit = placeNamesAt(words, at).find((each) => !claims.taken(each.first, each.last) && isGround(finder, each, before));
    if (hit === undefined) continue;
    spots ??= found.flatMap((place) => spotOf(finder, place));
    if (spots.length === 0) return more;
    const beside = (place: Place): boolean =>
      (spots as readonly Place[]).some((spot) => spot.id !== place.id && areNear(place, spot));
    if (!hit.stored.places.some(beside)) continue;
    const cue = before === undefined ? cueBefore(finder, at, hit.reading.particles) : 'list';
    if (pointsOf(finder, hit, cue, finder.scenes, BESIDE) < ENOUGH) continue;
    claims.take(hit.first, hit.last);
    const place = placeOf(finder, hit, -1, 'beside others');
    byLast.set(place.last, place);
    more.push(place);
  }
  return more;
}

const isGround = (finder: PlaceFinder, hit: NameHit<PlaceName>, before: Draft | undefined): boolean =>
  (hit.agreement === 'exact' || hit.agreement === 'joined') &&
  !isMonthOrKind(finder, hit) &&
  (before === undefined ? hit.reading.particles.length === 0 && isGroundAt(finder, hit) : goesOn(finder, hit, before));

/** إلى قنوات, سيطر على الميهال, سقوط المنصورة: what a word for taking or leaving ground leads to. */
const isGroundAt = (finder: PlaceFinder, hit: NameHit<PlaceName>): boolean =>
  isGoalOfLeaving(finder, hit.first) ||
  // سقط تشرين على أرضه: a town falls in the feminine.
  (!isThing(finder, hit) && !hasTrait(finder.words, hit.first - 1, ONLY_VERB) && isTakenGround(finder, hit));

/** إلى قنوات وسليم: joined to the name before it, which is such ground itself. */
const goesOn = (finder: PlaceFinder, { first, last, reading }: NameHit<PlaceName>, before: Draft): boolean =>
  reading.particles.length === 1 &&
  reading.particles[0] === 'و' &&
  before.last === first - 1 &&
  nothingSaidOf(finder, last + 1) &&
  (isGoalOfLeaving(finder, before.first) || isHeld(finder, before.first));

/** من حالات فرار: an ordinary word without its article, which what is taken or left may be as well. */
const isThing = (finder: PlaceFinder, { first, last, reading }: NameHit<PlaceName>): boolean =>
  first === last && !reading.folded.startsWith('ال') && isOrdinaryWord(finder, first, reading.form);

/** في 8 آذار, سيطروا على القصر: a time, or a kind of places of which the text may have named one. */
const isMonthOrKind = ({ words, tables }: PlaceFinder, { first, last, reading }: NameHit<PlaceName>): boolean =>
  first === last && (monthName(words.tokens, first) !== null || tables.classNouns.has(reading.folded.replace(/^ال/, '')));

/** The place that a name surely means, of a country that the document tells of. */
function spotOf({ gazetteer, scenes }: PlaceFinder, { entries }: Draft): Place[] {
  const places = entries
    .flatMap((id) => gazetteer.place(id) ?? [])
    .filter(({ country, feature }) => scenes.has(country) && SPOTS.has(feature));
  const most = Math.max(...places.map(featurePoints));
  const [first, ...others] = places.filter((place) => featurePoints(place) === most);
  return first !== undefined && others.every((other) => areNear(first, other)) ? [first] : [];
}

function areNear(one: Place, other: Place): boolean {
  const [here, there] = [pointOf(one), pointOf(other)];
  return one.country === other.country && here !== null && there !== null && kilometresBetween(here, there) <= NEAR_KILOMETRES;
}
