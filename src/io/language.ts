import { anything, listOf, matching, notEmpty, readTable } from '../tables/read-table.ts';
import { letterWidth } from '../text/units.ts';
import { ofWord, wordAt } from '../text/words.ts';

interface Language {
  readonly code: string;
  readonly letters: RegExp;
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** A text of which at least this share of letters is of Arabic script may be Arabic: articles quote names and links in Latin. */
const ARABIC_SHARE = 0.3;
/** What is looked at of a long text, in UTF-16 units. */
const SAMPLE = 8_000;
/** What a single word says may be chance. */
const FEWEST_WORDS = 2;

const LETTER = /\p{L}/gu;
const ARABIC_LETTER = /\p{Script=Arabic}/gu;
/** The non-joiner of Persian may stand inside a word, as diacritics and tatweel may. */
const NON_JOINER = 0x200c;
const MARKS = /[\p{M}\u0640]/gu;

/** What one word says. */
interface Evidence {
  readonly letters: number;
  readonly arabicLetters: number;
  /** Places in the table of the languages that it speaks for. */
  readonly languages: readonly number[];
}

let languages: readonly Language[] | undefined;

const knownLanguages = (): readonly Language[] => (languages ??= loadLanguages());

const loadLanguages = (): readonly Language[] =>
  readTable(new URL('../../src/io/data/languages.tsv', import.meta.url), {
    code: matching(/^[a-z]{2,3}$/, 'a language code'),
    name: notEmpty,
    letters: notEmpty,
    words: notEmpty,
    prefixes: anything,
  }).map(({ cells }) => ({
    code: cells.code,
    letters: new RegExp(`[${listOf(cells.letters).join('')}]`, 'u'),
    words: new Set(listOf(cells.words).map(plainLetters)),
    prefixes: listOf(cells.prefixes).map(plainLetters),
  }));

const plainLetters = (word: string): string => word.replaceAll('ی', 'ي').replaceAll('ک', 'ك');

/**
 * The language of a text, as far as it matters here: which language in Arabic script it is, told by letters and frequent words
 * (`data/languages.tsv`).
 *
 * @returns a code of the table; `other` for a text in another script; null for a text without letters
 *
 * @example
 * languageOf('انسحبت القوات من البلدة') // 'ar'
 * languageOf('نیروها از شهر عقب‌نشینی کردند') // 'fa'
 */
export function languageOf(text: string): string | null {
  const table = knownLanguages();
  const scores = table.map(() => 0);
  let letters = 0;
  let arabicLetters = 0;
  const sample = text.slice(0, SAMPLE);
  for (let at = 0; at < sample.length;) {
    const end = endOfWord(sample, at);
    if (end === at) {
      at++;
      continue;
    }
    const evidence = evidenceOf(wordAt(sample, at, end));
    letters += evidence.letters;
    arabicLetters += evidence.arabicLetters;
    for (const language of evidence.languages) scores[language] = (scores[language] ?? 0) + 1;
    at = end;
  }
  if (letters === 0) return null;
  if (arabicLetters < letters * ARABIC_SHARE) return 'other';
  // Arabic stands first in the table and is found first.
  const best = Math.max(...scores);
  return table[best < FEWEST_WORDS ? 0 : scores.indexOf(best)]?.code ?? null;
}

/** Where the word that begins at a place ends; the place itself where none begins. */
function endOfWord(text: string, at: number): number {
  let end = at;
  for (;;) {
    const width = letterWidth(text, end);
    if (width > 0) end += width;
    else if (text.charCodeAt(end) === NON_JOINER) end++;
    else return end;
  }
}

const evidenceOf = ofWord(({ form }): Evidence => {
  const word = form.replaceAll(MARKS, '');
  const plain = plainLetters(word);
  return {
    letters: count(word, LETTER),
    arabicLetters: count(word, ARABIC_LETTER),
    languages: knownLanguages().flatMap((language, place) => (speaksFor(language, word, plain) ? [place] : [])),
  };
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const speaksFor = ({ letters, words, prefixes }: Language, word: string, plain: string): boolean =>
  words.has(plain) || letters.test(word) || prefixes.some((each) => plain.length > each.length && plain.startsWith(each));
