import { build, leaderAt, ledBy } from './composed-body.ts';
import type { Draft } from '../draft.ts';
import { placeNamesAt } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import { armyOf } from '../forces.ts';
import type { OrganisationHead, Tables } from '../tables.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { MOST_NAME_WORDS, properEnd, titlesEnd } from './proper-names.ts';

/** موالية, المؤيدين: an adjective of loyalty in any gender and number, with the article or without. */
export function isLoyal(word: string, { loyal: loyals }: Tables['bodyWords']): boolean {
  const bare = word.replace(/^ال/, '');
  return loyals.has(bare) || loyals.has(bare.replace(/(?:ي|يه|ه|ين|ون)$/, ''));
}

/** القوات الموالية للرئيس السابق X, مسلحون موالون للجنرال X: those of him to whom they are loyal; by his command, a body of the tables. */
export function loyal(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words, gazetteer, setting, tables } = finder;
  const { honour, former } = tables.bodyWords;
  const end = words.sentenceEnd(at);
  if (at + 2 > end || !isLoyal(words.tokens[at + 1]?.folded ?? '', tables.bodyWords)) return null;
  const to = words.readings(at + 2).find(({ particles }) => particles.at(-1) === 'ل');
  if (to === undefined) return null;
  // للحكومة: those of the state.
  if (factsAt(finder, at + 2).head?.value.noun === 'حكومه') {
    const army = setting.country === null ? null : armyOf(gazetteer, setting.country, setting.published);
    return build(finder, at, at + 2, head, army === null ? [] : [army.id]);
  }
  const titled = factsAt(finder, at + 2).title !== null || honour.has(to.folded);
  if (!titled) {
    const leader = leaderAt(finder, at + 2, to.folded);
    const place = placeNamesAt(words, at + 2).find(({ agreement }) => agreement === 'exact');
    if (leader === null && place !== undefined) return build(finder, at, place.last, head, []);
    const named = leader !== null || to.folded.startsWith('ال') || words.analyses[at + 2]?.length === 0;
    const last = Math.max(leader?.last ?? at + 2, properEnd(finder, at + 3, Math.min(end, at + 2 + MOST_NAME_WORDS)));
    return named ? build(finder, at, last, head, leader === null ? [] : [leader.body]) : null;
  }
  let office = Math.max(at + 2, titlesEnd(finder, at + 3));
  while (office < end && former.has(words.tokens[office + 1]?.folded ?? '')) office++;
  const last = properEnd(finder, office + 1, Math.min(end, office + MOST_NAME_WORDS));
  return build(finder, at, last, head, last === office ? [] : ledBy(finder, office + 1, last));
}
