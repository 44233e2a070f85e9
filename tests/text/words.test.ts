import { describe, expect, it } from 'vitest';
import { foldLetters, foldName } from '../../src/text/fold.ts';
import { hashLetters } from '../../src/text/letter-hash.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { remember } from '../../src/text/remember.ts';
import { endOfHashtag, endOfToken, kindAt, vocalisedWord } from '../../src/text/tokens.ts';
import { classAt, DIGIT, FINAL, HIGH_SURROGATE, LETTER, letterWidth, SIGN, SPACE } from '../../src/text/units.ts';
import { ofWord, wordAt } from '../../src/text/words.ts';
import type { Word } from '../../src/text/words.ts';

/** A letter of two code units. */
const PHOENICIAN = '\u{10900}';

describe('classAt', () => {
  it.each([
    ['ا', LETTER],
    ['\u064b', LETTER],
    ['A', LETTER],
    ['é', LETTER],
    ['7', DIGIT],
    ['0', DIGIT],
    ['²', SIGN],
    [' ', SPACE],
    ['\n', SPACE],
    ['\u00a0', SPACE],
    ['.', FINAL],
    ['؟', FINAL],
    ['…', FINAL],
    ['!', FINAL],
    ['،', SIGN],
    ['-', SIGN],
    ['\ud7ff', SIGN],
    ['\ud800', HIGH_SURROGATE],
    ['\udbff', HIGH_SURROGATE],
    ['\udc00', SIGN],
  ])('%j', (unit, found) => {
    expect(classAt(unit, 0)).toBe(found);
    expect(classAt(unit, 0), 'the second time').toBe(found);
    expect(classAt(unit, 1), 'past the end').toBe(SPACE);
  });
});

describe('letterWidth', () => {
  it.each([
    ['ا', 1],
    [PHOENICIAN, 2],
    ['🔴', 0],
    ['\ud800', 0],
    [`\ud800${PHOENICIAN}`, 0],
    ['7', 0],
    [' ', 0],
    ['', 0],
  ])('%j', (text, width) => {
    expect(letterWidth(text, 0)).toBe(width);
  });

  it('looks at its place only', () => {
    expect(letterWidth(`🔴${PHOENICIAN}`, 0)).toBe(0);
    expect(letterWidth(`🔴${PHOENICIAN}`, 2)).toBe(2);
  });
});

describe('tokens', () => {
  it.each([
    ['حمص ', 'word', 3],
    [`${PHOENICIAN}ا${PHOENICIAN}.`, 'word', 5],
    ['3,500.7 ', 'number', 7],
    ['3,', 'number', 1],
    ['3.x', 'number', 1],
    ['3..5', 'number', 1],
    ['..', 'punctuation', 1],
    ['🔴🔴', 'punctuation', 2],
    ['\ud800x', 'punctuation', 1],
  ] as const)('%j begins with a %s of %i', (text, kind, end) => {
    expect(kindAt(text, 0)).toBe(kind);
    expect(endOfToken(text, 0, kind)).toBe(end);
  });

  it('are none at a space or past the end', () => {
    expect(kindAt(' ', 0)).toBeNull();
    expect(kindAt('', 0)).toBeNull();
  });

  it.each([
    ['#ريف_حماة ثم', 9],
    ['#7_أيار', 7],
    ['# ريف', 0],
    ['ريف#', 0],
    ['#', 0],
  ])('the hashtag %s ends at %i', (text, end) => {
    expect(endOfHashtag(text, 0)).toBe(end);
  });

  it.each([
    ['سلّم', 'سلّم'],
    ['سـلّم\u200f', 'سلّم'],
    ['رحمٰن', 'رحمٰن'],
    ['بلدةً', 'بلدةً'],
    ['سلم', null],
    ['آٓ', null],
    ['\u064a\u0653', null],
  ])('%s as it is vocalised', (word, found) => {
    expect(vocalisedWord(word, 0, word.length)).toBe(found);
  });

  it('are vocalised by their own letters only', () => {
    expect(vocalisedWord('سلّم حمص سلّم', 5, 8)).toBeNull();
  });
});

