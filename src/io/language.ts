import { anything, listOf, matching, notEmpty, readTable } from '../tables/read-table.ts';

interface Language {
  readonly code: string;
  readonly letters: RegExp;
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** A text of which at least this share of letters is of Arabic script may be Arabic: articles quote names and links in Latin. */
const ARABIC_SHARE = 0.3;
/** What is looked at of a long text, in UTF-16 units. */
const SAMPLE = 20_000;

const LETTER = /\p{L}/gu;
const ARABIC_LETTER = /\p{Script=Arabic}/gu;
/** With what may stand inside a word: diacritics, tatweel, and the non-joiner of Persian. */
const WORD = /[\p{L}\p{M}\u0640\u200c]+/gu;
const MARKS = /[\p{M}\u0640]/gu;

let languages: readonly Language[] | undefined;

function loadLanguages(): readonly Language[] {
  const url = new URL('../../src/io/data/languages.tsv', import.meta.url);
  languages ??= readTable(url, {
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
  return languages;
}

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
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, LETTER);
  if (letters === 0) return null;
  if (count(sample, ARABIC_LETTER) < letters * ARABIC_SHARE) return 'other';
  const scores = loadLanguages().map(({ code }) => ({ code, score: 0 }));
  for (const [found] of sample.matchAll(WORD)) {
    const word = found.replaceAll(MARKS, '');
    const plain = plainLetters(word);
    loadLanguages().forEach((language, i) => {
      const score = scores[i];
      if (score !== undefined && speaksFor(language, word, plain)) score.score += 1;
    });
  }
  // Arabic stands first in the table, and `>` leaves it there.
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).code;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const speaksFor = ({ letters, words, prefixes }: Language, word: string, plain: string): boolean =>
  words.has(plain) || letters.test(word) || prefixes.some((each) => plain.length > each.length && plain.startsWith(each));
