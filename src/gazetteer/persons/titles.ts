import { isNameCue } from '../cue-words.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { factsAt } from '../word-facts.ts';
import { isComma, isQuote } from '../words.ts';

/** How far a title may stand before the name that it belongs to: المتحدث باسم قيادة العمليات المشتركة العميد X. */
export const TITLE_REACH = 7;

/** مدير الأمن بتعز محمد سالم: where the bearer of a title serves, and his first name behind it. */
export const isWhereHeServes = ({ words, tables }: Finder, at: number): boolean =>
  words.tokens[at]?.folded.startsWith('ب') === true &&
  !tables.givenNames.has(words.tokens[at]?.folded ?? '') &&
  placeNamesAt(words, at).some(
    ({ first, last, reading }) =>
      first === at && reading.particles.includes('ب') && tables.givenNames.has(words.tokens[last + 1]?.folded ?? ''),
  );

/** محافظ صلاح الدين رائد الجبوري: two words that are a place right behind an office, where his own first name follows. */
export function isOfficePlace({ words, tables }: Finder, at: number, title: Title | null): boolean {
  if (title?.role !== 'office' || title.distance > 1) return false;
  // الرئيس علي عبد الله صالح: no genitive stands behind an office with the article.
  if (/^[وف]?(?:ال|لل|بال|كال)/.test(words.tokens[title.index]?.folded ?? '')) return false;
  return placeNamesAt(words, at).some(
    ({ first, last }) => first === at && last > at && tables.givenNames.has(words.tokens[last + 1]?.folded ?? ''),
  );
}

/** قائد, القائد: whether a folded word is a title, with the article or without. */
export const isTitleWord = (titles: Finder['tables']['titles'], word: string): boolean =>
  titles.has(word) || titles.has(word.replace(/^ال/, ''));

export interface Title {
  readonly index: number;
  readonly role: 'rank' | 'office';
  /** Words between title and name, and one. */
  readonly distance: number;
}

/** انسحاب كامل: a verbal noun without the article, and with no title before it (وزير دفاع X). */
const isAction = (finder: Finder, at: number): boolean =>
  (finder.words.analyses[at] ?? []).some(
    ({ rank, pos, proclitics, enclitic }) => rank === 0 && pos === 'masdar' && enclitic === null && !proclitics.includes('ال'),
  ) && factsAt(finder, at - 1).title === null;

/** The nearest title before a name, at most so far, over its complements (وزير الدفاع التركي X) but no finite verb. */
export function titleBefore(finder: Finder, at: number, farthest: number): Title | null {
  const { words, tables } = finder;
  const start = Math.max(words.sentenceStart(at), at - TITLE_REACH);
  let distance = 1;
  // سفير طالبان في إسلام أباد: behind a preposition of place stands no bearer of the title.
  if (finder.tables.cues.get(words.tokens[at - 1]?.folded ?? '') === 'preposition') return null;
  // دعا الرئيس إلى انسحاب كامل: what is done, and an adjective of it that is a first name, too.
  if (isAction(finder, at - 1)) return null;
  // طالب الوزير بالانسحاب بشكل كامل: how it is done, with such an adjective.
  if ([at - 1, at].some((index) => isNameCue(words.tokens[index]?.folded, 'manner'))) return null;
  for (let index = at - 1; index >= start && distance <= farthest; index--) {
    const token = words.tokens[index];
    if (token === undefined) break;
    if (isQuote(token)) continue;
    if (token.kind === 'punctuation' && (!isComma(token) || index !== at - 1)) return null;
    if (token.kind !== 'word' && token.kind !== 'punctuation') return null;
    if (token.kind === 'word') {
      const found = factsAt(finder, index).title;
      if (found !== null) return { index, role: found.value, distance };
      if (tables.notNames.get(token.folded) === 'verb') return null;
      if (!isNameCue(token.folded, 'rank-adjective')) distance++;
    }
  }
  return null;
}
