import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { PlaceName } from '../gazetteer.ts';
import { actionBefore, isHeld } from '../place-context.ts';
import { cueRoleOf } from './cues.ts';
import { isSmall } from './features.ts';
import { isOnlyVerb, isParticle, isQuote, previousWord } from '../words.ts';

/** What has ground for its object: حرر، استعادة، حاصرت. */
const TAKES_A_PLACE = new Set(['take', 'retake', 'free', 'enter', 'besiege', 'leave', 'lose', 'fall']);

/** حرر بن جواد: every form of a verb whose object is ground, or of its verbal noun. */
const governsGround = ({ words }: Finder, at: number): boolean => {
  const exact = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    exact.length > 0 &&
    exact.every(
      ({ pos, enclitic, classes }) =>
        enclitic === null && (pos === 'verb' || pos === 'masdar') && classes.some((name) => TAKES_A_PLACE.has(name)),
    )
  );
};

const LONGEST_SUBJECT = 5;

/** استعاد الجيش السوري تدمر: a verb whose object is ground, and nothing but nouns and adjectives from it to the name. */
function governsBeyondSubject(finder: Finder, first: number): boolean {
  const { words } = finder;
  // احتلوا القنصلية التركية: an adjective goes with the noun before it.
  if ((words.analyses[first] ?? []).some(({ pos, rank }) => rank === 0 && pos === 'adjective')) return false;
  let at = previousWord(words, first);
  for (let step = 0; step < LONGEST_SUBJECT && at >= 0; step++, at = previousWord(words, at)) {
    const exact = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
    if (step > 0 && governsGround(finder, at)) return exact.some(({ pos }) => pos === 'verb');
    if (!exact.some(({ pos }) => pos === 'noun' || pos === 'adjective')) return false;
  }
  return false;
}

/** استعادت «أمل» كفرحتى: a name of no Arabic word, with nothing but a subject between a verb whose object is ground and it. */
function isObjectBehindSubject(finder: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  const { words } = finder;
  if (last > first || reading.particles.length > 0 || (words.analyses[first] ?? []).length > 0) return false;
  for (let at = first - 1; at >= Math.max(words.sentenceStart(first), first - LONGEST_SUBJECT); at--) {
    if (isQuote(words.tokens[at])) continue;
    if (words.tokens[at]?.kind !== 'word' || isParticle(words, at) || cueRoleOf(finder, at) === 'preposition') return false;
    if (governsGround(finder, at)) return (words.analyses[at] ?? []).some(({ pos }) => pos === 'verb');
    if (isOnlyVerb(words, at)) return false;
  }
  return false;
}

export const isObjectOfGround = (finder: Finder, hit: NameHit<PlaceName>): boolean =>
  hit.reading.particles.length === 0 &&
  (governsGround(finder, previousWord(finder.words, hit.first)) ||
    isObjectBehindSubject(finder, hit) ||
    (!hit.stored.places.every(isSmall) && governsBeyondSubject(finder, hit.first)));

const HOLDING = new Set(['في', 'من', 'علي', 'الي', 'نحو', 'باتجاه']);

/** سيطرتها على المزرعة وولغا: a preposition of place before the name, and before it what takes, leaves or reaches ground. */
export const takesGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  (HOLDING.has(finder.words.tokens[previousWord(finder.words, first)]?.folded ?? '') || reading.particles.includes('ب')) &&
  actionBefore(finder, first);

/** سيطر الجيش على X، انسحب من X: a preposition that the taking or leaving of ground governs, with nothing between it and the name. */
export const isTakenGround = (finder: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.length === 0 && previousWord(finder.words, first) === first - 1 && isHeld(finder, first);
