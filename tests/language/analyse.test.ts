import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { wordAt } from '../../src/text/words.ts';
import type { Analysis, Token } from '../../src/document.ts';
import { analyse, analyseWord } from '../../src/language/analyse.ts';
import { splitsOf } from '../../src/language/attached.ts';
import { seatHamza } from '../../src/language/hamza.ts';
import { loadLexicon } from '../../src/language/lexicon.ts';
import { hasClass, readingsWith } from './lookup.ts';
import { phraseAt } from '../../src/language/phrases.ts';
import { foldLetters } from '../../src/text/fold.ts';

const lexicon = loadLexicon();
const MARKS = /[\u064B-\u0652]/g;
const read = (word: string): readonly Analysis[] => {
  const form = word.replace(MARKS, '');
  return analyseWord(form, form === word ? null : word, lexicon);
};
const best = (word: string): Analysis | undefined => read(word)[0];
const token = (form: string, index: number): Token => ({
  field: 'text',
  start: 0,
  end: form.length,
  index,
  kind: 'word',
  word: wordAt(form, 0, form.length),
  form,
  folded: foldLetters(form),
  vocalised: null,
  sentence: 0,
  hashtag: -1,
});

describe('analyseWord', () => {
  it.each([
    ['انسحبت', 'انسحب', 'verb', 'leave'],
    ['وسيطرتها', 'سيطر', 'verb', 'take'],
    ['بالانسحاب', 'انسحب', 'masdar', 'leave'],
    ['للسيطرة', 'سيطر', 'masdar', 'take'],
    ['انكفأوا', 'انكفأ', 'verb', 'leave'],
    ['ستستعيد', 'استعاد', 'verb', 'retake'],
    ['فرارهم', 'فرّ', 'masdar', 'desert'],
    ['استيلائها', 'استولى', 'masdar', 'take'],
    ['اعلن', 'أعلن', 'verb', 'report'],
    ['الى', 'إلى', 'particle', 'towards'],
    ['عليهما', 'على', 'particle', 'preposition'],
    ['إنهم', 'إنّ', 'particle', 'complementiser'],
    ['بلدتي', 'بلدة', 'noun', 'place-kind'],
    ['مدينتا', 'مدينة', 'noun', 'place-kind'],
    ['مسلحو', 'مسلح', 'noun', 'member'],
    ['عناصرها', 'عنصر', 'noun', 'member'],
    ['للجنة', 'لجنة', 'noun', 'source'],
    ['لواءين', 'لواء', 'noun', 'force'],
    ['الشماليين', 'شمالي', 'adjective', 'direction'],
    ['وبحسب', 'بحسب', 'particle', 'source-preposition'],
  ])('%s is %s', (word, lemma, pos, cls) => {
    expect(best(word)).toMatchObject({ lemma, pos });
    expect(best(word)?.classes).toContain(cls);
  });

  it.each([
    ['تدمر', 'دمّر'],
    ['تسلم', 'سلّم'],
    ['تسلم', 'تسلّم'],
    ['أخلاه', 'أخلى'],
    ['يسلمها', 'سلّم'],
    ['سيُسلَّم', 'سلّم'],
    ['تسقط', 'أسقط'],
    ['فقد', 'فقد'],
    ['فقد', 'قد'],
    ['سيطر', 'طار'],
  ])('%s keeps the reading %s', (word, lemma) => expect(read(word).map((reading) => reading.lemma)).toContain(lemma));

  it.each(['القريتين', 'سحاب', 'مستشفيهم', 'xyz', '', '؟', 'ووو'])('%s has no event verb', (word) => {
    for (const cls of ['leave', 'take', 'defect']) expect(hasClass(read(word), cls)).toBe(false);
  });

  it('does not take the article before a verb, nor a pronoun after the article', () => {
    expect(read('السيطر').filter((reading) => reading.pos === 'verb')).toEqual([]);
    expect(read('السيطرتها')).toEqual([]);
  });

  it('lets vowels and shadda decide', () => {
    expect(best('سُلّمت')?.features.voice).toBe('passive');
    expect(best('سلّمت')?.features.voice).toBe('active');
    expect(best('أُخليت')?.features.voice).toBe('passive');
    expect(best('إنّ')?.lemma).toBe('إنّ');
    expect(best('تسلّم')?.lemma).toBeOneOf(['سلّم', 'تسلّم']);
    expect(best('حَرَّر')?.lemma).toBe('حرّر');
  });

  it('puts active before a passive that letters do not show, and a function word before its homographs', () => {
    expect(best('قصفت')?.features.voice).toBe('active');
    expect(readingsWith(read('قصفت'), { pos: 'verb' }).map((reading) => reading.features.voice)).toContain('passive');
    expect(best('دون')?.pos).toBe('particle');
    expect(readingsWith(read('قبل'), { lemma: 'قبل', pos: 'verb' })[0]?.rank).toBe(1);
  });

  it('puts a past that only lacks its hamza before the imperative of another verb', () => {
    expect(best('اخلوا')).toMatchObject({ lemma: 'أخلى', features: { tense: 'past', person: 3, number: 'plural' } });
    expect(best('اخرجوا')).toMatchObject({ lemma: 'أخرج', features: { tense: 'past' } });
    expect(best('اكتبوا')).toMatchObject({ features: { tense: 'imperative' } });
    expect(best('أخلوا')).toMatchObject({ lemma: 'أخلى', features: { tense: 'past' } });
  });

  it('puts readings of equal right in the order of the tables, whatever was read before', () => {
    read('يمكن');
    const lemmas = readingsWith(read('تمكن'), { pos: 'verb' }).map((reading) => reading.lemma);
    expect(lemmas.indexOf('تمكّن')).toBeLessThan(lemmas.indexOf('أمكن'));
  });

  it('never throws, and its pieces make the word again', () => {
    const letters = fc.constantFrom(...'اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئ');
    const words = fc.oneof(
      fc.string(),
      fc.array(letters, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.constantFrom('وسيطرتها', 'للجنة', 'بانسحابهم', 'أبناؤه', 'ضربني'),
    );
    fc.assert(
      fc.property(words, (word) => {
        for (const { proclitics, stem, enclitic } of analyseWord(word, null, lexicon)) {
          const pronoun = enclitic === 'ي' && word.endsWith('ني') && !word.endsWith(`${stem}ي`) ? 'ني' : (enclitic ?? '');
          const front = proclitics.join('').replace('لال', 'لل');
          const whole = front + stem + pronoun;
          // ل + ال + لجنة is written with two ل.
          expect([word, word.replace('لل', 'للل')]).toContain(whole);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('splitsOf', () => {
  it('gives the whole word first and every host', () => {
    expect(splitsOf('والمدينة')[0]).toEqual({ proclitics: [], stem: 'والمدينة', enclitic: null, host: 'any' });
    expect(splitsOf('وستسيطر')).toContainEqual({ proclitics: ['و', 'س'], stem: 'تسيطر', enclitic: null, host: 'future' });
    expect(splitsOf('للجنة')).toContainEqual({ proclitics: ['ل', 'ال'], stem: 'لجنة', enclitic: null, host: 'article' });
  });
});

describe('seatHamza', () => {
  it.each([
    ['بَدَءُوا', 'بَدَؤُوا'],
    ['بُدِءَ', 'بُدِئَ'],
    ['ءَءْمَن', 'آمَن'],
    ['ءِءْمَان', 'إِيمَان'],
    ['سَاءَل', 'سَاءَل'],
    ['قُرْءَان', 'قُرْآن'],
    ['مَلْء', 'مَلْء'],
    ['هَيْءَة', 'هَيْئَة'],
  ])('%s → %s', (raw, seated) => expect(seatHamza(raw)).toBe(seated));
});

describe('a plural of the past without its alif', () => {
  it.each(['سيطرو', 'وطردو', 'استعادو', 'انسحبو'])('%s', (word) => {
    const [reading] = analyseWord(word, null, loadLexicon());
    expect(reading).toMatchObject({ pos: 'verb', features: { tense: 'past', number: 'plural' } });
  });
  it.each(['عمرو', 'ديبو', 'مورينيو'])('%s, a name', (word) => expect(analyseWord(word, null, loadLexicon())).toEqual([]));
});

describe('the stage', () => {
  it('gives one list for each token, empty for what is no word', () => {
    const words = ['انسحبت', 'القوات'].map(token);
    const sign: Token = { ...token('،', 2), kind: 'punctuation' };
    const { analyses } = analyse({ tokens: [...words, sign] });
    expect(analyses).toHaveLength(3);
    expect(analyses[0]?.[0]?.lemma).toBe('انسحب');
    expect(analyses[2]).toEqual([]);
  });
});

describe('phraseAt', () => {
  it.each([
    ['في حين سيطرت', 'في حين'],
    ['وعلى الرغم من ذلك', 'على الرغم من'],
    ['ما زالت القوات', 'ما زالت'],
  ])('%s', (text, lemma) => expect(phraseAt(text.split(' ').map(token), 0)?.phrase.lemma).toBe(lemma));
  it('needs all its words', () => expect(phraseAt(['على', 'الرغم'].map(token), 0)).toBeNull());
});
