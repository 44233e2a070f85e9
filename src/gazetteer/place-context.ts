import { leadsTo } from './cue-words.ts';
import type { Analysis } from '../document.ts';
import { foldedName } from '../text/fold.ts';
import { placeNamesAt } from './find-names.ts';
import type { Finder } from './find-organisations.ts';
import type { Place } from './gazetteer.ts';
import { nisbaCountry } from './nisba.ts';
import { ACTION, ADJECTIVE, GOVERNS_GROUND, VERB } from './traits.ts';
import { factsAt } from './word-facts.ts';
import { hasTrait, isOnlyVerb, isParticle, previousWord } from './words.ts';

const NEAR = 5;
const DEMONSTRATIVES = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هذان', 'هولاء']);
const BEFORE_VERBS = new Set(['ما', 'لا', 'لم', 'لن', 'قد', 'سوف']);
const OUTER = new Set(['countryside', 'admin1', 'admin2', 'admin3']);
const SHORTEST_DEFINITE = 5;

const exactReadings = ({ words }: Finder, at: number): readonly Analysis[] =>
  (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);

/** Tokens of an aside in brackets. */
export const LONGEST_ASIDE = 8;

/** The opening bracket of what closes at `at`; `at` itself where no bracket closes there, or a long one. */
function beforeAside({ words: { tokens } }: Finder, at: number): number {
  if (tokens[at]?.form !== ')') return at;
  for (let i = at - 1; i >= at - LONGEST_ASIDE; i--) if (tokens[i]?.form === '(') return i;
  return at;
}

/**
 * True where a word for taking, leaving, reaching or striking ground stands shortly before, in the same sentence, asides in brackets not counted:
 * استولى على الموصل (10 يونيو) وتكريت (11 يونيو) والقائم.
 */
export function actionBefore(finder: Finder, at: number, reach = NEAR): boolean {
  const { words } = finder;
  const start = words.sentenceStart(at);
  for (let i = at - 1, left = reach; i >= start && left > 0; i--, left--) {
    if (hasTrait(words, i, ACTION)) return true;
    i = beforeAside(finder, i);
  }
  return false;
}

/** What each preposition needs before it to have ground behind it: سيطر على، انسحب من، دخل إلى. */
const HOLDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['علي', new Set(['take', 'retake', 'secure', 'attack', 'advance'])],
  ['من', new Set(['leave', 'expel', 'flee', 'redeploy', 'send-away'])],
  ['عن', new Set(['leave', 'expel', 'lose'])],
  ['الي', new Set(['enter', 'arrive', 'advance'])],
]);
/** Tokens from the word for leaving to its goal, over whence and when. */
const FARTHEST_GOAL = 12;
const HELD_BY_NOUN = new Set(['fall', 'besiege', 'take', 'retake', 'free', 'enter', 'attack']);

/**
 * True where the words before `at` hold what stands there as ground, so that a body of that name is its base: السيطرة على سلاح المدرعات،
 * انسحبت من الفرقة 17، سقوط اللواء 93.
 */
export const isHeld = (finder: Finder, at: number): boolean =>
  isHeldByBefore(finder, at) || (finder.words.tokens[at]?.folded.startsWith('و') === true && isJoinedToHeld(finder, at));

function isHeldByBefore(finder: Finder, at: number): boolean {
  const { words } = finder;
  const before = previousWord(words, at);
  if (before < 0) return false;
  const needed = HOLDS.get(words.tokens[before]?.folded ?? '');
  if (needed === undefined)
    return (
      hasTrait(words, before, ACTION) &&
      exactReadings(finder, before).some(
        ({ pos, enclitic, classes }) =>
          enclitic === null &&
          ((pos === 'masdar' && classes.some((name) => HELD_BY_NOUN.has(name))) || (pos === 'verb' && classes.includes('fall'))),
      )
    );
  // انسحب عناصر من الفرقة الرابعة، خرجوا دفاعا عن الكرامة: only behind the action itself or a definite word are these no part of a number of men.
  const parts =
    /^(?:من|عن)$/.test(words.tokens[before]?.folded ?? '') && !(words.tokens[before - 1]?.folded ?? '').startsWith('ال');
  for (let i = Math.max(words.sentenceStart(at), before - (parts ? 1 : NEAR * 2)); i < before; i++)
    if (
      hasTrait(words, i, ACTION) &&
      exactReadings(finder, i).some(({ pos, classes }) => pos !== 'noun' && classes.some((name) => needed.has(name)))
    )
      return true;
  return false;
}

