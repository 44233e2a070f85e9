import type { Analysis } from '../document.ts';
import type { Finder } from './find-organisations.ts';
import { organisationNamesAt, placeNamesAt } from './find-names.ts';
import { bareWord } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import { isProper } from './bodies/proper-names.ts';
import type { ForceAdjective, OrganisationHead, Tables } from './tables.ts';
import { UNLISTED } from './traits.ts';
import { factsAt } from './word-facts.ts';
import { hasTrait, isOnlyVerb, isParticle } from './words.ts';

/** Most adjectives behind the noun of a name (جبهة التحرير الوطني الديمقراطي). */
const MOST_ADJECTIVES = 3;

const folded = ({ words }: Finder, at: number): string => {
  const token = words.tokens[at];
  return token?.kind === 'word' ? token.folded : '';
};

const reads = ({ words }: Finder, at: number, test: (reading: Analysis) => boolean): boolean =>
  (words.analyses[at] ?? []).some((reading) => reading.rank === 0 && test(reading));

const isUnknown = ({ words }: Finder, at: number): boolean => (words.analyses[at] ?? []).length === 0;

/** What an adjective of a force is that makes no name of it, by its masculine singular; undefined for others. */
export const plainAdjective = (word: string, { forceAdjectives }: Tables): ForceAdjective | undefined =>
  forceAdjectives.get(bareWord(word)) ?? forceAdjectives.get(bareWord(word).replace(/ه$/, ''));

/** الشعبية, العربي: a definite relative adjective that names no country. */
export function isRelative({ words, tables }: Finder, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'word' || !/^ال.{2,}(?:ي|يه)$/.test(token.folded)) return false;
  if (tables.notNames.has(token.folded) || nisbaCountry(token.folded, tables.nisbas) !== null) return false;
  const readings = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    readings.length === 0 ||
    readings.some(({ pos, lemma, classes }) => pos === 'adjective' && lemma.endsWith('ي') && !classes.includes('ordinal'))
  );
}

/** An adjective that makes a name of what stands before it: a relative one, or one of the table (المشتركة, السريع). */
function isNaming(finder: Finder, at: number): boolean {
  const plain = plainAdjective(folded(finder, at), finder.tables);
  return (
    folded(finder, at).startsWith('ال') &&
    (plain === 'naming' || plain === 'arming' || plain === 'branch' || (plain === undefined && isRelative(finder, at)))
  );
}

/** Last of the adjectives from `at` on, `at - 1` where none stands there. */
export function adjectivesEnd(finder: Finder, at: number, most = MOST_ADJECTIVES): number {
  let last = at - 1;
  while (last < Math.min(finder.words.sentenceEnd(at), at + most - 1) && isNaming(finder, last + 1)) last++;
  return last;
}

const isNounLike = ({ pos }: Analysis): boolean => pos === 'noun' || pos === 'masdar' || pos === 'participle';

/** A word that opens another name or names a kind of place (الحكومة, المدينة). */
export const isElsewhere = (finder: Finder, at: number): boolean => {
  const { head, classNoun, title } = factsAt(finder, at);
  return head !== null || classNoun !== null || title !== null;
};

/** People and ground, of whom or which a force is (قوات المتمردين, جيش المدينة) and by which no body is called. */
const COMMON = ['insurgent', 'civilian', 'member', 'force', 'place-kind', 'time-unit', 'title'];

/** A definite thing that may be part of a name: an ordinary noun, or a word that no table knows. */
const isThing = (finder: Finder, at: number): boolean =>
  /^ال.{2,}/.test(folded(finder, at)) &&
  !isParticle(finder.words, at) &&
  nisbaCountry(folded(finder, at), finder.tables.nisbas) === null &&
  (isUnknown(finder, at) || reads(finder, at, isNounLike));

const isCommon = (finder: Finder, at: number): boolean =>
  finder.tables.notNames.has(folded(finder, at)) ||
  isElsewhere(finder, at) ||
  reads(finder, at, ({ classes, features }) => features.number === 'dual' || COMMON.some((name) => classes.includes(name)));

