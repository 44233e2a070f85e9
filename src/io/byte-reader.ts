/** Takes bytes from a stream by count or by line. */
export interface ByteReader {
  /** The next line without its `\n`, or null at the end. A longer line comes in parts. */
  line(most: number): Buffer | null;
  /** The next bytes; fewer only at the end. */
  take(count: number): Buffer;
  /** Passes bytes over and says how many; fewer only at the end. */
  skip(count: number): number;
  /** Ends the reading before the end. */
  close(): void;
}

const LF = 0x0a;

/**
 * Reads a stream whose parts say how long they are.
 *
 * @example
 * const bytes = byteReader([Buffer.from('3\nنعم')]);
 * bytes.line(100)?.toString(); // '3'
 * bytes.take(6).toString(); // 'نعم'
 */
export function byteReader(chunks: Iterable<Buffer>): ByteReader {
  const iterator = chunks[Symbol.iterator]();
  let rest: Buffer = Buffer.alloc(0);

  /** Gets more bytes if none are left; false at the end. */
  const fill = (): boolean => {
    while (rest.length === 0) {
      const next = iterator.next();
      if (next.done === true) return false;
      rest = next.value;
    }
    return true;
  };
  const cut = (count: number): Buffer => {
    const part = rest.subarray(0, count);
    rest = rest.subarray(part.length);
    return part;
  };

  return {
    line(most) {
      const parts: Buffer[] = [];
      let length = 0;
      while (length < most && fill()) {
        const end = rest.indexOf(LF);
        const part = cut(Math.min(end === -1 ? rest.length : end + 1, most - length));
        parts.push(part);
        length += part.length;
        if (part.at(-1) === LF) return Buffer.concat(parts).subarray(0, -1);
      }
      return length === 0 ? null : Buffer.concat(parts);
    },
    take(count) {
      const parts: Buffer[] = [];
      for (let left = count; left > 0 && fill(); left -= parts.at(-1)?.length ?? 0) parts.push(cut(left));
      return Buffer.concat(parts);
    },
    skip(count) {
      let left = count;
      while (left > 0 && fill()) left -= cut(left).length;
      return count - left;
    },
    close: () => void iterator.return?.(),
  };
}
