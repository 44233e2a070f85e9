import type { Token } from '../document.ts';
import { peelings } from '../language/clitics.ts';
import { mayBeginNumber } from '../quantity/numbers.ts';
import { ofWord } from '../text/words.ts';
import type { TimeCue } from './cue-words.ts';
import { isTimeCue } from './cue-words.ts';
import type { WordKind } from './lexicon.ts';
import { holdersOf, lexicon, wordTable } from './lexicon.ts';

/** Words of rules that begin an expression, besides those of `words.tsv`: الـ 25, غداة, يومي. */
const RULE_CUES: readonly TimeCue[] = ['opens', 'morrow', 'pair-of', 'year', 'precedes', 'follows', 'all-of-feast'];
const isRuleWord = (folded: string): boolean => folded === 'ال' || RULE_CUES.some((cue) => isTimeCue(folded, cue));

/** Words that stand inside an expression or beside it (الماضي, هجوم, سيطر على) and begin none. */
const INNER: ReadonlySet<WordKind> = new Set<WordKind>([
  'activity',
  'century',
  'ending',
  'future',
  'happening',
  'modifier',
  'moment',
  'passing',
  'superlative',
  'taking',
  'trailing',
]);

/** The tables of the words that begin an expression. */
const beginTables = () => {
  const { words, months } = lexicon();
  return [...[...words].flatMap(([kind, table]) => (INNER.has(kind) ? [] : [table])), months];
};

const wordsOf = (tables: Iterable<{ readonly byFirstWord: ReadonlyMap<string, unknown> }>): Set<string> => {
  const all = new Set<string>();
  for (const { byFirstWord } of tables) for (const first of byFirstWord.keys()) all.add(first);
  return all;
};

let begins: Set<string> | undefined;
let stands: Set<string> | undefined;

/** What can start at a word by its letters alone; for most words of a text nothing can. */
export interface TimeBeginnings {
  readonly expression: boolean;
  /** Whether it is a word of the time vocabulary at all, which an expression may have behind its first word. */
  readonly inside: boolean;
  /** Second words of phrases, for a word that is otherwise no more than a preposition (`leadsToTime`); null for others. */
  readonly leads: ReadonlySet<string> | null;
  /** A phrase of `notTimePhrase`. */
  readonly notTime: boolean;
}

const NO_BEGINNING: TimeBeginnings = { expression: false, inside: false, leads: null, notTime: false };

/** What a time expression can start with at a word, remembered by the word: مساء an expression, في only before what leads on. */
export const timeBeginnings = ofWord((word): TimeBeginnings => {
  const { form, folded } = word;
  if (/^\d/.test(form)) return { expression: true, inside: true, leads: null, notTime: false };
  if (!/^[\p{L}\p{M}]/u.test(form)) return NO_BEGINNING;
  const first = (begins ??= wordsOf(beginTables()));
  const known = (stands ??= wordsOf([...lexicon().words.values(), lexicon().months]));
  const number = mayBeginNumber({ kind: 'word', folded, word });
  const spelled = [folded, ...peelings(folded).flatMap(({ rest }) => [rest, `ال${rest}`])];
  const inside = number || spelled.some((each) => known.has(each) || isRuleWord(each));
  const notTime = (holdersOf(word).peeled & lexicon().notTime.bit) !== 0;
  if (!inside && !notTime) return NO_BEGINNING;
  const firsts = spelled.filter((each) => first.has(each) || isRuleWord(each));
  const expression = number || firsts.length > 0;
  return { expression, inside, leads: number || firsts.length === 0 ? null : secondWords(firsts), notTime };
});

/** The second words of the phrases that begin so; null where one word among them is more than a preposition. */
function secondWords(firsts: readonly string[]): ReadonlySet<string> | null {
  const preposition = wordTable('preposition');
  const seconds = new Set<string>();
  for (const first of firsts) {
    if (isRuleWord(first)) return null;
    for (const table of beginTables()) {
      for (const { words: phrase } of table.byFirstWord.get(first) ?? []) {
        const second = phrase[1];
        if (second !== undefined) seconds.add(second);
        else if (table !== preposition) return null;
      }
    }
  }
  return seconds;
}

/** Before a number of units: نحو، أقل من. */
const isMeasure = (folded: string): boolean => isTimeCue(folded, 'about') || folded === 'اقل' || folded === 'اكثر';

/**
 * True where what follows a word lets it begin an expression. Every second preposition of a text is also one of time (في، من),
 * and only where a time follows it is there anything to read.
 */
export function leadsToTime({ leads }: TimeBeginnings, next: Token | undefined): boolean {
  if (leads === null) return true;
  if (next?.kind !== 'word') return next !== undefined;
  return leads.has(next.folded) || isMeasure(next.folded) || timeBeginnings(next.word).inside || isOwnedHappening(next.word);
}

/** دخولها, سيطرتهم: a word for what happened, with a pronoun behind it (قبل دخولها بيوم). */
const isOwnedHappening = ofWord(({ folded }): boolean => {
  const stem = /^(.{3,}?)(?:ها|ه|هم|هما)$/.exec(folded)?.[1];
  const { byFirstWord } = wordTable('happening');
  return stem !== undefined && (byFirstWord.has(stem) || byFirstWord.has(stem.replace(/ت$/, 'ه')));
});
