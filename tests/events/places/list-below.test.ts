import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();
const placesOf = (text: string): string[][] =>
  pipeline.extract([{ id: 'x', text, published: '2024-12-07' }]).events.map(({ places }) => places.map(({ name }) => name));

describe('places in the lines below', () => {
  it('belong to the sentence that ends with a colon', () => {
    const text = 'الجيش السوري الحر يبسط السيطرة على:\n▪️ قرية متينا\n▪️ مدينة الباب\n▪️ بلدة جرابلس';
    expect(placesOf(text)).toEqual([['متينا', 'الباب', 'جرابلس']]);
  });

  it('are named there, whatever their words mean', () => {
    const text = 'سيطر الجيش السوري على القرى التالية:\n- البانة\n- الصخر\n- الجبين';
    expect(placesOf(text)).toEqual([['البانة', 'الصخر', 'الجبين']]);
    expect(placesOf('سيطر الجيش السوري على القرى التالية:\n- البانة\n- قصف الطيران الصخر')).toEqual([['البانة']]);
  });

  it('end with the first line that tells something', () => {
    const text = 'الجيش السوري الحر يبسط السيطرة على:\n▪️ مدينة الباب\nقصف الطيران بلدة جرابلس';
    expect(placesOf(text)).toEqual([['الباب']]);
  });

  it('end before a line that says where they lie', () => {
    const text = 'الجيش السوري الحر يبسط السيطرة على:\n▪️ مدينة الباب\nفي ريف حلب';
    expect(placesOf(text)).toEqual([['الباب']]);
  });

  it('count only after a colon', () => {
    expect(placesOf('الجيش السوري الحر يبسط السيطرة\n▪️ مدينة الباب')).toEqual([]);
  });
});
