import { existsSync, readdirSync } from 'node:fs';
import type { CellCheck, Row } from '../../tables/read-table.ts';
import { readTable } from '../../tables/read-table.ts';
import { foldName } from '../../text/fold.ts';
import { ALSO_IN_COLUMNS, ORGANISATION_COLUMNS, PLACE_COLUMNS, WORD_TABLES } from '../columns.ts';
import { readBorders } from './borders.ts';
import { checkOrganisations } from './check-organisations.ts';
import type { PlaceRow } from './check-places.ts';
import { checkPlaces } from './check-places.ts';
import { checkRepeats } from './check-words.ts';
import type { Finding, Report } from './finding.ts';
import { byPosition } from './finding.ts';

/** What the check found, and how many rows it read. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly places: number;
  readonly organisations: number;
  readonly words: number;
}

const csvFiles = (folder: URL): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : [];

function read<Column extends string>(
  folder: URL,
  file: string,
  columns: Readonly<Record<Column, CellCheck>>,
  report: Report,
): Row<Column>[] {
  try {
    return readTable(new URL(file, folder), columns, ({ line, column, message }) =>
      report({
        severity: 'error',
        file,
        line,
        column,
        message,
        remedy:
          column === null
            ? 'compare the row with the header: quote cells that hold commas'
            : 'correct the cell; README.md says what the column holds',
      }),
    );
  } catch (error) {
    // A quote that never closes: the reader of CSV cannot go on.
    const message = error instanceof Error ? error.message : String(error);
    report({
      severity: 'error',
      file,
      line: Number(/line (\d+)/.exec(message)?.[1] ?? 1),
      column: null,
      message,
      remedy: 'mend the CSV',
    });
    return [];
  }
}

function checkCapitals(rows: readonly Row<string>[], places: readonly PlaceRow[], report: Report): void {
  const known = new Set(places.map(({ cells }) => `${cells.country} ${foldName(cells.name_ar)}`));
  for (const { line, cells } of rows) {
    if (known.has(`${cells.country} ${foldName(cells.name_ar ?? '')}`)) continue;
    report({
      severity: 'error',
      file: 'capitals.csv',
      line,
      column: 'name_ar',
      message: `no place of ${cells.country} is called "${cells.name_ar}"`,
      remedy: 'write it as in name_ar of its row, or add the place',
    });
  }
}

/**
 * Reads every table of a gazetteer folder and gathers all that is wrong, where the loader would stop at the first fault.
 *
 * @param folder  ends with a slash; `boundaries/` must be in it
 * @example checkGazetteers(GAZETTEERS).findings // [{ file: 'places/sy.csv', line: 12, column: 'lat', message: 'تدمر lies 90 km outside …' }]
 */
export function checkGazetteers(folder: URL): CheckResult {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const placeFiles = csvFiles(new URL('places/', folder)).map((name) => `places/${name}`);
  const places = placeFiles.flatMap((file) => read(folder, file, PLACE_COLUMNS, report).map((row) => ({ ...row, file })));
  const alsoIn = read(folder, 'boundaries/also-in.csv', ALSO_IN_COLUMNS, report);
  checkPlaces(places, readBorders(folder, alsoIn), report);

  let words = 0;
  let organisations = 0;
  const others = csvFiles(folder);
  for (const file of others) {
    if (file === 'organisations.csv') {
      const rows = read(folder, file, ORGANISATION_COLUMNS, report);
      organisations = rows.length;
      checkOrganisations(rows, report);
      continue;
    }
    const columns = (WORD_TABLES as Readonly<Record<string, Readonly<Record<string, CellCheck>>>>)[file];
    if (columns === undefined) {
      report({
        severity: 'error',
        file,
        line: 1,
        column: null,
        message: 'no command reads a table of this name',
        remedy: `use one of ${[...Object.keys(WORD_TABLES), 'organisations.csv'].join(', ')}, or places/`,
      });
      continue;
    }
    const rows = read(folder, file, columns, report);
    words += rows.length;
    checkRepeats(file, rows, report);
    if (file === 'capitals.csv') checkCapitals(rows, places, report);
  }
  return {
    findings: findings.sort(byPosition),
    files: placeFiles.length + others.length + 1,
    places: places.length,
    organisations,
    words,
  };
}
