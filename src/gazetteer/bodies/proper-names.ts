import { isNameCue } from '../cue-words.ts';
import type { Finder } from '../find-organisations.ts';
import { ADJECTIVE, KNOWN, MASDAR, NOUN, PARTICIPLE } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import type { Words } from '../words.ts';
import { hasTrait, isOnlyVerb, isParticle } from '../words.ts';

export const MOST_NAME_WORDS = 4;

/** Last of the words of a proper name from `first` on, `first - 1` where none begins there. */
export function properEnd(finder: Finder, first: number, end: number): number {
  const { words, tables } = finder;
  const folded = (at: number): string => words.tokens[at]?.folded ?? '';
  // رياك مشار: his names may be ordinary words; of one word alone they must be a name.
  const commander = commanderEnd(finder, first, folded(first), end);
  if (commander > first) return commander;
  let last = first - 1;
  while (last < end && isProper(finder, last + 1, last < first)) last++;
  while (last >= first && isNameCue(folded(last), 'name-part')) last--;
  // لواء عمر المختار: a name after a first name may be an ordinary word with the article.
  const family =
    last >= first && last < end && tables.givenNames.has(folded(last)) && /^ال(?!م[تنس])..+[^هنت]$/.test(folded(last + 1));
  const { head, classNoun, nisba } = factsAt(finder, last + 1);
  const word =
    head !== null || classNoun !== null || nisba !== null || tables.notNames.has(folded(last + 1)) || isParticle(words, last + 1);
  return family && !word ? last + 1 : last;
}

/** The words from one to another as the name of a person, the first as given. */
export const personName = (words: Words, first: number, last: number, start: string): string =>
  [start, ...words.tokens.slice(first + 1, last + 1).map(({ folded }) => folded)].join(' ');

/**
 * Last word of the name of a commander of the tables, of whatever time, that begins at a word, the longest one; -1 where none does.
 *
 * @param start  the first word without its particles
 * @param end    the last word that may belong to it
 * @example // 'الموالية لبشار الأسد', at لبشار with start بشار → that of الأسد
 */
export function commanderEnd(
  { words, tables }: Finder,
  first: number,
  start: string,
  end = Math.min(first + MOST_NAME_WORDS, words.sentenceEnd(first)),
): number {
  for (let last = end; last >= first; last--) if (tables.leaders.has(personName(words, first, last, start))) return last;
  return -1;
}

/** Last word of the titles from `at` on (الجنرال, الفريق الركن, أمير الحرب); `at - 1` where none stands there. */
export function titlesEnd(finder: Finder, at: number): number {
  const { words, tables } = finder;
  let last = at - 1;
  for (; last < at + 1; last++) {
    const word = words.tokens[last + 1]?.folded ?? '';
    if (word === 'امير' && words.tokens[last + 2]?.folded === 'الحرب') return last + 2;
    const titled = tables.bodyWords.honour.has(word) || isNameCue(word, 'rank-adjective');
    if (!titled && !(word.startsWith('ال') && factsAt(finder, last + 1).title !== null)) break;
  }
  return last;
}

/** A first name, or a word that neither the lexicon nor a table knows. */
export function isProper(finder: Finder, at: number, first: boolean): boolean {
  const { words, tables } = finder;
  const token = words.tokens[at];
  if (token?.kind !== 'word') return false;
  const word = token.folded;
  // على is the preposition, علي the name; only folding makes them equal.
  if (token.form.endsWith('على')) return false;
  const before = first ? '' : (words.tokens[at - 1]?.folded ?? '');
  // عبد الله, أبو عمارة.
  if (isNameCue(word, 'name-part') || (isNameCue(before, 'name-part') && before !== 'ال' && word.length > 2)) return true;
  // جيش كامل: an adjective that is a first name too, unless another name follows.
  const described = hasTrait(words, at, ADJECTIVE | PARTICIPLE);
  const named = [at + 1, at + 2].some((next) => {
    const after = words.tokens[next]?.folded ?? '';
    return next <= words.sentenceEnd(at) && (tables.givenNames.has(after) || isNameCue(after, 'name-part'));
  });
  if (tables.givenNames.has(word)) return !first || !described || named;
  if (word.length < 3 || tables.notNames.has(word) || tables.cues.has(word) || isParticle(words, at)) return false;
  const { head, classNoun, title, nisba } = factsAt(finder, at);
  if (head !== null || classNoun !== null || title !== null || nisba !== null) return false;
  // دوستم إلى, مسعود والجيش: what is joined or has a preposition is another word.
  if (!first && /^[وفبلك]/.test(word)) return false;
  // قوة معادية, مقاتلون ملثمون: endings of adjectives.
  if (/...(?:ه|ون|ين|ات)$/.test(word)) return false;
  return !hasTrait(words, at, KNOWN) && !isOnlyVerb(words, at);
}

/** Whether a word is a noun, verbal noun or participle of the lexicon, and so no proper name alone. */
export const isOrdinary = ({ words }: Finder, at: number): boolean => hasTrait(words, at, NOUN | MASDAR | PARTICIPLE);
