import type { Token } from '../../document.ts';
import { ofWord } from '../../text/words.ts';
import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { ENDINGS } from '../endings.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { bareWord } from '../names.ts';
import { nisbaCountry } from '../nisba.ts';
import { LEADER, LETTERS, OPENS_PERSON, SAYS, TITLE } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isQuote, nameOf, previousWord } from '../words.ts';
import { isAmongPlaces } from './among-places.ts';
import { HONORIFIC, continuesName, namesBearer, namesIn, startsName } from './name-words.ts';
import { personInSlot } from './slots.ts';
import type { Surnames } from './surnames.ts';
import { bySurname, hasSurname } from './surnames.ts';
import { TITLE_REACH, isOfficePlace, isWhereHeServes, titleBefore } from './titles.ts';
import { isBeforeOwnTitle, isHour, isSaidBy, isUnknownName, isWhole, opensPlace } from './unknown-names.ts';
import { isNameCue } from '../cue-words.ts';

const MOST_NAME_WORDS = 5;
/** Most words of a name in the table of leaders (علي عبد الله صالح). */
const MOST_LEADER_WORDS = 5;

/**
 * Finds persons by title and first name: المقدم حسن عبد الغني، وزير الدفاع فكري إشيق، قال طلال سلو. The name is what
 * stands without the title; later a surname alone (قنونو) is the same person. `taken` tells what bodies already hold.
 */
export function findPersons(finder: Finder, taken: (first: number, last: number) => boolean): Draft[] {
  const { words } = finder;
  const found: Draft[] = [];
  const surnames: Surnames = {
    ofOneWord: new Set(),
    ofSpeakers: new Set(),
    ofTwoWords: new Map(),
    endings: new Uint8Array(ENDINGS),
  };
  const titled = reachOfTitles(finder);
  const { traits, endings, before } = words;
  for (let at = 0; at < traits.length; at++) {
    const known = traits[at] as number;
    const mayBeNamed =
      titled[at] === 1 ||
      (known & OPENS_PERSON) !== 0 ||
      ((traits[before[at] as number] ?? 0) & SAYS) !== 0 ||
      isBeforeOwnTitle(finder, at);
    const inSlot = mayBeNamed || isSlotOpener(words.tokens[at - 1]);
    const mayBeSurname = surnames.endings[endings[at] as number] === 1;
    if (!inSlot && !mayBeSurname && (known & LEADER) === 0) continue;
    if ((known & LETTERS) === 0 || taken(at, at) || (titled[at] === 1 && isWhereHeServes(finder, at))) continue;
    const person =
      (mayBeNamed ? namedPerson(finder, at, titled[at] === 1, taken) : null) ??
      (inSlot ? slotPerson(finder, at, titled[at] === 1, taken) : null) ??
      (mayBeSurname ? bySurname(finder, at, surnames) : null) ??
      leader(finder, at);
    if (person === null) continue;
    found.push(person);
    if (person.rule !== 'surname' && person.last > person.first) {
      const surname = words.tokens[person.last]?.folded ?? '';
      const own = surname.length >= 4 && !finder.tables.givenNames.has(surname) && !isCommon(finder, surname);
      (own ? surnames.ofOneWord : surnames.ofSpeakers).add(surname);
      surnames.endings[endings[person.last] as number] = 1;
      // شيرزاد قره جول: the family name of two words.
      if (person.last - person.first === 2) {
        const first = words.tokens[person.last - 1]?.folded ?? '';
        surnames.endings[endings[person.last - 1] as number] = 1;
        surnames.ofTwoWords.set(first, (surnames.ofTwoWords.get(first) ?? new Set()).add(surname));
      }
    }
    at = person.last;
  }
  return found;
}

/** Words right behind which a name may stand that nothing else makes known (نقلت الوكالة عن …, وكان … قد, بحسب …). */
const OPENS_SLOT = /^(?:عن|[وف]?كانت?|[وف]?(?:بحسب|حسب|وفق))$/;
const opensSlot = ofWord(({ folded }) => OPENS_SLOT.test(folded));
const isSlotOpener = (token: Token | undefined): boolean => token !== undefined && opensSlot(token.word);

const slotPerson = (finder: Finder, at: number, titled: boolean, taken: (first: number, last: number) => boolean): Draft | null =>
  personInSlot(finder, at, titled ? titleBefore(finder, at, Infinity) : null, (token) => taken(token, token));

const isCommon = ({ tables }: Finder, word: string): boolean => tables.ambiguous.get(word) === 'common-word';

/** والشيخ → الشيخ */
const bareName = (folded: string): string => folded.replace(/^و/, '');

const SON = /^ا?بن[يو]?$/;

/** Prepositions of place that no person stands behind. */
const INSIDE = /^[وف]?(?:في|داخل|قرب|وسط|باتجاه|صوب)$/;

/** قال حفتر, انشقوا عن معمر القذافي: whoever commands a body is known by a name of the table, too, the longest first. */
function leader(finder: Finder, at: number): Draft | null {
  const { words, tables } = finder;
  const known = factsAt(finder, at).leader;
  // أخلى مقره في السراج: a quarter, as nobody is a place.
  if (known === null || INSIDE.test(words.tokens[at - 1]?.folded ?? '')) return null;
  for (let last = Math.min(at + MOST_LEADER_WORDS - 1, words.sentenceEnd(at)); last >= at; last--) {
    const rest = words.tokens.slice(at + 1, last + 1).map(({ folded }) => folded);
    if (!tables.leaders.has([known.folded, ...rest].join(' '))) continue;
    return draft({
      kind: 'person',
      first: at,
      last,
      name: nameOf(words, at, last, known.form),
      entries: [],
      head: -1,
      rule: 'leader',
    });
  }
  return null;
}

