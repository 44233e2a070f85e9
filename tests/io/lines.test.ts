import { join } from 'node:path';
import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { readChunks } from '../../src/io/bytes.ts';
import { readLines } from '../../src/io/lines.ts';
import { folder } from './helpers.ts';

const linesOf = (content: string | Uint8Array, longest = 1000): (string | null)[] =>
  [...readLines(readChunks(join(folder({ x: content }), 'x')), longest)].map(({ bytes }) => bytes?.toString('utf8') ?? null);

describe('readLines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\nب\n', ['a', '', 'ب']],
    ['a\r\nb\rc\r\n', ['a', 'b\rc']],
    ['a\u2028b\n', ['a\u2028b']],
  ])('%j', (content, expected) => {
    expect(linesOf(content)).toEqual(expected);
  });

  it('numbers lines from 1, also after one that is too long', () => {
    const path = join(folder({ x: `a\n${'b'.repeat(11)}\n${'c'.repeat(10)}` }), 'x');
    expect([...readLines(readChunks(path), 10)].map(({ number, bytes }) => [number, bytes?.toString() ?? null])).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'c'.repeat(10)],
    ]);
  });

  it('joins lines over the edges of what is read at once', () => {
    const lines = ['ن'.repeat(700_000), 'س', 'ع'.repeat(600_000), ''];
    expect(linesOf(lines.join('\n'), 10_000_000)).toEqual(lines.slice(0, 3));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\r\n]*$/)), (lines) => {
        expect(linesOf(lines.map((each) => `${each}\n`).join(''), 10_000)).toEqual(lines);
      }),
      { numRuns: 30 },
    );
  });
});
