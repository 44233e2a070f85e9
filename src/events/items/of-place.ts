import type { Item } from './item.ts';

/**
 * Remembers what a function answers of a place in a list of items, as long as the list lives: many rules ask the same of a word, and a
 * list of items never changes once its sentence is cut.
 *
 * @example ofPlace((items, at) => …) // asked of انسحبت by thirty rules, computed once
 */
export function ofPlace<Answer>(
  compute: (items: readonly Item[], at: number) => Answer,
): (items: readonly Item[], at: number) => Answer {
  const ofList = new WeakMap<readonly Item[], (Answer | undefined)[]>();
  return (items, at) => {
    let answers = ofList.get(items);
    if (answers === undefined) ofList.set(items, (answers = new Array<Answer | undefined>(items.length).fill(undefined)));
    const known = answers[at];
    return known === undefined ? (answers[at] = compute(items, at)) : known;
  };
}
