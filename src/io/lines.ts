/** A line of a file: its bytes without `\n` (and without the `\r` before it), or null if it is longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads lines, splitting at `\n` only. `node:readline` would also split at a lone `\r` and, in some versions of Node, at
 * U+2028, which JSON allows inside a string.
 *
 * Memory stays below one chunk and one line of the longest length; of longer lines the bytes are skipped.
 *
 * @param chunks   the bytes of a file in pieces
 * @param longest  bytes of the longest line
 *
 * @example
 * [...readLines(readChunks('أخبار.jsonl'), 1000)] // [{ number: 1, bytes: <Buffer 7b …> }, …]
 */
export function* readLines(chunks: Iterable<Buffer>, longest: number): Generator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const finish = (): Line => {
    const [first] = parts;
    // Most lines lie in one chunk and need no copy.
    const one = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts, length);
    const whole = length > longest ? null : one;
    parts = [];
    length = 0;
    number += 1;
    return { number, bytes: whole?.at(-1) === CR ? whole.subarray(0, -1) : whole };
  };
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  for (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, start)) {
      add(chunk.subarray(start, at));
      yield finish();
      start = at + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
