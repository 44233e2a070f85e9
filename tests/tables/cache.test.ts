import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { compiledOnce, digestOnce, hashOfFiles } from '../../src/tables/cache.ts';
import { folder } from '../io/helpers.ts';

const cache = new URL('../../node_modules/.cache/rasd/', import.meta.url);
const kind = `test-${String(process.pid)}`;

afterAll(() => {
  for (const name of readdirSync(cache)) if (name.includes(kind)) rmSync(new URL(name, cache));
});

it('a digest is computed again when a file has changed, also one whose size and time are put back', async () => {
  const path = join(folder({ 'جدول.csv': 'تدمر,SY\n' }), 'جدول.csv');
  const files = [pathToFileURL(path)];
  let computed = 0;
  const digest = (): string => digestOnce(kind, files, () => `${hashOfFiles(files)} ${String(++computed)}`);
  // A file that has just been written is not trusted yet.
  const first = digest();
  expect(digest()).not.toBe(first);
  await setTimeout(2100);
  const settled = digest();
  expect(digest()).toBe(settled);

  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, 'تمبل,SY\n');
  utimesSync(path, atime, mtime);
  expect(statSync(path)).toMatchObject({ size, mtime });
  expect(digest().slice(0, 64)).toBe(hashOfFiles(files));
  expect(digest().slice(0, 64)).not.toBe(settled.slice(0, 64));
});

it('what is compiled is kept under its hash, and compiled anew where the file of it is spoilt', () => {
  let compiled = 0;
  const compile = (): { map: Map<string, number>; letters: Uint16Array } => ({
    map: new Map([['مرّات', ++compiled]]),
    letters: Uint16Array.of(0x627),
  });
  const first = compiledOnce(kind, 'أ', compile);
  expect(compiledOnce(kind, 'أ', compile)).toEqual(first);
  expect(compiledOnce(kind, 'ب', compile).map.get('مرّات')).toBe(2);
  // What other hashes left is dropped.
  expect(compiledOnce(kind, 'أ', compile).map.get('مرّات')).toBe(3);
  const [file = ''] = readdirSync(cache).filter((name) => name.startsWith(`${kind}.ts-`));
  writeFileSync(new URL(file, cache), 'x');
  expect(compiledOnce(kind, 'أ', compile).map.get('مرّات')).toBe(4);
});
