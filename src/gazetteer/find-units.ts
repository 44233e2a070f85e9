import { isNameCue } from './cue-words.ts';
import { forceOfPeople } from './bodies/national-forces.ts';
import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import type { Finder } from './find-organisations.ts';
import { armyOf } from './forces.ts';
import { nameKey } from './names.ts';
import { nisbaCountry } from './nisba.ts';
import { isHeld } from './place-context.ts';
import { factsAt } from './word-facts.ts';
import { isOnlyVerb, isParticle, nameOf, previousWord } from './words.ts';

const MOST_BRANCH_WORDS = 3;

/**
 * A numbered unit (اللواء 105، الفرقة السادسة مشاة): kind `unit` with the army of the document's country, or kind
 * `place` where the words around speak of its base (السيطرة على الفرقة 17، مقر الفرقة 22).
 */
export function findUnit(finder: Finder, at: number): Draft | null {
  const { words, tables, gazetteer, setting } = finder;
  const reading = factsAt(finder, at).unit;
  if (reading === null) return null;
  const end = words.sentenceEnd(at);
  let last = at;
  // الكتيبة 166 إلى مصراتة: a preposition with the letters of آلي.
  const isBranch = (index: number): boolean =>
    tables.unitBranches.has(words.tokens[index]?.folded ?? '') && !isParticle(words, index);
  while (last < end && last < at + 2 && isBranch(last + 1)) last++;
  const number = words.tokens[last + 1];
  if (number === undefined || last + 1 > end || (number.kind !== 'number' && !tables.unitOrdinals.has(number.folded)))
    return null;
  last++;
  while (
    last < end &&
    (tables.unitOrdinals.has(words.tokens[last + 1]?.folded ?? '') || isBranch(last + 1)) &&
    last - at < 2 + MOST_BRANCH_WORDS
  )
    last++;
  const before = previousWord(words, at);
  const cue =
    before < 0
      ? undefined
      : words.readings(before).find(({ folded }) => isNameCue(folded, 'base') || isNameCue(folded, 'at-base'));
  const name = nameOf(words, at, last, reading.form);
  if (cue !== undefined && isNameCue(cue.folded, 'base') && !isForCommand(finder, before, cue.folded)) {
    return draft({
      kind: 'place',
      first: before,
      last,
      name: nameOf(words, before, last, cue.form),
      entries: basesNamed(finder, cue.folded, wordsOfName(finder, at, last, reading.folded)),
      head: before,
      rule: 'unit-base',
    });
  }
  // على بلدة X واللواء 52 يواصل …: a verb stands right behind it.
  const goesOn = words.tokens[at]?.folded.startsWith('و') === true && isOnlyVerb(words, last + 1);
  const acts = goesOn || (before >= 0 && isUnitThatActs(finder, before, last));
  if (
    (!acts && (cue !== undefined || isHeld(finder, at) || isJoinedToBase(finder, at))) ||
    isNameCue(words.tokens[last + 1]?.folded, 'stands-there')
  ) {
    return draft({
      kind: 'place',
      first: at,
      last,
      name,
      entries: placesNamed(finder, wordsOfName(finder, at, last, reading.folded)),
      head: at,
      rule: 'unit-base',
    });
  }
  // جنود اللواء 155 الأوكراني: of the army of that nation, whatever country the document is about; اللواء 15 الصربي in Bosnia is of the Serbs there.
  const nation = words.tokens[last + 1]?.folded ?? '';
  const told = last < end && nation.startsWith('ال');
  const country = (told ? nisbaCountry(nation, tables.nisbas) : null) ?? setting.country;
  const own = country === null ? null : armyOf(gazetteer, country, setting.published);
  const army = (told ? forceOfPeople(finder, nation) : undefined) ?? own?.id;
  return draft({
    kind: 'unit',
    first: at,
    last,
    name,
    entries: army === undefined ? [] : [army],
    head: at,
    rule: 'numbered-unit',
  });
}

/** سلموا أنفسهم لقيادة الفرقة 17: to those who command it, with ل; the building is no receiver. */
const isForCommand = ({ words }: Finder, before: number, cue: string): boolean =>
  isNameCue(cue, 'office') && words.tokens[before]?.folded === `ل${cue}`;

/** Tokens of a unit's name before the one that is joined to it. */
const LONGEST_UNIT = 2 + MOST_BRANCH_WORDS;

/** على الفرقة 17 واللواء 93, مقري الكتيبة 36 والكتيبة 319: joined to another unit, of which the base is meant. */
function isJoinedToBase(finder: Finder, at: number): boolean {
  const { words } = finder;
  if (words.tokens[at]?.folded.startsWith('و') !== true) return false;
  for (let before = at - 2; before >= Math.max(words.sentenceStart(at), at - LONGEST_UNIT); before--) {
    if (factsAt(finder, before).unit === null) continue;
    const joined = findUnit(finder, before);
    return joined?.kind === 'place' && joined.last === at - 1;
  }
  return false;
}

/** Tokens from a unit to the preposition before what it takes (سيطرة اللواء 17 في الجيش السوري على البلدة). */
const TAKEN_REACH = 7;
const HANDS = /^(?:يد|ايدي|ايادي)$/;

/**
 * تحرير اللواء 17 في الجيش العراقي مدينة X, سيطرة الفرقة الأولى على X: behind a verbal noun the unit acts, where its army follows or what it takes;
 * تحرير الفرقة 17 على يد الجيش is of its base.
 */
function isUnitThatActs({ words }: Finder, before: number, last: number): boolean {
  const isMasdar = words.analyses[before]?.some(({ rank, pos }) => rank === 0 && pos === 'masdar') === true;
  if (!isMasdar) return false;
  const folded = (at: number): string => words.tokens[at]?.folded ?? '';
  const end = words.sentenceEnd(last);
  const army = (words.analyses[last + 2] ?? []).some(({ rank, lemma }) => rank === 0 && (lemma === 'جيش' || lemma === 'قوة'));
  if (last + 2 <= end && folded(last + 1) === 'في' && army) return true;
  for (let at = last + 1; at < Math.min(end, last + TAKEN_REACH); at++) {
    if (words.tokens[at]?.kind !== 'word') return false;
    if (folded(at) === 'علي') return /(?:سيطره|استيلاء)$/.test(folded(before)) && !HANDS.test(folded(at + 1));
  }
  return false;
}

const wordsOfName = ({ words }: Finder, first: number, last: number, firstFolded: string): string[] => {
  const list = [firstFolded];
  for (let at = first + 1; at <= last; at++) list.push(words.tokens[at]?.folded ?? '');
  return list;
};

/** Places of the document's country that bear a name; units of one number exist in every country. */
function placesNamed({ gazetteer, setting }: Finder, words: readonly string[]): string[] {
  const ids = gazetteer.placeNames(nameKey(words)).flatMap((stored) => stored.ids);
  return ids.filter((id) => setting.country === null || gazetteer.place(id)?.country === setting.country);
}

/** The base under its full name (مقر اللواء 52), else under the unit's. */
function basesNamed(finder: Finder, noun: string, unit: readonly string[]): string[] {
  const whole = placesNamed(finder, [noun, ...unit]);
  return whole.length > 0 ? whole : placesNamed(finder, unit);
}
