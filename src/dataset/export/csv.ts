import { joined } from './column.ts';
import type { Cell, Column, Row } from './column.ts';

/** Tells Excel that the file is UTF-8; without it, Arabic comes out as garbage there. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** What spreadsheets take for a formula at the beginning of a cell, behind apostrophes that were put there before. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * Makes a text safe for spreadsheets: one that begins like a formula gets an apostrophe before it. To get it back, take one
 * apostrophe away wherever it stands before such a beginning.
 *
 * @example guarded('=HYPERLINK("…")') // `'=HYPERLINK("…")`; 'القريتين' stays
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  // Numbers are ours and never formulas: the minus of a longitude stays.
  if (typeof cell === 'number') return String(cell);
  return quoted(guarded(typeof cell === 'string' ? cell : joined(cell)));
}

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, comma, CRLF, quotes where needed, lists joined
 * by `; `, empty where nothing is known.
 *
 * @example [...csvParts(columns, rows)][1] // 'ev-…,withdrawal,retreat,occurred, … ,القريتين; جنوب سوريا\r\n'
 */
export function* csvParts(columns: readonly Column[], rows: Iterable<Row>): Generator<string> {
  yield BOM + columns.map(({ name }) => name).join(',') + LINE_END;
  for (const row of rows) yield columns.map(({ value }) => cellText(value(row))).join(',') + LINE_END;
}
