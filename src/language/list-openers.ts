import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';

const ROLES = ['pronoun', 'part', 'below'] as const;
/** How a word opens a list; the first lines of the table say what each means. */
export type ListOpener = (typeof ROLES)[number];

let table: ReadonlyMap<string, ListOpener> | undefined;

function loadOpeners(): ReadonlyMap<string, ListOpener> {
  if (table !== undefined) return table;
  const rows = readTable(new URL('../../src/language/data/list-openers.tsv', import.meta.url), {
    form: notEmpty,
    role: oneOf(ROLES),
    gloss: notEmpty,
  });
  table = new Map(rows.map(({ cells }) => [foldName(cells.form), cells.role as ListOpener]));
  return table;
}

/**
 * How a folded word opens the list of what a noun before it counts, with و or without; null where it opens none.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example listOpener('وابرزها') // 'part'
 */
export const listOpener = (folded: string): ListOpener | null =>
  loadOpeners().get(folded) ?? (folded.startsWith('و') ? (loadOpeners().get(folded.slice(1)) ?? null) : null);
