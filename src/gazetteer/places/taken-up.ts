import { isNameCue } from '../cue-words.ts';
import { NOUN, VERB } from '../traits.ts';
import { hasTrait, previousWord } from '../words.ts';
import type { PlaceFinder } from './finder.ts';
import { isObjectOfAttack } from './opaque-objects.ts';

/** Tokens behind a name in which what happened there may be told. */
const REACH = 25;
/** What is done to a town, or what befalls it. */
const DEEDS = ['take', 'retake', 'free', 'leave', 'expel', 'lose', 'hand-over', 'besiege'];
const FALLS = ['fall', 'free'];
/** Tokens from what a sentence speaks of to its verb (إن دمباكو النفطية سقطت). */
const TOPIC_REACH = 3;

/**
 * Whether what is told behind an unknown word says that it is a town: وفي دمباكو، رفعوا علمهم بعد أن سيطروا عليها; أما دمباكو فاستعادها الجيش; إن دمباكو سقطت.
 * Towns are feminine, as no man is whom such a word may name.
 */
export function isTakenUp(finder: PlaceFinder, at: number, last: number): boolean {
  const { words } = finder;
  const before = words.tokens[previousWord(words, at)];
  if (before?.index !== at - 1) return false;
  const opener = before.folded.replace(/^[وفب](?=..)/, '');
  if (isNameCue(opener, 'lies') || (!mayHaveParticle(finder, at) && isObjectOfAttack(finder, at)))
    return isToldBehind(finder, last, (token) => leavesOrTakesIt(finder, token));
  if (isNameCue(opener, 'way')) return opensWithDeed(finder, at - 1, last);
  return (
    isNameCue(opener, 'topic') &&
    isToldBehind(finder, last, (token) => leavesOrTakesIt(finder, token) || falls(finder, token), TOPIC_REACH)
  );
}

/** ومن دمباكو انسحبت القوات, وإلى دمباكو انسحب: where they come from or go to, right before the verb for it, at the head of a clause. */
const opensWithDeed = ({ words }: PlaceFinder, preposition: number, last: number): boolean =>
  (preposition === words.sentenceStart(last) || words.tokens[preposition - 1]?.kind === 'punctuation') &&
  (words.analyses[last + 1] ?? []).some(({ rank, pos, classes }) => rank === 0 && pos === 'verb' && classes.includes('leave'));

/** بساراييفو: where, in a spelling that no list has; no object begins with the particle. */
const mayHaveParticle = ({ words }: PlaceFinder, at: number): boolean => /^[بل]/.test(words.tokens[at]?.folded ?? '');

function isToldBehind({ words }: PlaceFinder, last: number, tells: (token: number) => boolean, reach = REACH): boolean {
  const end = Math.min(words.sentenceEnd(last), last + reach);
  for (let token = last + 1; token <= end; token++) if (tells(token)) return true;
  return false;
}

/** استعادتها, سيطروا عليها, انسحبوا منها: a word for taking or leaving ground with the pronoun of a town, or before one. */
function leavesOrTakesIt({ words }: PlaceFinder, token: number): boolean {
  const deed = (words.analyses[token] ?? []).find(
    ({ rank, pos, classes }) => rank === 0 && pos !== 'noun' && DEEDS.some((name) => classes.includes(name)),
  );
  if (deed === undefined) return false;
  const next = (words.analyses[token + 1] ?? []).some(
    ({ rank, pos, enclitic }) => rank === 0 && pos === 'particle' && enclitic === 'ها',
  );
  return deed.enclitic === 'ها' || next;
}

/** سقطت, تحررت: of a feminine. */
const falls = ({ words }: PlaceFinder, token: number): boolean =>
  hasTrait(words, token, VERB) &&
  !hasTrait(words, token, NOUN) &&
  (words.analyses[token] ?? []).some(
    ({ rank, pos, features, classes }) =>
      rank === 0 &&
      pos === 'verb' &&
      features.gender === 'f' &&
      features.number === 'singular' &&
      FALLS.some((name) => classes.includes(name)),
  );
