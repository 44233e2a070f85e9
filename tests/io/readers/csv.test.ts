import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import { csvLayout } from '../../../src/io/readers/csv-columns.ts';
import { folder, readAll } from '../helpers.ts';

const read = (content: string, name = 'a.csv') => {
  const base = folder({ [name]: content });
  return readAll([`${base}/${name}`], base);
};
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('csvLayout', () => {
  it.each([
    ['id,text,published', ',', { id: 0, text: 1, published: 2 }],
    ['\ufeffID;"Full Text";Publish_Date', ';', { id: 0, text: 1, published: 2 }],
    ['headline\tlink\tcontent', '\t', { text: 2, title: 0, url: 1 }],
    ['النص,تاريخ النشر,العنوان,المصدر', ',', { text: 0, title: 2, published: 1, source: 3 }],
    ['body,text', ',', { text: 1 }],
    ['text', ',', { text: 0 }],
  ])('%s', (header, delimiter, columns) => {
    const layout = csvLayout(header);
    expect(layout?.delimiter).toBe(delimiter);
    expect(Object.fromEntries(layout?.columns ?? [])).toEqual(columns);
  });

  it.each(['', 'id,name', 'texts', 'subtext,id', '"text'])('%j names no texts', (header) => {
    expect(csvLayout(header)).toBeNull();
  });
});

describe('readCsv', () => {
  it('gives back what was written', () => {
    const cell = fc.stringMatching(/^[بتن "،,;\t\n]{0,20}$/).map((text) => `ن${text}ن`);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), (texts, delimiter) => {
        const rows = texts.map((text, i) => `${String(i)}${delimiter}${quoted(text)}\r\n`).join('');
        const { documents, problems } = read(`id${delimiter}text\r\n${rows}`);
        expect(documents.map(({ text }) => text)).toEqual(texts);
        expect(problems).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('names rows by file and line, and warns of faulty dates there', () => {
    const { documents, codes } = read('text,date\n"سطر\nسطر",\n\nانسحبت القوات,7/12/2024\n');
    expect(documents).toEqual([
      { id: 'a/2', text: 'سطر\nسطر' },
      { id: 'a/5', text: 'انسحبت القوات' },
    ]);
    expect(codes).toEqual(['W_PUBLISHED_INVALID a.csv 5 a/5']);
  });

  it('says what is wrong with a row', () => {
    expect(read('id,text\n1,"انسحبت\n2,سيطرت\n').problems[0]?.message).toContain('The 2 lines from here are one row');
    expect(read('id,text\n1,انسحبت,القوات\n').problems[0]?.message).toBe('The row has 3 cells, the header 2.');
    expect(read('id,name\n').problems[0]?.message).toBe('No column of texts among: id,name');
  });
});
