import type { ColumnSource, SchemaElement, Writer } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Row } from './column.ts';

/** Rows that are held at once; also the size of a row group in the file. */
const GROUP_ROWS = 10_000;

const ELEMENTS: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
};

function stored(type: ColumnType, cell: Cell): string | number | Date | null {
  if (cell === null) return null;
  if (type === 'date') return new Date(`${String(cell)}T00:00:00Z`);
  return typeof cell === 'object' ? JSON.stringify(cell) : cell;
}

/**
 * A table as Parquet: flat columns, all nullable; dates as DATE, lists as JSON text. In pieces, one for each group of rows,
 * so that no more than a group is in memory. The writer is loaded when first needed.
 *
 * @example for (const bytes of await parquetParts(columns, rows)) file.write(bytes) // a cell of `places`: '["القريتين"]'
 */
export async function parquetParts(columns: readonly Column[], rows: Iterable<Row>): Promise<Iterable<Uint8Array>> {
  return partsOf(await import('hyparquet-writer'), columns, rows);
}

function* partsOf(
  { ByteWriter, ParquetWriter }: typeof import('hyparquet-writer'),
  columns: readonly Column[],
  rows: Iterable<Row>,
): Generator<Uint8Array> {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...ELEMENTS[type] })),
  ];
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema });
  // Into memory the writer is synchronous: what `write` and `finish` return need not be awaited.
  for (const group of groupsOf(rows)) {
    const columnData = columns.map(({ name, type, value }): ColumnSource => ({
      name,
      data: group.map((row) => stored(type, value(row))),
    }));
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    yield taken(writer);
  }
  void parquet.finish();
  yield taken(writer);
}

/** The bytes so far; the writer goes on behind them with an empty buffer. */
function taken(writer: Writer & { index: number }): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function* groupsOf(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length === GROUP_ROWS) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
