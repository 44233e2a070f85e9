import type { InputDocument } from '../../document.ts';
import { isBlank } from '../bytes.ts';
import { decodeText } from '../decode.ts';
import { problem } from '../errors.ts';
import type { Report } from '../errors.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import { readLines } from '../lines.ts';
import type { Line } from '../lines.ts';
import type { Source } from '../source.ts';
import { csvCells, csvLayout } from './csv-columns.ts';
import type { CsvLayout } from './csv-columns.ts';

const QUOTE = 0x22;
const LINE_BREAK = Buffer.from('\n');

/**
 * Reads a table (`.csv`, `.tsv`; comma, semicolon or tab), row by row: one document a row, columns by their names in the first line
 * (`data/csv-columns.tsv`). Without an id column the id is the file's name and the line: `news/12`. Line breaks within a cell become `\n`.
 *
 * Reports E_CSV_COLUMNS if no column holds texts, E_CSV for a faulty row, and what `toInputDocument` reports.
 *
 * @example
 * // id,date,text            gives
 * // a,2024-12-07,"انسحبت …"  { id: 'a', text: 'انسحبت …', published: '2024-12-07' }
 */
export function* readCsv({ file, name, chunks }: Source, report: Report): Generator<InputDocument> {
  let layout: CsvLayout | null = null;
  for (const { number, bytes, isOpen } of rows(readLines(chunks, MAX_DOCUMENT_BYTES))) {
    const where = { file, line: number };
    if (bytes === null) {
      if (isOpen) report(problem('E_CSV', where, 'A quote is not closed within 4 MiB; the rest of the table is not read.'));
      else report(problem('E_DOCUMENT_TOO_LARGE', where));
      if (isOpen || layout === null) return;
      continue;
    }
    const decoded = decodeText(bytes);
    if ('fault' in decoded) {
      report(problem(decoded.fault, where));
      // A binary file, or a header that names nothing: what follows means nothing.
      if (decoded.fault === 'E_FILE_BINARY' || layout === null) return;
      continue;
    }
    if (layout === null) {
      layout = csvLayout(decoded.text);
      if (layout !== null) continue;
      report(problem('E_CSV_COLUMNS', where, `No column of texts among: ${decoded.text.trim().slice(0, 200)}`));
      return;
    }
    const cells = csvCells(decoded.text, layout.delimiter);
    const fault = cells === null ? faultOfRow(decoded.text) : faultOfWidth(cells.length, layout.width);
    if (cells === null || fault !== null) {
      report(problem('E_CSV', where, fault ?? undefined));
      continue;
    }
    const fields: Record<string, string> = {};
    for (const [field, column] of layout.columns) {
      const cell = cells[column] ?? '';
      if (cell.trim() !== '') fields[field] = field === 'text' ? cell : cell.trim();
    }
    const document = toInputDocument({ id: `${name}/${String(number)}`, ...fields }, where, report);
    if (document !== null) yield document;
  }
  if (layout === null) report(problem('E_FILE_EMPTY', { file }));
}

function faultOfRow(row: string): string {
  const lines = row.trimEnd().split('\n').length;
  const span = lines === 1 ? 'The row' : `The ${String(lines)} lines from here are one row, which`;
  return `${span} has a quote that is not closed or stands inside a cell without quotes.`;
}

const faultOfWidth = (found: number, wanted: number): string | null =>
  found === wanted ? null : `The row has ${String(found)} cells, the header ${String(wanted)}.`;

/** One or more lines; without bytes if they are more than allowed. */
interface Row extends Line {
  /** Whether a quote in it is not closed. */
  readonly isOpen: boolean;
}

/**
 * Joins lines to rows: a line break inside quotes belongs to the cell, and then the quotes of the line are odd in number. If a quote
 * stays open for longer than a document may be, the row is the last: nobody knows where the next one begins.
 */
function* rows(lines: Iterable<Line>): Generator<Row> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  let isOpen = false;
  for (const { number: current, bytes } of lines) {
    if (!isOpen) number = current;
    if (bytes === null || length + bytes.length > MAX_DOCUMENT_BYTES) {
      yield { number, bytes: null, isOpen };
      if (isOpen) return;
      continue;
    }
    if (!isOpen && isBlank(bytes)) continue;
    parts.push(bytes, LINE_BREAK);
    length += bytes.length + 1;
    isOpen = isOpen !== hasOddQuotes(bytes);
    if (isOpen) continue;
    yield { number, bytes: Buffer.concat(parts), isOpen };
    [parts, length] = [[], 0];
  }
  if (isOpen) yield { number, bytes: Buffer.concat(parts), isOpen };
}

function hasOddQuotes(bytes: Buffer): boolean {
  let isOdd = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) isOdd = !isOdd;
  return isOdd;
}
