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

/** Position of the first line in a node's range whose unit behind the beginning is not before `unit`. */
function firstWith({ units, ends }: Lines, from: number, high: number, depth: number, unit: number): number {
  let [low, end] = [from, high];
  while (low < end) {
    const middle = (low + end) >>> 1;
    const start = middle === 0 ? 0 : (ends[middle - 1] as number);
    if ((units[start + depth] as number) < unit) low = middle + 1;
    else end = middle;
  }
  return low;
}

/**
 * The lines of a node's range that go on with the letters of a text.
 *
 * @param known letters of the text that all lines of the range have before the node's depth
 */
function narrow(
  { units, ends }: Lines,
  { low: from, high: to, depth }: NameNode,
  letters: string,
  known: number,
): NameNode | null {
  const { length } = letters;
  // Negative where a line comes before the text behind the known letters, 0 where it begins so.
  const compare = (line: number): number => {
    const start = (line === 0 ? 0 : (ends[line - 1] as number)) + depth - known;
    // The tab behind the key comes before all letters, so that no comparison leaves its line.
    for (let at = known; at < length; at++) {
      const difference = (units[start + at] as number) - letters.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  let [low, end] = [from, to];
  while (low < end) {
    const middle = (low + end) >>> 1;
    if (compare(middle) < 0) low = middle + 1;
    else end = middle;
  }
  if (low === to || compare(low) !== 0) return null;
  // Few lines share the letters of a word, so that their end is near.
  let high = low + 1;
  let step = 1;
  while (high + step < to && compare(high + step) === 0) step *= 2;
  for (end = Math.min(high + step, to); high < end;) {
    const middle = (high + end) >>> 1;
    if (compare(middle) === 0) high = middle + 1;
    else end = middle;
  }
  return { low, high, depth: depth + length - known };
}

/** The lines that begin with the first two letters of a word, looked for once: these are few, and nearly all words are asked for. */
function firstLetters(lines: Lines, root: NameNode): (word: string) => NameNode | null {
  const pairs = new Map<number, NameNode | null>();
  return (word) => {
    const pair = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
    let node = pairs.get(pair);
    if (node === undefined) pairs.set(pair, (node = narrow(lines, root, word.slice(0, 2), 0)));
    return node;
  };
}

/** From so many lines on, lines of the same two letters are leapt over. */
const MANY = 64;

function nextLetters(lines: Lines, { low, high, depth }: NameNode): NextLetters {
  const { units, ends } = lines;
  const letters = new Uint32Array(ROWS);
  const many = high - low >= MANY;
  for (let line = low; line < high;) {
    const at = (line === 0 ? 0 : (ends[line - 1] as number)) + depth;
    const [first, second] = [units[at] as number, units[at + 1] as number];
    if (first !== TAB) letters[first % ROWS] = (letters[first % ROWS] as number) | (1 << (second % ROWS));
    if (!many) {
      line++;
      continue;
    }
    const end = firstWith(lines, line, high, depth, first + 1);
    line = first === TAB ? end : firstWith(lines, line, end, depth + 1, second + 1);
  }
  return letters;
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
  const parsed = new Array<Stored | undefined>(lines.ends.length);
  const nameOn = (line: number): Stored => (parsed[line] ??= parse(lineAt(lines, line)));
  const root: NameNode = { low: 0, high: lines.ends.length, depth: 0 };
  const begins = firstLetters(lines, root);
  const walk = (from: NameNode, letters: string): NameNode | null => {
    if (from !== root || letters.length < 2) return narrow(lines, from, letters, 0);
    const node = begins(letters);
    return node === null ? null : narrow(lines, node, letters, 2);
  };
  const endsAt = (line: number, depth: number): boolean => lines.units[startOf(lines, line) + depth] === TAB;
  return {
    root,
    walk,
    names: ({ low, high, depth }) => {
      const found: Stored[] = [];
      for (let line = low; line < high && endsAt(line, depth); line++) found.push(nameOn(line));
      return found;
    },
    // The tab comes before all letters, and so the shortest key first.
    goesOn: ({ low, high, depth }) => low < high && !endsAt(high - 1, depth),
    nextLetters: (at) => nextLetters(lines, at),
  };
}
