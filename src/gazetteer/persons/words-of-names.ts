import type { Finder } from '../find-organisations.ts';
import { isComma } from '../words.ts';

// Words of names that are other words, too.

type Names = Pick<Finder, 'words' | 'tables'>;

/** What the son of somebody, or another name of two words, goes on with behind the first name. */
const GOES_ON = /^(?:عبد|ا?بن|ولد|ابو|ا?غ|ال)$/;

/**
 * محمد علي العولقي, أحمد علي حسن, محمد علي، المتحدث: the name, and not the preposition that old outlets write so (أكد محمد علي ضرورة …), by the name or the
 * comma behind it.
 */
export function isNameAli({ words, tables }: Names, at: number): boolean {
  if (words.tokens[at]?.form !== 'علي' || !tables.givenNames.has(words.tokens[at - 1]?.folded ?? '')) return false;
  const next = words.tokens[at + 1];
  if (next === undefined || at >= words.sentenceEnd(at)) return false;
  if (isComma(next) || next.form === 'إن' || tables.givenNames.has(next.folded) || GOES_ON.test(next.folded)) return true;
  return (
    /^ال.{3,}ي$/.test(next.folded) && (words.analyses[at + 1] ?? []).every(({ rank, pos }) => rank > 0 || pos === 'adjective')
  );
}

/** شيخ, ملا: a title without the article that stands inside of a name, between two first names (محمد ملا حسن, حسن شيخ محمود). */
export const isInnerTitle = ({ words, tables }: Names, at: number): boolean => {
  const word = words.tokens[at]?.folded ?? '';
  return (
    tables.nameOpeners.has(word) &&
    tables.titles.get(word) === 'rank' &&
    !word.startsWith('ال') &&
    at < words.sentenceEnd(at) &&
    tables.givenNames.has(words.tokens[at + 1]?.folded ?? '')
  );
};

/** بان, بأنهم: what is said begins; as old outlets write it, it has the letters of a name. */
export const WITH_THAT = /^بان(?:ه|ها|هم|هما|نا|ني)?$/;

/** يعرف باسم X, المعروف باسم X: the name by which somebody goes stands behind. */
export const isKnownAs = (words: Finder['words'], at: number): boolean =>
  words.tokens[at]?.folded === 'باسم' && KNOWN.test(words.tokens[at - 1]?.folded ?? '');

const KNOWN = /^(?:و?ال)?(?:[يت]?عرف|معروفه?|[يت]?لقب|ملقبه?)$/;

/** وسريع, وفوري: nothing but an adjective or participle behind «and». */
export const isJoinedAdjective = (words: Finder['words'], at: number): boolean => {
  const likely = (words.analyses[at] ?? []).filter(({ rank }) => rank === 0);
  return (
    likely.length > 0 &&
    likely.every(({ pos, proclitics }) => proclitics.includes('و') && (pos === 'adjective' || pos === 'participle'))
  );
};
