import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { byteReader } from '../../src/io/byte-reader.ts';
import { inflate, InputError, peek, readChunks, readWhole } from '../../src/io/bytes.ts';
import { FREE_INFLATED_BYTES } from '../../src/io/limits.ts';
import { folder } from './helpers.ts';

const TEXT = 'انسحبت القوات من البلدة';
const together = (chunks: Iterable<Buffer>): string => Buffer.concat([...chunks]).toString();

describe('readChunks', () => {
  it('reads a file, and an open one, which it leaves open', () => {
    const path = join(folder({ a: TEXT.repeat(30_000) }), 'a');
    expect(together(readChunks(path))).toBe(TEXT.repeat(30_000));
    const open = openSync(path, 'r');
    expect(together(readChunks(open))).toHaveLength(TEXT.length * 30_000);
    closeSync(open);
  });
});

describe('peek', () => {
  it('takes nothing away', () => {
    const chunks = ['ab', 'cd', 'ef'].map((each) => Buffer.from(each));
    const { head, chunks: all } = peek(chunks, 3);
    expect(head.toString()).toBe('abc');
    expect(together(all)).toBe('abcdef');
    expect(peek(chunks, 100).head.toString()).toBe('abcdef');
  });

  it('gives what was read before an error, then the error', () => {
    const failing = function* (): Generator<Buffer> {
      yield Buffer.from('ab');
      throw new Error('torn');
    };
    const { head, chunks } = peek(failing(), 10);
    expect(head.toString()).toBe('ab');
    const seen: string[] = [];
    expect(() => {
      for (const chunk of chunks) seen.push(chunk.toString());
    }).toThrow('torn');
    expect(seen).toEqual(['ab']);
  });

  it('closes the source when the reading ends early', () => {
    let isClosed = false;
    const source = function* (): Generator<Buffer> {
      try {
        for (;;) yield Buffer.from('x');
      } finally {
        isClosed = true;
      }
    };
    expect(readWhole(peek(source(), 2).chunks, 5)).toBeNull();
    expect(isClosed).toBe(true);
  });
});

describe('inflate', () => {
  it('reads several members, cut anywhere', () => {
    const whole = Buffer.concat([gzipSync(TEXT), gzipSync('، '), gzipSync(TEXT)]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length }), (size) => {
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size));
        expect(together(inflate(pieces))).toBe(`${TEXT}، ${TEXT}`);
      }),
      { numRuns: 50 },
    );
  });

  it('bears zeros after the end, as tapes have them', () => {
    expect(together(inflate([gzipSync(TEXT), Buffer.alloc(512)]))).toBe(TEXT);
  });

  it.each([
    ['cut off', gzipSync(TEXT).subarray(0, -1)],
    ['followed by something else', Buffer.concat([gzipSync(TEXT), Buffer.from('x')])],
    ['not compressed', Buffer.from(TEXT)],
    ['empty', Buffer.alloc(0)],
  ])('refuses what is %s', (_, bytes) => {
    expect(() => together(inflate([bytes]))).toThrow(InputError);
  });

  it('stops at a bomb before it has gone off', () => {
    let given = 0;
    const bomb = gzipSync(Buffer.alloc(4 * FREE_INFLATED_BYTES));
    expect(() => {
      for (const chunk of inflate([bomb])) given += chunk.length;
    }).toThrow(expect.objectContaining({ code: 'E_FILE_INFLATES' }) as Error);
    expect(given).toBeLessThanOrEqual(FREE_INFLATED_BYTES);
  });
});

describe('byteReader', () => {
  it('takes by line and by count, over the edges of chunks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (size) => {
        const whole = Buffer.from('5\nنعم\nلا\nكلا');
        const bytes = byteReader(
          Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size)),
        );
        expect(bytes.line(10)?.toString()).toBe('5');
        expect(bytes.take(6).toString()).toBe('نعم');
        expect(bytes.skip(1)).toBe(1);
        expect(bytes.line(3)?.toString('hex')).toBe(Buffer.from('لا').subarray(0, 3).toString('hex'));
        expect(bytes.skip(2)).toBe(2);
        expect(bytes.take(100).toString()).toBe('كلا');
        expect([bytes.line(10), bytes.take(1).length, bytes.skip(1)]).toEqual([null, 0, 0]);
      }),
    );
  });
});
