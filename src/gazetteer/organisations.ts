import { listOf, readTable, TableError } from '../tables/read-table.ts';
import { ORGANISATION_COLUMNS } from './columns.ts';
import type { Organisation } from './gazetteer.ts';

/**
 * Reads `organisations.csv`.
 *
 * @throws {TableError} for a bad cell, a repeated id or a parent that no row has, with file and line
 */
export function readOrganisations(file: URL): Organisation[] {
  const rows = readTable(file, ORGANISATION_COLUMNS);
  const ids = new Set<string>();
  for (const { line, cells } of rows) {
    if (ids.has(cells.id)) throw new TableError('organisations.csv', line, `id "${cells.id}" is used twice`);
    ids.add(cells.id);
  }
  return rows.map(({ line, cells }) => {
    if (cells.parent !== '' && !ids.has(cells.parent))
      throw new TableError('organisations.csv', line, `parent "${cells.parent}" has no row`);
    return {
      id: cells.id,
      name: cells.name_ar,
      names: [cells.name_ar, ...listOf(cells.alt_ar)],
      localNames: listOf(cells.local_ar),
      nameEn: cells.name_en,
      kind: cells.kind,
      side: cells.side,
      country: cells.country,
      contexts: listOf(cells.contexts === '' ? cells.country : cells.contexts),
      parent: cells.parent === '' ? null : cells.parent,
      contract: cells.source.includes('contract'),
      validFrom: cells.valid_from === '' ? null : cells.valid_from,
      validTo: cells.valid_to === '' ? null : cells.valid_to,
    };
  });
}
