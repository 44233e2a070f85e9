/** Position of the first line that is not before `text`, by code units. */
function lowerBound(lines: readonly string[], text: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * All lines of a sorted list that start with `prefix`. A sorted list of strings serves as dictionary and needs no
 * building at start, where a Map of 75,000 names would cost a tenth of a second.
 *
 * @example linesStarting(['تدمر\t1', 'تل\t2'], 'تدمر\t') // ['تدمر\t1']
 */
export function linesStarting(lines: readonly string[], prefix: string): string[] {
  const found: string[] = [];
  for (let at = lowerBound(lines, prefix); at < lines.length && (lines[at] ?? '').startsWith(prefix); at++)
    found.push(lines[at] ?? '');
  return found;
}