/** إلى, باتجاه, عبر: before the place whither or by way of which one goes who leaves. */
const isOnTheWay = (folded: string | undefined): boolean => leadsTo(folded) || folded === 'عبر';
/** What those do who go away: انسحب, فر, أعاد انتشاره. */
const LEAVING = ['leave', 'flee', 'redeploy'];

/** انسحبت من المطلاع إلى صفوان, تراجعوا إلى رشاد عبر أم بركة: a preposition before `at` that says where those go who leave. */
export function isGoalOfLeaving(finder: Finder, at: number): boolean {
  const { words } = finder;
  const before = previousWord(words, at);
  if (before < 0 || !isOnTheWay(words.tokens[before]?.folded)) return false;
  for (let i = Math.max(words.sentenceStart(at), before - FARTHEST_GOAL); i < before; i++)
    if (
      hasTrait(words, i, ACTION) &&
      exactReadings(finder, i).some(({ pos, classes }) => pos !== 'noun' && LEAVING.some((name) => classes.includes(name)))
    )
      return true;
  return false;
}

/** Words of a name between its class noun and what is joined to it. */
const LONGEST_NAMED = 5;

/** على معبر نصيب الحدودي واللواء 52: what is joined to a place that the words before hold as ground. */
function isJoinedToHeld(finder: Finder, at: number): boolean {
  const { words } = finder;
  for (let before = at - 1; before >= Math.max(words.sentenceStart(at), at - LONGEST_NAMED); before--) {
    // معسكر 17 فبراير: a number in a name.
    if (words.tokens[before]?.kind === 'number') continue;
    if (words.tokens[before]?.kind !== 'word' || isParticle(words, before)) return false;
    const noun = factsAt(finder, before).classNoun;
    if (noun !== null) return noun.value.feature !== '' && isGround(finder, before);
    // معبر نصيب: a name, whatever verb has its letters.
    if (isOnlyVerb(words, before) && factsAt(finder, before - 1).classNoun === null) return false;
  }
  return false;
}

