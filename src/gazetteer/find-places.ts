import type { Draft } from './draft.ts';
import { placeNamesAt } from './find-names.ts';
import { afterClassNoun } from './places/class-nouns.ts';
import type { PlaceFinder } from './places/finder.ts';
import { listed } from './places/listed.ts';
import type { List } from './places/lists.ts';
import { announcedList, bracketList, continues, listHead } from './places/lists.ts';
import { repeated } from './places/named-before.ts';
import { nearOthers } from './places/near-others.ts';
import { opaqueName } from './places/opaque-names.ts';
import { qualified } from './places/qualified.ts';
import { countryside, nisbaRegion, quarters, sideOf, territory } from './places/regions.ts';
import { onlyOfItsKind, site } from './places/sites.ts';
import { located, soundsAlike } from './places/sounds.ts';
import { unknownInList } from './places/unknown-in-list.ts';
import { isMereParticle, isOpaque } from './places/unknown-words.ts';
import { ANNOUNCES, KNOWN, LONGER_PLACE_NAME, OPENING, OPENS_PLACE, PLACE_NAME, SIGN } from './traits.ts';
import { hasTrait, isOpening, isQuote } from './words.ts';

/**
 * Finds places: names of the gazetteers as far as their surroundings speak for a place, names that no list holds after a
 * class noun (بلدة X، جبل X) or between known ones of a list, sites with common names (القصر الجمهوري), and regions made of
 * a name and a direction (ريف حمص الشرقي، الشمال السوري).
 *
 * @example // 'سيطرت على مدينة القريتين بريف حمص' → «القريتين» (head مدينة), «ريف حمص»
 */
export function findPlaces(finder: PlaceFinder, long: readonly Draft[] = []): Draft[] {
  const { words, claims } = finder;
  let nextLong = 0;
  const found: Draft[] = [];
  let list: List | null = null;
  let latest: Draft | undefined;
  const { traits } = words;
  const opens = ANNOUNCES | OPENING | OPENS_PLACE | PLACE_NAME | LONGER_PLACE_NAME;
  for (let at = 0; at < traits.length; at++) {
    const traitsHere = traits[at] as number;
    const mayOpen = (traitsHere & opens) !== 0 || (traitsHere & KNOWN) === 0;
    if (!mayOpen && (list === null || list.closed) && long[nextLong]?.first !== at) continue;
    if (hasTrait(words, at, ANNOUNCES)) list = announcedList(finder, at) ?? list;
    if (hasTrait(words, at, OPENING)) list = bracketList(finder, at) ?? list;
    const known = long[nextLong]?.first === at ? long[nextLong] : undefined;
    if (known !== undefined) {
      nextLong++;
      latest = known;
      list = { ...listHead(finder, known, list !== null && continues(finder, list, at) ? list : null), last: known.last };
      at = known.last;
    }
    if (known !== undefined || hasTrait(words, at, SIGN)) continue;
    const open: List | null = list !== null && continues(finder, list, at) ? list : null;
    if (open === null && !mayBeginPlace(finder, at)) continue;
    if (claims.taken(at, at) || finder.nunated.has(at) || isMereParticle(finder, at)) continue;
    const named: Draft | null =
      (hasTrait(words, at, OPENS_PLACE) ? opened(finder, at, open) : null) ??
      listed(finder, at, open) ??
      soundsAlike(finder, at, open !== null) ??
      unknownInList(finder, at, open) ??
      opaqueName(finder, at) ??
      onlyOfItsKind(finder, at, open);
    if (named === null) continue;
    const place = sideOf(finder, qualified(finder, named));
    claims.take(place.first, place.last);
    if (isAlias(finder, place, latest)) continue;
    found.push(located(finder, place));
    latest = place;
    list = { ...listHead(finder, place, open), last: place.last };
    at = place.last;
    while ((long[nextLong]?.first ?? Infinity) <= at) nextLong++;
  }
  const all = [...found, ...nearOthers(finder, found)];
  return [...all, ...repeated(finder, all)];
}

/** What the rules find that begin at words of the tables. */
const opened = (finder: PlaceFinder, at: number, open: List | null): Draft | null =>
  countryside(finder, at) ??
  nisbaRegion(finder, at) ??
  territory(finder, at) ??
  site(finder, at, open) ??
  afterClassNoun(finder, at, open) ??
  quarters(finder, at);

/** False where none of the rules finds anything to begin with, as at most words outside a list. */
const mayBeginPlace = (finder: PlaceFinder, at: number): boolean =>
  hasTrait(finder.words, at, OPENS_PLACE | PLACE_NAME) ||
  isOpaque(finder, at) ||
  (hasTrait(finder.words, at, LONGER_PLACE_NAME) && placeNamesAt(finder.words, at).length > 0);

/** عين العرب (كوباني): another name of the place just named, in brackets or quotes behind it. */
function isAlias({ words }: PlaceFinder, place: Draft, before: Draft | undefined): boolean {
  const opening = words.tokens[place.first - 1];
  return (
    before?.last === place.first - 2 &&
    (isOpening(opening) || isQuote(opening)) &&
    place.entries.some((id) => before.entries.includes(id))
  );
}
