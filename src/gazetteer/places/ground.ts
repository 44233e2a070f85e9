import { isNameCue } from '../cue-words.ts';
import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { PlaceName } from '../gazetteer.ts';
import { actionBefore, isGoalOfLeaving, isHeld } from '../place-context.ts';
import { cueRoleOf } from './cues.ts';
import { ADJECTIVE, GOVERNS_GROUND, KNOWN, NATIONALITY, NOUN, VERB } from '../traits.ts';
import type { Words } from '../words.ts';
import { hasTrait, isOnlyVerb, isParticle, isQuote, previousWord } from '../words.ts';

const LONGEST_SUBJECT = 5;

/** الجيش السوري, القوات العراقية: the adjective of a nation, with its article. */
const isNationality = (words: Words, at: number): boolean =>
  at >= 0 && hasTrait(words, at, NATIONALITY) && (words.tokens[at]?.folded.startsWith('ال') ?? false);

/** استعاد الجيش السوري تدمر, دخل داعش تدمر: a verb whose object is ground, and nothing but nouns, adjectives and names from it to the name. */
function governsBeyondSubject(words: Words, first: number): boolean {
  let at = previousWord(words, first);
  // احتلوا القنصلية التركية: an adjective goes with the noun before it; استعاد الجيش السوري القصير: it has that of its nation already.
  if (hasTrait(words, first, ADJECTIVE) && !isNationality(words, at)) return false;
  for (let step = 0; step < LONGEST_SUBJECT && at >= 0; step++, at = previousWord(words, at)) {
    if (step > 0 && hasTrait(words, at, GOVERNS_GROUND)) return hasTrait(words, at, VERB);
    if (hasTrait(words, at, KNOWN) && !hasTrait(words, at, NOUN | ADJECTIVE) && !isBeside(words, at)) return false;
  }
  return false;
}

/** منهم, أمس: from whom or when, between the subject and the name. */
const isBeside = ({ analyses }: Words, at: number): boolean =>
  (analyses[at] ?? []).some(
    ({ rank, pos, enclitic, classes }) =>
      rank === 0 && pos === 'particle' && (enclitic !== null || classes.includes('time-adverb')),
  );

/** استعادت «أمل» كفرحتى: a name of no Arabic word, with nothing but a subject between a verb whose object is ground and it. */
function isObjectBehindSubject(finder: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  const { words } = finder;
  if (last > first || reading.particles.length > 0 || hasTrait(words, first, KNOWN)) return false;
  for (let at = first - 1; at >= Math.max(words.sentenceStart(first), first - LONGEST_SUBJECT); at--) {
    if (isQuote(words.tokens[at])) continue;
    if (words.tokens[at]?.kind !== 'word' || isParticle(words, at) || cueRoleOf(finder, at) === 'preposition') return false;
    if (hasTrait(words, at, GOVERNS_GROUND)) return (words.analyses[at] ?? []).some(({ pos }) => pos === 'verb');
    if (isOnlyVerb(words, at)) return false;
  }
  return false;
}

/** حرر بن جواد، استعاد الجيش تدمر: the object of a verb that has ground for its object. */
const isObjectOfGround = (finder: Finder, hit: NameHit<PlaceName>): boolean =>
  hit.reading.particles.length === 0 &&
  (hasTrait(finder.words, previousWord(finder.words, hit.first), GOVERNS_GROUND) ||
    isObjectBehindSubject(finder, hit) ||
    (!hit.stored.small && governsBeyondSubject(finder.words, hit.first)));

const HOLDING = new Set(['في', 'من', 'علي', 'الي', 'نحو', 'باتجاه']);

/** سيطرتها على المزرعة وولغا: a preposition of place before the name, and before it what takes, leaves or reaches ground. */
export const takesGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  (HOLDING.has(finder.words.tokens[previousWord(finder.words, first)]?.folded ?? '') || reading.particles.includes('ب')) &&
  actionBefore(finder, first);

/** سيطر الجيش على X، انسحب من X، انسحب إلى X: a preposition that the taking or leaving of ground governs, with nothing between it and the name. */
export const isTakenGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.length === 0 &&
  previousWord(finder.words, first) === first - 1 &&
  (isHeld(finder, first) || isGoalOfLeaving(finder, first));

/** What is done to a town by a verb that has it for its object. */
const DEEDS = new Set(['take', 'retake', 'free', 'leave', 'lose', 'hand-over', 'enter', 'besiege']);

