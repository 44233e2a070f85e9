import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TableRecord } from './records.ts';
import { QuoteError, recordsOf } from './records.ts';

/** A reviewed table has a wrong row. The message names file, line and cure. */
export class TableError extends Error {
  readonly code = 'E_TABLE';
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'TableError';
  }
}

/** Checks one cell: returns what is wrong with it, or null. */
export type CellCheck = (cell: string) => string | null;

export interface Row<Column extends string> {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** What is wrong with a table: where, in which column, and what. Line 1 is the header. */
export interface TableFault {
  readonly line: number;
  /** Null where the row as a whole is wrong. */
  readonly column: string | null;
  readonly message: string;
}

const shortName = (path: string): string => path.split(/[\\/]/).slice(-3).join('/');

/**
 * Reads a reviewed table: `.tsv` (tabs, no quotes) or `.csv` (RFC 4180), UTF-8, a header line, `#` comment lines.
 *
 * Every column of `columns` must be in the header and no other may be; each cell is trimmed and passed to its check.
 *
 * @param url   file, usually `new URL('./data/x.tsv', import.meta.url)`
 * @param columns  a check for each column; `anything` where all is allowed
 * @param onFault  takes the faults instead of the first one being thrown; wrong rows are left out then
 * @returns rows in file order
 * @throws {TableError} at the first wrong header, row length or cell, with file and line
 *
 * @example
 * readTable(new URL('months.tsv', base), { name: notEmpty, month: oneOf(['1', '2']) })
 * // [{ line: 2, cells: { name: 'كانون الثاني', month: '1' } }]
 */
export function readTable<Column extends string>(
  url: URL,
  columns: Readonly<Record<Column, CellCheck>>,
  onFault?: (fault: TableFault) => void,
): Row<Column>[] {
  const path = fileURLToPath(url);
  const report =
    onFault ??
    (({ line, column, message }: TableFault): never => {
      throw new TableError(shortName(path), line, column === null ? message : `column "${column}": ${message}`);
    });
  const names = Object.keys(columns) as Column[];
  const fault = (line: number, column: string | null, message: string): void => report({ line, column, message });
  let records: TableRecord[];
  try {
    records = [...recordsOf(readFileSync(path, 'utf8'), path.endsWith('.tsv') ? '\t' : ',')];
  } catch (error) {
    if (!(error instanceof QuoteError)) throw error;
    fault(error.line, null, error.message);
    return [];
  }
  const header = records[0]?.cells.map((cell) => cell.trim());
  if (header === undefined) {
    fault(1, null, 'the table is empty; it needs a header line');
    return [];
  }
  const missing = names.filter((name) => !header.includes(name));
  for (const name of missing) fault(1, null, `column "${name}" is missing`);
  for (const name of header) if (!names.includes(name as Column)) fault(1, null, `unknown column "${name}"`);
  if (missing.length > 0) return [];
  const checks = header.map((name) => columns[name as Column]);
  return records.slice(1).flatMap(({ cells: record, line }) => {
    if (record.length !== header.length) {
      fault(line, null, `${record.length} cells where the header has ${header.length}`);
      return [];
    }
    const cells = {} as Record<Column, string>;
    let right = true;
    header.forEach((name, i) => {
      const cell = (record[i] ?? '').trim();
      const problem = checks[i]?.(cell) ?? null;
      if (problem !== null) {
        right = false;
        fault(line, name, problem);
      }
      cells[name as Column] = cell;
    });
    return right ? [{ line, cells }] : [];
  });
}

/** A cell that may hold whatever it likes. */
export const anything: CellCheck = () => null;
/** A cell that must hold something. */
export const notEmpty: CellCheck = (cell) => (cell === '' ? 'must not be empty' : null);
/** A cell that must hold one of some words. */
export const oneOf =
  (allowed: readonly string[]): CellCheck =>
  (cell) =>
    allowed.includes(cell) ? null : `"${cell}" is not one of ${allowed.join(', ')}`;
/** A cell that must be of a shape, which the message calls by its name. */
export const matching =
  (pattern: RegExp, what: string): CellCheck =>
  (cell) =>
    pattern.test(cell) ? null : `"${cell}" is not ${what}`;

/** Splits a cell that holds a list: `الحوثيون|جماعة الحوثي`. */
export const listOf = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
