import { isNameCue } from '../cue-words.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { LETTERS, PLACE_NAME, SAYS, TITLE, UNLISTED } from '../traits.ts';
import { hasTrait, isComma, isQuote, previousWord } from '../words.ts';
import type { Words } from '../words.ts';
import { couldBeName } from './name-words.ts';
import type { Title } from './titles.ts';

const ORDINALS = /^(?:ال)?(?:اول|اخر|ثاني|ثانيه|اولي)$/;

/** صباح الثلاثاء, ربيع الأول: an hour or a month that is a first name too. */
export function isHour({ words }: Finder, at: number): boolean {
  const [word, next] = [words.tokens[at]?.folded ?? '', words.tokens[at + 1]?.folded ?? ''];
  return (isNameCue(word, 'hour') && (next.startsWith('ال') || next === 'امس')) || (word === 'ربيع' && ORDINALS.test(next));
}

/** كامل طرابلس, فيض آباد: two words of a place, the first of which is a first name; behind a title or a verb of saying it is a person. */
export function opensPlace(finder: Finder, at: number, title: Title | null): boolean {
  const { words } = finder;
  if (title !== null || isSaidBy(words, at) || isSource(words, at)) return false;
  // السيطرة على كامل طرابلس: the whole of it.
  const whole = (words.analyses[at] ?? []).some(({ rank, classes }) => rank === 0 && classes.includes('part'));
  if (whole && placeNamesAt(words, at + 1).some(({ first }) => first === at + 1)) return true;
  // عبد الله أبكر: a first name of two words, and another name behind it.
  if (words.tokens[at]?.folded === 'عبد' && finder.tables.givenNames.has(words.tokens[at + 2]?.folded ?? '')) return false;
  return placeNamesAt(words, at).some(({ first, last, agreement }) => first === at && last > at && agreement === 'exact');
}

/**
 * Whether a word that no table holds is a name: behind a title with its article or such an adjective (النائب التركماني نجاة الصالحي), and
 * with another unknown word; or right behind a verb of saying (قال بيسكوف إن).
 */
export function isUnknownName(
  finder: Finder,
  at: number,
  title: Title | null,
  taken: (first: number, last: number) => boolean,
): boolean {
  const { words } = finder;
  const word = words.tokens[at]?.folded ?? '';
  if (isSaidBy(words, at) && isForeignWord(finder, at) && !ORDINARY_SHAPE.test(word) && saysOn(words, at)) return true;
  if (isBeforeOwnTitle(finder, at) || isPlaceAndName(finder, at)) return true;
  if (title === null || at >= words.sentenceEnd(at) || word.startsWith('ال') || !couldBeName(finder, at)) return false;
  if (isForeignWord(finder, at) && isForeignWord(finder, at + 1) && (speaksNext(words, at + 2) || speaksTo(words, at + 2))) {
    // المتحدث باسم جيش X كورنيل نانجا قال, مدير ناحية سنوني خوديدا جوكي أن: behind the body or the place, and then he speaks.
    const behind = taken(at - 1, at - 1) || hasTrait(words, at - 1, PLACE_NAME);
    if (behind || /^[وفبلك]?ال/.test(words.tokens[at - 1]?.folded ?? '')) return true;
  }
  const before = words.tokens[at - 1];
  const closed = isQuote(before) || isComma(before) || /^[وفبلك]?ال/.test(before?.folded ?? '');
  const next = words.tokens[at + 1]?.folded ?? '';
  if (!closed || (!isForeignWord(finder, at + 1) && !finder.tables.givenNames.has(next))) return false;
  // وزير الإعلام عمران الزعبي: before a family name a place is a first name, too.
  if (/^ال.{3,}ي$/.test(next)) return true;
  // الرئيس الأوكراني يتفقد خاركيف: a verb that the lexicon lacks.
  return isForeignWord(finder, at) && !/^(?:ي|سي|ست|است)/.test(word);
}

/** قال عمران عبد الله إن: a place that men are called after, right behind a verb of saying and before another first name. */
function isPlaceAndName(finder: Finder, at: number): boolean {
  const { words, tables } = finder;
  const next = words.tokens[at + 1]?.folded ?? '';
  if (!hasTrait(words, at, PLACE_NAME) || at >= words.sentenceEnd(at) || !isSaidBy(words, at)) return false;
  // علّقت بزتي على الباب: the preposition.
  const named = tables.givenNames.has(next) && words.tokens[at + 1]?.form !== 'على';
  return couldBeName(finder, at) && (named || next === 'عبد');
}

/** How many words of a name may stand before the comma and the title. */
const NAME_WORDS = [2, 3];

function wordsBeforeTitle(words: Words, at: number): number | undefined {
  for (const count of NAME_WORDS) if (isComma(words.tokens[at + count]) && hasTrait(words, at + count + 1, TITLE)) return count;
  return undefined;
}

/** وكان سايروس أوغونا، الناطق باسم القوات، قد أعلن, لكن سندة ولد بوعمامة، المتحدث: two or three words that no table holds, and behind a comma what the man is. */
export function isBeforeOwnTitle(finder: Finder, at: number): boolean {
  const { words } = finder;
  const count = wordsBeforeTitle(words, at);
  if (count === undefined || at + count >= words.sentenceEnd(at)) return false;
  // وكان, وأعلن, لكن …: behind a verb or at the head of the sentence, and behind no preposition or noun that such a name may go with.
  const before = previousWord(words, at);
  const opens =
    before < 0 ||
    before < at - 1 ||
    (words.analyses[before] ?? []).some(
      ({ rank, pos, classes }) => rank === 0 && (pos === 'verb' || classes.includes('contrast')),
    );
  if (!opens) return false;
  for (let index = at; index < at + count; index++) {
    const joins = index > at && index < at + count - 1 && isNameCue(words.tokens[index]?.folded, 'opens-name');
    if (!joins && !isForeignWord(finder, index)) return false;
  }
  return true;
}

