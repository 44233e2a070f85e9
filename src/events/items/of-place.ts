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

/** More than any sentence has items. */
const FARTHEST = 2 ** 20;

/**
 * The same for a stretch of a list, from one item to another.
 *
 * @param compute  its last argument must be one and the same wherever a list and a stretch of it are the same
 * @example ofSpan((items, first, last, context: Context) => …) // the force in «مقاتلو الحركة», of which three rules ask
 */
export function ofSpan<Answer, Given = void>(
  compute: (items: readonly Item[], first: number, last: number, given: Given) => Answer,
): (items: readonly Item[], first: number, last: number, given: Given) => Answer {
  const ofList = new WeakMap<readonly Item[], Map<number, Answer>>();
  return (items, first, last, given) => {
    let answers = ofList.get(items);
    if (answers === undefined) ofList.set(items, (answers = new Map<number, Answer>()));
    const stretch = first * FARTHEST + last;
    const known = answers.get(stretch);
    if (known !== undefined) return known;
    const answer = compute(items, first, last, given);
    answers.set(stretch, answer);
    return answer;
  };
}
