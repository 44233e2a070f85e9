import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { COMMAS, isSign } from '../words/words.ts';

/** Items back from a relative clause to the comma before the phrase that it describes (، في كلمة ألقاها …). */
const ASIDE_REACH = 3;

/** Relative clauses between commas that end before `at` (نفى متحدث باسم القوات، التي …، ما أذاعته فضائيات). */
export const relativesBetweenCommas = (items: readonly Item[], clauses: readonly Clause[], at: number): readonly Clause[] =>
  clauses.filter(
    ({ relation, first, last }) =>
      relation === 'relative' && last < at && isSign(items[first - 1], COMMAS) && isSign(items[last], COMMAS),
  );

/**
 * The commas of an aside that a relative clause fills, where the sentence goes on behind it: أمهل الرئيس، في كلمة ألقاها في الخرطوم، حاملي
 * السلاح …, ودعا القائد، الذي قاد الهجوم بنفسه، القوات إلى …. Null where the clause at `at` is no such aside.
 */
export function closedAside(items: readonly Item[], clause: Clause, at: number): { first: number; last: number } | null {
  if (clause.relation !== 'relative') return null;
  let first = clause.first - 1;
  while (first > clause.first - ASIDE_REACH && !isSign(items[first], COMMAS)) first--;
  if (!isSign(items[first], COMMAS)) return null;
  const last = items
    .slice(clause.first, at)
    .findLast((item) => isSign(item, COMMAS) && items[item.index + 1]?.joined === false)?.index;
  return last === undefined ? null : { first, last };
}

/** وستتوجه القوات، بعد إعلان تحرير القضاء، إلى …: the item before a phrase of time that the comma at `comma` closes; -1 where there is none. */
export function timeAsideBefore(items: readonly Item[], clause: Clause, comma: number): number {
  if (!isSign(items[comma], COMMAS)) return -1;
  let opens = comma - 1;
  while (opens > clause.first && items[opens]?.kind !== 'sign') opens--;
  const phrase = items[opens + 1];
  return isSign(items[opens], COMMAS) && phrase?.kind === 'preposition' && phrase.role === 'time' ? opens - 1 : -1;
}

/** مسؤول، تحدثت إليه رويترز، …: a verb right behind a comma, joined to nothing, says who he is. */
export const opensAside = (items: readonly Item[], { first, relation }: Clause): boolean =>
  relation === 'coordinate' && isSign(items[first - 1], COMMAS) && items[first]?.joined === false && isFiniteVerb(items, first);
