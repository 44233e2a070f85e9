import type { Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { mayBeginNumber } from '../quantity/numbers.ts';
import { ofWord } from '../text/words.ts';
import { holdersOf, lexicon, wordTable } from './lexicon.ts';

/** Words outside the tables that begin an expression by rule. */
const RULE_WORDS = [
  'ال',
  'غداه',
  'عامي',
  'سنتي',
  'يومي',
  'ليلتي',
  'شهري',
  'اعوام',
  'ساعه',
  'يوم',
  'نهار',
  'شهر',
  'عام',
  'سنه',
  'اول',
  'اخر',
  'اليوم',
  'الايام',
];
let begins: Set<string> | undefined;
function beginWords(): Set<string> {
  const all = new Set(RULE_WORDS);
  const { words, months } = lexicon();
  for (const { byFirstWord } of [...words.values(), months]) for (const first of byFirstWord.keys()) all.add(first);
  return all;
}

/** What can start at a word by its letters alone; for most words of a text nothing can. */
export interface TimeBeginnings {
  readonly expression: boolean;
  /** Second words of phrases, for a word that is otherwise no more than a preposition (`leadsToTime`); null for others. */
  readonly leads: ReadonlySet<string> | null;
  /** A phrase of `notTimePhrase`. */
  readonly notTime: boolean;
}

const NO_BEGINNING: TimeBeginnings = { expression: false, leads: null, notTime: false };

/** What a time expression can start with at a word, remembered by the word: مساء an expression, في only before what leads on. */
export const timeBeginnings = ofWord((word): TimeBeginnings => {
  const { form, folded } = word;
  if (/^\d/.test(form)) return { expression: true, leads: null, notTime: false };
  if (!/^[\p{L}\p{M}]/u.test(form)) return NO_BEGINNING;
  const known = (begins ??= beginWords());
  const number = mayBeginNumber({ kind: 'word', folded });
  const firsts = [folded, ...peelings(folded).flatMap(({ rest }) => [rest, `ال${rest}`])].filter((each) => known.has(each));
  const expression = number || firsts.length > 0;
  const notTime = (holdersOf(word).peeled & lexicon().notTime.bit) !== 0;
  if (!expression && !notTime) return NO_BEGINNING;
  return { expression, leads: number || firsts.length === 0 ? null : secondWords(firsts), notTime };
});

/** The second words of the phrases that begin so; null where one word among them is more than a preposition. */
function secondWords(firsts: readonly string[]): ReadonlySet<string> | null {
  const { words, months } = lexicon();
  const seconds = new Set<string>();
  for (const first of firsts) {
    if (RULE_WORDS.includes(first)) return null;
    for (const table of [...words.values(), months]) {
      for (const { words: phrase } of table.byFirstWord.get(first) ?? []) {
        const second = phrase[1];
        if (second !== undefined) seconds.add(second);
        else if (table !== words.get('preposition')) return null;
      }
    }
  }
  return seconds;
}

/** Before a number of units: نحو، أقل من. */
const MEASURES = new Set(['نحو', 'حوالي', 'قرابه', 'زهاء', 'اقل', 'اكثر']);

/**
 * True where what follows a word lets it begin an expression. Every second preposition of a text is also one of time (في، من),
 * and only where a time follows it is there anything to read.
 */
export function leadsToTime({ leads }: TimeBeginnings, next: Token | undefined): boolean {
  if (leads === null) return true;
  if (next?.kind !== 'word') return next !== undefined;
  return (
    leads.has(next.folded) || MEASURES.has(next.folded) || timeBeginnings(next.word).expression || isOwnedHappening(next.word)
  );
}

/** دخولها, سيطرتهم: a word for what happened, with a pronoun behind it (قبل دخولها بيوم). */
const isOwnedHappening = ofWord(({ folded }): boolean => {
  const stem = /^(.{3,}?)(?:ها|ه|هم|هما)$/.exec(folded)?.[1];
  const { byFirstWord } = wordTable('happening');
  return stem !== undefined && (byFirstWord.has(stem) || byFirstWord.has(stem.replace(/ت$/, 'ه')));
});