/** 1 at the words that a title may stand before, near enough. */
function reachOfTitles(finder: Finder): Uint8Array {
  const { traits } = finder.words;
  const reach = new Uint8Array(traits.length);
  for (let at = 0; at < traits.length; at++)
    if (((traits[at] as number) & TITLE) !== 0) reach.fill(1, at + 1, at + 1 + TITLE_REACH);
  return reach;
}

/** @param titled whether a title may stand before the word */
function namedPerson(finder: Finder, at: number, titled: boolean, taken: (first: number, last: number) => boolean): Draft | null {
  const { words, tables } = finder;
  const opensPerson = hasTrait(words, at, OPENS_PERSON);
  // Without a first name only a rank right before it makes a name of a word.
  const title = titled ? titleBefore(finder, at, Infinity) : null;
  const unknown = !opensPerson && isUnknownName(finder, at, title, taken);
  if (!opensPerson && !unknown && (title?.role !== 'rank' || title.distance > 1)) return null;
  // جبرة الشيخ ورهيد النوبة: a title in the name of a place.
  if (!opensPerson && title?.distance === 1 && taken(title.index, title.index)) return null;
  if (isHour(finder, at) || opensPlace(finder, at, title)) return null;
  // أحياء تل الهوى والشيخ رضوان: the title is of the name, too.
  const ofName = title?.distance === 1 && finder.tables.nameOpeners.has(bareName(words.tokens[title.index]?.folded ?? ''));
  // قرية الشيخ علي
  if (ofName && factsAt(finder, title.index - 1).classNoun?.value.kept === false) return null;
  if ((title === null || ofName) && isAmongPlaces(finder, ofName ? at - 1 : at)) return null;
  // منطقة سلطان مرعي, قرية ملا عبد الله, بلدة "راجي بيدي": named after a person.
  const before = previousWord(words, at);
  const behindNoun = before === at - 1 || !(words.tokens[before]?.folded.startsWith('ال') ?? true);
  if (before >= 0 && behindNoun && factsAt(finder, before).classNoun?.value.kept === false) return null;
  // جبل بن عقيل, وادي بن علي: with no first name before the father's, whatever noun stands there.
  const son = SON.test(words.tokens[at]?.folded ?? '') ? at : SON.test(words.tokens[at - 1]?.folded ?? '') ? at - 1 : 0;
  if (son > 0 && factsAt(finder, son - 1).classNoun !== null) return null;
  // تل رفعت ومنبج: the rest of a place; behind a title (الشيخ صالح بيحان) a person, whatever hamlet is called so.
  if (
    before >= 0 &&
    !finder.tables.titles.has(bareWord(words.tokens[before]?.folded ?? '')) &&
    placeNamesAt(words, before).some(({ first, last }) => first === before && last >= at)
  )
    return null;
  if (isOfficePlace(finder, at, title)) return null;
  // عضو مجلس صلاح الدين X: the place of a council, no name yet.
  if (
    before >= 0 &&
    before === at - 1 &&
    HONORIFIC.has(words.tokens[at + 1]?.folded ?? '') &&
    factsAt(finder, before).head?.value.role === 'name'
  )
    return null;
  const opener = words
    .readings(at)
    .find(({ folded, particles }) => startsName(finder, at, folded, title !== null) && !isWhole(finder, at, particles));
  const given =
    opener ??
    (unknown || (title !== null && title.role === 'rank' && title.distance === 1 && namesBearer(finder, at, title))
      ? words.readings(at)[0]
      : undefined);
  if (given === undefined) return null;
  let last = at;
  const end = words.sentenceEnd(at);
  while (last < end && last - at < MOST_NAME_WORDS - 1) {
    const word = words.tokens[last]?.folded ?? '';
    const needsMore = isNameCue(last === at ? given.folded : word, 'opens-name') || (last === at && given.folded === 'عبد');
    if (taken(last + 1, last + 1) && !needsMore) break;
    const next = words.tokens[last + 1];
    if (next === undefined || next.kind !== 'word') break;
    if (!needsMore && !continuesName(finder, last + 1, namesIn(words, at, last))) break;
    last++;
  }
  const single = last === at;
  if (single && unknown && !isSaidBy(words, at)) return null;
  // من الغندورية خلف سيارات الإسعاف: a preposition that is a first name too.
  if (title === null && tables.notNames.get(given.folded) === 'particle' && !isSaidBy(words, at)) return null;
  // مسؤول تركي: a nationality.
  if (single && nisbaCountry(given.folded, tables.nisbas) !== null) return null;
  if (single && title === null && !unknown) return null;
  if (title === null && !unknown && !isQuote(words.tokens[at - 1]) && !hasSurname(finder, at, last) && !isSaidBy(words, at))
    return null;
  if (single && !unknown && title !== null && title.role === 'office' && !tables.givenNames.has(given.folded)) return null;
  return draft({
    kind: 'person',
    first: at,
    last,
    name: nameOf(words, at, last, given.form),
    entries: [],
    head: title?.index ?? -1,
    rule: title === null ? 'first-name' : 'title',
  });
}