/** رقما، مرتين، المرجفون، ذويهم، الركام: endings that foreign names and family names do not have; with the article those end in ـي. */
const ORDINARY_SHAPE = /^[وف]?ال.*[^ي]$|(?:[^او]ا|ين|ون|ات|هم|ها|ته|ات|يه)$/;

/** A word that neither the lexicon nor a table of names knows. */
export function isForeignWord({ words }: Finder, at: number): boolean {
  if (!hasTrait(words, at, UNLISTED) || !hasTrait(words, at, LETTERS) || hasTrait(words, at, PLACE_NAME)) return false;
  return (words.tokens[at]?.folded.length ?? 0) >= 3 && (words.analyses[at]?.[0]?.rank ?? Infinity) > 1;
}

/** A verb of saying, or what begins what is said (أن). */
function speaksNext(words: Finder['words'], at: number): boolean {
  const next = words.tokens[at];
  if (next === undefined || at > words.sentenceEnd(at - 1)) return false;
  return SAYING.test(next.folded) || hasTrait(words, at, SAYS);
}

/** Words from who listens to what is said. */
const FARTHEST_SAID = 6;

/** Words from a comma over who listens and where to what is said (، لـ«سكاي نيوز عربية» عبر الهاتف، إن). */
const FARTHEST_BEHIND = 14;

/** … لشبكة رووداو أن, ، لـ"سكاي نيوز"، إن: who listens, and then what is said. */
export function speaksTo(words: Finder['words'], at: number): boolean {
  const first = isComma(words.tokens[at]) ? at + 1 : at;
  if (!/^ل/.test(words.tokens[first]?.folded ?? '')) return false;
  const end = Math.min(words.sentenceEnd(at), first + FARTHEST_SAID);
  for (let index = first + 1; index <= end; index++) if (SAYING.test(words.tokens[index]?.folded ?? '')) return true;
  return false;
}

/** Behind a comma or an adverb: what is said, who he is, or another verb of saying, in the next few words. */
export function saysBehind(words: Finder['words'], at: number): boolean {
  const end = Math.min(words.sentenceEnd(at), at + FARTHEST_BEHIND);
  for (let index = at + 1; index <= end; index++)
    if (SAYING.test(words.tokens[index]?.folded ?? '') || (index === at + 1 && hasTrait(words, index, TITLE))) return true;
  return false;
}

/** أن، إنه، بأنها، أنهم، بألا: what is said begins, with its subject or without. */
export const SAYING = /^ب?ان(?:ه|ها|هم|هما|نا|ني)?$|^بالا$/;

const SAID = new Set(['في', 'عبر', 'خلال', 'علي', 'بعد', 'امام', 'عن', 'قبل']);

/** Behind one or two unknown words after قال: what is said, where or to whom, or who says it. */
function saysOn(words: Finder['words'], at: number): boolean {
  for (const index of [at + 1, at + 2]) {
    const next = words.tokens[index];
    if (next === undefined || index > words.sentenceEnd(at)) return false;
    if (next.kind === 'punctuation' || SAYING.test(next.folded) || SAID.has(next.folded) || /^(?:لل|ل)/.test(next.folded))
      return true;
    // قال كورنيل نانجا زعيم الحركة إن: who he is.
    if (index === at + 2 && hasTrait(words, index, TITLE)) return true;
  }
  return false;
}

/** بيان, بايدن: a noun of the lexicon or a family name that people are known by, not بـ and a name. */
export const isWhole = ({ words, tables }: Finder, at: number, particles: readonly string[]): boolean =>
  particles.length > 0 &&
  (tables.leaders.has(words.tokens[at]?.folded ?? '') ||
    (words.analyses[at] ?? []).some(({ rank, proclitics, pos }) => rank === 0 && pos === 'noun' && proclitics.length === 0));

/** قال أبو عبيدة, حسب ما ذكره أبو عبيدة: right behind a verb of which persons are the subject. */
export function isSaidBy(words: Finder['words'], at: number): boolean {
  const before = previousWord(words, at);
  if (before < 0) return false;
  const what = /^(.{3,}?)(?:ه|ها)$/.exec(words.tokens[before]?.folded ?? '')?.[1];
  return (
    hasTrait(words, before, SAYS) ||
    (what !== undefined && SAYS_WHAT.test(words.tokens[before - 1]?.folded ?? '') && isNameCue(what, 'says'))
  );
}

/** ما ذكره, لما قاله. */
const SAYS_WHAT = /^[لبم]?ما$|^عما$/;

/** بحسب محمد العلي, وفقا لمحمد العلي: right behind a preposition that names a source. */
const isSource = (words: Finder['words'], at: number): boolean =>
  /^[وف]?(?:بحسب|حسب|وفق)$/.test(words.tokens[at - 1]?.folded ?? '') ||
  (/^[وف]?(?:وفقا|طبقا)$/.test(words.tokens[at - 1]?.folded ?? '') && words.tokens[at]?.folded.startsWith('ل') === true);
