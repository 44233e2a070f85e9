import type { Item } from '../items/item.ts';
import { hasArticle } from './definite.ts';
import { nominalFrom } from './phrase-ends.ts';
import { hasAnyClass } from './words.ts';

/** Items from the verb to the preposition: رفض منهم, رفض التسوية من مقاتلي …, تبقى داخل المدينة من عناصر …. */
const FARTHEST = 4;

/** عناصر X، مقاتلي X، قوات X: of whom some are. */
const isOfFighters = (item: Item | undefined): boolean =>
  item?.kind === 'force' || item?.kind === 'quantity' || hasAnyClass(item, ['member', 'rank', 'force']);

/** Item of the preposition before those of whom some are told apart by the verb at `verb`; -1 where none stands near. */
function prepositionOf(items: readonly Item[], verb: number): number {
  for (let at = verb + 1; at <= verb + FARTHEST; at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'sign') return -1;
    if (item.kind === 'preposition' && item.role === 'from' && isOfFighters(items[at + 1])) return at;
  }
  return -1;
}

/** من رفض التسوية من مقاتلي X, من كان فيها من الجنود: a verb behind من by which some fighters are told apart from the others. */
export const picksOut = (items: readonly Item[], verb: number): boolean =>
  hasAnyClass(items[verb], ['pick-out', 'be']) && prepositionOf(items, verb) >= 0;

/** كانت سرت أول ما استولى عليه الجيش, آخر من انسحب: a word for one out of all before what is told of him or it; not لواء آخر من …, "another". */
export const picksFromAll = (items: readonly Item[], at: number): boolean =>
  (hasAnyClass(items[at], ['superlative', 'ordinal']) || isLastOfAll(items, at)) &&
  items[at + 1]?.readings.some(({ rank, classes }) => rank === 0 && classes.includes('relative')) === true;

/** وكانت القوات الخاصة آخر, كان آخر: "the last" behind a verb or what is known, "another" behind an indefinite noun. */
const isLastOfAll = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  const noun = before?.kind === 'word' && before.readings[0]?.pos !== 'verb' && before.readings[0]?.pos !== 'particle';
  return items[at]?.folded === 'اخر' && (!noun || hasArticle(before));
};

/** Item from which the words tell of whom those are who are left or told apart by the verb at `verb` (من بقي في X من عناصر Y). */
export function ofWhom(items: readonly Item[], verb: number): number {
  const preposition = prepositionOf(items, verb);
  return preposition >= 0 ? preposition + 1 : nominalFrom(items, verb + 1);
}