/** والمساواة: a joined definite verbal noun or word that no table knows; no other force (والشرطة). */
function isJoinedThing(finder: Finder, at: number): boolean {
  const word = folded(finder, at);
  if (!/^وال.{2,}/.test(word)) return false;
  if (!hasTrait(finder.words, at, UNLISTED) && placeNamesAt(finder.words, at).length === 0) return false;
  return isUnknown(finder, at) || reads(finder, at, ({ pos, proclitics }) => pos === 'masdar' && proclitics.length === 2);
}

/** Last word of what a definite noun behind a noun of bodies makes of it; -1 where it makes no name. */
function definiteTail(finder: Finder, at: number, noun: string): number {
  const { words, tables } = finder;
  if (!isThing(finder, at) || tables.bodyWords.office.has(noun)) return -1;
  // كتيبة الدفاع الجوي: what a unit is of, and often its base.
  if (tables.unitNouns.has(noun) && tables.unitBranches.has(folded(finder, at))) return -1;
  const end = words.sentenceEnd(at);
  // قوات الجيش الوطني is of the army, لجان الدفاع الوطني of nobody else.
  const { classNoun, title, head } = factsAt(finder, at);
  const adjectives = classNoun === null && title === null ? adjectivesEnd(finder, at + 1) : at;
  // جبهة القوى الثورية, حركة المقاومة الوطنية: a cause or powers by their adjective, and no force of somebody's.
  const powers = head?.value.role === 'body' && tables.bodyWords.loose.has(noun) && !tables.bodyWords.force.has(head.value.noun);
  const known = head !== null && !powers && (head.value.role === 'members' || noun !== 'جيش');
  if (adjectives > at && !known && !(tables.bodyWords.loose.has(noun) && isUnfit(finder, at))) return adjectives;
  // سرايا الدفاع عن الجبل.
  if (words.tokens[at + 1]?.folded === 'عن' && at + 2 <= end && reads(finder, at, ({ pos }) => pos === 'masdar')) {
    const object = objectEnd(finder, at + 2);
    if (object >= 0) return object;
  }
  // قوة البيشمركة: of that body.
  const listed = organisationNamesAt(words, at).some(({ agreement }) => agreement === 'exact');
  if (listed || isCommon(finder, at)) return -1;
  const isDeed = isUnknown(finder, at) || reads(finder, at, ({ pos }) => pos === 'masdar');
  if (isDeed && at < end && isJoinedThing(finder, at + 1)) return at + 1;
  if (tables.notNames.has(bareWord(folded(finder, at)))) return -1;
  return tables.bodyWords.force.has(noun) || (tables.bodyWords.fighters.has(noun) && isDeed) ? at : -1;
}

/** المرور, القتال: what a loose noun has behind it in other news. */
const isUnfit = (finder: Finder, at: number): boolean => finder.tables.notNames.get(folded(finder, at)) === 'noun';

/** Last word of a definite noun or a place with its adjectives, which ends a name; -1 where none stands at `at`. */
function objectEnd(finder: Finder, at: number): number {
  const { words } = finder;
  // مقاتلو فاغنر التي …: no noun.
  if (at > words.sentenceEnd(at) || isParticle(words, at)) return -1;
  const place = placeNamesAt(words, at).find(
    ({ agreement, reading, first }) => first === at && agreement === 'exact' && reading.particles.length === 0,
  );
  if (place !== undefined) return place.last;
  // لتحرير أوروما: a country or people that no list holds.
  if (isUnknown(finder, at) && isProper(finder, at, true)) return at;
  const plain = finder.tables.notNames.get(folded(finder, at));
  if (!isThing(finder, at) || factsAt(finder, at).title !== null || (plain !== undefined && plain !== 'noun')) return -1;
  return Math.max(at, adjectivesEnd(finder, at + 1, 1));
}

