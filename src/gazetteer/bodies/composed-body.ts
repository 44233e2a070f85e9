import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { validOn } from '../forces.ts';
import type { OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { nameOf } from '../words.ts';
import { commanderEnd, personName } from './proper-names.ts';

export const build = (
  finder: Finder,
  at: number,
  last: number,
  head: Found<OrganisationHead>,
  entries: readonly string[],
): Draft =>
  draft({
    kind: 'organisation',
    first: at,
    last,
    name: nameOf(finder.words, at, last, head.reading.form),
    entries,
    head: at,
    rule: 'composed-body',
  });

/** كتائب حفتر, عصابات البرهان: the body that the man named there commands on the document's day. */
export function ledBy(
  { words, tables, setting }: Finder,
  first: number,
  last: number,
  start = words.tokens[first]?.folded ?? '',
): readonly string[] {
  const body = tables.leaders.get(personName(words, first, last, start))?.find((command) => validOn(command, setting.published));
  return body === undefined ? [] : [body.organisation];
}

/** مقاتلين موالين لعبد الرشيد دوستم, at لعبد: the body of the man of the tables whose name begins there, if he commands one on the document's day. */
export function bodyOfCommander(finder: Finder, first: number, start: string): string | undefined {
  const last = commanderEnd(finder, first, start);
  return last < 0 ? undefined : ledBy(finder, first, last, start)[0];
}
