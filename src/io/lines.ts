import { closeSync, openSync, readSync } from 'node:fs';

/** A line of a file: its bytes without `\n` (and without the `\r` before it), or null if it is longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

const CHUNK = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads a file line by line, splitting at `\n` only. `node:readline` would also split at a lone `\r` and, in some
 * versions of Node, at U+2028, which JSON allows inside a string.
 *
 * Memory stays below one chunk and one line of the longest length; of longer lines the bytes are skipped.
 *
 * @throws what `node:fs` throws if the file cannot be read
 *
 * @example
 * [...readLines('أخبار.jsonl', 1000)] // [{ number: 1, bytes: <Buffer 7b …> }, …]
 */
export function* readLines(path: string, longest: number): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let parts: Buffer[] = [];
    let length = 0;
    let number = 0;
    const finish = (): Line => {
      const whole = length > longest ? null : Buffer.concat(parts, length);
      parts = [];
      length = 0;
      number += 1;
      return { number, bytes: whole?.at(-1) === CR ? whole.subarray(0, -1) : whole };
    };
    const add = (start: number, end: number): void => {
      length += end - start;
      // Copied, because the chunk is read into again; a line that is too long is only counted.
      if (length <= longest) parts.push(Buffer.from(chunk.subarray(start, end)));
      else parts = [];
    };
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      let start = 0;
      for (let at = chunk.indexOf(LF); at !== -1 && at < read; at = chunk.indexOf(LF, start)) {
        add(start, at);
        yield finish();
        start = at + 1;
      }
      add(start, read);
    }
    if (length > 0) yield finish();
  } finally {
    closeSync(file);
  }
}
