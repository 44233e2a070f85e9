import { fc, runs } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { foldLetters, foldName } from '../../src/text/fold.ts';
import { normaliseText } from '../../src/text/normalise.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'ا',
      'أ',
      'ى',
      'ة',
      'ـ',
      'َ',
      'ّ',
      '٧',
      '\u202b',
      '\u200f',
      'ﻻ',
      'ﷲ',
      ' ',
      '.',
      '#',
      '_',
      '\n',
      '🔴',
      '\ud800',
      'ک',
      'e',
      '\u0301',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe('normaliseText', () => {
  it.each([
    ['القَريَتـين', 'القريتين'],
    ['٧ ديسمبر ٢٠٢٤', '7 ديسمبر 2024'],
    ['۱۲', '12'],
    ['\u202bحمص\u202c', 'حمص'],
    ['ﺣﻤﺺ', 'حمص'],
    ['ٱنسحب', 'ٱنسحب'],
    ['٣٬٥٠٠', '3,500'],
    ['إلى', 'إلى'],
    ['بيروت ـ انسحب', 'بيروت - انسحب'],
    ['بيروت \u200fـــ انسحب', 'بيروت - انسحب'],
    ['القاهرةـ أعلن', 'القاهرة- أعلن'],
    ['في الـ 25 من', 'في ال 25 من'],
    ['عام 1446 هـ في', 'عام 1446 ه في'],
    ['ـها ضمير', 'ها ضمير'],
    ['“قسد” و”الأسايش” في ”الرقة”', '“قسد” و“الأسايش” في “الرقة”'],
    ['قال “نعم”ثم مضى', 'قال “نعم”ثم مضى'],
  ])('%s → %s', (original, form) => {
    expect(normaliseText(original).form).toBe(form);
  });

  it('keeps the original span of every code unit', () => {
    const text = normaliseText('من القَريَتـين.');
    const at = text.form.indexOf('القريتين');
    const [start, end] = [text.starts[at], text.ends[at + 'القريتين'.length - 1]];
    expect(text.original.slice(start, end)).toBe('القَريَتـين');
  });

  it('is its own normal form, on any string', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { form } = normaliseText(original);
        expect(normaliseText(form).form).toBe(form);
      }),
      runs(2000),
    );
  });

  it('has spans in order, inside the original, on any string', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { form, starts, ends } = normaliseText(original);
        expect(foldLetters(form).length).toBe(form.length);
        expect(starts.length).toBe(form.length);
        expect(ends.length).toBe(form.length);
        for (let i = 0; i < form.length; i++) {
          expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
      }),
    );
  });
});

describe('folding', () => {
  it('makes equal what writers confuse, and nothing else', () => {
    expect(foldLetters('إدلب')).toBe(foldLetters('ادلب'));
    expect(foldLetters('عنجارة')).toBe(foldLetters('عنجاره'));
    expect(foldLetters('حمص')).not.toBe(foldLetters('حمض'));
  });

  it('folds twice as once, on any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      runs(2000),
    );
  });
});
