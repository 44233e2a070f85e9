import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../src/language/data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

describe('the tables', () => {
  it.each([
    ['verbs.tsv', 0, 1, 2, 3],
    ['nouns.tsv', 0, 1],
    ['adjectives.tsv', 0],
    ['particles.tsv', 0],
  ])('%s has no row twice', (name, ...key) => {
    const keys = rows(name).map((row) => (key as number[]).map((column) => row[column]).join(' '));
    expect(keys.filter((value, i) => keys.indexOf(value) !== i)).toEqual([]);
  });

  it('uses only verb classes that the header of the table names', () => {
    const text = readFileSync(new URL('../../src/language/data/verbs.tsv', import.meta.url), 'utf8');
    const named = new Set(
      text
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .join(' ')
        .split(/[\s;:,.]+/),
    );
    const used = new Set(
      rows('verbs.tsv')
        .flatMap((row) => (row[5] ?? '').split('|'))
        .filter((name) => name !== ''),
    );
    expect([...used].filter((name) => !named.has(name))).toEqual([]);
  });

  it('has at least 400 verbs', () => expect(rows('verbs.tsv').length).toBeGreaterThanOrEqual(400));
});
