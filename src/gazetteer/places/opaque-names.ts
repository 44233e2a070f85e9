import type { Draft } from '../draft.ts';
import { unlistedPlace } from '../draft.ts';
import { placeNamesAt } from '../find-names.ts';
import { isHeld, HOLDING } from '../place-context.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { nothingSaidOf } from './lists.ts';
import { isTold } from './told-names.ts';
import { isTakenUp } from './taken-up.ts';
import { isObjectOfDeed } from './opaque-objects.ts';
import { KUNYA, closesName, couldBeName, isOpaque } from './unknown-words.ts';
import { ADJECTIVE, KNOWN } from '../traits.ts';
import { hasTrait, isOnlyVerb, previousWord } from '../words.ts';
import { mayBeginNumber } from '../../quantity/numbers.ts';
import { monthName, timeWord } from '../../time/lexicon.ts';
import { isNameCue } from '../cue-words.ts';

const FARTHEST_ACTION = 8;
/** The same, where a preposition says where (في، قرب). */
const FARTHEST_DEED = 20;
const SHORTEST_OPAQUE = 4;

/**
 * A word that neither lexicon nor gazetteers know, after a preposition in the reach of a word for taking, leaving or
 * reaching ground (سيطرت على زاريتشني, باتجاه الباغوز), or as the object of one (استعاد الجيش كوبولتشا). Names of two such words are one (فيليكا كوميشوفاخا). In countries
 * that the gazetteers cover, only after a word that opens names (خراب عشك), or where nothing else follows in its phrase.
 */
export function opaqueName(finder: PlaceFinder, at: number): Draft | null {
  const { words, tables, claims, setting, uncharted } = finder;
  if (setting.country === null) return null;
  const opener = opensName(finder, at);
  if (!opener && !isOpaque(finder, at)) return null;
  const named = words.tokens[at];
  if (named !== undefined && mayBeginNumber(named)) return null;
  if (!opener && (isInConstruct(finder, at) || isPartOfPlace(finder, at))) return null;
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
  const second = words.tokens[at + 1];
  const two =
    (opener && closesName(finder, at + 1)) ||
    (!opener && isNamedWith(finder, at)) ||
    (second?.kind === 'word' &&
      at < words.sentenceEnd(at) &&
      !claims.taken(at + 1, at + 1) &&
      isOpaque(finder, at + 1) &&
      couldBeName(words, tables, at + 1) &&
      !/^(?:و|ال)/.test(second.folded));
  const last = two ? at + 1 : at;
  if (reading.particles.length === 0 && isTold(finder, at, last))
    return unlistedPlace(words, { first: at, last, form: reading.form, head: -1, rule: 'unknown-before-description' });
  const bare = !opener && reading.particles.length === 0;
  if (bare && uncharted && isTakenUp(finder, at, last))
    return unlistedPlace(words, { first: at, last, form: reading.form, head: -1, rule: 'unknown-taken-up' });
  // استرد القلعة والميهال: joined by و, whatever name there is behind it.
  const object = bare && !reading.folded.startsWith('وال') && isObjectOfDeed(finder, at);
  if (!object && !isBehindCue(finder, at, last)) return null;
  if (!opener && (object || !uncharted) && !standsAlone(finder, at, last)) return null;
  const rule = object ? 'unknown-object' : 'unknown-after-preposition';
  return unlistedPlace(words, { first: at, last, form: reading.form, head: -1, rule });
}

/**
 * باتجاه الباغوز: behind a preposition or a word of direction, in the reach of a word for taking, leaving or reaching ground; behind one that says
 * where, that word may stand farther off, and behind the name, where nothing is said of it (في كاتيندو ألقى مئة جندي سلاحهم).
 */
function isBehindCue(finder: PlaceFinder, at: number, end: number): boolean {
  const { words, uncharted } = finder;
  const before = previousWord(words, at);
  const cue = cueRoleOf(finder, before);
  if (before !== at - 1 || (cue !== 'preposition' && cue !== 'direction' && cue !== 'dweller')) return false;
  const where =
    uncharted &&
    isNameCue(words.tokens[before]?.folded.replace(/^[وف](?!ي)/, ''), 'within') &&
    (standsAlone(finder, at, end) || isOnlyVerb(words, end + 1));
  const first = at - (where ? FARTHEST_DEED : FARTHEST_ACTION);
  const last = where ? Math.min(words.sentenceEnd(at), at + FARTHEST_DEED) : at;
  return words.tokens.slice(Math.max(words.sentenceStart(at), first), last + 1).some(({ index }) => isAction(finder, index));
}

