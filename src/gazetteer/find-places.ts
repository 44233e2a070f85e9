import { derivedId } from './derived.ts';
import type { Claims, Draft } from './draft.ts';
import { draft } from './draft.ts';
import { isSaidBy } from './find-persons.ts';
import type { NameHit } from './find-names.ts';
import { placeNamesAt } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import type { Place, PlaceName } from './gazetteer.ts';
import { nameKey } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import type { Cue } from './place-evidence.ts';
import {
  cueBefore,
  cueRoleOf,
  ENOUGH,
  isForeign,
  isOtherName,
  isWholeWord,
  joinsNothing,
  KNOWN_ABROAD,
  pointsOf,
  WITHIN,
} from './place-evidence.ts';
import { actionBefore, isHeld, location } from './place-context.ts';
import { SHORTEST_SOUND, soundKey } from './sound.ts';
import type { ClassNoun } from './tables.ts';
import { factsAt } from './word-facts.ts';
import type { Found, Reading } from './words.ts';
import type { Token } from '../document.ts';
import { foldedName } from '../text/fold.ts';
import { ofWord } from '../text/words.ts';
import { monthName, timeWord } from '../time/lexicon.ts';
import { isComma, isOnlyVerb, isOpening, isParticle, isQuote, nameOf, nextWord, previousWord, readingsOf } from './words.ts';

export interface PlaceFinder extends Finder {
  readonly claims: Claims;
  /** Countries that the document tells of. */
  readonly scenes: ReadonlySet<string>;
  /** Tokens with nunation: no part of a name. */
  readonly nunated: ReadonlySet<number>;
  /** Bodies by their first token. */
  readonly bodies: ReadonlyMap<number, Draft>;
}

/** A coordination of places under way: `بلدات X وY`, `(X، Y وZ)`. */
interface List {
  /** Last token of its latest name. */
  last: number;
  /** Class noun before its first name, and what it says; names that no list holds are taken where it is plural. */
  readonly head: number;
  readonly noun: ClassNoun | null;
  readonly bracketed: boolean;
  /** A word for taking, leaving or reaching ground stands before its first name. */
  readonly governed: boolean;
  length: number;
}

/** Quarters, squares and posts are named after common things (حي المحطة، دوار الساعة); towns are not. */
const COMMON_NAMES = new Set(['neighbourhood', 'site', 'road', 'bridge', 'checkpoint', 'hill']);
const SITES = new Set(['facility', 'airport', 'airbase', 'base', 'site', 'port']);
const SEATS = new Set(['base', 'facility']);
const COMMON_FEATURES = new Set(['village', 'neighbourhood', 'admin3']);
const LONGEST_UNKNOWN = 2;
const LONGEST_FOREIGN = 3;
const SHORTEST_UNKNOWN = 3;

/**
 * Finds places: names of the gazetteers as far as their surroundings speak for a place, names that no list holds after a
 * class noun (بلدة X، جبل X) or between known ones of a list, sites with common names (القصر الجمهوري), and regions made of
 * a name and a direction (ريف حمص الشرقي، الشمال السوري).
 *
 * @example // 'سيطرت على مدينة القريتين بريف حمص' → «القريتين» (head مدينة), «ريف حمص»
 */
export function findPlaces(finder: PlaceFinder, long: readonly Draft[] = []): Draft[] {
  const { words, claims } = finder;
  const longAt = new Map(long.map((place) => [place.first, place]));
  const found: Draft[] = [];
  let list: List | null = null;
  let latest: Draft | undefined;
  for (let at = 0; at < words.tokens.length; at++) {
    const token = words.tokens[at];
    if (token?.form === ':' || ANNOUNCES.test(token?.folded ?? '')) list = announcedList(finder, at) ?? list;
    const known = longAt.get(at);
    if (known !== undefined) {
      latest = known;
      list = { ...listHead(finder, known, list !== null && continues(finder, list, at) ? list : null), last: known.last };
      at = known.last;
    }
    if (
      token === undefined ||
      known !== undefined ||
      token.kind === 'punctuation' ||
      claims.taken(at, at) ||
      finder.nunated.has(at) ||
      isMereParticle(finder, at)
    )
      continue;
    const open: List | null = list !== null && continues(finder, list, at) ? list : null;
    if (open === null && !mayBeginPlace(finder, at)) continue;
    const named: Draft | null =
      countryside(finder, at) ??
      nisbaRegion(finder, at) ??
      site(finder, at, open) ??
      afterClassNoun(finder, at, open) ??
      quarters(finder, at) ??
      listed(finder, at, open) ??
      soundsAlike(finder, at, open !== null) ??
      unknownInList(finder, at, open) ??
      opaqueName(finder, at) ??
      onlyOfItsKind(finder, at, open);
    if (named === null) continue;
    const place = qualified(finder, named);
    claims.take(place.first, place.last);
    if (isAlias(finder, place, latest)) continue;
    found.push(located(finder, place));
    latest = place;
    list = { ...listHead(finder, place, open), last: place.last };
    at = place.last;
  }
  return [...found, ...repeated(finder, found)];
}

/** False where none of the rules finds anything to begin with, as at most words outside a list. */
const mayBeginPlace = (finder: PlaceFinder, at: number): boolean =>
  factsAt(finder, at).opensPlace || isOpaque(finder, at) || placeNamesAt(finder.words, at, finder.gazetteer).length > 0;

/**
 * Names of several words that the gazetteers hold as written, in a country of the document: looked for before persons, of
 * whose names they may hold a part (الحاج عبد الله, قصر بن غشير).
 */
export function findLongNames(finder: PlaceFinder): Draft[] {
  const { words, gazetteer, claims, scenes, tables } = finder;
  const found: Draft[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    if (words.tokens[at]?.kind !== 'word' || claims.taken(at, at) || isMereParticle(finder, at)) continue;
    const person = namedAfterPerson(finder, at);
    if (person !== null) {
      claims.take(person.first, person.last);
      found.push(person);
      at = person.last;
      continue;
    }
    const hits = placeNamesAt(words, at, gazetteer);
    // The longest stand first.
    if ((hits[0]?.last ?? at) === at) continue;
    const hit = hits.find(
      ({ last, agreement, stored }) =>
        last > at &&
        agreement === 'exact' &&
        !claims.taken(at, last) &&
        !tables.ambiguous.has(stored.name) &&
        stored.places.some(({ country }) => scenes.has(country)),
    );
    if (hit === undefined) continue;
    if (isOtherName(finder, hit, 'none')) continue;
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
    const whole = qualified(finder, place);
    claims.take(whole.first, whole.last);
    found.push(whole);
    at = whole.last;
  }
  return found;
}

const SETTLEMENTS = new Set(['city', 'town', 'village', 'neighbourhood', 'admin3', 'camp']);
/** Hills and islands that are told apart by where they lie (جزيرة مجنون الشمالية). */
const TOLD_BY_SIDE = new Set(['mountain', 'hill', 'island', 'valley', 'village', 'checkpoint', 'bridge']);

/** حمص القديمة, مستشفى تبنين الحكومي, جزيرة مجنون الشمالية: a name with the adjective behind it that belongs to it. */
function qualified(finder: PlaceFinder, place: Draft): Draft {
  const { words, tables, claims, gazetteer } = finder;
  const last = place.last + 1;
  const token = words.tokens[last];
  if (
    token?.kind !== 'word' ||
    last > words.sentenceEnd(place.last) ||
    !token.folded.startsWith('ال') ||
    claims.taken(last, last)
  )
    return place;
  const role = tables.nameAdjectives.get(token.folded);
  const ofPlace = place.rule === 'site-of-place';
  const features = place.entries.map((id) => gazetteer.place(id)?.feature ?? '');
  const site = ofPlace || (features.length > 0 && features.every((feature) => !SETTLEMENTS.has(feature) && SITES.has(feature)));
  const settled = place.rule.startsWith('unknown-') || ofPlace || features.some((feature) => SETTLEMENTS.has(feature));
  const kind = place.head === place.first ? (factsAt(finder, place.head).classNoun?.value.feature ?? '') : '';
  const side = ofPlace && TOLD_BY_SIDE.has(kind) && tables.directions.get(token.folded.slice(2))?.role === 'adjective';
  if (!(role === 'size' && settled) && !(role === 'institution' && site) && !side) return place;
  const name = `${place.name} ${token.form}`;
  if (role === 'institution') return draft({ ...place, last, name });
  return draft({ ...place, last, name, entries: [], near: place.near.length > 0 ? place.near : place.entries });
}

