import './page-dom.ts';
import { describe, expect, it, vi } from 'vitest';
import { h, oncePerFrame } from '../../src/explore/client/dom.ts';
import { indexOf, one, texts } from './page-dom.ts';
import { createLocale } from '../../src/explore/client/locale.ts';
import { drawMarker, markerRadius } from '../../src/explore/client/marker.ts';
import type { PlacePoint } from '../../src/explore/client/map-geometry.ts';
import type { Event } from '../../src/dataset/types.generated.ts';
import { dataset, event } from '../dataset/samples.ts';

const point = (weight: number, wide = false): PlacePoint => ({
  place: { key: 'k', name: 'تدمر', lat: 34, lon: 38, wide },
  x: 0,
  y: 0,
  weight,
  items: [],
});

function marker(events: readonly Event[], wide = false, language: 'en' | 'ar' = 'en'): HTMLElement {
  const { items } = indexOf(dataset({ events: [...events] }));
  return h('div', {}, ...drawMarker([point(Math.max(1, events.length), wide)], items, createLocale(language)));
}
const many = (count: number, captures: number): Event[] =>
  Array.from({ length: count }, (_, at) => event({ id: `ev-${at}`, type: at < captures ? 'capture' : 'withdrawal' }));

describe('the sign of a place', () => {
  it('is that of its only event, with a ring about it where only the area is known', () => {
    expect(one(marker([event({ status: 'denied' })]), '.glyph').getAttribute('class')).toContain('type-withdrawal status-denied');
    expect(marker([event()]).querySelectorAll('.wide')).toHaveLength(0);
    expect(marker([event()], true).querySelectorAll('.wide')).toHaveLength(1);
  });

  it('divides its ring among the types that it has', () => {
    const rings = [...marker(many(4, 1)).querySelectorAll('.ring')].map((ring) => [
      ring.getAttribute('class'),
      ring.getAttribute('stroke-dasharray'),
      Number(ring.getAttribute('stroke-dashoffset')),
    ]);
    expect(rings).toEqual([
      ['ring type-withdrawal', '0.75 0.25', 0],
      ['ring type-capture', '0.25 0.75', -0.75],
    ]);
  });

  it.each([
    [4, 'en', '4'],
    [1234, 'en', '1.2k'],
    [12_345, 'en', '12k'],
    [1234, 'ar', '١٫٢ أ'],
  ] as const)('has room for the number of %i events', (count, language, expected) => {
    expect(texts(marker(many(count, 0), false, language), 'text')).toEqual([expected]);
  });

  it('grows with the events, and not without end', () => {
    const radius = [1, 10, 100, 1e9].map((weight) => markerRadius([point(weight)]));
    expect(radius).toEqual([10, 13, 16, 19]);
    expect(markerRadius([point(5), point(5)])).toBe(13);
  });
});

describe('oncePerFrame', () => {
  it('calls back once a frame, however often it is asked', () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    let calls = 0;
    const ask = oncePerFrame(() => (calls += 1));
    ask();
    ask();
    expect([frames.length, calls]).toEqual([1, 0]);
    frames[0]?.();
    ask();
    expect([frames.length, calls]).toEqual([2, 1]);
    vi.unstubAllGlobals();
  });
});
