import { lazyPackage } from '../../lazy-package.ts';
import { listOf, notEmpty, oneOf, readTable } from '../../tables/read-table.ts';

const csv = lazyPackage<typeof import('csv-parse/sync')>('csv-parse/sync');

const FIELDS = ['id', 'text', 'title', 'published', 'source', 'url', 'language'] as const;
export type CsvField = (typeof FIELDS)[number];

/** Comma, and what spreadsheets write where the comma is the decimal sign. */
const DELIMITERS = [',', ';', '\t'] as const;

/** How a table is laid out. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Number of cells in the header, and so in each row. */
  readonly width: number;
  /** The cell of each field that the table has. */
  readonly columns: ReadonlyMap<CsvField, number>;
}

let loaded: ReadonlyMap<CsvField, readonly string[]> | undefined;

/** Names of each field, best first. */
function fieldNames(): ReadonlyMap<CsvField, readonly string[]> {
  const url = new URL('../../../src/io/data/csv-columns.tsv', import.meta.url);
  loaded ??= new Map(
    readTable(url, { field: oneOf(FIELDS), names: notEmpty }).map(({ cells }) => [cells.field as CsvField, listOf(cells.names)]),
  );
  return loaded;
}

/** The cells of one row, or null if it is not valid CSV. */
export function csvCells(row: string, delimiter: string): readonly string[] | null {
  try {
    const records = csv().parse(row, { delimiter, relax_column_count: true, bom: true });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null;
  }
}

const plainName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/**
 * Reads the header of a table: which delimiter makes cells of it that name a text column, and which cell holds what.
 *
 * @returns the layout, or null if no column of texts is named
 *
 * @example
 * csvLayout('التاريخ;النص') // { delimiter: ';', width: 2, columns: Map { 'text' → 1, 'published' → 0 } }
 */
export function csvLayout(header: string): CsvLayout | null {
  for (const delimiter of DELIMITERS) {
    const names = csvCells(header, delimiter)?.map(plainName);
    if (names === undefined) continue;
    const columns = new Map<CsvField, number>();
    for (const [field, known] of fieldNames()) {
      const name = known.find((each) => names.includes(each));
      if (name !== undefined) columns.set(field, names.indexOf(name));
    }
    if (columns.has('text')) return { delimiter, width: names.length, columns };
  }
  return null;
}

/** Whether a line is the header of a table of texts. One word alone, such as "نص", may begin any text. */
export function isTextHeader(line: string): boolean {
  const layout = csvLayout(line.trim());
  return layout !== null && layout.columns.size > 1;
}
