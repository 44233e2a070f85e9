import type { OrganisationName, PlaceName } from './gazetteer.ts';
import { loadGazetteer } from './load.ts';
import type { NameNode, NameTree, NextLetters } from './name-tree.ts';
import type { Agreement } from './names.ts';
import { agreement, bareWord } from './names.ts';
import type { Reading } from './readings.ts';

/** A stored name of one word, as a reading of that word agrees with it. */
export interface NameAlone<Stored> {
  readonly reading: Reading;
  readonly stored: Stored;
  readonly agreement: Agreement;
}

/** A reading of a first word that longer names begin with. */
export interface Opening {
  readonly reading: Reading;
  readonly node: NameNode;
  readonly letters: NextLetters;
}

/** What stored names say of a word that may begin one, whatever follows it. */
export interface FirstWord<Stored> {
  /** Names of this word alone, in the order of hits. */
  readonly alone: readonly NameAlone<Stored>[];
  readonly openings: readonly Opening[];
}

const NONE: readonly never[] = [];
const NO_NAMES = { alone: NONE, openings: NONE };
const RANK: readonly Agreement[] = ['exact', 'joined', 'article', 'article-added', 'article-dropped'];

/** Fewest particles first, and of one length what agrees better. */
export const byReading = (
  a: Pick<NameAlone<unknown>, 'reading' | 'agreement'>,
  b: Pick<NameAlone<unknown>, 'reading' | 'agreement'>,
): number => a.reading.particles.length - b.reading.particles.length || RANK.indexOf(a.agreement) - RANK.indexOf(b.agreement);

function firstWord<Stored extends { readonly name: string }>(
  tree: NameTree<Stored>,
  readings: readonly Reading[],
): FirstWord<Stored> {
  let alone: NameAlone<Stored>[] | null = null;
  let openings: Opening[] | null = null;
  for (const reading of readings) {
    const node = tree.walk(tree.root, bareWord(reading.folded));
    if (node === null) continue;
    for (const stored of tree.names(node))
      (alone ??= []).push({ reading, stored, agreement: agreement(reading.folded, stored.name) });
    if (tree.goesOn(node)) (openings ??= []).push({ reading, node, letters: tree.nextLetters(node) });
  }
  if (alone === null && openings === null) return NO_NAMES;
  return { alone: alone?.sort(byReading) ?? NONE, openings: openings ?? NONE };
}

/** The names of places that begin with a word, in each of its readings. */
export const placesFrom = (readings: readonly Reading[]): FirstWord<PlaceName> => firstWord(loadGazetteer().placeTree, readings);

/** The names of bodies that begin with a word, in each of its readings. */
export const bodiesFrom = (readings: readonly Reading[]): FirstWord<OrganisationName> =>
  firstWord(loadGazetteer().organisationTree, readings);
