import { isNameCue } from '../cue-words.ts';
import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { Gazetteer, PlaceName } from '../gazetteer.ts';
import { nameKey } from '../names.ts';
import type { Cue } from './cues.ts';
import { isQuote, previousWord } from '../words.ts';
import { mayBeginNumber } from '../../quantity/numbers.ts';
import { foldName } from '../../text/fold.ts';
import { monthName } from '../../time/lexicon.ts';

const isDay = ({ words }: Finder, { first, last }: NameHit<PlaceName>): boolean =>
  words.tokens.slice(first, last + 1).some(({ index }) => monthName(words.tokens, index) !== null);

const TRIBAL = /^(?:البو|بنو|بني|ال)$/;

/** A name that opens as those of tribes do, behind a word for a tribe or its head. */
function isTribe({ words }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (last === first ? !reading.folded.startsWith('البو') : !TRIBAL.test(reading.folded)) return false;
  const before = previousWord(words, first);
  const noun = before >= 0 && words.tokens[before]?.folded === 'من' ? previousWord(words, before) : before;
  return noun >= 0 && words.readings(noun).some(({ folded }) => isNameCue(folded.replace(/^ال/, ''), 'of-tribe'));
}

const mediaOf = new WeakMap<Gazetteer, ReadonlySet<string>>();

/** Keys of the names of newspapers and channels without the word for one. */
function mediaNames(gazetteer: Gazetteer): ReadonlySet<string> {
  let keys = mediaOf.get(gazetteer);
  if (keys === undefined) {
    const names = gazetteer.organisations.filter(({ kind }) => kind === 'media').flatMap((medium) => medium.names);
    const parts = names.map((name) => foldName(name).split(' ')).filter(([noun = '']) => isNameCue(noun, 'outlet'));
    keys = new Set(parts.map((words) => nameKey(words.slice(1))));
    mediaOf.set(gazetteer, keys);
  }
  return keys;
}

/** بغداد: «الشرق الأوسط»: a name in quotes of its own that a newspaper or channel bears. */
function isQuotedMedium({ words, gazetteer }: Finder, { first, last, reading }: NameHit<PlaceName>): boolean {
  if (!isQuote(words.tokens[first - 1]) || !isQuote(words.tokens[last + 1])) return false;
  const rest = words.tokens.slice(first + 1, last + 1).map(({ folded }) => folded);
  return mediaNames(gazetteer).has(nameKey([reading.folded, ...rest]));
}

/**
 * التلال الخمس, النقاط الخمس: definite things and their number, behind a noun in the plural that a name may hold as well; the district
 * of that name is meant in a text on its country.
 */
function isNumberOfThings({ words }: Finder, { first, last, stored }: NameHit<PlaceName>, scenes: ReadonlySet<string>): boolean {
  const token = words.tokens[last];
  const noun = words.analyses[last - 1] ?? [];
  if (token?.folded.startsWith('ال') !== true || last - first > 1) return false;
  if (last > first && stored.places.some(({ country }) => scenes.has(country))) return false;
  return (
    mayBeginNumber({ ...token, folded: token.folded.slice(2) }) &&
    noun.some(({ rank, proclitics, features }) => rank === 0 && proclitics.includes('ال') && features.number === 'plural')
  );
}

/**
 * True where the words name another thing: a newspaper, a tribe, a number, or a day (السابع من يوليو), which gives a quarter its name only
 * behind a class noun.
 */
export const isOtherName = (finder: Finder, hit: NameHit<PlaceName>, cue: Cue, scenes: ReadonlySet<string>): boolean =>
  isQuotedMedium(finder, hit) ||
  isTribe(finder, hit) ||
  (cue !== 'class' && isNumberOfThings(finder, hit, scenes)) ||
  (cue !== 'class' && hit.last > hit.first && isDay(finder, hit));
