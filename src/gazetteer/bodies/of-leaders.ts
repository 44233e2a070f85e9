import type { Draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { isTitleWord } from '../persons/titles.ts';
import { factsAt } from '../word-facts.ts';
import { isComma } from '../words.ts';

/** Words from an office behind a name to the body in which it is: القيادي في الحركة. */
const FARTHEST_BODY = 2;

/**
 * Gives the men of a man who is in no table of leaders the body that the text gives him: behind his name (رجال دلاكاما، زعيم حركة رينامو) or where it
 * has named him (زعيم الحركة أفونسو دلاكاما … مقاتلو دلاكاما).
 */
export function ofLeaders(finder: Finder, bodies: readonly Draft[], persons: readonly Draft[]): readonly Draft[] {
  const { words } = finder;
  if (!bodies.some((body) => isOfMan(finder, body))) return bodies;
  const byFirst = new Map(bodies.map((body) => [body.first, body]));
  const bySurname = new Map<string, Draft>();
  for (const { last, organisation } of persons) {
    const surname = words.tokens[last]?.folded ?? '';
    if (organisation !== null && organisation.kind !== 'place') bySurname.set(surname, organisation);
  }
  return bodies.map((body) => {
    if (!isOfMan(finder, body)) return body;
    const given = behindName(finder, body.last, byFirst) ?? bySurname.get(words.tokens[body.last]?.folded ?? '');
    if (given === undefined) return body;
    bySurname.set(words.tokens[body.last]?.folded ?? '', given);
    return { ...body, name: given.name, entries: given.entries, rule: 'members' };
  });
}

/** رجال X, مقاتلو X: men who are told only by the man whose they are. */
function isOfMan(finder: Finder, { entries, rule, first, last }: Draft): boolean {
  return (
    entries.length === 0 && rule === 'composed-body' && last > first && factsAt(finder, first).head?.value.role === 'members'
  );
}

/** رجال X، زعيم الحركة: the body behind an office behind a name. */
function behindName({ words, tables }: Finder, last: number, byFirst: ReadonlyMap<number, Draft>): Draft | undefined {
  let office = last + 1;
  if (isComma(words.tokens[office])) office++;
  const word = words.tokens[office]?.folded ?? '';
  if (!isTitleWord(tables.titles, word)) return undefined;
  for (let at = office + 1; at <= office + FARTHEST_BODY; at++) {
    const body = byFirst.get(at);
    if (body !== undefined) return body;
    if (words.tokens[at]?.folded !== 'في') return undefined;
  }
  return undefined;
}