/** حقل بابا كركر، ثكنة باب الوادي: a class noun that is kept, right before a name of several words. */
function siteOf(finder: PlaceFinder, hit: NameHit<PlaceName>): Draft | null {
  const { words, claims } = finder;
  const at = hit.first - 1;
  const head = hit.reading.particles.length > 0 || at < words.sentenceStart(hit.first) ? null : factsAt(finder, at).classNoun;
  if (head === null || !head.value.kept || head.value.whole || head.value.number !== 'singular') return null;
  if (claims.taken(at, at) || isCountry(finder, hit) || isWholeWord(finder, at, head.reading.particles)) return null;
  return siteOfPlace(finder, at, head.reading, hit);
}

function siteOfPlace(finder: PlaceFinder, at: number, { form }: Reading, inner: NameHit<PlaceName>): Draft {
  const named = placeOf(finder, inner, at, 'class-noun');
  const last = opaqueAfter(finder, inner.last);
  return draft({
    ...named,
    first: at,
    last,
    name: nameOf(finder.words, at, last, form),
    entries: [],
    near: last > inner.last ? [] : named.entries,
    rule: 'site-of-place',
  });
}

/** أم: a particle, and a word that opens names (أم درمان). */
const isMereParticle = ({ words, tables }: PlaceFinder, at: number): boolean =>
  isParticle(words, at) && !words.readings(at).some(({ folded }) => tables.nameOpeners.has(folded));

/** What is named after persons (ملعب خالد بن الوليد، قلعة فخر الدين); towns and hills hardly. */
const NAMED_AFTER_PERSONS = new Set(['facility', 'site', 'road', 'bridge', 'crossing', 'base', 'airport', 'camp', 'dam']);
const PATRONYMIC = new Set(['بن', 'ابن', 'عبد', 'ابو', 'ابي']);
const HONORIFIC_ENDS = new Set(['الدين', 'الله']);

/** A site and the person that it is named after, as one name; what the gazetteers hold of it (معبر جابر) comes first. */
function namedAfterPerson(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, claims } = finder;
  const head = factsAt(finder, at).classNoun;
  if (
    head === null ||
    !head.value.kept ||
    !head.value.unknown ||
    head.value.number !== 'singular' ||
    !NAMED_AFTER_PERSONS.has(head.value.feature)
  )
    return null;
  const end = words.sentenceEnd(at);
  const isNamePart = (index: number): boolean => {
    const token = words.tokens[index];
    return index <= end && token?.kind === 'word' && !claims.taken(index, index) && tables.givenNames.has(token.folded);
  };
  // مستشفى الملك فيصل، جسر الشهيد جعفر: a title before the name.
  const titled = tables.titles.has((words.tokens[at + 1]?.folded ?? '').replace(/^ال/, '')) && isNamePart(at + 2);
  if ((!isNamePart(at + 1) && !titled) || isWholeWord(finder, at, head.reading.particles)) return null;
  const whole = wholeName(finder, at);
  if (whole !== null) return placeOf(finder, whole, at, 'gazetteer');
  const inner = bestHit(finder, at + 1, () => 'class');
  let last = titled ? at + 2 : at + 1;
  while (last < end) {
    const next = words.tokens[last + 1];
    if (next?.kind !== 'word' || claims.taken(last + 1, last + 1)) break;
    const bound = PATRONYMIC.has(words.tokens[last]?.folded ?? '');
    if (!bound && !PATRONYMIC.has(next.folded) && !HONORIFIC_ENDS.has(next.folded) && !isNamePart(last + 1)) break;
    last++;
  }
  if (last === at + 1 || PATRONYMIC.has(words.tokens[last]?.folded ?? '') || (inner !== null && inner.last >= last)) return null;
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, head.reading.form),
    entries: [],
    head: at,
    rule: 'unknown-after-class-noun',
  });
}

/** Names that are only short count as places beside another one. */
const isUnambiguous = ({ ambiguous }: PlaceFinder['tables'], name: string): boolean =>
  (ambiguous.get(name) ?? 'short') === 'short';

