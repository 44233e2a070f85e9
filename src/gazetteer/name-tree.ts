import { lineAt, startOf } from './sorted-lines.ts';
import type { Lines } from './sorted-lines.ts';

/** The lines of a sorted list that share a beginning of so many letters: a node of the tree that such a list is. */
export interface NameNode {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Names by key, to be read letter by letter. */
export interface NameTree<Stored> {
  readonly root: NameNode;
  /** Where further letters lead; null where no key goes on with them. */
  readonly walk: (from: NameNode, letters: string) => NameNode | null;
  /** Names whose key ends at a node. */
  readonly names: (at: NameNode) => readonly Stored[];
  /** True where longer keys go on from a node. */
  readonly goesOn: (at: NameNode) => boolean;
  /** The letters that keys go on with, for `mayGoOn`. */
  readonly nextLetters: (at: NameNode) => NextLetters;
}

/**
 * Pairs of letters with which keys go on from a node, a row for each first letter and a bit for each second one, by the last
 * five bits of their codes. Says yes too often rather than too seldom.
 */
export type NextLetters = Uint32Array;
const ROWS = 32;

/** A row alone, for a word of one letter, and what stands for no letters at all. */
const ONE_LETTER = ROWS * ROWS;
const NO_LETTER = ONE_LETTER + ROWS;

/** The two first letters of a word as one number, for `mayGoOn`. */
export function beginningOf(word: string): number {
  if (word.length === 0) return NO_LETTER;
  const row = word.charCodeAt(0) % ROWS;
  return word.length === 1 ? ONE_LETTER + row : row * ROWS + (word.charCodeAt(1) % ROWS);
}

/** False where no key goes on with a word of such a beginning: most words are refused here, without a search. */
export function mayGoOn(letters: NextLetters, beginning: number): boolean {
  if (beginning < ONE_LETTER) return (((letters[beginning >>> 5] as number) >>> (beginning & 31)) & 1) === 1;
  return beginning === NO_LETTER || letters[beginning - ONE_LETTER] !== 0;
}

const TAB = 9;

const unitAt = (lines: Lines, line: number, depth: number): number => lines.units[startOf(lines, line) + depth] as number;

/** Position of the first line in a node's range whose unit behind the beginning is not before `unit`. */
function firstWith(lines: Lines, from: number, high: number, depth: number, unit: number): number {
  let [low, end] = [from, high];
  while (low < end) {
    const middle = (low + end) >>> 1;
    if (unitAt(lines, middle, depth) < unit) low = middle + 1;
    else end = middle;
  }
  return low;
}

/** Negative where what a line has behind the beginning comes before `letters`, 0 where it begins with them. */
function compareLetters({ units, ends }: Lines, line: number, depth: number, letters: string): number {
  const start = (line === 0 ? 0 : (ends[line - 1] as number)) + depth;
  // The tab behind the key comes before all letters, so that no comparison leaves its line.
  for (let at = 0; at < letters.length; at++) {
    const difference = (units[start + at] as number) - letters.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Makes a tree of a sorted list of lines that begin with a key and a tab. The list itself serves as the tree, each letter
 * narrows a range of it, and nothing needs building at start, where nodes for 75,000 names would take a tenth of a second.
 *
 * @param parse makes a name of its line, once
 * @example
 * const { root, walk, names } = nameTree(linesOf(['تدمر\t1', 'تل\t2']), (line) => line.slice(-1));
 * names(walk(root, 'تدمر') ?? root) // ['1']
 */
export function nameTree<Stored>(lines: Lines, parse: (line: string) => Stored): NameTree<Stored> {
  const parsed = new Map<number, Stored>();
  const nameOn = (line: number): Stored => {
    let name = parsed.get(line);
    if (name === undefined) parsed.set(line, (name = parse(lineAt(lines, line))));
    return name;
  };
  const root: NameNode = { low: 0, high: lines.ends.length, depth: 0 };
  const walk = (from: NameNode, letters: string): NameNode | null => {
    const { depth } = from;
    let [low, end] = [from.low, from.high];
    while (low < end) {
      const middle = (low + end) >>> 1;
      if (compareLetters(lines, middle, depth, letters) < 0) low = middle + 1;
      else end = middle;
    }
    if (low === from.high || compareLetters(lines, low, depth, letters) !== 0) return null;
    let high = low + 1;
    for (end = from.high; high < end;) {
      const middle = (high + end) >>> 1;
      if (compareLetters(lines, middle, depth, letters) === 0) high = middle + 1;
      else end = middle;
    }
    return { low, high, depth: depth + letters.length };
  };
  const nextLetters = ({ low, high, depth }: NameNode): NextLetters => {
    const letters = new Uint32Array(ROWS);
    for (let at = low; at < high;) {
      const [first, second] = [unitAt(lines, at, depth), unitAt(lines, at, depth + 1)];
      if (first !== TAB) letters[first % ROWS] = (letters[first % ROWS] as number) | (1 << (second % ROWS));
      const end = firstWith(lines, at, high, depth, first + 1);
      at = first === TAB ? end : firstWith(lines, at, end, depth + 1, second + 1);
    }
    return letters;
  };
  return {
    root,
    walk,
    names: ({ low, high, depth }) => {
      const found: Stored[] = [];
      for (let line = low; line < high && unitAt(lines, line, depth) === TAB; line++) found.push(nameOn(line));
      return found;
    },
    // The tab comes before all letters, and so the shortest key first.
    goesOn: ({ low, high, depth }) => low < high && unitAt(lines, high - 1, depth) !== TAB,
    nextLetters,
  };
}
