import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldLetters, foldName } from './fold.ts';

/** What a line is if it is page furniture: alone, or with the lines after it (related links, comments). */
export type FurnitureScope = 'line' | 'rest';

interface FurniturePhrase {
  readonly words: string;
  readonly match: string;
  readonly scope: FurnitureScope;
}

let phrases: ReadonlyMap<string, readonly FurniturePhrase[]> | undefined;

/** Phrases by their first word. */
function loadPhrases(): ReadonlyMap<string, readonly FurniturePhrase[]> {
  if (phrases !== undefined) return phrases;
  const byFirstWord = new Map<string, FurniturePhrase[]>();
  const url = new URL('../../src/text/data/furniture.tsv', import.meta.url);
  const rows = readTable(url, {
    phrase: notEmpty,
    match: oneOf(['whole', 'start', 'startcolon']),
    scope: oneOf(['line', 'rest']),
  });
  for (const { cells } of rows) {
    const words = foldName(cells.phrase);
    const first = words.split(' ')[0] ?? '';
    const list = byFirstWord.get(first) ?? [];
    list.push({ words, match: cells.match, scope: cells.scope as FurnitureScope });
    byFirstWord.set(first, list);
  }
  phrases = byFirstWord;
  return phrases;
}

const LONGEST_FURNITURE_LINE = 300;

/** A first word that no sign beside it can change in folding: most lines are prose, which it tells without folding them. */
const PLAIN_FIRST_WORD = /^[ "«“(]*([ء-غف-ي]+)[ "».,:،؛]/;

function plainFirstWord(line: string): string | null {
  const word = PLAIN_FIRST_WORD.exec(line)?.[1];
  return word === undefined ? null : foldLetters(word);
}

/**
 * Says whether a line is page furniture (share buttons, author lines, related links) and how far it reaches.
 *
 * @param line one line of normalised text
 * @returns null for prose
 * @example furnitureScope('اقرأ أيضاً: …') // 'rest'
 */
export function furnitureScope(line: string): FurnitureScope | null {
  if (line.length > LONGEST_FURNITURE_LINE) return null;
  const candidates = loadPhrases();
  const first = plainFirstWord(line);
  if (first !== null && !candidates.has(first)) return null;
  const words = foldName(line);
  // A rule of dashes or tatweels.
  if (words === '') return 'line';
  for (const { words: phrase, match, scope } of candidates.get(words.split(' ')[0] ?? '') ?? []) {
    if (words === phrase) return scope;
    if (match === 'whole' || !words.startsWith(`${phrase} `)) continue;
    if (match === 'start' || isFollowedByColon(line, phrase)) return scope;
  }
  return null;
}

/** `تحرير: فلان` is a credit, `تحرير حلب` a headline: the colon comes right after the phrase. */
function isFollowedByColon(line: string, phrase: string): boolean {
  const colon = line.indexOf(':');
  return colon >= 0 && foldName(line.slice(0, colon)) === phrase;
}
