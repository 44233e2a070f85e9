import { describe, expect, it } from 'vitest';
import { foldForScore, isLocated, kilometres, sameName } from '../../src/evaluation/names.ts';

describe('sameName', () => {
  it.each([
    ['القريتين', 'مدينة القريتين'],
    ['إدلب', 'ادلب'],
    ['معبر القائم الحدودي', 'معبر القائم'],
    ['التيفور', 'تيفور'],
    ['حماة', 'حماه'],
    ['كفر‏نبل', 'كفرنبل'],
    ['ريف حمص، الشرقي', 'ريف حمص الشرقي'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['حمص', 'حماة'],
    ['تدمر', 'تدمير'],
    ['ريف حمص', 'حمص'],
    ['مدينة', 'بلدة'],
    ['الباب', 'باب الهوى'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});

it('foldForScore makes spellings equal', () => {
  expect(foldForScore('  إدْلِبُ، المدينـة ')).toBe('ادلب المدينه');
  expect(foldForScore('ﻻ')).toBe('لا');
});

it('kilometres from Homs to Palmyra', () => {
  expect(kilometres({ lat: 34.7324, lon: 36.7137 }, { lat: 34.5604, lon: 38.2841 })).toBeCloseTo(145, 0);
});

it.each([
  [{ lat: 1, lon: 2 }, true],
  [{ lat: 0, lon: 0 }, true],
  [{ lat: null, lon: 2 }, false],
  [{ lat: 1 }, false],
  [undefined, false],
])('isLocated %j is %s', (place, expected) => {
  expect(isLocated(place)).toBe(expected);
});
