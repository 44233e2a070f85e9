import { foldName } from '../text/fold.ts';
import { notEmpty, oneOf, readTable } from './read-table.ts';

/** Whether a folded word is a cue of a role. */
export type IsCue<Role extends string> = (folded: string | undefined, role: Role) => boolean;

/**
 * A table of words by which rules know something, each in the one spelling that counts (columns `form`, `role` and `gloss`): read once,
 * when the first word is asked for.
 *
 * @param roles all that the table may use
 * @returns a function that throws a TableError, with file and line, where the table has a wrong row
 * @example cueTable(new URL('cue-words.tsv', base), ['near'])('قرب', 'near') // true
 */
export function cueTable<Role extends string>(url: URL, roles: readonly Role[]): IsCue<Role> {
  // By the word, since most words of a text are no cue of any role, and the first look-up is the last.
  let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const load = (): ReadonlyMap<string, ReadonlySet<string>> => {
    const rolesOf = new Map<string, Set<string>>();
    for (const { cells } of readTable(url, { form: notEmpty, role: oneOf(roles), gloss: notEmpty })) {
      const form = foldName(cells.form);
      rolesOf.set(form, (rolesOf.get(form) ?? new Set()).add(cells.role));
    }
    return rolesOf;
  };
  return (folded, role) => folded !== undefined && (table ??= load()).get(folded)?.has(role) === true;
}
