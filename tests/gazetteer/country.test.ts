import { describe, expect, it } from 'vitest';
import { layersOf } from './read.ts';

const countryOf = (text: string): string | null => layersOf(text).country;

describe('the country of a document', () => {
  it.each([
    ['its towns', 'انسحبت القوات من تدمر والسخنة وأعلنت سقوط الرستن.', 'SY'],
    ['an adjective of nationality', 'قالت القوات اليمنية إنها صدت هجوما على مواقعها.', 'YE'],
    ['a force that is at home there', 'تقدمت قوات الدعم السريع نحو مواقع الجيش.', 'SD'],
    ['names that are words, where nothing else is named', 'دخلت الدبابات تدمر ثم حماة.', 'SY'],
  ])('is told by %s', (_, text, country) => {
    expect(countryOf(text)).toBe(country);
  });

  it('is the one of which another was a part on that day', () => {
    expect(layersOf('سقطت توريت.', '1992-07-14').country).toBe('SD');
    expect(layersOf('سقطت توريت.', '2013-07-14').country).toBe('SS');
    expect(layersOf('انسحب الجيش من بريشتينا.', '1999-06-12').country).toBe('RS');
    expect(layersOf('انسحب الجيش من بريشتينا.', '2012-06-12').country).toBe('XK');
    // Its places stay at home there.
    expect(layersOf('انسحب الجيش من بريشتينا.', '1999-06-12').ground).toBe('XK');
  });

  it('is not told by capitals alone against its towns', () => {
    expect(countryOf('قالت واشنطن وموسكو وباريس إن القوات خرجت من بنغازي وسرت ومصراتة.')).toBe('LY');
  });

  it('is not told by a site that every country has', () => {
    expect(countryOf('تجمع المحتجون أمام القصر الرئاسي ثم تفرقوا.')).toBeNull();
  });

  it('has a theatre of its army for a second scene, where no place at home is named, while the army stands there', () => {
    const places = (text: string, published: string): string[] =>
      layersOf(text, published)
        .mentions.filter(({ kind }) => kind === 'place')
        .map(({ name }) => name);
    expect(places('انسحب الجيش الإسرائيلي من مارون الراس.', '2006-08-05')).toEqual(['مارون الراس']);
    expect(places('انسحب الجيش الإسرائيلي من مارون الراس.', '1970-08-05')).toEqual([]);
    expect(places('انسحب الجيش الإسرائيلي من العفولة وطبريا ثم من مارون الراس.', '2006-08-05')).not.toContain('مارون الراس');
  });

  it('is null where nothing tells it', () => {
    expect(countryOf('ارتفعت أسعار الخبز هذا الأسبوع.')).toBeNull();
  });
});
