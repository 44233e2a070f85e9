import { describe, expect, it } from 'vitest';
import { anything, readTable } from '../../src/tables/read-table.ts';

const table = (path: string, columns: readonly string[]): Record<string, string>[] =>
  readTable(new URL(`../../src/${path}`, import.meta.url), Object.fromEntries(columns.map((name) => [name, anything]))).map(
    ({ cells }) => cells,
  );

const verbs = table('language/data/verbs.tsv', ['lemma', 'root', 'form', 'vowel', 'masdars', 'classes', 'gloss']);
const nouns = table('language/data/nouns.tsv', ['singular', 'gender', 'plurals', 'classes', 'gloss']);
const adjectives = table('language/data/adjectives.tsv', ['masculine', 'feminine', 'plurals', 'classes', 'gloss']);
const particles = table('language/data/particles.tsv', ['form', 'functions', 'gloss']);

const classesOf = (rows: readonly Record<string, string>[], column: string): Set<string> =>
  new Set(rows.flatMap((row) => (row[column] ?? '').split('|')));

/** What each kind of row may name. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  lemma: new Set(verbs.map(({ lemma = '' }) => lemma)),
  verb: new Set(verbs.map(({ lemma = '' }) => lemma)),
  class: classesOf(verbs, 'classes'),
  noun: classesOf(nouns, 'classes'),
  adjective: classesOf(adjectives, 'classes'),
  particle: classesOf(particles, 'functions'),
};

const rows = table('events/data/governors.tsv', ['match', 'markers', 'effect', 'speech', 'subject']).map(
  ({ match = '' }) => match,
);

describe('the table of governors', () => {
  it('names only words and classes that the language tables have', () => {
    const lost = rows.filter((match) => {
      const [kind = '', name = ''] = match.includes(':') ? match.split(':') : ['lemma', match];
      return KNOWN[kind]?.has(name) !== true;
    });
    expect(lost).toEqual([]);
  });

  it('has each once', () => {
    expect(rows.filter((match, at) => rows.indexOf(match) !== at)).toEqual([]);
  });
});
