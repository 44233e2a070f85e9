import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import { cueBefore } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import { isOnlyVerb } from '../words.ts';
import { foldedName } from '../../text/fold.ts';

/**
 * Further mentions of names that the document has used for a place before: one sense in one text. Verbs with their letters
 * stay verbs (تدمر القذائف).
 */
export function repeated(finder: PlaceFinder, found: readonly Draft[]): Draft[] {
  const { words, claims, tables } = finder;
  const known = new Map(found.filter(({ first, last }) => first === last).map((place) => [foldedName(place.name), place]));
  const more: Draft[] = [];
  if (known.size === 0) return more;
  // Particles stand before a name, never behind: its last letters are the word's.
  const endings = new Set([...known.keys()].map(endingOf));
  for (let at = 0; at < words.tokens.length; at++) {
    const token = words.tokens[at];
    if (token?.kind !== 'word' || !endings.has(endingOf(words.readings(at)[0]?.folded ?? ''))) continue;
    if (claims.taken(at, at) || isOnlyVerb(words, at)) continue;
    for (const reading of words.readings(at)) {
      const same = known.get(reading.folded);
      if (same === undefined || reading.particles.includes('ك')) continue;
      const verbs = (words.analyses[at] ?? []).some(({ pos, rank }) => pos === 'verb' && rank === 0);
      if (verbs || tables.givenNames.has(reading.folded)) continue;
      if (cueBefore(finder, at, reading.particles) === 'none' && isWordOfLexicon(finder, at, same)) continue;
      claims.take(at, at);
      more.push(
        draft({ kind: 'place', first: at, last: at, name: reading.form, entries: same.entries, head: -1, rule: 'named before' }),
      );
      break;
    }
  }
  return more;
}

/** The last two letters of a word, as a number. */
function endingOf(word: string): number {
  const { length } = word;
  return length < 2 ? -1 : word.charCodeAt(length - 1) * 0x10000 + word.charCodeAt(length - 2);
}

/** الثورة, الشجرة: what the lexicon has or no table holds is a word again, where nothing before it speaks for a place. */
function isWordOfLexicon({ words, tables }: PlaceFinder, at: number, { name, entries }: Draft): boolean {
  const ambiguity = tables.ambiguous.get(foldedName(name));
  return entries.length === 0 || (ambiguity !== undefined && ambiguity !== 'short') || hasOrdinaryReading(words, at);
}

const hasOrdinaryReading = (words: PlaceFinder['words'], at: number): boolean =>
  (words.analyses[at] ?? []).some(({ rank, pos }) => rank === 0 && pos !== 'verb');