/** والكلاسة والشيخ سعيد: joined to a name of one word that is a place of the document's countries and nothing else. */
function goesOnWithPlaces({ words, gazetteer, scenes, tables }: PlaceFinder, { first, reading }: NameHit<PlaceName>): boolean {
  if (!reading.particles.includes('و')) return false;
  return placeNamesAt(words, first - 1, gazetteer).some(
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

/** عين العرب (كوباني): another name of the place just named, in brackets or quotes behind it. */
function isAlias({ words }: PlaceFinder, place: Draft, before: Draft | undefined): boolean {
  const opening = words.tokens[place.first - 1];
  return (
    before?.last === place.first - 2 &&
    (isOpening(opening) || isQuote(opening)) &&
    place.entries.some((id) => before.entries.includes(id))
  );
}

/** Token of a class noun that stands off the name right before it, or -1. */
function headOf(finder: PlaceFinder, at: number): number {
  const before = previousWord(finder.words, at);
  return before >= 0 && factsAt(finder, before).classNoun?.value.kept === false ? before : -1;
}

/**
 * Further mentions of names that the document has used for a place before: one sense in one text. Verbs with their letters
 * stay verbs (تدمر القذائف).
 */
function repeated(finder: PlaceFinder, found: readonly Draft[]): Draft[] {
  const { words, claims, tables } = finder;
  const known = new Map(found.filter(({ first, last }) => first === last).map((place) => [foldedName(place.name), place]));
  const more: Draft[] = [];
  if (known.size === 0) return more;
  // Particles stand before a name, never behind: its last letters are the word's.
  const endings = new Set([...known.keys()].map(endingOf));
  for (let at = 0; at < words.tokens.length; at++) {
    const token = words.tokens[at];
    if (token?.kind !== 'word' || !endings.has(endingOf(words.readings(at)[0]?.folded ?? ''))) continue;
    if (claims.taken(at, at) || isOnlyVerb(words, at)) continue;
    for (const reading of words.readings(at)) {
      const same = known.get(reading.folded);
      if (same === undefined || reading.particles.includes('ك')) continue;
      const verbs = (words.analyses[at] ?? []).some(({ pos, rank }) => pos === 'verb' && rank === 0);
      if (verbs || tables.givenNames.has(reading.folded)) continue;
      if (cueBefore(finder, at, reading.particles) === 'none' && isWordOfLexicon(finder, at, same)) continue;
      claims.take(at, at);
      more.push(
        draft({ kind: 'place', first: at, last: at, name: reading.form, entries: same.entries, head: -1, rule: 'named before' }),
      );
      break;
    }
  }
  return more;
}

/** The last two letters of a word, as a number. */
function endingOf(word: string): number {
  const { length } = word;
  return length < 2 ? -1 : word.charCodeAt(length - 1) * 0x10000 + word.charCodeAt(length - 2);
}

/** الثورة, الشجرة: what the lexicon has or no table holds is a word again, where nothing before it speaks for a place. */
function isWordOfLexicon({ words, tables }: PlaceFinder, at: number, { name, entries }: Draft): boolean {
  const ambiguity = tables.ambiguous.get(foldedName(name));
  return entries.length === 0 || (ambiguity !== undefined && ambiguity !== 'short') || hasOrdinaryReading(words, at);
}

const hasOrdinaryReading = (words: PlaceFinder['words'], at: number): boolean =>
  (words.analyses[at] ?? []).some(({ rank, pos }) => rank === 0 && pos !== 'verb');

function listHead(finder: PlaceFinder, place: Draft, open: List | null): Omit<List, 'last'> {
  if (open !== null && (place.head < 0 || place.head >= place.first)) return { ...open, length: open.length + 1 };
  const noun = place.head < 0 || place.head >= place.first ? null : (factsAt(finder, place.head).classNoun?.value ?? null);
  const bracketed = isOpening(finder.words.tokens[place.first - 1]);
  return { head: place.head, noun, bracketed, governed: actionBefore(finder, place.first, FARTHEST_GOVERNOR), length: 1 };
}

/** وكذلك، وأيضاً: the list goes on. */
const ALSO = new Set(['وكذلك', 'كذلك', 'وايضا', 'ايضا']);

/** التالية، الآتية، هي، منها: a word before a colon that announces what is listed behind it. */
const ANNOUNCES = /^(?:و?(?:هي|منها|بينها|ابرزها)|التاليه|الاتيه|كالتالي|كالاتي)$/;
const FARTHEST_ANNOUNCED = 6;

/**
 * القرى التالية: …, عدد من البلدات، وهي …: the list that a colon or pronoun opens; null where no class noun in the plural announces it.
 * Without the colon the noun says nothing of each word behind it (قرى هي الأفقر).
 */
function announcedList(finder: PlaceFinder, opener: number): List | null {
  const { words } = finder;
  const colon = words.tokens[opener]?.form === ':';
  const last = colon ? previousWord(words, opener) : opener;
  if (last < 0 || !ANNOUNCES.test(words.tokens[last]?.folded ?? '')) return null;
  for (let at = last - 1; at >= Math.max(words.sentenceStart(opener), last - FARTHEST_ANNOUNCED); at--) {
    const folded = words.tokens[at]?.folded ?? '';
    const noun = factsAt(finder, at).classNoun?.value ?? finder.tables.classNouns.get(folded.replace(/^ال/, '')) ?? null;
    if (noun === null || noun.number === 'singular') continue;
    return {
      last: colon ? opener - 1 : opener,
      head: at,
      noun: colon ? noun : null,
      bracketed: false,
      governed: true,
      length: 0,
    };
  }
  return null;
}

/** True where the word at `at` goes on with a list: `وX`, `، X`, `– X`, or the next word inside brackets. */
function continues({ words }: PlaceFinder, list: List, at: number): boolean {
  if (words.tokens[at]?.sentence !== words.tokens[list.last]?.sentence) return false;
  let separated = false;
  for (let i = list.last + 1; i < at; i++) {
    const token = words.tokens[i];
    if (isQuote(token)) continue;
    if (
      isComma(token) ||
      (token?.form === ':' && list.length === 0) ||
      ALSO.has(token?.folded ?? '') ||
      token?.form === '-' ||
      token?.form === '–' ||
      token?.form === '/' ||
      token?.form === 'و' ||
      token?.form === 'أو'
    )
      separated = true;
    else return false;
  }
  if (separated || list.bracketed || (list.length === 0 && at === list.last + 1)) return true;
  return at === list.last + 1 && (words.tokens[at]?.folded.startsWith('و') ?? false);
}

const FARTHEST_GOVERNOR = 12;
const FARTHEST_PLURAL = 6;

/** معبري باب الهوى وباب السلام: the noun said once for several, before a name or the ones that it goes on from. */
function pluralHead(finder: PlaceFinder, at: number): { at: number; noun: ClassNoun } | null {
  const { words } = finder;
  for (let before = at - 1; before >= Math.max(words.sentenceStart(at), at - FARTHEST_PLURAL); before--) {
    const token = words.tokens[before];
    if (isComma(token) || isQuote(token) || isOpening(token)) continue;
    if (token?.kind !== 'word' || isParticle(words, before)) return null;
    const noun = factsAt(finder, before).classNoun?.value;
    if (noun !== undefined) return noun.kept && noun.number !== 'singular' ? { at: before, noun } : null;
  }
  return null;
}

const LONGEST_COMPOUND = 3;

/** حقلي العمر وكونيكو: names that the gazetteers hold with the singular of a noun said once for several (حقل العمر). */
function compound(
  { words, tables, gazetteer, scenes, claims }: PlaceFinder,
  at: number,
  noun: ClassNoun | null,
  head: number,
): Draft | null {
  if (noun === null || !noun.kept || noun.number === 'singular') return null;
  for (let last = Math.min(at + LONGEST_COMPOUND - 1, words.sentenceEnd(at)); last >= at; last--) {
    if (claims.taken(at, last) || words.tokens.slice(at, last + 1).some(({ kind }) => kind !== 'word')) continue;
    const rest = words.tokens.slice(at + 1, last + 1).map(({ folded }) => folded);
    for (const { folded, form, particles } of words.readings(at)) {
      if (particles.some((particle) => particle !== 'و')) continue;
      const entries = (tables.singularHeads.get(noun.feature) ?? []).flatMap((singular) =>
        gazetteer
          .placeNames(nameKey([singular, folded, ...rest]))
          .filter(({ name }) => name.split(' ')[0] === singular)
          .flatMap(({ ids }) => ids),
      );
      const home = [...new Set(entries)].filter((id) => scenes.has(gazetteer.place(id)?.country ?? ''));
      if (home.length > 0)
        return draft({
          kind: 'place',
          first: at,
          last,
          name: noun.whole ? (gazetteer.place(home[0] ?? '')?.name ?? '') : nameOf(words, at, last, form),
          entries: home,
          head,
          rule: 'class-noun',
        });
    }
  }
  return null;
}

/** The best reading of a name of the gazetteers at `at`. */
function listed(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const joint = list === null ? null : compound(finder, at, list.noun, list.head);
  if (joint !== null) return joint;
  const hit = bestHit(finder, at, (reading) => {
    const cue = cueBefore(finder, at, reading.particles);
    if (
      list !== null &&
      cue !== 'against' &&
      (reading.particles.length === 0 ? list.bracketed || !joined(finder, at) : reading.particles.includes('و'))
    )
      return list.noun !== null && list.noun.number !== 'singular' ? 'class' : 'list';
    return (cue === 'none' || cue === 'weak') && reading.particles.length === 0 && opensList(finder, at) ? 'list' : cue;
  });
  if (hit === null) return null;
  const named = part(finder, hit) ?? placeOf(finder, hit, -1, 'gazetteer');
  // كبرى مدن القطاع: a word of the lexicon, and a name in no country that the document tells of.
  if (named.entries.length === 0 && hit.first === hit.last && !isOpaque(finder, at)) return null;
  const head = list?.noun !== null && list?.noun !== undefined && list.noun.number !== 'singular' ? list.head : -1;
  return head < 0 ? named : (part(finder, hit) ?? placeOf(finder, hit, head, 'gazetteer'));
}

/** True where after the word comes `و` and a place that needs no evidence: حرستا وعربين. */
function opensList({ words, gazetteer, tables, scenes }: PlaceFinder, at: number): boolean {
  if (at >= words.sentenceEnd(at) || !(words.tokens[at + 1]?.folded.startsWith('و') ?? false)) return false;
  return placeNamesAt(words, at + 1, gazetteer).some(
    ({ reading, agreement, stored }) =>
      reading.particles.length === 1 &&
      reading.particles[0] === 'و' &&
      (agreement === 'exact' || agreement === 'joined') &&
      !tables.ambiguous.has(stored.name) &&
      !tables.notNames.has(stored.name) &&
      stored.places.some(({ country }) => scenes.has(country)),
  );
}

const FARTHEST_ACTION = 8;
const SHORTEST_OPAQUE = 4;

/**
 * A word that neither lexicon nor gazetteers know, after a preposition in the reach of a word for taking, leaving or
 * reaching ground: سيطرت على زاريتشني, باتجاه الباغوز. Names of two such words are one (فيليكا كوميشوفاخا). In countries
 * that the gazetteers cover, only after a word that opens names (خراب عشك).
 */
function opaqueName(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, claims, setting } = finder;
  if (setting.country === null) return null;
  const opener = opensName(finder, at);
  // Where the gazetteers are dense, a single word that none of them has is hardly a place.
  if (!opener && (tables.covered.has(setting.country) || !isOpaque(finder, at))) return null;
  if (monthName(words.tokens, at) !== null || timeWord('weekday', words.tokens, at) !== null) return null;
  const reading = words
    .readings(at)
    .find(
      ({ particles, folded }) =>
        (opener ? tables.nameOpeners.has(folded) : isOpaque(finder, at)) &&
        (particles.length === 0 || (particles[0] === 'ب' && folded.startsWith('ال'))),
    );
  // مكانتها، منتجعه: a noun with a pronoun; names end in ة, not in ه.
  if (reading === undefined || (!opener && /(?:ها|ه)$|\d/.test(reading.form))) return null;
  // النسخة، لالتهام: Arabic words that the lexicon lacks, no foreign names.
  if (!opener && /^ل?ال/.test(words.tokens[at]?.folded ?? '')) return null;
  if (!opener && (reading.folded.length < SHORTEST_OPAQUE || !couldBeName(words, tables, at))) return null;
  const before = previousWord(words, at);
  const cue = cueRoleOf(finder, before);
  if (before !== at - 1 || (cue !== 'preposition' && cue !== 'direction' && cue !== 'dweller')) return null;
  if (
    !words.tokens
      .slice(Math.max(words.sentenceStart(at), at - FARTHEST_ACTION), at)
      .some((token) => isAction(finder, token.index))
  )
    return null;
  const second = words.tokens[at + 1];
  const two =
    second?.kind === 'word' &&
    at < words.sentenceEnd(at) &&
    !claims.taken(at + 1, at + 1) &&
    isOpaque(finder, at + 1) &&
    couldBeName(words, tables, at + 1) &&
    !second.folded.startsWith('و');
  const last = two ? at + 1 : at;
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, reading.form),
    entries: [],
    head: -1,
    rule: 'unknown-after-preposition',
  });
}

