import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';

const ROLES = [
  'upon',
  'oneself',
  'by-fire',
  'utterly',
  'none-of',
  'except',
  'medium',
  'of-state',
  'minded',
  'near-to',
  'of-press',
  'state-office',
  'left-office',
  'long-units',
  'gone',
  'old-war',
  'near',
  'compared',
  'towards',
  'length',
  'any-speaker',
  'latter',
] as const;
/** What a word of the table is a cue for; the first lines of the table say what each means. */
export type Cue = (typeof ROLES)[number];

let table: ReadonlyMap<Cue, ReadonlySet<string>> | undefined;

/** Loads `data/cue-words.tsv` once: the folded words of each role. */
function loadCues(): ReadonlyMap<Cue, ReadonlySet<string>> {
  if (table !== undefined) return table;
  const rows = readTable(new URL('../../src/events/data/cue-words.tsv', import.meta.url), {
    form: notEmpty,
    role: oneOf(ROLES),
    gloss: notEmpty,
  });
  const formsOf = (cue: Cue): string[] => rows.flatMap(({ cells }) => (cells.role === cue ? [foldName(cells.form)] : []));
  table = new Map(ROLES.map((cue) => [cue, new Set(formsOf(cue))]));
  return table;
}

/**
 * Whether a folded word is a cue of a role.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example isCue('بالنار', 'by-fire') // true, of 'السيطرة بالنار على الطريق'
 */
export const isCue = (folded: string | undefined, cue: Cue): boolean =>
  folded !== undefined && loadCues().get(cue)?.has(folded) === true;
