import type { Draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import type { OrganisationHead } from '../tables.ts';
import { KNOWN } from '../traits.ts';
import type { Found } from '../word-facts.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isOnlyVerb, isParticle } from '../words.ts';
import { build, leaderEnd, ledBy } from './composed-body.ts';

/** Most words of an office behind the noun for the men of him who holds it (قوات نائب رئيس دولة جنوب السودان السابق X). */
const MOST_OFFICE_WORDS = 7;

/**
 * The body of a leader of the tables whose office stands between the noun for his men and his name, whatever the office is of.
 *
 * @example // 'قوات نائب رئيس دولة جنوب السودان السابق رياك مشار' → splm-io
 */
export function ofOffice(finder: Finder, at: number, head: Found<OrganisationHead>): Draft | null {
  const { words } = finder;
  if (head.value.role !== 'body' && head.value.role !== 'force') return null;
  if (factsAt(finder, at + 1).title === null) return null;
  const last = Math.min(at + 1 + MOST_OFFICE_WORDS, words.sentenceEnd(at));
  for (let first = at + 2; first <= last; first++) {
    const commander = leaderEnd(finder, first);
    const entries = commander < 0 ? [] : ledBy(finder, first, commander);
    if (entries.length > 0) return build(finder, at, commander, head, entries);
    if (!isOfOffice(finder, first)) return null;
  }
  return null;
}

/** رئيس, السابق, للجيش: a word that an office or a title may have; no particle, verb or sign stands in it. */
const isOfOffice = ({ words }: Finder, at: number): boolean => {
  const token = words.tokens[at];
  if (token?.kind !== 'word' || isParticle(words, at) || isOnlyVerb(words, at)) return false;
  return hasTrait(words, at, KNOWN) || !token.folded.startsWith('و');
};
