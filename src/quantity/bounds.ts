import type { Comparator } from './lexicon.ts';
import { comparatorAt } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { folded, OF_THEM } from './tokens.ts';

/** Bounds of a count; null is open. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Adds two counts of a coordination, ضابط و40 جنديا: 41.
 *
 * @example addBounds({ min: 1, max: 1 }, { min: 40, max: null }) // { min: 41, max: null }
 */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  return {
    min: a.min === null && b.min === null ? null : (a.min ?? 0) + (b.min ?? 0),
    max: a.max === null || b.max === null ? null : a.max + b.max,
  };
}

/** The words before a number that bound it, longest first: at most four tokens (ما لا يقل عن). */
export function comparatorBefore(tokens: Tokens, at: number): { first: number; bound: Comparator['bound'] } | null {
  let end = at;
  // نحو الـ40, يقدر عددهم بـ 40: the lone particle stands between.
  if (['ال', 'ب'].includes(folded(tokens, end - 1))) end--;
  for (let length = 4; length >= 1; length--) {
    const found = comparatorAt(tokens, end - length, 'before');
    if (found?.last === end - 1) return { first: end - length, bound: found.value.bound };
  }
  return null;
}

/** The same behind a number or what it counts: 40 على الأقل, خمسون مقاتلا فأكثر. */
export function comparatorAfter(tokens: Tokens, last: number, noun: number): { last: number; bound: Comparator['bound'] } | null {
  // خمسون منهم على الأقل: behind those of whom they are.
  const behind = OF_THEM.includes(folded(tokens, last + 1)) ? [last + 2] : [];
  for (const at of noun > last ? [last + 1, noun + 1, noun + 2] : [last + 1, ...behind]) {
    const found = comparatorAt(tokens, at, 'after');
    if (found !== null) return { last: found.last, bound: found.value.bound };
  }
  return null;
}

/** The bounds of a number with a word that bounds it. */
export function bounded(bound: Comparator['bound'], { min, max }: { min: number; max: number }): Bounds {
  // A comparator on a vague size (أكثر من مئات) adds nothing that can be counted.
  if (bound === 'about' || min !== max) return { min, max };
  return bound === 'min' ? { min, max: null } : { min: null, max };
}
