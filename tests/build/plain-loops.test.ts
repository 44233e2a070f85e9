import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createCompiler } from '../../src/build/plain-loops.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasd-plain-loops-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  join(folder, 'sample.ts'),
  `
  export function sum(list: readonly number[]): number { let all = 0; for (const each of list) { if (each < 0) continue; all += each; } return all; }
  export function growing(): number[] { const list = [1, 2]; for (const each of list) if (list.length < 5) list.push(each * 10); return list; }
  export const closures = (list: string[]): string[] => { const late: (() => string)[] = []; for (const each of list) late.push(() => each); return late.map((say) => say()); };
  export function pairs(map: ReadonlyMap<string, number>): string { let all = ''; for (const [key, value] of [...map]) all += key + value; return all; }
  export function ofSet(set: ReadonlySet<string>): string { let all = ''; for (const each of set) all += each; return all; }
  export function swap(a: number, b: number): number[] { [a, b] = [b, a + b]; const [x, y] = [b, a]; return [a, b, x, y]; }
  export function skip(list: number[]): unknown { const [, second, ...rest] = list; const [first, , third] = list; return [first, second, third, rest]; }
  export const spread = (a: { readonly x: number } | null, b: { readonly y: number }): unknown => ({ ...a, z: 0, ...b, x: 9 });
  export const held = { list: [1, 2] };
  export const copy = (): unknown => ({ ...held });
  `,
);
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ compilerOptions: { target: 'es2023', module: 'nodenext', types: [], strict: true }, include: ['*.ts'] }),
);
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
const text = createCompiler(join(folder, 'tsconfig.json'))(join(folder, 'sample.ts'));
writeFileSync(join(folder, 'sample.mjs'), text);
const compiled = (await import(join(folder, 'sample.mjs'))) as Record<string, (...args: unknown[]) => unknown>;

describe('plain loops', () => {
  test.each([
    ['sum', [[3, -1, 4]], 7],
    ['growing', [], [1, 2, 10, 20, 100]],
    ['closures', [['أ', 'ب']], ['أ', 'ب']],
    ['pairs', [new Map([['أ', 1]])], 'أ1'],
    ['ofSet', [new Set(['أ', 'ب'])], 'أب'],
    ['swap', [1, 2], [2, 3, 3, 2]],
    ['skip', [[1, 2, 3, 4]], [1, 2, 3, [3, 4]]],
    ['spread', [{ x: 1 }, { y: 2 }], { x: 9, z: 0, y: 2 }],
    ['spread', [null, { y: 2 }], { z: 0, y: 2, x: 9 }],
  ])('%s does what its source says', (name, args, expected) => {
    expect(compiled[name]?.(...args)).toEqual(expected);
  });

  test('a copy is another object', () => {
    expect(compiled['copy']?.()).not.toBe(compiled['held']);
  });

  test('only what is no array goes by the protocol of iteration', () => {
    expect(text.match(/for \(const \w+ of \w+/g)).toEqual(['for (const each of set']);
    expect(text).not.toMatch(/\[a, b\] =|\{ \.\.\./);
  });
});
