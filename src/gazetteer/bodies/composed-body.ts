import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { validOn } from '../forces.ts';
import type { OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { nameOf } from '../words.ts';

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
  const name = [start, ...words.tokens.slice(first + 1, last + 1).map(({ folded }) => folded)].join(' ');
  const body = tables.leaders.get(name)?.find((command) => validOn(command, setting.published));
  return body === undefined ? [] : [body.organisation];
}

/** Most words of a name in the table of leaders (علي عبد الله صالح). */
const MOST_LEADER_WORDS = 4;

/** حفتر, علي عبد الله صالح: the longest name from `first` on of a man who is known to command a body, its last word and that body; null where none stands there. */
export function leaderAt(finder: Finder, first: number, start: string): { last: number; body: string } | null {
  for (let last = Math.min(finder.words.sentenceEnd(first), first + MOST_LEADER_WORDS - 1); last >= first; last--) {
    const [body] = ledBy(finder, first, last, start);
    if (body !== undefined) return { last, body };
  }
  return null;
}
