import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anything, listOf, matching, notEmpty, oneOf, readTable, TableError } from '../../src/tables/read-table.ts';
import { folder } from '../io/helpers.ts';

const url = (name: string, content: string): URL => pathToFileURL(join(folder({ [name]: content }), name));
const MONTHS = { name: notEmpty, month: oneOf(['1', '2']) };

describe('readTable', () => {
  it('reads tabs, with comments, and numbers lines as an editor does', () => {
    const content = '# months\tof the year\nname\tmonth\nكانون الثاني\t1\n# a comment\n شباط \t2\n';
    expect(readTable(url('x.tsv', content), MONTHS)).toEqual([
      { line: 3, cells: { name: 'كانون الثاني', month: '1' } },
      { line: 5, cells: { name: 'شباط', month: '2' } },
    ]);
  });

  it('reads commas with quotes', () => {
    expect(readTable(url('x.csv', '\ufeffname,month\n"شباط, فبراير",2\n'), MONTHS)).toEqual([
      { line: 2, cells: { name: 'شباط, فبراير', month: '2' } },
    ]);
  });

  it('reads cells of several lines, and doubled quotes', () => {
    expect(readTable(url('x.csv', 'name,month\r\n"شباط\n""فبراير""",2\r\nآذار,1\r\n'), MONTHS)).toEqual([
      { line: 3, cells: { name: 'شباط\n"فبراير"', month: '2' } },
      { line: 4, cells: { name: 'آذار', month: '1' } },
    ]);
  });

  it.each([
    ['inside a cell', 'name,month\nآذار,1\nشباط "فبراير",2\n', /:3: a quote/],
    ['behind a quoted cell', 'name,month\n"شباط" فبراير,2\n', /:2: a quote/],
    ['never closed', 'name,month\nآذار,1\n"شباط,2\nنيسان,1\n', /:3: a quote/],
  ])('refuses quotes %s', (_, content, message) => {
    expect(() => readTable(url('x.csv', content), MONTHS)).toThrow(message);
  });

  it('leaves quotes in tabs alone', () => {
    expect(readTable(url('x.tsv', 'name\n"واع"\n'), { name: anything })[0]?.cells.name).toBe('"واع"');
  });

  it.each([
    ['an empty table', '', /x\.tsv:1: the table is empty/],
    ['a missing column', 'name\nشباط\n', /:1: column "month" is missing/],
    ['an unknown column', 'name\tmonth\tyear\n', /:1: unknown column "year"/],
    ['a short row', 'name\tmonth\nشباط\n', /:2: 1 cells where the header has 2/],
    ['a long row', 'name\tmonth\nشباط\t2\t3\n', /:2: 3 cells where the header has 2/],
    ['an empty cell', 'name\tmonth\n# x\n\t2\n', /:3: column "name": must not be empty/],
    ['a wrong cell', 'name\tmonth\nنيسان\t4\n', /:2: column "month": "4" is not one of 1, 2/],
  ])('refuses %s with file and line', (_, content, message) => {
    const read = (): unknown => readTable(url('x.tsv', content), MONTHS);
    expect(read).toThrow(TableError);
    expect(read).toThrow(message);
  });
});

describe('checks', () => {
  it('matching', () => {
    const day = matching(/^\d+$/, 'a number');
    expect(day('12')).toBeNull();
    expect(day('x')).toBe('"x" is not a number');
  });

  it('listOf', () => {
    expect(listOf('الحوثيون| جماعة الحوثي |')).toEqual(['الحوثيون', 'جماعة الحوثي']);
    expect(listOf('')).toEqual([]);
  });
});