/** Behind them stands the ground that a verb takes or leaves. */
export const HOLDING: ReadonlySet<string> = new Set(['علي', 'من', 'عن']);
const QUOTE = /^[«»"“”]$/;

/** Words of who acts between a verb and the place. */
const LONGEST_SUBJECT = 8;

/** تسلم, سلم: who gets or gives what may be ground, as the class noun behind it tells. */
const isHandedOver = (finder: Finder, at: number): boolean =>
  exactReadings(finder, at).some(
    ({ pos, classes }) => pos === 'verb' && (classes.includes('receive') || classes.includes('hand-over')),
  );

/** على معبر, احتلوا مبنى, استعاد الجيش الليبي معسكر: a class noun of places that a word for taking or leaving ground governs. */
function isGround(finder: Finder, noun: number): boolean {
  const { words } = finder;
  if (HOLDING.has(words.tokens[noun - 1]?.folded ?? '')) return actionBefore(finder, noun, NEAR * 2);
  for (let at = noun - 1; at >= Math.max(words.sentenceStart(noun), noun - LONGEST_SUBJECT); at--) {
    if (hasTrait(words, at, GOVERNS_GROUND) || isHandedOver(finder, at)) return true;
    // تسلم من «قسد» سجن X: from whom.
    if (QUOTE.test(words.tokens[at]?.form ?? '') || words.tokens[at]?.folded === 'من') continue;
    if (words.tokens[at]?.kind !== 'word' || isParticle(words, at)) return false;
  }
  return false;
}

/** A definite noun that names no kind of place (اللباس، للأغراض، والمياه). */
function isDefiniteNoun({ words, tables }: Finder, at: number): boolean {
  const folded = words.readings(at).find((reading) => reading.folded.startsWith('ال'))?.folded ?? '';
  return (
    folded.length >= SHORTEST_DEFINITE &&
    !isParticle(words, at) &&
    !tables.cues.has(folded) &&
    !tables.directions.has(folded.slice(2)) &&
    factsAt({ words }, at).classNoun === null &&
    !tables.classNouns.has(folded.slice(2))
  );
}

/**
 * What grammar says of a name with no preposition before it, where its letters are also those of an ordinary word:
 * `adjective` of a definite noun (المياه السخنة، هذه الزاوية), `verb` after its subject or a particle (الشائعات سرت, ما بيجي), bare
 * adjective (قتل مدني). Null where a verb that has ground for an object stands before (دخل الجيش الرقة).
 */
export function ordinaryRole(finder: Finder, first: number, folded: string): 'adjective' | 'verb' | null {
  const { words } = finder;
  const before = previousWord(words, first);
  const previous = before < 0 ? '' : (words.tokens[before]?.folded ?? '');
  const shown = before >= 0 && words.readings(before).some((reading) => DEMONSTRATIVES.has(reading.folded));
  if (shown && folded.startsWith('ال')) return 'adjective';
  if (BEFORE_VERBS.has(previous) && !folded.startsWith('ال')) return 'verb';
  if (actionBefore(finder, first)) return null;
  const definite = before >= 0 && isDefiniteNoun(finder, before);
  if (definite && folded.startsWith('ال')) return 'adjective';
  if (definite && hasTrait(words, first, VERB)) return 'verb';
  if (!folded.startsWith('ال') && before >= 0 && hasTrait(words, first, ADJECTIVE)) return 'adjective';
  return null;
}

/** True where a definite noun follows an indefinite name at once: the name is a noun in construct (حماة الوطن). */
export function inConstruct(finder: Finder, last: number, folded: string): boolean {
  const { words } = finder;
  const next = last + 1;
  if (folded.startsWith('ال') || next > words.sentenceEnd(last) || !isDefiniteNoun(finder, next)) return false;
  // تدمر وبالقريتين: a particle between them parts them.
  if (!(words.tokens[next]?.folded.startsWith('ال') ?? false)) return false;
  return exactReadings(finder, next).some(({ pos, classes }) => pos === 'noun' && !classes.includes('time'));
}

/** True where a definite adjective without ـة follows a definite name: towns are feminine, so it is the noun (الباب الرئيسي). */
export function isMasculine(finder: Finder, last: number, folded: string): boolean {
  const next = last + 1;
  const following = finder.words.tokens[next]?.folded ?? '';
  if (!folded.startsWith('ال') || folded.endsWith('ه') || next > finder.words.sentenceEnd(last)) return false;
  // من الموصل إلى …: letters of the article, and none.
  if (following.length <= 'ال'.length + 1) return false;
  if (!following.startsWith('ال') || following.endsWith('ه') || finder.tables.directions.has(following.slice(2))) return false;
  // المصرفي: an adjective in -ī that the lexicon lacks.
  return following.endsWith('ي') || hasTrait(finder.words, next, ADJECTIVE);
}

/** Token of what locates a name: after بريف, في محافظة, شمالي; -1 where nothing does. */
function locator({ words, tables }: Finder, last: number): number {
  const end = words.sentenceEnd(last);
  const next = words.tokens[last + 1];
  if (last >= end || next === undefined) return -1;
  if (tables.directions.has(next.folded) && tables.cues.get(next.folded) === 'direction') return last + 2;
  const at = next.folded === 'في' ? last + 2 : last + 1;
  const noun = at > end ? null : factsAt({ words }, at).classNoun;
  const locates = noun !== null && OUTER.has(noun.value.feature) && (at > last + 1 || noun.reading.particles.includes('ب'));
  return locates ? at + 1 : -1;
}

/** The country whose adjective follows a name: القائم العراقية. */
export function nationalityAfter({ words, tables }: Finder, last: number): string | null {
  const next = last < words.sentenceEnd(last) ? (words.tokens[last + 1]?.folded ?? '') : '';
  return /^ال.+يه$/.test(next) ? nisbaCountry(next, tables.nisbas) : null;
}

/**
 * What follows a name says where it lies: `confirmed` where one of its places lies there indeed (القصير بريف حمص), `located`
 * where no table can tell.
 */
export function location(finder: Finder, last: number, places: readonly Place[]): 'confirmed' | 'located' | null {
  const nationality = nationalityAfter(finder, last);
  if (nationality !== null && places.some(({ country }) => country === nationality)) return 'confirmed';
  const at = locator(finder, last);
  if (at < 0) return null;
  const around = new Set(placeNamesAt(finder.words, at).map(({ stored }) => stored.name));
  return places.some(({ admin1, admin2 }) => around.has(foldedName(admin1)) || around.has(foldedName(admin2)))
    ? 'confirmed'
    : 'located';
}
