import type { Analysis, PartOfSpeech } from '../document.ts';

/**
 * Yes-or-no answers about a word, a bit each: worked out once for each distinct word of the texts, so that the finders ask one number
 * at each place where the word stands and walk through its readings no more.
 */

/** With its letters as written, the lexicon has the word as that part of speech, among others. */
export const VERB = 1 << 0;
export const NOUN = 1 << 1;
export const ADJECTIVE = 1 << 2;
export const PARTICIPLE = 1 << 3;
export const MASDAR = 1 << 4;
export const PARTICLE_READING = 1 << 5;
/** It has it as something else than a finite verb. */
export const NO_VERB = NOUN | ADJECTIVE | PARTICIPLE | MASDAR | PARTICLE_READING;
/** The lexicon has some reading of the word, be it with other letters. */
export const KNOWN = 1 << 6;
/** It is a finite verb with its letters as written and nothing else. */
export const ONLY_VERB = 1 << 7;
/** It is one of the closed classes as it stands, with at most و or ف before it (لكنه، غير، التي). */
export const PARTICLE = 1 << 8;
/** A verb, verbal noun or participle that has ground for an object: taking, leaving, reaching, striking it. */
export const ACTION = 1 << 9;
/** Each of its readings is a verb or verbal noun that has ground for its object (حرر، استعادة، حاصرت). */
export const GOVERNS_GROUND = 1 << 10;
/** What the lexicon says of it; depends on its vowel marks where it has any. */
export const LEXICAL = (1 << 11) - 1;

/** The tables or the registry know a body that may begin at it. */
export const OPENS_BODY = 1 << 11;
/** A rule for places begins at it, whether a name of the gazetteers does or not. */
export const OPENS_PLACE = 1 << 12;
/** A person's name may begin at it: a first name, عبد, أبو. */
export const OPENS_PERSON = 1 << 13;
export const TITLE = 1 << 14;
export const CLASS_NOUN = 1 << 15;
/** The gazetteers have a place of that name, or of a longer one that begins so. */
export const PLACE_NAME = 1 << 16;
export const LONGER_PLACE_NAME = 1 << 17;
/** The same of the registry and bodies. */
export const BODY_NAME = 1 << 18;
export const LONGER_BODY_NAME = 1 << 19;
/** No table has it in any reading; the gazetteers may. */
export const UNLISTED = 1 << 20;
/** An adjective of nationality. */
export const NATIONALITY = 1 << 22;
/** A quotation mark, a comma, an opening bracket. */
export const QUOTE = 1 << 23;
export const COMMA = 1 << 24;
export const OPENING = 1 << 25;
/** It has letters, and is no number or sign. */
export const LETTERS = 1 << 26;
/** It is neither a word nor a number. */
export const SIGN = 1 << 30;
/** The one name by which who commands a body is known. */
export const LEADER = 1 << 27;
/** A verb of which persons are the subject (قال، أكد). */
export const SAYS = 1 << 28;
/** It announces what is listed behind it: التالية، الآتية، هي، منها, a colon. */
export const ANNOUNCES = 1 << 29;

const READ_AS: Readonly<Record<PartOfSpeech, number>> = {
  verb: VERB,
  noun: NOUN,
  adjective: ADJECTIVE,
  participle: PARTICIPLE,
  masdar: MASDAR,
  particle: PARTICLE_READING,
};
const ACTIONS = new Set(
  (
    'leave take retake free secure enter advance arrive expel besiege fall lose hand-over flee redeploy send-away ' +
    'move attack bomb repel win open'
  ).split(' '),
);
const GROUND = new Set(['take', 'retake', 'free', 'enter', 'besiege', 'leave', 'lose', 'fall']);

/** Whether a word has one of some classes. */
export const someIn = (classes: readonly string[], set: ReadonlySet<string>): boolean => {
  for (const each of classes) if (set.has(each)) return true;
  return false;
};

/** What the readings of a word in the lexicon say together. */
export function lexicalTraits(readings: readonly Analysis[]): number {
  if (readings.length === 0) return 0;
  let traits = 0;
  let ground = true;
  for (const { rank, pos, proclitics, enclitic, features, classes } of readings) {
    if (rank > 0) continue;
    traits |= READ_AS[pos];
    if (pos === 'particle' && proclitics.every((letter) => letter === 'و' || letter === 'ف')) traits |= PARTICLE;
    if (pos !== 'noun' && someIn(classes, ACTIONS)) traits |= ACTION;
    // أخلى, أترك: who speaks of himself alone takes no ground.
    if (features.person === 1 && features.number === 'singular') continue;
    if (enclitic !== null || (pos !== 'verb' && pos !== 'masdar') || !someIn(classes, GROUND)) ground = false;
  }
  if ((traits & ~ACTION) === VERB) traits |= ONLY_VERB;
  if (ground && traits !== 0) traits |= GOVERNS_GROUND;
  return traits | KNOWN;
}
