import type { Draft } from '../draft.ts';
import { draft } from '../draft.ts';
import type { Finder } from '../find-organisations.ts';
import { isNameCue } from '../cue-words.ts';
import { SAYS } from '../traits.ts';
import { hasTrait, previousWord } from '../words.ts';
import { isSaidBy } from './unknown-names.ts';

export const WELL_KNOWN = new Set(['country', 'city']);

/** Family names of the persons named so far. */
export interface Surnames {
  readonly ofOneWord: Set<string>;
  /** Those that are other words or first names, too, which mean him only where he is said to speak (وأضاف رشيد). */
  readonly ofSpeakers: Set<string>;
  /** Those of the words of both. */
  readonly endings: Uint8Array;
  /** The second words by the first. */
  readonly ofTwoWords: Map<string, Set<string>>;
}

/** دقلو, بن سلمان: who was named in full before, by his last name alone. */
export function bySurname({ words, tables }: Finder, at: number, { ofOneWord, ofSpeakers, ofTwoWords }: Surnames): Draft | null {
  const word = words.tokens[at];
  const next = words.tokens[at + 1];
  if (word !== undefined && next !== undefined && ofTwoWords.get(word.folded)?.has(next.folded) === true) {
    const name = `${word.form} ${next.form}`;
    return draft({ kind: 'person', first: at, last: at + 1, name, entries: [], head: -1, rule: 'surname' });
  }
  if (word !== undefined && ofSpeakers.has(word.folded) && (speaks(words, at) || commands(words, at)))
    return draft({ kind: 'person', first: at, last: at, name: word.form, entries: [], head: -1, rule: 'surname' });
  for (const { folded, form, particles } of words.readings(at)) {
    if (!ofOneWord.has(folded) || particles.includes('ب')) continue;
    const before = previousWord(words, at);
    if (
      before >= 0 &&
      (tables.classNouns.has(words.tokens[before]?.folded ?? '') ||
        tables.cues.get(words.tokens[before]?.folded ?? '') === 'direction')
    )
      continue;
    return draft({ kind: 'person', first: at, last: at, name: form, entries: [], head: -1, rule: 'surname' });
  }
  return null;
}

const SOURCE = /^[وف]?ب?(?:حسب|وفق)$/;

/** أوضح رشيد, بحسب رشيد, رشيد أكد, وكان رشيد قد أعلن: right behind what only a speaker stands behind, or before what he says. */
function speaks(words: Finder['words'], at: number): boolean {
  if (isSaidBy(words, at) || SOURCE.test(words.tokens[at - 1]?.folded ?? '')) return true;
  const verb = words.tokens[at + 1]?.folded === 'قد' ? at + 2 : at + 1;
  return verb <= words.sentenceEnd(at) && hasTrait(words, verb, SAYS) && !isNameCue(words.tokens[verb]?.folded, 'done');
}

/** Words from the name of who commands to his troops (سحب مسعود منها قواته). */
const FARTHEST_TROOPS = 3;

/** سحب مسعود منها حاميته, أمر صالح قواته: behind a verb of one man, and before troops that are his. */
function commands(words: Finder['words'], at: number): boolean {
  const isOneMans = (words.analyses[at - 1] ?? []).some(
    ({ pos, rank, features }) => pos === 'verb' && rank === 0 && features.gender === 'm' && features.number === 'singular',
  );
  if (!isOneMans) return false;
  for (let own = at + 1; own <= Math.min(words.sentenceEnd(at), at + FARTHEST_TROOPS); own++)
    for (const { pos, rank, enclitic, classes } of words.analyses[own] ?? [])
      if (rank === 0 && pos === 'noun' && enclitic === 'ه' && (classes.includes('force') || classes.includes('member')))
        return true;
  return false;
}

/** True where the second word is a first name too, or a name of family form. */
export function hasSurname({ words, tables }: Finder, first: number, last: number): boolean {
  if (last === first) return false;
  const word = words.tokens[first + 1]?.folded ?? '';
  return (
    tables.givenNames.has(word) ||
    isNameCue(word, 'opens-name') ||
    word.startsWith('ال') ||
    tables.givenNames.has(words.tokens[first]?.folded ?? '')
  );
}
