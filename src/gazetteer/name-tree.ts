import { remember } from '../text/remember.ts';
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

/** False where no key goes on with a word, as two letters of it tell: most words are refused here, without a search. */
export function mayGoOn(letters: NextLetters, word: string): boolean {
  if (word.length === 0) return true;
  const row = letters[word.charCodeAt(0) % ROWS] as number;
  return word.length === 1 ? row !== 0 : ((row >>> (word.charCodeAt(1) % ROWS)) & 1) === 1;
}

const TAB = 9;
const FIRST_LETTERS = 3;

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
  const narrow = (from: NameNode, letters: string): NameNode | null => {
    let { low, high, depth } = from;
    for (let i = 0; i < letters.length; i++, depth++) {
      const unit = letters.charCodeAt(i);
      low = firstWith(lines, low, high, depth, unit);
      if (low === high || unitAt(lines, low, depth) !== unit) return null;
      high = firstWith(lines, low, high, depth, unit + 1);
    }
    return { low, high, depth };
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
  // The ranges of first letters are long and asked for again and again.
  const first = remember((letters) => narrow(root, letters));
  return {
    root,
    walk: (from, letters) => {
      if (from !== root || letters.length <= FIRST_LETTERS) return from === root ? first(letters) : narrow(from, letters);
      const node = first(letters.slice(0, FIRST_LETTERS));
      return node === null ? null : narrow(node, letters.slice(FIRST_LETTERS));
    },
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
