/** What begins at a token of the text: a mention, a date. */
interface Starting {
  readonly first: number;
}

/** How many members of a list in ascending order are below a number, each by its own number. */
function countBelowBy<Member>(list: readonly Member[], numberOf: (member: Member) => number, number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberOf(list[middle] as Member) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers of an ascending list are below one. */
export const countBelow = (list: readonly number[], number: number): number => countBelowBy(list, (each) => each, number);

/** How many things of a list, which stands in the order of the text, begin before a token. */
export const countBefore = (list: readonly Starting[], token: number): number => countBelowBy(list, ({ first }) => first, token);

/** The last thing of a list, which stands in the order of the text, that begins before a token. */
export const lastBefore = <Thing extends Starting>(list: readonly Thing[] | undefined, token: number): Thing | undefined =>
  list?.[countBefore(list, token) - 1];
