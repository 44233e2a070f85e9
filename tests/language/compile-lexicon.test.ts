import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/language/compile-lexicon.ts';
import type { CompiledLexicon } from '../../src/language/compile-lexicon.ts';
import type { InflectedForm } from '../../src/language/inflected-form.ts';
import { keyTable, numberOf } from '../../src/language/key-table.ts';
import { readLexiconTables } from '../../src/language/lexicon-tables.ts';
import { loadLexicon } from '../../src/language/lexicon.ts';
import { foldLetters } from '../../src/text/fold.ts';
import { fc } from '../property.ts';

describe('a table of keys', () => {
  it('knows the number of each of its words, wherever it stands in a text, and of no other', () => {
    const letters = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'ن'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 60 }), letters, (words, other) => {
        const table = keyTable(words);
        const number = (word: string): number => numberOf(table, `و${word}ه`, 1, 1 + word.length);
        expect(words.map(number)).toEqual(words.map((_, at) => at));
        expect(number(other)).toBe(words.indexOf(other));
      }),
    );
  });
});

describe('the compiled lexicon', () => {
  let inTables: readonly InflectedForm[];
  let compiled: CompiledLexicon;
  beforeAll(() => {
    const tables = readLexiconTables();
    inTables = tables.forms;
    compiled = compileLexicon(tables);
  });

  /** What a form is, on one line. */
  const line = ({ entry, form, vocalised, pos, features, attachment, hidden }: InflectedForm): string =>
    JSON.stringify([entry.lemma, form, vocalised, pos, features, attachment, hidden]);

  it('gives every form of the tables by its letters, in their order, from the file as from the tables', () => {
    const groups = new Map<string, InflectedForm[]>();
    for (const form of inTables) {
      const key = foldLetters(form.form);
      groups.set(key, [...(groups.get(key) ?? []), form]);
    }
    const { formsOf } = loadLexicon();
    const lost = [...groups].filter(
      ([key, forms]) => formsOf(key, 0, key.length).map(line).join('\n') !== forms.map(line).join('\n'),
    );
    expect(lost.map(([key]) => key)).toEqual([]);
    expect(compiled.keys.ends).toHaveLength(groups.size);
  });

  it('has numbers that fit the arrays that hold them', () => {
    expect(compiled.entries.length).toBeLessThan(2 ** 16);
    expect(compiled.cells.length).toBeLessThan(2 ** 16);
    expect(compiled.firstForms.at(-1)).toBe(inTables.length);
  });

  it.each([
    ['انسحبت', 'انسحب', 'verb'],
    ['ازدادوا', 'ازداد', 'verb'],
    ['اتصلت', 'اتّصل', 'verb'],
    ['انسحابات', 'انسحب', 'masdar'],
  ])('reads %s as a form of %s', (word, lemma, pos) => {
    const key = foldLetters(word);
    const number = numberOf(compiled.keys, key, 0, key.length);
    expect(number).toBeGreaterThanOrEqual(0);
    const [from, to] = [compiled.firstForms[number] ?? 0, compiled.firstForms[number + 1] ?? 0];
    const readings = Array.from({ length: to - from }, (_, at) => [
      compiled.entries[compiled.entryOf[from + at] ?? -1]?.lemma,
      compiled.cells[compiled.cellOf[from + at] ?? -1]?.pos,
    ]);
    expect(readings).toContainEqual([lemma, pos]);
  });
});
