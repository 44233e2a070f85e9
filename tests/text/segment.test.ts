import { fc, runs } from '../property.ts';
import { describe, expect, it } from 'vitest';
import type { InputDocument } from '../../src/document.ts';
import { furnitureScope } from '../../src/text/furniture.ts';
import { normalise } from '../../src/text/normalise.ts';
import { segment } from '../../src/text/segment.ts';

const read = (text: string, title = ''): ReturnType<typeof segment> & { source: InputDocument } => {
  const source = { id: 'x', text, title };
  return { source, ...segment(normalise({ source })) };
};
const sentencesOf = (text: string): string[] => {
  const { source, sentences } = read(text);
  return sentences.map(({ field, start, end }) => (source[field] ?? '').slice(start, end).trim());
};
const wordsOf = (text: string): string[] => read(text).tokens.map(({ form }) => form);

describe('sentences', () => {
  it.each([
    ['انسحبت القوات من البلدة. وسيطرت الفصائل عليها.', 2],
    ['هل انسحبت القوات؟ نعم!', 2],
    ['قال د. سامي إن القوات انسحبت.', 1],
    ['بلغ العدد 3.5 مليون شخص.', 1],
    ['تحرير خطاب.. والاشتباكات مستمرة', 2],
    ['قال "انسحبنا من البلدة." وأضاف أن القتال توقف.', 2],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it.each([
    ['دمشق - حلب - انسحبت القوات من البلدة.', 'انسحبت القوات من البلدة.'],
    ['الأبيض – بورتسودان 13 سبتمبر 2025 – انسحبت القوات من البلدة.', 'انسحبت القوات من البلدة.'],
    ['الخرطوم - الحركة الشعبية - شمال انسحبت من البلدة.', 'الحركة الشعبية - شمال انسحبت من البلدة.'],
    ['دمشق - انسحبت القوات - ليلا - من البلدة.', 'انسحبت القوات - ليلا - من البلدة.'],
  ])('sets all places of a dateline apart: %s', (text, sentence) => {
    expect(sentencesOf(text).at(-1)).toBe(sentence);
  });

  it('sets a dateline apart from the first sentence', () => {
    expect(sentencesOf('الأبيض 3 مايو 2025 – سيطر الجيش على البلدة اليوم بعد قتال دام ساعات في محيطها.')[0]).toBe(
      'الأبيض 3 مايو 2025 –',
    );
  });
});

it('cuts what goes on without end', () => {
  const { sentences, tokens } = read('قال إن القوات انسحبت و'.repeat(500));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.every(({ first, last }) => last - first < 600)).toBe(true);
  expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last + 1))).toEqual(tokens);
  expect(tokens.every(({ sentence, index }) => (sentences[sentence]?.first ?? Infinity) <= index)).toBe(true);
});

describe('tokens', () => {
  it.each([
    ['#هيئة_تحرير_الشام تسيطر', ['هيئة', 'تحرير', 'الشام', 'تسيطر']],
    ['الـ25 من أيار', ['ال', '25', 'من', 'أيار']],
    ['3,500 جندي، و7/12/2024', ['3,500', 'جندي', '،', 'و', '7', '/', '12', '/', '2024']],
    ['"واع"', ['"', 'واع', '"']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('numbers hashtags, so that their words stay together', () => {
    expect(read('في #ريف_حماة #حلب').tokens.map(({ hashtag }) => hashtag)).toEqual([-1, 0, 0, 1]);
  });
});

describe('page furniture', () => {
  it.each(['اقرأ أيضاً: النظام يحرر الأسعار', 'شارك', 'الكاتب: فريق العمل', 'ـــــ ــ', 'المصدر: وكالات'])('%s', (line) => {
    expect(furnitureScope(line)).not.toBeNull();
  });
  it.each([
    'شارك مئات المقاتلين في الهجوم على البلدة',
    'تحرير حلب',
    'المصدر نفى انسحاب القوات',
    'كتب القائد على حسابه أن قواته انسحبت',
  ])('prose: %s', (line) => {
    expect(furnitureScope(line)).toBeNull();
  });

  it('gives no sentences, and ends at the next long paragraph', () => {
    const long = 'انسحبت القوات '.repeat(20);
    expect(sentencesOf(`سيطرت الفصائل على البلدة اليوم.\nاقرأ أيضاً\nسقوط مدينة أخرى\n${long}.`)).toEqual([
      'سيطرت الفصائل على البلدة اليوم.',
      `${long}.`,
    ]);
  });
});

describe('any Unicode', () => {
  it('keeps offsets exact: every token and sentence is a slice, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 20 }), (text, title) => {
        const { source, tokens, sentences, blocks } = read(text, title);
        for (const { field, start, end } of [...tokens, ...sentences, ...blocks]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual((source[field] ?? '').length);
        }
        tokens.forEach((token, i) => {
          expect(token.index).toBe(i);
        });
      }),
      runs(1500),
    );
  });
});
