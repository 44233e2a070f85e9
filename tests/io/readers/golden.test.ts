import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { InputDocument } from '../../../src/document.ts';
import { readAll } from '../helpers.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/input', import.meta.url));
const EXPECTED = join(FIXTURES, 'expected.json');

/** Documents and problems of one file. */
interface Reading {
  readonly documents: readonly InputDocument[];
  readonly problems: readonly string[];
}

const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== FIXTURES)
  .map((entry) => join(entry.parentPath, entry.name).slice(FIXTURES.length + 1))
  .sort();

const read = (file: string): Reading => {
  const { documents, problems } = readAll([join(FIXTURES, file)]);
  return { documents, problems: problems.map(({ code, message }) => `${code}: ${message}`) };
};

if (process.env['UPDATE_EXPECTED'] !== undefined) {
  writeFileSync(EXPECTED, `${JSON.stringify(Object.fromEntries(files.map((file) => [file, read(file)])), null, 1)}\n`);
}
const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Reading>;

describe('the input fixtures (all invented)', () => {
  it.each(files)('%s', (file) => {
    expect(read(file)).toEqual(expected[file]);
  });

  it('are all described', () => {
    const readme = readFileSync(join(FIXTURES, 'README.md'), 'utf8');
    for (const file of files.filter((each) => !each.startsWith('texts/'))) expect(readme).toContain(`\`${file}\``);
    expect(Object.keys(expected)).toEqual(files);
  });
});
