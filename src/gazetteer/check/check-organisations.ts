import type { Row } from '../../tables/read-table.ts';
import { listOf } from '../../tables/read-table.ts';
import { foldName } from '../../text/fold.ts';
import type { ORGANISATION_COLUMNS } from '../columns.ts';
import type { Report } from './finding.ts';

export type OrganisationRow = Row<keyof typeof ORGANISATION_COLUMNS>;

const FILE = 'organisations.csv';

/**
 * Two bodies that are called the same on the same day in the same country, neither more at home there than the other and
 * neither begun later: nothing tells them apart (`bestFirst` goes by these).
 */
function overlap(a: OrganisationRow, b: OrganisationRow): boolean {
  const days = (row: OrganisationRow): [string, string] => [row.cells.valid_from || '0000', row.cells.valid_to || '9999'];
  const [[fromA, toA], [fromB, toB]] = [days(a), days(b)];
  if (fromA >= toB || fromB >= toA || fromA !== fromB) return false;
  const home = ({ cells }: OrganisationRow, country: string): boolean => listOf(cells.country).includes(country);
  const contexts = ({ cells }: OrganisationRow): string[] => listOf(cells.contexts === '' ? cells.country : cells.contexts);
  if (contexts(a).length === 0) return contexts(b).length === 0;
  return contexts(a).some((country) => contexts(b).includes(country) && home(a, country) === home(b, country));
}

function checkParents(rows: readonly OrganisationRow[], report: Report): void {
  const parents = new Map(rows.map(({ cells }) => [cells.id, cells.parent]));
  for (const { line, cells } of rows) {
    if (cells.parent === '') continue;
    const seen = new Set([cells.id]);
    let parent: string | undefined = cells.parent;
    while (parent !== undefined && parent !== '' && !seen.has(parent)) {
      seen.add(parent);
      parent = parents.get(parent);
    }
    if (parent === '') continue;
    report({
      severity: 'error',
      file: FILE,
      line,
      column: 'parent',
      message:
        parent === undefined
          ? `"${cells.parent}" or what is above it has no row`
          : `"${cells.parent}" leads back to ${cells.id} or goes round`,
      remedy: 'name the id of a row that stands above this body, or leave the cell empty',
    });
  }
}

/**
 * Ids used twice, parents without a row or in a circle, times that end before they begin, and names that two bodies bear
 * with nothing to choose by (الجيش in one country on one day).
 */
export function checkOrganisations(rows: readonly OrganisationRow[], report: Report): void {
  const owners = new Map<string, number>();
  const bearers = new Map<string, OrganisationRow[]>();
  for (const row of rows) {
    const { line, cells } = row;
    const owner = owners.get(cells.id);
    if (owner !== undefined)
      report({
        severity: 'error',
        file: FILE,
        line,
        column: 'id',
        message: `"${cells.id}" is already used in ${FILE}:${owner}`,
        remedy: 'give the row an id of its own, or put its names into the earlier row',
      });
    else owners.set(cells.id, line);
    if (cells.valid_from !== '' && cells.valid_to !== '' && cells.valid_from >= cells.valid_to)
      report({
        severity: 'error',
        file: FILE,
        line,
        column: 'valid_to',
        message: `${cells.valid_to} is not after ${cells.valid_from}`,
        remedy: 'valid_to is the first day on which the names no longer mean this body',
      });
    for (const column of ['name_ar', 'alt_ar', 'local_ar'] as const) {
      for (const name of listOf(cells[column])) {
        const key = `${column === 'local_ar' ? 'local' : 'anywhere'}\t${foldName(name)}`;
        const others = bearers.get(key) ?? [];
        const other = others.find((each) => each !== row && overlap(each, row));
        if (other !== undefined)
          report({
            severity: 'error',
            file: FILE,
            line,
            column,
            message: `"${name}" means ${other.cells.id} (line ${other.line}), too, in the same country at the same time`,
            remedy: 'take the name from one of the two, or set contexts, valid_from and valid_to so that they do not meet',
          });
        if (!others.includes(row)) bearers.set(key, [...others, row]);
      }
    }
  }
  checkParents(rows, report);
}
