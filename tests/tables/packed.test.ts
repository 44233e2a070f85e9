import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/tables/packed.ts';

const tables = {
  odd: 'أ',
  units: Uint16Array.from('تدمر', (letter) => letter.charCodeAt(0)),
  flags: Uint8Array.of(1, 2, 3),
  nested: [{ ends: Uint32Array.of(4, 70_000) }, new Map([['تدمر', Uint16Array.of(7)]])],
  part: Uint32Array.of(1, 2, 3).subarray(1),
  none: new Uint32Array(0),
};

it('gives back what was packed', () => {
  expect(unpack(pack(tables))).toEqual(tables);
});

it('needs no copy of the arrays, wherever they stand', () => {
  const bytes = pack(tables);
  const { units, nested, part } = unpack(bytes) as typeof tables;
  for (const array of [units, part, (nested[0] as { ends: Uint32Array }).ends]) expect(array.buffer).toBe(bytes.buffer);
});

it('throws at what is not whole, and at what was not packed', () => {
  const bytes = pack(tables);
  for (const end of [0, 3, 20, bytes.length - 9]) expect(() => unpack(bytes.slice(0, end))).toThrow();
  expect(() => unpack(serialize(tables))).toThrow();
  expect(() => unpack(readFileSync(import.meta.filename))).toThrow();
});