/** Openers of a person's name as well. */
const KUNYA = /^(?:ا[بخ][وياة]?|ام|ابن|بن|بنو|بني|ال|عبد)$/;

/** خراب عشك: a word that opens names of places, before one that the lexicon lacks. */
function opensName({ words, tables, claims }: PlaceFinder, at: number): boolean {
  const folded = words.tokens[at]?.folded ?? '';
  if (!tables.nameOpeners.has(folded) || KUNYA.test(folded) || at >= words.sentenceEnd(at)) return false;
  return (
    words.tokens[at + 1]?.kind === 'word' &&
    (words.analyses[at + 1] ?? []).length === 0 &&
    !claims.taken(at + 1, at + 1) &&
    couldBeName(words, tables, at + 1)
  );
}

const isOpaque = ({ words }: PlaceFinder, at: number): boolean => (words.analyses[at] ?? []).length === 0;

const ACTIONS = [
  'leave',
  'take',
  'retake',
  'free',
  'secure',
  'enter',
  'advance',
  'reach',
  'arrive',
  'expel',
  'besiege',
  'fall',
  'lose',
  'hand-over',
  'flee',
  'redeploy',
  'send-away',
];
const isAction = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ rank, classes, pos }) => rank === 0 && pos !== 'noun' && classes.some((name) => ACTIONS.includes(name)),
  );

const LONGEST_SOUND = 3;
/** With a cue the shorter names sound like themselves only, too. */
const SURE_SOUND = 5;

/** The consonants of a word in each of its readings. */
const soundKeys = ofWord((word): readonly string[] => readingsOf(word).map(({ form }) => soundKey(form)));

/** Places of the document's countries whose foreign name has these consonants, whatever letters it is written with. */
function soundEntries({ gazetteer, scenes }: PlaceFinder, key: string): readonly string[] {
  if (key.length < SHORTEST_SOUND) return NO_ENTRIES;
  const places = gazetteer.placesThatSound(key);
  return places.length === 0 ? NO_ENTRIES : [...new Set(places.filter(({ country }) => scenes.has(country)).map(({ id }) => id))];
}
const NO_ENTRIES: readonly string[] = [];

/**
 * A foreign name that the gazetteers hold in another spelling (سنيغيريفكا for سنيهوريفكا), of words that the lexicon lacks; without a
 * cue before it or a list only where it has consonants enough.
 */
function soundsAlike(finder: PlaceFinder, at: number, inList: boolean): Draft | null {
  const { words, claims, tables, gazetteer } = finder;
  const isForeign = (index: number): boolean =>
    words.tokens[index]?.kind === 'word' &&
    isOpaque(finder, index) &&
    !claims.taken(index, index) &&
    couldBeName(words, tables, index);
  if (!isForeign(at)) return null;
  const end = Math.min(at + LONGEST_SOUND - 1, words.sentenceEnd(at));
  let longest = at;
  while (longest < end && isForeign(longest + 1)) longest++;
  const alone = soundKeys((words.tokens[at] as Token).word);
  for (let last = longest; last >= at; last--) {
    for (const [number, { form, particles }] of words.readings(at).entries()) {
      if (particles.includes('ك')) continue;
      const key = last === at ? (alone[number] ?? '') : soundKey(nameOf(words, at, last, form));
      // وسيليدوفه: the sounds do not tell the و of a list from a letter of the name; its first letter does.
      const entries = soundEntries(finder, key).filter(
        (id) => !form.startsWith('و') || (gazetteer.place(id)?.name.startsWith('و') ?? false),
      );
      if (entries.length === 0) continue;
      const cued = inList || cueBefore(finder, at, particles) !== 'none';
      if (cued || key.length >= SURE_SOUND)
        return draft({
          kind: 'place',
          first: at,
          last,
          name: nameOf(words, at, last, form),
          entries,
          head: -1,
          rule: 'sounds-alike',
        });
    }
  }
  return null;
}

/** بلدة سنيغيريفكا: a name that no list holds as it is written, at what sounds so. */
function located(finder: PlaceFinder, place: Draft): Draft {
  if (place.entries.length > 0 || place.near.length > 0 || !place.rule.startsWith('unknown-')) return place;
  const bare = place.head === place.first ? nameOf(finder.words, place.first + 1, place.last, '').trim() : place.name;
  const entries = soundEntries(finder, soundKey(bare));
  return place.head === place.first ? draft({ ...place, near: entries }) : draft({ ...place, entries });
}

const joined = ({ words }: PlaceFinder, at: number): boolean => words.tokens[at]?.folded.startsWith('و') ?? false;

function bestHit(finder: PlaceFinder, at: number, cueOf: (reading: Reading) => Cue): NameHit<PlaceName> | null {
  const { words, gazetteer, claims, scenes } = finder;
  let best: NameHit<PlaceName> | null = null;
  let most = -Infinity;
  for (const hit of placeNamesAt(words, at, gazetteer)) {
    if (claims.taken(hit.first, hit.last)) continue;
    if (best !== null && hit.last < best.last) break;
    const points = pointsOf(finder, hit, cueOf(hit.reading), scenes);
    if (points >= ENOUGH && points > most) {
      best = hit;
      most = points;
    }
  }
  return best;
}

