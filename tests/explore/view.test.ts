import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView, INITIAL_VIEW, SORT_KEYS, STATUSES, THEMES, TYPES } from '../../src/explore/client/view.ts';
import type { View } from '../../src/explore/client/view.ts';

const names = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 });
const day = fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), { nil: null });
const iso = day.map((date) => date?.toISOString().slice(0, 10) ?? null);
/** Empty values are left out of an address. */
const filled = names.map((some) => some.filter((name) => name !== ''));
const view: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom('en' as const, 'ar' as const),
  theme: fc.constantFrom(...THEMES),
  query: fc.string({ unit: 'grapheme' }),
  type: fc.subarray([...TYPES]),
  status: fc.subarray([...STATUSES]),
  actor: filled,
  source: filled,
  outlet: filled,
  confidence: fc.constantFrom(0, 0.05, 0.5, 1),
  from: iso,
  to: iso,
  sort: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
  page: fc.nat(1000),
  places: filled,
  event: fc.option(fc.constant('ev-0123456789abcdef'), { nil: null }),
  map: fc.constantFrom(null, { lat: 34.5, lon: -7.125, zoom: 6.25 }),
});

describe('the view in the address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(view, (each) => {
        expect(decodeView(`#${encodeView(each)}`, 'en')).toEqual(each);
      }),
    );
  });

  it('is empty at first', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('');
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeView(`#${text}`, 'ar')).not.toThrow();
      }),
    );
  });

  it.each([
    'type=massacre&status=sure&theme=pink&lang=fr&sort=colour',
    'confidence=7&page=-3&from=2024-99-99&to=yesterday',
    'map=1e9_0_5',
    'map=NaN__',
    'map=1_2_3_4',
  ])('passes over what makes no sense: %s', (fragment) => {
    expect(decodeView(`#${fragment}`, 'en')).toEqual(INITIAL_VIEW);
  });
});
