/** What begins at a token of the text: a mention, a date. */
interface Starting {
  readonly first: number;
}

/** How many things of a list, which stands in the order of the text, begin before a token. */
export function countBefore(list: readonly Starting[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as Starting).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last thing of a list, which stands in the order of the text, that begins before a token. */
export const lastBefore = <Thing extends Starting>(list: readonly Thing[] | undefined, token: number): Thing | undefined =>
  list?.[countBefore(list, token) - 1];