/** Last word of what an indefinite noun and a definite one make of a noun of bodies (قوة حماية الجنوب, لواء درع الشرق); -1 where no name. */
function indefiniteTail(finder: Finder, at: number, noun: string): number {
  const { words, tables } = finder;
  const word = folded(finder, at);
  if (word.length < 3 || word.startsWith('ال') || at >= words.sentenceEnd(at)) return -1;
  const cue = tables.cues.get(word);
  if (tables.notNames.has(word) || (cue !== undefined && cue !== 'dweller') || isParticle(words, at) || isElsewhere(finder, at))
    return -1;
  const bare = (reading: Analysis): boolean => reading.proclitics.length === 0 && reading.enclitic === null;
  const deed = reads(finder, at, (reading) => reading.pos === 'masdar' && bare(reading));
  // غادر مسلحو داعش البلدة: of that body, and what stands behind it is another matter; فتح حلب is a deed.
  if (!deed && organisationNamesAt(words, at).some(({ agreement }) => agreement === 'exact')) return -1;
  const cause = reads(
    finder,
    at,
    (reading) => reading.pos === 'masdar' && bare(reading) && tables.bodyWords.aim.has(reading.lemma),
  );
  // احتل رجال باسايف العاصمة: a name is nobody's, and what stands behind it is another word of the sentence.
  const ground = tables.bodyWords.people.has(noun) ? 'place-kind' : 'settlement';
  const elsewhere = reads(finder, at + 1, ({ classes }) => classes.includes(ground));
  const thing =
    (isUnknown(finder, at) && !elsewhere && !/(?:[^اي]ه|ي|ون|ين)$/.test(word)) ||
    reads(
      finder,
      at,
      (reading) => reading.pos === 'noun' && bare(reading) && !COMMON.slice(4).some((name) => reading.classes.includes(name)),
    );
  const { loose, office } = tables.bodyWords;
  if (loose.has(noun) || office.has(noun) ? !cause : !deed && !(thing && !isOnlyVerb(words, at))) return -1;
  return objectEnd(finder, at + 1);
}

/**
 * Last word of the noun phrase that makes a name of a noun of bodies in construct with it: a thing and its adjectives (جيش التحالف الوطني), two
 * aims (حركة العدل والمساواة), a deed and its object (شرطة مكافحة الشغب), a thing of something (كتيبة أسود الصحراء); -1 where none follows.
 */
export const nounTail = (finder: Finder, at: number, { noun }: OrganisationHead): number =>
  Math.max(definiteTail(finder, at + 1, noun), indefiniteTail(finder, at + 1, noun));

/** Last word of what a body is said to be for, from `at` on (لتحرير الجنوب, للتغيير, للدفاع عن الأرض); `at - 1` where it is not. */
export function purposeEnd(finder: Finder, at: number, { noun }: OrganisationHead): number {
  const { words, tables } = finder;
  const { loose, purposeful } = tables.bodyWords;
  if (at > words.sentenceEnd(at) || !(loose.has(noun) || purposeful.has(noun))) return at - 1;
  // الحركة الوطنية لساحل العاج: of which country.
  const country = placeNamesAt(words, at).find(
    ({ first, agreement, reading, stored }) =>
      first === at &&
      agreement === 'exact' &&
      reading.particles.join('') === 'ل' &&
      stored.places.some(({ feature }) => feature === 'country' || feature === 'region'),
  );
  if (country !== undefined) return country.last;
  const aim = (words.analyses[at] ?? []).find(
    (reading) =>
      reading.pos === 'masdar' &&
      reading.rank === 0 &&
      reading.proclitics[0] === 'ل' &&
      reading.enclitic === null &&
      tables.bodyWords.aim.has(reading.lemma),
  );
  if (aim === undefined) return at - 1;
  if (!aim.proclitics.includes('ال')) {
    const place = placeNamesAt(words, at + 1).some(({ agreement }) => agreement === 'exact');
    const object = objectEnd(finder, at + 1);
    return object < 0 || (noun === 'جيش' && !place) ? at - 1 : object;
  }
  const object = words.tokens[at + 1]?.folded === 'عن' ? objectEnd(finder, at + 2) : -1;
  return Math.max(at, object);
}