/** بارا استعادها الجيش, أما بارا فأخلاها, بارا استولت عليها: a name right before a verb that has what it names for its object, by a pronoun. */
const isTopicOfGround = ({ words }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean =>
  last < words.sentenceEnd(last) &&
  reading.particles.every((letter) => letter === 'و' || letter === 'ف') &&
  (words.analyses[last + 1] ?? []).some(
    ({ rank, pos, enclitic, classes }) =>
      rank === 0 &&
      pos === 'verb' &&
      classes.some((name) => DEEDS.has(name)) &&
      (THEREOF.has(enclitic ?? '') || (enclitic === null && opensClause(words, first) && isThereof(words, last + 2))),
  );

/** At the head of its sentence, behind a sign, or behind أما. */
const opensClause = ({ tokens, sentenceStart }: Words, first: number): boolean =>
  first === sentenceStart(first) || tokens[first - 1]?.kind === 'punctuation' || /^و?اما$/.test(tokens[first - 1]?.folded ?? '');

/** عليها, منها, عنه: a preposition with the pronoun of a place. */
const isThereof = ({ analyses }: Words, at: number): boolean =>
  (analyses[at] ?? []).some(({ rank, pos, enclitic }) => rank === 0 && pos === 'particle' && THEREOF.has(enclitic ?? ''));
const THEREOF = new Set(['ها', 'ه']);

const TO_A_HOLDER = /^(?:الي|ل.{3,}|تحت)$/;
const PASSES = new Set(['pass', 'fall', 'lie']);

/** Most words of a description between commas (دانت الحزم، مركز محافظة الجوف، للحوثيين). */
const LONGEST_ASIDE = 8;

/** The word behind a name, a description between commas passed over. */
function behindAside({ tokens }: Words, last: number, end: number): number {
  if (tokens[last + 1]?.folded !== '،') return last + 1;
  for (let i = last + 2; i <= Math.min(end, last + 2 + LONGEST_ASIDE); i++) if (tokens[i]?.folded === '،') return i + 1;
  return last + 1;
}

/** دانت تدمر لداعش, وقعت الرقة في أيدي …: a name right behind a feminine verb of passing over, and right before whose it is now. */
function isPassedGround({ words }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (reading.particles.length > 0 || first === 0) return false;
  const passes = (words.analyses[first - 1] ?? []).some(
    ({ rank, pos, features, classes }) =>
      rank === 0 && pos === 'verb' && features.gender === 'f' && classes.some((name) => PASSES.has(name)),
  );
  if (!passes) return false;
  const behind = behindAside(words, last, words.sentenceEnd(last));
  const word = words.tokens[behind]?.folded ?? '';
  if (word === 'في') return isNameCue(words.tokens[behind + 1]?.folded ?? '', 'hand');
  return TO_A_HOLDER.test(word) || (word.startsWith('ب') && isNameCue(word.slice(1), 'hand'));
}

const OPENS_TOPIC = /^[وف]?(?:ان|بان|تكون|كانت|لكن)$/;

/** نفى أن تكون بيصور سقطت, قال إن مورك قد عادت: a name between a particle or كان and a feminine verb of falling or passing over. */
function isFallenGround({ words }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (reading.particles.length > 0 || !OPENS_TOPIC.test(words.tokens[first - 1]?.folded ?? '')) return false;
  const verb = words.tokens[last + 1]?.folded === 'قد' ? last + 2 : last + 1;
  return (
    verb <= words.sentenceEnd(last) &&
    (words.analyses[verb] ?? []).some(
      ({ rank, pos, features, classes }) =>
        rank === 0 &&
        pos === 'verb' &&
        // يبدو أن الثورة ستسقط المهزلة: what falls is told, not what somebody will bring down.
        features.tense === 'past' &&
        features.gender === 'f' &&
        features.number === 'singular' &&
        classes.some((name) => FALLS.has(name)),
    )
  );
}
const FALLS = new Set(['fall', 'pass']);

/** What is taken or left, is spoken of, falls or changes hands there: a name with nothing before it that calls for a place. */
export const isGroundByDeed = (finder: Finder, hit: NameHit<PlaceName>): boolean =>
  isObjectOfGround(finder, hit) || isTopicOfGround(finder, hit) || isPassedGround(finder, hit) || isFallenGround(finder, hit);
