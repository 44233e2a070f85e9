import { listOpener } from '../../language/list-openers.ts';
import type { Finder } from '../find-organisations.ts';
import { ANNOUNCES, COMMA, OPENING, QUOTE, SIGN } from '../traits.ts';
import { factsAt } from '../word-facts.ts';
import { hasTrait, isOnlyVerb, isParticle } from '../words.ts';

/** Words from a name in a list back to the noun for its places. */
const FARTHEST_NOUN = 10;
/** من بينها, كل من: words of what opens a list, which end no other. */
const OF_OPENERS = new Set(['من', 'كل']);

/**
 * بلدات تيرمعلة والدار الكبيرة, أحياء منها الشيخ رضوان: a name that is joined to those behind a noun for several places, or that what opens their
 * list stands before, is of another place, whoever is called so.
 */
export function isAmongPlaces(finder: Finder, at: number): boolean {
  const { words } = finder;
  const { tokens } = words;
  const opened = listOpener(tokens[at - 1]?.folded ?? '') !== null || tokens[at - 1]?.form === ':';
  if (!opened && !(tokens[at]?.folded.startsWith('و') ?? false)) return false;
  for (let before = at - 1; before >= Math.max(words.sentenceStart(at), at - FARTHEST_NOUN); before--) {
    if (hasTrait(words, before, COMMA | QUOTE | OPENING | ANNOUNCES)) continue;
    if (hasTrait(words, before, SIGN)) return false;
    const noun = factsAt(finder, before).classNoun?.value;
    if (noun !== undefined && noun.number !== 'singular') return !noun.kept;
    const { form, folded } = tokens[before] ?? { form: '', folded: '' };
    // ملا علي, written with ي: no preposition.
    if (isOnlyVerb(words, before) || (isParticle(words, before) && !OF_OPENERS.has(folded) && form !== 'علي')) return false;
  }
  return false;
}