describe('wordAt', () => {
  it('has one object for all tokens of the same letters, and another for others', () => {
    const text = 'إلى حلب إلى حمص';
    const [first, aleppo, second, homs] = [wordAt(text, 0, 3), wordAt(text, 4, 7), wordAt(text, 8, 11), wordAt(text, 12, 15)];
    expect(second).toBe(first);
    expect(first).toMatchObject({ form: 'إلى', folded: 'الي' });
    expect([aleppo.form, homs.form]).toEqual(['حلب', 'حمص']);
  });

  it('keeps telling words apart when there are more than it can hold', () => {
    const words = Array.from(
      { length: 60_000 },
      (_, at) => `ك${String(at).replace(/\d/g, (digit) => 'ابتثجحخدذر'[Number(digit)] ?? '')}`,
    );
    const mixedUp = [...words, ...words].filter((word) => wordAt(word, 0, word.length).form !== word);
    expect(mixedUp).toEqual([]);
  });

  it('keeps what comes again and again, and lets go what has not come for long', () => {
    const met = (word: string): Word => wordAt(word, 0, word.length);
    const [often, once] = [met('مدينة'), met('قسطنطينية')];
    for (let at = 0; at < 60_000; at++) if (met(`ن${String(at)}`).form.length > 0 && at % 1000 === 0) met('مدينة');
    expect(met('مدينة')).toBe(often);
    expect(met('قسطنطينية')).not.toBe(once);
  });

  it('computes what a word says once', () => {
    let calls = 0;
    const length = ofWord(({ form }) => (calls++, form.length));
    const other = ofWord(({ form }) => (form === 'دمشق' ? null : form));
    const word = wordAt('دمشق', 0, 4);
    expect([other(word), length(word), length(word), other(word)]).toEqual([null, 4, 4, null]);
    expect(calls).toBe(1);
    expect(other(wordAt('حماة', 0, 4))).toBe('حماة');
  });
});

describe('remember', () => {
  it('computes once, until there are too many', () => {
    const calls: string[] = [];
    const upper = remember((text) => (calls.push(text), text.toUpperCase()), 2);
    expect(['a', 'b', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'B']);
    expect(calls).toEqual(['a', 'b']);
    expect(['c', 'c', 'a'].map(upper)).toEqual(['C', 'C', 'A']);
    expect(calls).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('hashLetters', () => {
  it('is of the letters between two places, and hardly ever the same for two words', () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `ك${String(at)}`);
    expect(hashLetters('في حمص غدا', 3, 6)).toBe(hashLetters('حمص', 0, 3));
    expect(new Set(words.map((word) => hashLetters(word, 0, word.length))).size).toBeGreaterThan(9_990);
    expect(Math.min(...words.map((word) => hashLetters(word, 0, word.length)))).toBeGreaterThanOrEqual(0);
  });
});

describe('what is not changed', () => {
  it.each([
    '٪',
    '\u066a',
    '\u06fa',
    'ۺ',
    '\u065f'.repeat(0),
    'A',
    'é',
    '🔴',
    '\ud800',
    '\udc00',
    '\ud800ا',
    'ا\udc00',
    PHOENICIAN,
  ])('by normalisation: %j', (text) => {
    expect(normaliseText(text).form).toBe(text);
  });

  it.each(['حمض', 'ظ', 'abc', 'É', '[', '@', '`', '{'])('by folding: %j', (text) => {
    expect(foldLetters(text)).toBe(text);
  });
});

describe('what is', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٣٫٥', '3.5'],
    ['أ\u2028ب\u2029ج\u0085د', 'أ\nب\nج\nد'],
    ['\u{1D400}', 'A'],
    ['🔴\ufe0f', '🔴'],
    ['\u064bا', 'ا'],
    ['ا\u0653', 'آ'],
    ['سـ\u0640\u064eلم', 'سلم'],
    ['ﷺ', 'صلى الله عليه وسلم'],
  ])('by normalisation: %j → %j', (text, form) => {
    expect(normaliseText(text).form).toBe(form);
  });

  it.each([
    ['أإآٱ', 'اااا'],
    ['ىئیې', 'يييي'],
    ['ؤ', 'و'],
    ['ةۀەہ', 'هههه'],
    ['کگ', 'كك'],
    ['پچڤ', 'بجف'],
    ['AZ', 'az'],
    ['xإ', 'xا'],
  ])('by folding: %s → %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it.each([
    ['دَير الزّور', 'دير الزور'],
    ['  «دير-الزور»، ', 'دير الزور'],
    ['ﺣﻤﺺ 4', 'حمص 4'],
    ['ÉÀ', 'éà'],
  ])('of a name: %j → %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('keeps the spans of what it joins and takes apart', () => {
    const { form, starts, ends } = normaliseText('ﻻ س\u064b\u{1D400}ب');
    expect(form).toBe('لا سAب');
    expect([...starts]).toEqual([0, 0, 1, 2, 4, 6]);
    expect([...ends]).toEqual([1, 1, 2, 4, 6, 7]);
  });
});
