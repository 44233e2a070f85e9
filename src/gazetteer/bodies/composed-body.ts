import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { validOn } from '../forces.ts';
import type { Command, OrganisationHead } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { nameOf } from '../words.ts';
import { isForeign } from './listed-bodies.ts';
import { commanderEnd, isProper, personName } from './proper-names.ts';

/** A body that words of its kind and name make up, which no table holds as a whole. */
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
  finder: Finder,
  first: number,
  last: number,
  start = finder.words.tokens[first]?.folded ?? '',
): readonly string[] {
  const { words, tables, setting } = finder;
  const name = personName(words, first, last, start);
  const body = tables.leaders.get(name)?.find((command) => validOn(command, setting.published)) ?? commandOfShort(finder, name);
  return body === undefined ? [] : [body.organisation];
}

/** قوات صالح, رجال الحلو: the command of the leader whose short name it is, in news of a country where his body is at home or acts. */
function commandOfShort(finder: Finder, name: string): Command | undefined {
  const { gazetteer, setting, tables } = finder;
  return tables.shortLeaders.get(name)?.find((command) => {
    const body = gazetteer.organisation(command.organisation);
    return (
      validOn(command, setting.published) &&
      setting.country !== null &&
      body !== undefined &&
      (body.country === '' || !isForeign(finder, body))
    );
  });
}

/** Most words of a short name (عبد الواحد). */
const MOST_SHORT_WORDS = 2;

/**
 * Last word of the short name of a leader that stands right behind a noun for his men, and that no other name goes on with (عصابات صالح, but
 * رجال صالح العلي); -1 where none does.
 */
export function shortLeaderEnd(finder: Finder, at: number, start = finder.words.tokens[at]?.folded ?? ''): number {
  const { words } = finder;
  for (let last = Math.min(at + MOST_SHORT_WORDS - 1, words.sentenceEnd(at)); last >= at; last--) {
    if (commandOfShort(finder, personName(words, at, last, start)) === undefined) continue;
    return last < words.sentenceEnd(at) && isProper(finder, last + 1, false) ? -1 : last;
  }
  return -1;
}

/** Last word of the name of a leader of the tables that begins at a word, the whole name or the short one; -1 where none does. */
export const leaderEnd = (finder: Finder, at: number, start = finder.words.tokens[at]?.folded ?? ''): number =>
  Math.max(commanderEnd(finder, at, start), shortLeaderEnd(finder, at, start));

/** مقاتلين موالين لعبد الرشيد دوستم, at لعبد: the body of the man of the tables whose name begins there, if he commands one on the document's day. */
export function bodyOfCommander(finder: Finder, first: number, start: string): string | undefined {
  const last = commanderEnd(finder, first, start);
  return last < 0 ? undefined : ledBy(finder, first, last, start)[0];
}
