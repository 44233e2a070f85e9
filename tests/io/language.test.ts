import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/io/language.ts';

// All sentences are invented.
describe('languageOf', () => {
  it.each([
    ['a sentence', 'انسحبت قوات النظام من بلدة القريتين بعد معارك استمرت يومين'],
    ['a headline without article or frequent word', 'انسحاب قوات معادية'],
    ['one word', 'عاجل'],
    ['diacritics and tatweel', 'سَيْطَرَ المُقاتِلونَ عَلَى الحاجِزِ الشَّرقيّ، وقــــال ناطقٌ باسمهم'],
    ['letters of a Persian keyboard', 'قال الناطق باسم القوات ان عناصره سیطروا علی البلدة وانسحبوا من القری الشرقیة فی الریف'],
    ['names with Persian letters', 'وصل الأمين العام پاول چرنوف إلى مدينة گرميان في إقليم كردستان'],
    [
      'names and links in Latin',
      'قال Abu Omar al-Shami على تويتر https://example.org/news/2024/12/07 إن القوات انسحبت من البلدة الشرقية',
    ],
    ['Egyptian spelling with ى for ي', 'سيطرت القوات على مدينه القريه فى الريف الشرقى بعد معارك عنيفه'],
    ['one foreign word', 'انسحاب عناصر من کرکوك'],
    ['words that others have too', 'به وله وهم وهن كي أو او جو'],
    ['Maghrebi letters', 'أعلنت القوات سيطرتها على بلدة ڤرية بعد انسحاب المجموعة'],
  ])('knows Arabic: %s', (_, text) => {
    expect(languageOf(text)).toBe('ar');
  });

  it.each([
    ['fa', 'نیروهای دولتی از شهر عقب‌نشینی کردند'],
    ['fa', 'سخنگوی ارتش گفت که این حمله در شمال کشور انجام شده است و تلفاتی نداشته است'],
    ['fa', 'نيروهاي دولتي از شهر خارج شدند و كنترل آن به دست مخالفان افتاد كه اين خبر را تاييد كردند'],
    ['ur', 'فوج نے شہر پر دوبارہ قبضہ کر لیا ہے اور باغیوں کو پیچھے دھکیل دیا'],
    ['ps', 'حکومتي ځواکونه د ولسوالۍ له مرکز څخه په شا شوي دي او طالبانو ښار نیولی دی'],
    ['ckb', 'هێزەکان لە شارەکە کشانەوە و چەکدارەکان دەستیان بەسەر ناوچەکەدا گرت'],
    ['ug', 'قوراللىق كۈچلەر شەھەردىن چېكىندى ۋە بۇ خەۋەر جەزملەشتۈرۈلدى'],
    ['sd', 'فوج شهر تي ٻيهر قبضو ڪري ورتو آهي ۽ ڪيترائي ماڻهو گهر ڇڏي ويا'],
    ['other', 'The brigade has left the town and moved to the east.'],
    ['other', 'Войска покинули город и отошли на восток.'],
    ['other', 'Hawks and doves: the word انسحاب means withdrawal, as every student of the language learns in the first year.'],
  ])('tells %s from Arabic: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('leaves open what has no letters', () => {
    expect(languageOf('7/12/2024 – 10:30')).toBeNull();
    expect(languageOf('')).toBeNull();
  });

  it('has no word twice within a language, and none of a rival that Arabic claims too', () => {
    const rows = readFileSync(new URL('../../src/io/data/languages.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'));
    const words = new Map(rows.map(([code = '', , , list = '']) => [code, list.split('|')]));
    for (const list of words.values()) expect(new Set(list).size).toBe(list.length);
    const arabic = new Set(words.get('ar'));
    for (const [code, list] of words)
      if (code !== 'ar')
        expect(
          list.filter((word) => arabic.has(word)),
          code,
        ).toEqual([]);
  });

  it('looks at a long text in little time', () => {
    const start = performance.now();
    expect(languageOf('انسحبت القوات من البلدة '.repeat(100_000))).toBe('ar');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
