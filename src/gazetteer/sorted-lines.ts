/** A list of lines, one after the other as UTF-16 units: stored and read as it is, and a line becomes a string when it is asked for. */
export interface Lines {
  readonly units: Uint16Array;
  /** Where each line ends in `units`. */
  readonly ends: Uint32Array;
}

/** @example lineAt(linesOf(['تدمر', 'تل']), 1) // 'تل' */
export function linesOf(lines: readonly string[]): Lines {
  const units = new Uint16Array(lines.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(lines.length);
  let end = 0;
  lines.forEach((line, number) => {
    for (let at = 0; at < line.length; at++) units[end++] = line.charCodeAt(at);
    ends[number] = end;
  });
  return { units, ends };
}

/** Where a line begins in `units`. */
export const startOf = ({ ends }: Lines, line: number): number => (line === 0 ? 0 : (ends[line - 1] as number));

const TAB = 9;

const stringOf = (units: Uint16Array, start: number, end: number): string =>
  String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[]);

/** The text of a line. */
export const lineAt = (lines: Lines, line: number): string =>
  stringOf(lines.units, startOf(lines, line), lines.ends[line] as number);

/** Negative where a line comes before a text by code units, 0 where it begins with it. */
function compareStart(lines: Lines, line: number, text: string): number {
  const start = startOf(lines, line);
  const length = (lines.ends[line] as number) - start;
  for (let at = 0; at < text.length; at++) {
    if (at === length) return -1;
    const difference = (lines.units[start + at] as number) - text.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * All lines of a sorted list that start with `prefix`. A sorted list serves as dictionary and needs no building at start, where
 * a Map of 75,000 names would cost a tenth of a second.
 *
 * @example linesStarting(linesOf(['تدمر\t1', 'تل\t2']), 'تدمر\t') // ['تدمر\t1']
 */
export function linesStarting(lines: Lines, prefix: string): string[] {
  const found: string[] = [];
  const first = firstStarting(lines, prefix);
  for (let at = first; at < lines.ends.length && compareStart(lines, at, prefix) === 0; at++) found.push(lineAt(lines, at));
  return found;
}

/** The number of the first line that starts with `prefix`, or -1. */
export function lineStarting(lines: Lines, prefix: string): number {
  const line = firstStarting(lines, prefix);
  return line === lines.ends.length || compareStart(lines, line, prefix) !== 0 ? -1 : line;
}

/** The cells of a line. Each is a string of its own: one cut from a line keeps all of it. */
export function cellsAt(lines: Lines, line: number): string[] {
  const { units, ends } = lines;
  const cells: string[] = [];
  let start = startOf(lines, line);
  for (const end = ends[line] as number; start <= end;) {
    let behind = start;
    while (behind < end && units[behind] !== TAB) behind++;
    cells.push(stringOf(units, start, behind));
    start = behind + 1;
  }
  return cells;
}

/** The first line that starts with `prefix`, or the first after where it would stand. */
function firstStarting(lines: Lines, prefix: string): number {
  let low = 0;
  let high = lines.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareStart(lines, middle, prefix) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
