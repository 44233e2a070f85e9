import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { fc } from '../../property.ts';
import { describe, expect, it } from 'vitest';
import { column } from '../../../src/dataset/export/column.ts';
import type { Cell, Row } from '../../../src/dataset/export/column.ts';
import { csvParts, guarded } from '../../../src/dataset/export/csv.ts';
import { COLUMN_SETS } from '../../../src/dataset/export/formats.ts';
import { cellsOf, MIXED, textOf } from './helpers.ts';

/** What another reader gets for a cell. */
const shown = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'number'
      ? String(cell)
      : guarded(typeof cell === 'string' ? cell : cell.map((item) => item.replaceAll('; ', ', ')).join('; '));

const csvOfTexts = (texts: readonly string[][]): string => {
  const columns = ['a', 'b'].map((name, at) => column(name, 'string', '', ({ number }) => texts[number]?.[at] ?? null));
  return [
    ...csvParts(
      columns,
      texts.map((_, number) => ({ number }) as Row),
    ),
  ].join('');
};

describe('CSV', () => {
  it('has a byte order mark, CRLF, and empty cells for what is not known', async () => {
    const text = await textOf(MIXED, 'csv');
    expect(text.startsWith('\uFEFFevent_id,type,subtype,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(1 + MIXED.events.length + 1);
    expect(text).not.toContain('null');
  });

  it.each(COLUMN_SETS)('comes back from csv-parse as it was: %s', async (set) => {
    const rows = parse<Record<string, string>>(await textOf(MIXED, 'csv', set), { bom: true, columns: true });
    expect(rows).toEqual(
      cellsOf(MIXED, set).map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, shown(v)]))),
    );
  });

  it('gives back any text', () => {
    const unguarded = (text: string): string => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), { minLength: 1 }),
        (texts) => {
          const rows = parse(csvOfTexts(texts), { bom: true, from: 2, skip_empty_lines: false });
          expect(rows.map((row) => row.map(unguarded))).toEqual(texts);
        },
      ),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+963', "'+963"],
    ['-قوة', "'-قوة"],
    ['@user', "'@user"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['القريتين', 'القريتين'],
    ["'كلمة'", "'كلمة'"],
    ['a=b', 'a=b'],
  ])('guards against formulas: %j', (text, safe) => {
    expect(guarded(text)).toBe(safe);
  });

  it('leaves the minus of a number alone', async () => {
    const rows = parse<Record<string, string>>(await textOf(MIXED, 'csv'), { bom: true, columns: true });
    expect(rows.at(-1)?.['longitude']).toBe('-0.123456');
  });

  const python = spawnSync('python3', ['-c', ''], { timeout: 10_000 });
  it.skipIf(python.status !== 0)("comes back from Python's csv module as it was", async () => {
    const read =
      'import csv,io,json,sys;print(json.dumps(list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer,"utf-8-sig",newline="")))))';
    const { stdout } = spawnSync('python3', ['-c', read], { input: await textOf(MIXED, 'csv', 'event-place'), encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(
      cellsOf(MIXED, 'event-place').map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, shown(v)]))),
    );
  });
});