/**
 * استسلموا في باجدار., تراجعوا إلى ككلنجة فجر السبت: where the gazetteers are dense, a word that none of them has is hardly a place, unless it is
 * no person's name, and its phrase ends with it.
 */
const standsAlone = (finder: PlaceFinder, at: number, last: number): boolean =>
  !finder.tables.givenNames.has(finder.words.tokens[at]?.folded ?? '') && nothingSaidOf(finder, last + 1);

/** دوامة العنف, قارعة الطريق: a word before a definite noun is said of it, and names nothing. */
const isInConstruct = ({ words }: PlaceFinder, at: number): boolean =>
  at < words.sentenceEnd(at) &&
  /ه$/.test(words.tokens[at]?.folded ?? '') &&
  (words.tokens[at + 1]?.folded.startsWith('ال') ?? false) &&
  (words.analyses[at + 1] ?? []).some(({ pos, rank }) => rank === 0 && (pos === 'noun' || pos === 'masdar'));

/** كيقا الخيل, شروين العليا: a name with a noun or adjective behind it that has the article, and nothing said of both; no things in the plural (كونتينرات الوقود). */
const isNamedWith = (finder: PlaceFinder, at: number): boolean =>
  at < finder.words.sentenceEnd(at) &&
  !/ات$/.test(finder.words.tokens[at]?.folded ?? '') &&
  (finder.words.tokens[at + 1]?.folded.startsWith('ال') ?? false) &&
  closesName(finder, at + 1) &&
  couldBeName(finder.words, finder.tables, at + 1) &&
  nothingSaidOf(finder, at + 2);

/** سفوح القوقاز, مداخل الفلوجة: a word before the name of a place with its article is said of that place; no adjective is one (ميزورام الهندية). */
const isPartOfPlace = ({ words }: PlaceFinder, at: number): boolean =>
  at < words.sentenceEnd(at) &&
  (words.tokens[at + 1]?.folded.startsWith('ال') ?? false) &&
  timeWord('weekday', words.tokens, at + 1) === null &&
  !hasTrait(words, at + 1, ADJECTIVE) &&
  placeNamesAt(words, at + 1).some(({ reading, stored }) => reading.particles.length === 0 && !stored.small);

const FATHER_OR_MOTHER = /^(?:ابو|ابي|ام)$/;

/**
 * سيطر على أبو شجرة, انسحب من أم سنطة, استسلموا في أبو قلب: what such a name is of where ground is taken or left, or where one is "in" it; persons
 * (على أبو مازن) have a given name behind it, or nothing to do with ground.
 */
function isGroundOfKunya(finder: PlaceFinder, at: number): boolean {
  const { words, tables } = finder;
  const folded = words.tokens[at]?.folded ?? '';
  if (!FATHER_OR_MOTHER.test(folded) || hasTrait(words, at + 1, ADJECTIVE)) return false;
  if (!closesName(finder, at + 1) || tables.givenNames.has(words.tokens[at + 1]?.folded ?? '')) return false;
  const before = words.tokens[at - 1]?.folded ?? '';
  return before === 'في' ? folded !== 'ام' : HOLDING.has(before) && isHeld(finder, at);
}

/** خراب عشك: a word that opens names of places, before one that the lexicon lacks. */
function opensName(finder: PlaceFinder, at: number): boolean {
  const { words, tables, claims } = finder;
  const folded = words.tokens[at]?.folded ?? '';
  if (!tables.nameOpeners.has(folded) || at >= words.sentenceEnd(at)) return false;
  if (KUNYA.test(folded)) return isGroundOfKunya(finder, at);
  // تل حلف
  if (tables.sureOpeners.has(folded) && closesName(finder, at + 1)) return true;
  return (
    words.tokens[at + 1]?.kind === 'word' &&
    !hasTrait(words, at + 1, KNOWN) &&
    !claims.taken(at + 1, at + 1) &&
    couldBeName(words, tables, at + 1)
  );
}

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
  'surrender',
  'defect',
  'desert',
  'give-up',
];

const isAction = ({ words }: PlaceFinder, at: number): boolean =>
  (words.analyses[at] ?? []).some(
    ({ rank, classes, pos }) => rank === 0 && pos !== 'noun' && classes.some((name) => ACTIONS.includes(name)),
  );
