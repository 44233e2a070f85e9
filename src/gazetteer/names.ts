import { foldName } from '../text/fold.ts';

/** Takes the article off a folded word: `القريتين` → `قريتين`; off a number too, where it stands alone (`الـ 55`). */
export const bareWord = (word: string): string =>
  word === 'ال' ? '' : word.startsWith('ال') && word.length >= 4 ? word.slice(2) : word;

/**
 * The key of a folded name: articles off, words joined, so that `دير الزور`, `دير زور` and `ديرزور` meet. What the key
 * blurs, `agreement` weighs afterwards.
 *
 * @example nameKey(['دير', 'الزور']) // 'ديرزور'
 */
export const nameKey = (words: readonly string[]): string => words.map(bareWord).join('');

/** The keys under which a written name is stored: its own, and that of its words run together (`ديرالزور`). */
export function storedKeys(name: string): string[] {
  const words = foldName(name).split(' ');
  const own = nameKey(words);
  const together = bareWord(words.join(''));
  return together === own ? [own] : [own, together];
}

/**
 * How well the words in a text agree with a stored name, both folded and with their articles.
 * `exact`; `joined`: the same letters with other spaces; `article`: an article more or less in a name of several words;
 * `article-added` and `article-dropped`: the same in a name of one word, where it may make another word of it.
 */
export type Agreement = 'exact' | 'joined' | 'article' | 'article-added' | 'article-dropped';

/** @example agreement('معر شمارين', 'معرشمارين') // 'joined' */
export function agreement(written: string, stored: string): Agreement {
  if (written === stored) return 'exact';
  if (written.replaceAll(' ', '') === stored.replaceAll(' ', '')) return 'joined';
  if (written.includes(' ') || stored.includes(' ')) return 'article';
  return written.length > stored.length ? 'article-added' : 'article-dropped';
}
