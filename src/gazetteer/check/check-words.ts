import type { Row } from '../../tables/read-table.ts';
import { foldName } from '../../text/fold.ts';
import type { Report } from './finding.ts';

/** Tables where one form may have two rows that differ: its plural is its dual's (قريتي), مشاة is a branch and a unit. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'capitals.csv': ['country', 'name_ar'],
  'class-nouns.csv': ['form', 'number', 'feature'],
  'units.csv': ['form', 'role'],
  'body-words.csv': ['form', 'role'],
  'ambiguous-names.csv': ['name_ar'],
  'given-names.csv': ['name'],
  'default-bodies.csv': ['noun', 'country', 'valid_from'],
  'sides.csv': ['country', 'organisation', 'valid_from'],
  'former-parts.csv': ['country'],
  'theatres.csv': ['country', 'theatre', 'valid_from'],
  'leaders.csv': ['name', 'valid_from'],
  'short-leaders.csv': ['name', 'valid_from'],
};

/** A form that an earlier row of the same table has: the first row wins, so that the later one does nothing. */
export function checkRepeats(file: string, rows: readonly Row<string>[], report: Report): void {
  const columns = KEYS[file] ?? ['form'];
  const owners = new Map<string, Row<string>>();
  for (const row of rows) {
    const key = columns.map((column) => foldName(row.cells[column] ?? '')).join('\t');
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, row);
      continue;
    }
    const same = Object.keys(row.cells).every(
      (column) => foldName(row.cells[column] ?? '') === foldName(owner.cells[column] ?? ''),
    );
    report({
      severity: same ? 'warning' : 'error',
      file,
      line: row.line,
      column: columns[0] ?? null,
      message: `"${row.cells[columns[0] ?? '']}" is already in line ${owner.line}${same ? '' : ', and says something else there'}`,
      remedy: same
        ? 'spellings that fold to one form need one row; delete this one'
        : 'keep the row that is right; the first one counts',
    });
  }
}
