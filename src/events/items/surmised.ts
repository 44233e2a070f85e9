import { hasArticle } from '../words/definite.ts';
import { describesBy, finiteReading, hasAnyClass, pronounOnParticle } from '../words/words.ts';
import type { Item } from './item.ts';
import { movedTo } from './items.ts';

/**
 * The items of a sentence without the words by which it is only thought or said of whom people are, so that their description stands right behind them.
 *
 * @example // «سيطر مسلحون يعتقد أنهم من القاعدة على المكلا» → «سيطر مسلحون من القاعدة على المكلا»
 */
export function withoutSurmise(items: Item[]): Item[] {
  const particle = items.findIndex((_, at) => isSurmised(items, at));
  if (particle < 0) return items;
  const verb = items[particle - 1]?.kind === 'preposition' ? particle - 2 : particle - 1;
  return [...items.slice(0, verb), ...items.slice(particle + 1)].map((item, index) => movedTo(index, item));
}

const PRONOUNS: ReadonlySet<string | null> = new Set(['هم', 'ها']);
const MEN = ['member', 'insurgent', 'force', 'band'];

/** مسلحون يعتقد أنهم من …, قوة يعتقد أنها تتبع X, يشتبه في أنهم ينتمون إلى …: the particle behind a verb that describes men without the article, before of whom they are. */
function isSurmised(items: readonly Item[], at: number): boolean {
  if (at < 2 || !PRONOUNS.has(pronounOnParticle(items[at]))) return false;
  const verb = items[at - 1]?.kind === 'preposition' ? at - 2 : at - 1;
  if (items[verb]?.joined !== false || finiteReading(items[verb]) === null) return false;
  const men = items[verb - 1];
  const head = hasAnyClass(men, MEN) ? men : items[verb - 2];
  if (men?.role !== null || !hasAnyClass(head, MEN) || hasArticle(head)) return false;
  const next = items[at + 1];
  return (
    next?.role === 'from' ||
    hasAnyClass(next, ['whose', 'member']) ||
    (next !== undefined && describesBy(next, ['belong', 'loyal']))
  );
}