/** Places of all names that the same words agree with, so that resolution can choose (حماة the city, the governorate). */
function placeOf(finder: PlaceFinder, hit: NameHit<PlaceName>, head: number, rule: string): Draft {
  const { words, gazetteer, scenes } = finder;
  // A hamlet of that name in a country that the document does not tell of is not meant.
  const isMeant = (place: Place): boolean =>
    scenes.size === 0 ||
    scenes.has(place.country) ||
    KNOWN_ABROAD.has(place.feature) ||
    isForeign(finder, hit, place) ||
    (head >= 0 && place.feature !== 'village') ||
    location(finder, hit.last, [place]) === 'confirmed';
  const [exact, others]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { last, reading, agreement, stored } of placeNamesAt(words, hit.first, gazetteer)) {
    if (last !== hit.last || reading.folded !== hit.reading.folded) continue;
    const found = agreement === 'exact' || agreement === 'joined' ? exact : others;
    for (const place of stored.places) if (isMeant(place)) found.add(place.id);
  }
  // المجدل is written مجدل in the tables of another province: resolution weighs the article against where it lies.
  const entries = [...exact, ...[...others].filter((id) => !exact.has(id))];
  return draft({
    kind: 'place',
    first: hit.first,
    last: hit.last,
    name: nameOf(words, hit.first, hit.last, hit.reading.form),
    entries,
    head,
    rule,
  });
}

/** مصادر محلية: a class noun that is an adjective behind an indefinite noun. */
const isAdjectiveHere = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(({ pos, rank, proclitics }) => pos === 'adjective' && rank === 0 && proclitics.length === 0) &&
  (words.analyses[at - 1] ?? []).some(({ pos, rank, proclitics }) => pos === 'noun' && rank === 0 && !proclitics.includes('ال'));

/** بانشقاق، لانسحاب: what is told or done, no name. */
const isVerbalNoun = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ pos, rank, proclitics, enclitic }) =>
      pos === 'masdar' &&
      rank === 0 &&
      // مناطق سيطرتها, منطقة لتجميع …: with a pronoun or a preposition no name.
      (enclitic !== null || ['ب', 'ل', 'ك'].some((each) => proclitics.includes(each))),
  );

/** بلدة القريتين, مطار الفاشر, مدينتي نوى وجاسم: a class noun and what it introduces. */
function afterClassNoun(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const { words, claims } = finder;
  const head = factsAt(finder, at).classNoun;
  // كتلة: no ك + تلة.
  if (head === null || isWholeWord(finder, at, head.reading.particles) || joinsNothing(finder, at, head.reading.particles))
    return null;
  const noun = head.value;
  // The gazetteers hold the whole (جبل غراب، سد البعث), or with a stand-off noun what is behind it.
  const stored = wholeName(finder, at, noun.whole);
  // ممر خيبر, إقليم أمهرة: names of a row that is called otherwise.
  const whole = stored !== null && noun.whole && !isCalledSo(finder, stored) ? null : stored;
  if (whole !== null && noun.kept) return placeOf(finder, whole, at, 'gazetteer');
  let next = nextWord(words, at);
  // مطار مدينة دير الزور، مدينة وبلدات …
  const between = next < 0 ? null : factsAt(finder, next).classNoun;
  const stacked = between !== null && !between.value.kept && between.reading.particles.length === 0 ? next : -1;
  // مركز محافظة الأنبار، كبرى مدن محافظة إدلب: the inner noun has its own turn.
  if (stacked >= 0 && !noun.kept && whole === null) return null;
  if (stacked >= 0 && noun.kept) next = nextWord(words, stacked);
  if (next < 0) return null;
  if (whole !== null) {
    // قضاء الدور is in the tables, and so is الدور, its town: resolution chooses.
    const bare = bestHit(finder, next, ({ particles }) => (particles.length > 0 ? 'against' : 'class'));
    const named = placeOf(finder, whole, at, 'class-noun');
    const others = bare !== null && bare.last === whole.last ? placeOf(finder, bare, at, 'class-noun').entries : [];
    return draft({
      ...named,
      first: next,
      name: nameOf(words, next, whole.last, words.tokens[next]?.form ?? ''),
      entries: [...new Set([...named.entries, ...others])],
    });
  }
  if (claims.taken(next, next)) return seatOfBody(finder, at, next, head, list);
  const joint = compound(finder, next, noun, at);
  if (joint !== null) return joint;
  const quoted = quotedName(finder, at, next);
  const inQuotes = quoted === null ? null : storedInQuotes(finder, at, next, quoted, head);
  if (inQuotes !== null) return inQuotes;
  const inner = bestHit(finder, next, ({ particles }) => (particles.length > 0 ? 'none' : noun.unknown ? 'class' : 'strong'));
  const longer = quoted ?? longerName(finder, next, inner);
  if (quoted === null && longer < 0 && isDescribed(finder, next, noun, inner))
    return describedSite(finder, at, next, noun, head.reading);
  if (
    longer >= 0 &&
    noun.unknown &&
    (quoted === null || couldBeName(words, finder.tables, next)) &&
    !isAdjectiveHere(finder, at) &&
    !isVerbalNoun(finder, next) &&
    (inner === null || inner.last < longer)
  ) {
    const start = noun.kept && !noun.whole && noun.number === 'singular' ? at : next;
    const name = nameOf(words, start, longer, start === at ? head.reading.form : (words.tokens[next]?.form ?? ''));
    return draft({ kind: 'place', first: start, last: longer, name, entries: [], head: at, rule: 'unknown-after-class-noun' });
  }
  // تقاطع إسرائيل: sites lie in towns, not in countries.
  if (inner !== null && noun.kept && noun.number === 'singular' && isCountry(finder, inner)) return null;
  if (inner !== null && inner.reading.particles.length === 0) {
    const named = placeOf(finder, inner, at, 'class-noun');
    if (!noun.kept || noun.whole || noun.number !== 'singular') return part(finder, inner) ?? named;
    return siteOfPlace(finder, at, head.reading, inner);
  }
  if (!noun.unknown || isAdjectiveHere(finder, at) || isVerbalNoun(finder, next)) return null;
  // مناطق حيوية، منطقة صناعية: an indefinite adjective that the lexicon lacks.
  if (/(?:يه|ويه)$/.test(words.tokens[next]?.folded ?? '') && !(words.tokens[next]?.folded.startsWith('ال') ?? false))
    return null;
  // حقل دلالي: an adjective in -ī that the lexicon lacks.
  if (DESCRIBED.has(noun.feature) && /^(?!ال).+ي$/.test(words.tokens[next]?.folded ?? '')) return null;
  // قواعد فضفاضة: an adjective of the plural that the lexicon lacks.
  if (noun.kept && noun.number === 'plural' && /^(?!ال).+ه$/.test(words.tokens[next]?.folded ?? '')) return null;
  // خمس قرى وبلدتين: two more, without a name.
  const two = (words.tokens[next]?.folded ?? '').replace(/^و/, '').replace(/(?:ين|ان)$/, 'ي');
  if (finder.tables.classNouns.get(two)?.number === 'dual') return null;
  const last = unknownName(finder, next, COMMON_NAMES.has(noun.feature) && noun.number !== 'plural');
  if (last < 0) return null;
  // محور الشمال: a direction.
  if (noun.whole && finder.tables.directions.has((words.tokens[next]?.folded ?? '').replace(/^ال/, ''))) return null;
  if (!noun.kept || noun.whole || noun.number !== 'singular') {
    return draft({
      kind: 'place',
      first: next,
      last,
      name: nameOf(words, next, last, words.tokens[next]?.form ?? ''),
      entries: [],
      head: at,
      rule: 'unknown-after-class-noun',
    });
  }
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, head.reading.form),
    entries: [],
    head: at,
    rule: 'unknown-after-class-noun',
  });
}

/** The next token where it is a definite word that the lexicon lacks and so goes on with a name (معسكر طيبة الحسناب), else the token itself. */
function opaqueAfter({ words, claims, tables }: PlaceFinder, last: number): number {
  const next = words.tokens[last + 1];
  if (next?.kind !== 'word' || last >= words.sentenceEnd(last) || claims.taken(last + 1, last + 1)) return last;
  const opaque =
    (words.analyses[last + 1] ?? []).length === 0 && next.folded.startsWith('ال') && !tables.notNames.has(next.folded);
  return opaque && nisbaCountry(next.folded, tables.nisbas) === null ? last + 1 : last;
}

