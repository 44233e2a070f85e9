import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { validOn } from '../forces.ts';
import type { OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import type { Words } from '../words.ts';
import { nameOf } from '../words.ts';
import { MOST_NAME_WORDS } from './proper-names.ts';

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

const personName = (words: Words, first: number, last: number, start: string): string =>
  [start, ...words.tokens.slice(first + 1, last + 1).map(({ folded }) => folded)].join(' ');

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

/**
 * Last word of the name of a commander of the tables, of whatever time, that begins at a word, the longest one; -1 where none does.
 *
 * @param start  the first word without its particles
 * @example // 'الموالية لبشار الأسد', at لبشار with start بشار → that of الأسد
 */
export function commanderEnd({ words, tables }: Finder, first: number, start: string): number {
  const end = Math.min(first + MOST_NAME_WORDS, words.sentenceEnd(first));
  for (let last = end; last >= first; last--) if (tables.leaders.has(personName(words, first, last, start))) return last;
  return -1;
}

/** مقاتلين موالين لعبد الرشيد دوستم, at لعبد: the body of the man of the tables whose name begins there, if he commands one on the document's day. */
export function bodyOfCommander(finder: Finder, first: number, start: string): string | undefined {
  const last = commanderEnd(finder, first, start);
  return last < 0 ? undefined : ledBy(finder, first, last, start)[0];
}
