import type { NameHit } from '../find-names.ts';
import type { Finder } from '../find-organisations.ts';
import type { PlaceName } from '../gazetteer.ts';
import type { CueRole } from '../tables.ts';
import { factsAt } from '../word-facts.ts';
import { ADJECTIVE, PARTICIPLE, VERB } from '../traits.ts';
import { hasTrait, previousWord } from '../words.ts';
import { isNameCue } from '../cue-words.ts';

export type Cue = 'class' | 'strong' | 'list' | 'weak' | 'none' | 'against';

/** What the word at `at` does to a name behind it; null where it is no such word, or `at` is no word. */
export const cueRoleOf = (finder: Finder, at: number): CueRole | null => factsAt(finder, at).cue;

const couldBeVerb = ({ words }: Finder, at: number): boolean =>
  !/^[وفب]?إن$/.test(words.tokens[at - 1]?.form ?? '') && hasTrait(words, at, VERB);

/** العاصمة المؤقتة عدن: a definite adjective stands between the word and the name. */
function cueBeforeAdjective(finder: Finder, at: number): CueRole | null {
  const { words } = finder;
  const isDefinite = (index: number): boolean => words.tokens[index]?.folded.startsWith('ال') === true;
  if (!isDefinite(at) || !hasTrait(words, at, ADJECTIVE | PARTICIPLE)) return null;
  const noun = previousWord(words, at);
  return noun === at - 1 && isDefinite(noun) && cueRoleOf(finder, noun) === 'direction' ? 'direction' : null;
}

/**
 * What stands before a name: a class noun or word of direction (strong), a preposition (weak), a word that makes another
 * thing of it (against: نادي الكرامة).
 */
export function cueBefore(finder: Finder, first: number, particles: readonly string[]): Cue {
  const before = previousWord(finder.words, first);
  const role = cueRoleOf(finder, before) ?? cueBeforeAdjective(finder, before);
  if (role === 'against') return 'against';
  // أن تدمر is a verb, إن موسكو and بأن الجنينة are names.
  if (role === 'before-verb') return couldBeVerb(finder, first) ? 'against' : 'none';
  if (role === 'direction' || role === 'dweller') return 'strong';
  if (particles.includes('ب') || particles.includes('ل') || role === 'preposition') return 'weak';
  return 'none';
}

/** من وحي الجدل, على كاروبا: behind a preposition no و or ف joins anything, and nothing is compared. */
export const joinsNothing = (finder: Finder, at: number, particles: readonly string[]): boolean =>
  particles.some((particle) => JOINING.has(particle)) && cueRoleOf(finder, at - 1) === 'preposition';

const JOINING = new Set(['و', 'ف', 'ك']);

/** A preposition that says where, before a name (ب stands alone before a hashtag); the others join ordinary words as often. */
export const isWithin = ({ words }: Finder, { first, reading }: NameHit<PlaceName>): boolean =>
  reading.particles.every((letter) => letter === 'و') && isNameCue(words.tokens[previousWord(words, first)]?.folded, 'within');