/** Nouns of works and offices are told apart by other nouns (معمل غاز، مديرية أمن), those of hills and villages are not. */
const DESCRIBED = new Set([
  'facility',
  'base',
  'field',
  'port',
  'airport',
  'checkpoint',
  'bridge',
  'corridor',
  'site',
  'admin1',
  'admin2',
  'admin3',
]);

/** معمل دهانات، محطة معالجة، مبنى فرع: an indefinite noun of the lexicon, which says what for and names nothing. */
function isDescribed(finder: PlaceFinder, next: number, noun: ClassNoun, inner: NameHit<PlaceName> | null): boolean {
  const { words, tables, gazetteer } = finder;
  if (!DESCRIBED.has(noun.feature) || (inner !== null && inner.last > next)) return false;
  const folded = words.tokens[next]?.folded ?? '';
  if (folded.startsWith('ال') || tables.nameOpeners.has(folded) || tables.givenNames.has(folded)) return false;
  const settled = inner?.stored.ids.some((id) => !COMMON_FEATURES.has(gazetteer.place(id)?.feature ?? 'village')) ?? false;
  return (
    !settled &&
    (words.analyses[next] ?? []).some(
      ({ pos, rank, proclitics, enclitic }) =>
        rank <= 1 && proclitics.length === 0 && enclitic === null && (pos === 'noun' || pos === 'masdar' || pos === 'participle'),
    )
  );
}

/** معمل غاز نينوى: a work told apart by a noun, and the place that it lies in or serves. */
function describedSite(finder: PlaceFinder, at: number, next: number, noun: ClassNoun, reading: Reading): Draft | null {
  const { words } = finder;
  const after = next + 1;
  if (!noun.kept || noun.number !== 'singular' || after > words.sentenceEnd(next)) return null;
  const hit = bestHit(finder, after, ({ particles }) => (particles.length > 0 ? 'against' : 'none'));
  if (hit === null || hit.reading.particles.length > 0) return null;
  return draft({
    kind: 'place',
    first: at,
    last: hit.last,
    name: nameOf(words, at, hit.last, reading.form),
    entries: [],
    near: placeOf(finder, hit, at, 'class-noun').entries,
    head: at,
    rule: 'site-of-place',
  });
}

const LONGEST_QUOTED = 4;

const isCountry = ({ gazetteer }: PlaceFinder, { stored }: NameHit<PlaceName>): boolean =>
  stored.ids.some((id) => gazetteer.place(id)?.feature === 'country');

/** قاعدة «كي وان», محطة الضخ "T3": a name of the gazetteers with its class noun before the quotes. */
function storedInQuotes(finder: PlaceFinder, at: number, next: number, last: number, head: Found<ClassNoun>): Draft | null {
  const { words, gazetteer, scenes } = finder;
  const between = words.tokens.slice(at + 1, last + 1).flatMap(({ kind, folded }) => (kind === 'punctuation' ? [] : [folded]));
  const ids = gazetteer.placeNames(nameKey([head.reading.folded, ...between])).flatMap((stored) => stored.ids);
  const entries = [...new Set(ids)].filter((id) => scenes.has(gazetteer.place(id)?.country ?? ''));
  if (entries.length === 0) return null;
  const first = head.value.kept ? at : next;
  const form = first === at ? head.reading.form : (words.tokens[next]?.form ?? '');
  return draft({ kind: 'place', first, last, name: nameOf(words, first, last, form), entries, head: at, rule: 'class-noun' });
}

/** Last token of a name in quotes or brackets right behind a class noun (قرية «حوش حماد»); null where none opens there. */
function quotedName({ words, claims }: PlaceFinder, at: number, next: number): number | null {
  const opening = words.tokens[next - 1];
  if (next - 1 <= at || !(isQuote(opening) || isOpening(opening))) return null;
  for (let last = next; last < Math.min(next + LONGEST_QUOTED, words.sentenceEnd(at)); last++) {
    const token = words.tokens[last];
    if (token?.kind === 'punctuation' || claims.taken(last, last)) return null;
    const closing = words.tokens[last + 1];
    if (isQuote(closing) || closing?.form === ')' || closing?.form === ']') return last;
  }
  return null;
}

const isHamlet = ({ feature, source }: Place): boolean => feature === 'village' && !source.startsWith('curated');

/** A word without an article that neither the lexicon nor the tables know. */
const isNamePart = (finder: PlaceFinder, at: number): boolean =>
  isOpaque(finder, at) &&
  !/^(?:ال|[وفبل]ال|لل|و)/.test(finder.words.tokens[at]?.folded ?? '') &&
  couldBeName(finder.words, finder.tables, at) &&
  placeNamesAt(finder.words, at, finder.gazetteer).length === 0;

/**
 * Last token of a name of two words where the gazetteers hold the first at most: حوش حماد after a word that opens names,
 * جورة الشريباتي with a definite word that the lexicon lacks. -1 where one word is all.
 */
function longerName(finder: PlaceFinder, next: number, inner: NameHit<PlaceName> | null): number {
  const { words, tables, claims } = finder;
  const follower = words.tokens[next + 1];
  if (
    follower?.kind !== 'word' ||
    next >= words.sentenceEnd(next) ||
    (inner !== null && inner.last > next) ||
    claims.taken(next + 1, next + 1)
  )
    return -1;
  if (tables.nameOpeners.has(words.tokens[next]?.folded ?? '') && couldBeName(words, tables, next + 1)) return next + 1;
  const known = inner !== null && inner.stored.ids.length > 0 && inner.agreement === 'exact';
  // معبر سن فيخا: no hamlet called so, with a word behind it that no table knows.
  if (known && inner.stored.places.every(isHamlet) && isNamePart(finder, next + 1)) return next + 1;
  return known ? -1 : opaqueAfter(finder, next) > next && couldBeName(words, finder.tables, next) ? next + 1 : -1;
}

/** True where the first name of a row begins with such a noun itself (محور نتساريم, also called ممر نتساريم). */
const isCalledSo = ({ gazetteer, tables }: PlaceFinder, { stored }: NameHit<PlaceName>): boolean =>
  stored.ids.some(
    (id) => tables.classNouns.get(foldedName(gazetteer.place(id)?.name ?? '').split(' ', 1)[0] ?? '')?.whole === true,
  );

/** A name of the gazetteers that begins with the class noun itself, whatever else was read out of its words. */
function wholeName({ words, gazetteer, scenes }: PlaceFinder, at: number, anywhere = false): NameHit<PlaceName> | null {
  const hit = placeNamesAt(words, at, gazetteer).find(
    ({ last, agreement, stored }) =>
      last > at &&
      (agreement === 'exact' || agreement === 'joined' || agreement === 'article') &&
      (anywhere || stored.places.some(({ country }) => scenes.size === 0 || scenes.has(country))),
  );
  return hit ?? null;
}

/** مقر جهاز الأمن الوقائي, مبنى قيادة الشرطة: the seat of a body is a place. */
function seatOfBody(finder: PlaceFinder, at: number, next: number, head: Found<ClassNoun>, list: List | null): Draft | null {
  const { value: noun, reading } = head;
  const { words, bodies } = finder;
  const body = bodies.get(next);
  // سجون التنظيم، قواعد الميليشيا: any of them.
  // رأي قيادة الجيش، بقيادة حماس: the men and not the house, where nothing speaks for one.
  const house =
    noun.unknown ||
    cueBefore(finder, at, []) === 'strong' ||
    WITHIN.has(words.tokens[at - 1]?.folded ?? '') ||
    (list?.governed === true && body !== undefined && nothingSaidOf(finder, body.last + 1));
  // قاعدة للجيش: any of them.
  if (words.tokens[next]?.folded.startsWith('لل') ?? false) return null;
  if (body === undefined || !house || !SEATS.has(noun.feature) || noun.number !== 'singular' || body.rule === 'anaphor')
    return null;
  return draft({
    kind: 'place',
    first: at,
    last: body.last,
    name: nameOf(words, at, body.last, reading.form),
    entries: [],
    head: at,
    rule: 'seat-of-body',
  });
}

