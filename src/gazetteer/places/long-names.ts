import type { Draft } from '../draft.ts';
import type { NameHit } from '../find-names.ts';
import { placeNamesAt } from '../find-names.ts';
import { isSaidBy } from '../persons/unknown-names.ts';
import type { PlaceName } from '../gazetteer.ts';
import { isHeld } from '../place-context.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { placeOf } from './hits.ts';
import { namedAfterPerson } from './named-after-person.ts';
import { isOfRiver } from './ordinary-words.ts';
import { isOtherName } from './other-names.ts';
import { qualified } from './qualified.ts';
import { part, sideOf } from './regions.ts';
import { compound, pluralHead } from './shared-nouns.ts';
import { siteOf } from './site-of-place.ts';
import { KUNYA, isMereParticle } from './unknown-words.ts';
import { factsAt } from '../word-facts.ts';
import { CLASS_NOUN, LETTERS, LONGER_PLACE_NAME } from '../traits.ts';
import { previousWord } from '../words.ts';

/**
 * Names of several words that the gazetteers hold as written, in a country of the document: looked for before persons, of
 * whose names they may hold a part (الحاج عبد الله, قصر بن غشير).
 */
export function findLongNames(finder: PlaceFinder): Draft[] {
  const { words, claims, scenes, tables } = finder;
  const found: Draft[] = [];
  const { traits } = words;
  for (let at = 0; at < traits.length; at++) {
    const known = traits[at] as number;
    if ((known & (CLASS_NOUN | LONGER_PLACE_NAME)) === 0 || (known & LETTERS) === 0) continue;
    if (claims.taken(at, at) || isMereParticle(finder, at)) continue;
    const person = (known & CLASS_NOUN) === 0 ? null : namedAfterPerson(finder, at);
    if (person !== null) {
      claims.take(person.first, person.last);
      found.push(person);
      at = person.last;
      continue;
    }
    const hits = placeNamesAt(words, at);
    // The longest stand first.
    if ((hits[0]?.last ?? at) === at) continue;
    const hit = hits.find(
      ({ last, agreement, stored }) =>
        last > at &&
        agreement === 'exact' &&
        !claims.taken(at, last) &&
        !tables.ambiguous.has(stored.name) &&
        stored.places.some(({ country }) => scenes.has(country)) &&
        !isCouple(finder, at, last),
    );
    if (hit === undefined) continue;
    if (isOtherName(finder, hit, 'none', scenes) || isOfRiver(finder, hit.last)) continue;
    const before = previousWord(words, at);
    // جبل التركمان, حي القدس, ريف عين العرب: left whole to the rules for class nouns and countrysides.
    if (
      tables.classNouns.has(hit.reading.folded) ||
      (before >= 0 && words.readings(before).some(({ folded }) => tables.countryside.has(folded)))
    ) {
      at = hit.last;
      continue;
    }
    // الشيخ عبد الله …, العقيد …: a person.
    if (before >= 0 && words.readings(before).some(({ folded }) => tables.titles.has(folded.replace(/^ال/, '')))) continue;
    // قال أبو عبيدة: a person speaks.
    if (KUNYA.test(words.tokens[at]?.folded ?? '') && isSaidBy(words, at)) continue;
    const cue = cueBefore(finder, at, hit.reading.particles);
    if (cue === 'none' && tables.givenNames.has(hit.reading.folded) && !goesOnWithPlaces(finder, hit)) continue;
    // مقابلة مع السيد محمود، شكوى من محمد خضر: titles and first names throughout are a person; انسحب من الشيخ رضوان: a quarter.
    const inside =
      isHeld(finder, at) ||
      hit.reading.particles.includes('ب') ||
      words.tokens[before]?.folded === 'في' ||
      goesOnWithPlaces(finder, hit);
    if (cue !== 'strong' && !inside && headOf(finder, at) < 0 && isPersonal(finder, hit)) continue;
    const plural = pluralHead(finder, at);
    const place =
      (plural === null ? null : compound(finder, at, plural.noun, plural.at)) ??
      siteOf(finder, hit) ??
      part(finder, hit) ??
      placeOf(finder, hit, headOf(finder, at), 'gazetteer');
    const whole = sideOf(finder, qualified(finder, place));
    claims.take(whole.first, whole.last);
    found.push(whole);
    at = whole.last;
  }
  return found;
}

/** مدينتي رام الله والبيرة: two places of the gazetteers, which are also the name of a governorate (محافظة رام الله والبيرة). */
function isCouple(finder: PlaceFinder, first: number, last: number): boolean {
  const { words } = finder;
  const before = previousWord(words, first);
  if (before < 0 || (factsAt(finder, before).classNoun?.value.number ?? 'singular') === 'singular') return false;
  return placeNamesAt(words, first).some(
    (hit) =>
      hit.last < last &&
      hit.agreement === 'exact' &&
      placeNamesAt(words, hit.last + 1).some((other) => other.last === last && other.reading.particles.includes('و')),
  );
}

/** Names that are only short count as places beside another one. */
const isUnambiguous = ({ ambiguous }: PlaceFinder['tables'], name: string): boolean =>
  (ambiguous.get(name) ?? 'short') === 'short';

/** والكلاسة والشيخ سعيد: joined to a name of one word that is a place of the document's countries and nothing else. */
function goesOnWithPlaces({ words, gazetteer, scenes, tables }: PlaceFinder, { first, reading }: NameHit<PlaceName>): boolean {
  if (!reading.particles.includes('و')) return false;
  return placeNamesAt(words, first - 1).some(
    ({ last, agreement, stored }) =>
      last === first - 1 &&
      (agreement === 'exact' || agreement === 'joined') &&
      isUnambiguous(tables, stored.name) &&
      !tables.givenNames.has(stored.name) &&
      stored.ids.some((id) => scenes.has(gazetteer.place(id)?.country ?? '')),
  );
}

/** True where every word of a name is a title or a first name. */
const isPersonal = ({ words, tables }: PlaceFinder, { first, last, reading }: NameHit<PlaceName>): boolean =>
  words.tokens.slice(first, last + 1).every(({ folded }, index) => {
    const word = index === 0 ? reading.folded : folded;
    return word === 'عبد' || tables.givenNames.has(word) || tables.titles.has(word.replace(/^ال/, ''));
  });

/** Token of a class noun that stands off the name right before it, or -1. */
function headOf(finder: PlaceFinder, at: number): number {
  const before = previousWord(finder.words, at);
  return before >= 0 && factsAt(finder, before).classNoun?.value.kept === false ? before : -1;
}
