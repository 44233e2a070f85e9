/** Position of the first line from `from` on that is not before `text`, by code units. */
function lowerBound(lines: readonly string[], text: string, from = 0): number {
  let low = from;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * All lines of a sorted list that start with `prefix`. A sorted list of strings serves as dictionary and as trie and
 * needs no building at start, where a Map of 75,000 names would cost a tenth of a second.
 *
 * @example linesStarting(['تدمر\t1', 'تل\t2'], 'تدمر\t') // ['تدمر\t1']
 */
export function linesStarting(lines: readonly string[], prefix: string): string[] {
  const found: string[] = [];
  for (let at = lowerBound(lines, prefix); at < lines.length && (lines[at] ?? '').startsWith(prefix); at++)
    found.push(lines[at] ?? '');
  return found;
}

/** What a beginning of lines leads to. */
export interface LineStep {
  /** Lines whose key, what stands before the first tab, is the beginning itself. */
  readonly whole: readonly string[];
  /** Letters with which longer keys go on, each once; empty where none does. */
  readonly next: string;
}

/**
 * One step into a sorted list of lines that begin with a key and a tab: the lines of that very key, and how longer keys go on.
 *
 * @example lineStep(['تل\t1', 'تلبيسة\t2', 'تلكلخ\t3'], 'تل') // { whole: ['تل\t1'], next: 'بك' }
 */
export function lineStep(lines: readonly string[], beginning: string): LineStep {
  const whole: string[] = [];
  let next = '';
  for (let at = lowerBound(lines, beginning); at < lines.length;) {
    const line = lines[at] ?? '';
    if (!line.startsWith(beginning)) break;
    const letter = line.charAt(beginning.length);
    if (letter === '\t') {
      whole.push(line);
      at++;
    } else {
      next += letter;
      at = lowerBound(lines, beginning + String.fromCharCode(letter.charCodeAt(0) + 1), at);
    }
  }
  return { whole, next };
}