/** Last token of a name that no list holds and that begins at `at`; -1 where the word is no name. */
function unknownName(finder: PlaceFinder, at: number, common: boolean): number {
  const { words, tables, claims } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word' || token.folded.length < SHORTEST_UNKNOWN || claims.taken(at, at)) return -1;
  const commonNoun =
    common &&
    token.folded.startsWith('ال') &&
    tables.notNames.get(token.folded) !== 'particle' &&
    (words.analyses[at] ?? []).some(
      ({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'participle' || pos === 'masdar'),
    );
  // مخيما للمشردين: a preposition and what it governs.
  if (token.folded.startsWith('لل')) return -1;
  if (!commonNoun && !couldBeName(words, tables, at)) return -1;
  const end = words.sentenceEnd(at);
  let last = at;
  const opener = tables.nameOpeners.has(token.folded);
  // شيرزاد بننغرهار: no further word of the name where a place of its own stands behind the particle.
  if (!opener && isForeignWord(finder, at)) {
    while (
      last < Math.min(end, at + LONGEST_FOREIGN - 1) &&
      isForeignWord(finder, last + 1) &&
      placeNamesAt(words, last + 1, finder.gazetteer).length === 0
    )
      last++;
    return last;
  }
  while (last < end && last - at < LONGEST_UNKNOWN - 1) {
    const next = words.tokens[last + 1];
    if (next?.kind !== 'word' || claims.taken(last + 1, last + 1)) break;
    const qualifies =
      /^ال.+(?:ه|ي|ين|يه|ات|بير|غير|ديم|ديد)$/.test(next.folded) &&
      tables.directions.get(next.folded.replace(/^ال/, '')) !== undefined;
    const describes =
      commonNoun &&
      next.folded.startsWith('ال') &&
      (words.analyses[last + 1] ?? []).some(({ pos, rank }) => pos === 'adjective' && rank === 0);
    if (!opener && !qualifies && !describes) break;
    if (opener && !couldBeName(words, tables, last + 1)) break;
    last++;
  }
  return opener && last === at ? -1 : last;
}

/** تشهار برجك: a word that the lexicon lacks, in a country that the gazetteers do not cover, where names are foreign. */
function isForeignWord(finder: PlaceFinder, at: number): boolean {
  const { words, tables, claims, setting } = finder;
  return (
    setting.country !== null &&
    !tables.covered.has(setting.country) &&
    words.tokens[at]?.kind === 'word' &&
    isOpaque(finder, at) &&
    !claims.taken(at, at) &&
    !/^(?:[وفبل]ال...|لل|و)/.test(words.tokens[at]?.folded ?? '') &&
    couldBeName(words, tables, at)
  );
}

function couldBeName(words: PlaceFinder['words'], tables: PlaceFinder['tables'], at: number): boolean {
  if (factsAt({ words }, at).noName || isOnlyVerb(words, at)) return false;
  const folded = words.tokens[at]?.folded ?? '';
  // An adjective after a class noun describes it (بلدة صغيرة، المدينة القديمة).
  const readings = words.analyses[at] ?? [];
  const best = readings[0];
  if (best === undefined || best.rank > 0) return true;
  if (best.pos === 'adjective' || best.pos === 'particle') return false;
  // جبل مطل على سنجار: a participle that governs what follows.
  if (
    best.pos === 'participle' &&
    !folded.startsWith('ال') &&
    tables.cues.get(words.tokens[at + 1]?.folded ?? '') === 'preposition'
  )
    return false;
  return !(best.enclitic !== null && best.pos !== 'verb');
}

const LONG_LIST = 3;

/** حاجزي السلام والزعلانة، حيي تل الهوى والصناعة: the second name of a dual may be any definite noun, of what is named after common things. */
const isSecondOfTwo = ({ words }: PlaceFinder, at: number, { noun, length }: List, { folded, particles }: Reading): boolean =>
  noun?.number === 'dual' &&
  length === 1 &&
  COMMON_NAMES.has(noun.feature) &&
  particles.includes('و') &&
  folded.startsWith('ال') &&
  (words.analyses[at] ?? []).some(({ pos, rank }) => rank === 0 && pos !== 'verb' && pos !== 'particle');

/** A word between known names of a list, or in a list that a plural class noun or a bracket announces. */
function unknownInList(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  if (list === null) return null;
  const { words, tables } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word') return null;
  const reading =
    words.readings(at).find(({ particles }) => particles.length === 1 && particles[0] === 'و') ?? words.readings(at)[0];
  if (reading === undefined) return null;
  const announced = list.bracketed || (list.noun !== null && list.noun.number !== 'singular');
  if (
    reading.folded.length < SHORTEST_UNKNOWN ||
    tables.notNames.has(reading.folded) ||
    tables.cues.has(reading.folded) ||
    tables.organisationHeads.has(reading.folded)
  )
    return null;
  if (
    factsAt(finder, at).classNoun !== null ||
    isOnlyVerb(words, at) ||
    nisbaCountry(reading.folded, tables.nisbas) !== null ||
    tables.directions.has(reading.folded.replace(/^ال/, ''))
  )
    return null;
  const known = (words.analyses[at] ?? []).some(({ rank, pos }) => rank === 0 && pos !== 'participle');
  if (known && !(list.bracketed && announced) && !isSecondOfTwo(finder, at, list, reading)) return null;
  // تركيا علمانية: an indefinite adjective that the lexicon lacks, which no list of names goes on with (حطلة وخشام وطابية).
  if (list.length < LONG_LIST && /(?:يه|ويه)$/.test(reading.folded) && !reading.folded.startsWith('ال')) return null;
  let last = at;
  if (tables.nameOpeners.has(reading.folded)) {
    if (words.tokens[at + 1]?.kind !== 'word' || at >= words.sentenceEnd(at)) return null;
    last = at + 1;
  } else if (
    list.bracketed &&
    words.tokens[at + 1]?.kind === 'word' &&
    !words.tokens[at + 1]?.folded.startsWith('و') &&
    at < words.sentenceEnd(at)
  )
    last = at + 1;
  // متجهة جنوبا, behind a list: what the force does.
  const circumstance = (words.analyses[at] ?? []).some(
    ({ rank, pos, stem }) => rank === 0 && pos === 'participle' && !reading.folded.startsWith('ال') && stem.endsWith('ة'),
  );
  const joins = list.governed && reading.particles.length > 0 && isOpaque(finder, at) && nothingSaidOf(finder, last + 1);
  if ((!announced || circumstance) && !joins && !listGoesOn(finder, last + 1)) return null;
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, reading.form),
    entries: [],
    head: list.head,
    rule: 'unknown-in-list',
  });
}

/**
 * سيطرت على البريقة والعقيلة وبشر.: where nothing follows a doubtful word that could be its object or subject, no verb stands there:
 * a sign, a particle or preposition, another joined word, a direction, or what describes it.
 */
function nothingSaidOf(finder: PlaceFinder, next: number): boolean {
  const { words, tables } = finder;
  const token = words.tokens[next];
  if (token?.kind !== 'word' || next > words.sentenceEnd(next - 1)) return true;
  if (isParticle(words, next) || joined(finder, next) || tables.directions.has(token.folded)) return true;
  const cue = cueRoleOf(finder, next);
  if (cue === 'preposition' || cue === 'direction' || factsAt(finder, next).classNoun?.reading.particles.includes('ب') === true)
    return true;
  return (
    token.folded.startsWith('ال') &&
    (words.analyses[next] ?? []).some(({ pos, rank }) => rank === 0 && (pos === 'adjective' || pos === 'participle'))
  );
}

/** True where after a doubtful word comes a conjunction or comma and a name that the gazetteers hold. */
function listGoesOn(finder: PlaceFinder, at: number): boolean {
  const { words } = finder;
  let next = at;
  while (next <= words.sentenceEnd(at) && (isComma(words.tokens[next]) || isQuote(words.tokens[next]))) next++;
  if (words.tokens[next]?.kind !== 'word' || next > words.sentenceEnd(at)) return false;
  const hit = bestHit(finder, next, (reading) => (reading.particles.includes('و') || next > at ? 'list' : 'none'));
  return hit !== null && (hit.reading.particles.includes('و') || next > at);
}

/** ريف حمص الشرقي, ريفي حماة وإدلب: the countryside of a place, with its directions. */
function countryside(finder: PlaceFinder, at: number): Draft | null {
  const { words } = finder;
  const reading = factsAt(finder, at).countryside;
  if (reading === null) return null;
  // A governorate that is called so (ريف دمشق).
  const own = bestHit(finder, at, () => 'strong');
  let next = nextWord(words, at);
  const noun = next < 0 ? null : factsAt(finder, next).classNoun;
  if (noun !== null && !noun.value.kept && noun.reading.particles.length === 0) next = nextWord(words, next);
  const base =
    own ?? (next < 0 ? null : bestHit(finder, next, ({ particles }) => (particles.length === 0 ? 'class' : 'against')));
  if (base === null) return null;
  const derivation = own === null ? 'rif' : 'part';
  const { code, last } = directionAfter(finder, base.last);
  if (own !== null && code === '') return placeOf(finder, own, at, 'gazetteer');
  const named = placeOf(finder, base, at, 'countryside');
  const directions = last > base.last ? ` ${nameOf(words, base.last + 1, last, words.tokens[base.last + 1]?.form ?? '')}` : '';
  const name = own === null ? `${reading.form.replace(/ي$/, '')} ${named.name}${directions}` : `${named.name}${directions}`;
  return draft({
    kind: 'place',
    first: at,
    last,
    name,
    entries: named.entries.map((id) => derivedId(id, derivation, code)),
    head: at,
    rule: 'countryside',
  });
}

const CODE_ORDER = ['n', 's', 'e', 'w'];

/** Adjectives of direction after a name: `الشمالي`, `الجنوبي الشرقي`. */
function directionAfter({ words, tables }: PlaceFinder, from: number): { code: string; last: number } {
  const codes: string[] = [];
  let last = from;
  for (let at = from + 1; at <= Math.min(from + 2, words.sentenceEnd(from)); at++) {
    const folded = words.tokens[at]?.folded ?? '';
    const direction = folded.startsWith('ال') ? tables.directions.get(folded.slice(2)) : undefined;
    if (direction?.role !== 'adjective') break;
    codes.push(direction.code);
    last = at;
  }
  return { code: codes.sort((a, b) => CODE_ORDER.indexOf(a) - CODE_ORDER.indexOf(b)).join(''), last };
}

/** حلب الشرقية، الموصل الغربية: a part of a city or region, named by a direction right after it. */
function part(finder: PlaceFinder, hit: NameHit<PlaceName>): Draft | null {
  const { words } = finder;
  const { code, last } = directionAfter(finder, hit.last);
  if (code === '' || !(words.tokens[last]?.folded.endsWith('ه') ?? false)) return null;
  const whole = placeOf(finder, hit, -1, 'part');
  return draft({
    ...whole,
    last,
    name: `${whole.name} ${nameOf(words, hit.last + 1, last, words.tokens[hit.last + 1]?.form ?? '')}`,
    entries: whole.entries.map((id) => derivedId(id, 'part', code)),
  });
}

/** أحياء حلب الشرقية: the quarters of a city on one side. */
function quarters(finder: PlaceFinder, at: number): Draft | null {
  const { words } = finder;
  const head = factsAt(finder, at).classNoun;
  if (head === null || head.value.feature !== 'neighbourhood' || head.value.number !== 'plural') return null;
  const next = nextWord(words, at);
  const hit = next < 0 ? null : bestHit(finder, next, ({ particles }) => (particles.length === 0 ? 'class' : 'against'));
  const side = hit === null ? null : part(finder, hit);
  if (side === null) return null;
  return draft({ ...side, first: at, head: at, name: `${head.reading.form} ${side.name}` });
}

/** الشمال السوري، الغرب الليبي: a direction of the country that the adjective names. */
function nisbaRegion(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, gazetteer } = finder;
  const reading = factsAt(finder, at).direction;
  if (reading === null || at >= words.sentenceEnd(at)) return null;
  const listedName = bestHit(finder, at, () => 'strong');
  if (listedName !== null && listedName.last > at) return placeOf(finder, listedName, -1, 'gazetteer');
  const { code, last } = { code: tables.directions.get(reading.folded.slice(2))?.code ?? '', last: at + 1 };
  const country = nisbaCountry(words.tokens[last]?.folded ?? '', tables.nisbas);
  if (country === null || gazetteer.place(`country-${country}`) === undefined) return null;
  return draft({
    kind: 'place',
    first: at,
    last,
    name: nameOf(words, at, last, reading.form),
    entries: [derivedId(`country-${country}`, 'part', code)],
    head: at,
    rule: 'part-of-country',
  });
}

/**
 * سيطرت على مبنى البلدية والملعب: a definite class noun that goes on with a list of places that are taken or left, where the text has no
 * place of that kind that it could mean.
 */
function onlyOfItsKind(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  if (list?.governed !== true) return null;
  const { words, tables, claims } = finder;
  const reading = words.readings(at).find(({ folded, particles }) => particles.join('') === 'و' && folded.startsWith('ال'));
  const noun = reading === undefined ? undefined : tables.classNouns.get(reading.folded.slice(2));
  if (reading === undefined || noun?.kept !== true || noun.number !== 'singular' || !SITES.has(noun.feature)) return null;
  if (claims.taken(at, at) || !nothingSaidOf(finder, at + 1)) return null;
  const bare = reading.folded.slice(2);
  const another = words.tokens.some(
    ({ kind, index }) => index !== at && kind === 'word' && words.readings(index).some(({ folded }) => folded === bare),
  );
  if (another) return null;
  return draft({ kind: 'place', first: at, last: at, name: reading.form, entries: [], head: -1, rule: 'site' });
}

/** القصر الجمهوري، صوامع الحبوب: places with a common noun for a name. */
function site(finder: PlaceFinder, at: number, list: List | null): Draft | null {
  const { words, tables, gazetteer, scenes, claims } = finder;
  const inList = list !== null;
  if (!factsAt(finder, at).opensSite) return null;
  for (const reading of words.readings(at)) {
    let phrase = reading.folded;
    let found: { last: number; phrase: string } | null = null;
    for (let last = at; ;) {
      if (tables.sites.has(phrase)) found = { last, phrase };
      if (last >= words.sentenceEnd(at) || last - at >= tables.longestSite || words.tokens[last + 1]?.kind !== 'word') break;
      last++;
      phrase += ` ${words.tokens[last]?.folded ?? ''}`;
    }
    if (found === null || claims.taken(at, found.last)) continue;
    const before = previousWord(words, at);
    const placed =
      inList ||
      cueBefore(finder, at, reading.particles) !== 'none' ||
      (before >= 0 && factsAt(finder, before).classNoun !== null);
    if (tables.actingSites.has(found.phrase) && !placed) continue;
    if (tables.heldSites.has(found.phrase) && list?.governed !== true && !isHeld(finder, at)) continue;
    const named = placeNamesAt(words, at, gazetteer).filter((hit) => hit.last === found.last && hit.agreement === 'exact');
    const entries = [...new Set(named.flatMap(({ stored }) => stored.ids))].filter((id) =>
      scenes.has(gazetteer.place(id)?.country ?? ''),
    );
    return draft({
      kind: 'place',
      first: at,
      last: found.last,
      name: nameOf(words, at, found.last, reading.form),
      entries,
      head: at,
      rule: 'site',
    });
  }
  return null;
}
