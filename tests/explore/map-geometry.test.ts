import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/explore/client/cluster.ts';
import type { PlacePoint } from '../../src/explore/client/map-geometry.ts';
import { closerLook, eventsOf, fit, gather, nearest, positionsOf, ZOOMS } from '../../src/explore/client/map-geometry.ts';
import { dataset, event } from '../dataset/samples.ts';
import { indexOf } from './page-dom.ts';

const size = { width: 800, height: 400 };
const place = { key: 'k', name: 'تدمر', lat: 34, lon: 38, wide: false };
const at = (x: number, y: number): PlacePoint => ({ place: { ...place, key: `${x} ${y}` }, x, y, weight: 1, items: [] });

describe('what the map shows', () => {
  it('is all events, with surroundings where they are of one town', () => {
    expect(fit([], size)).toEqual({ x: 698, y: -640, k: 1 });
    expect(fit([at(10, 20)], size)).toEqual({ x: 10, y: 20, k: (400 / 60) * 0.76 });
    expect(fit([at(0, 0), at(200, 100)], size)).toEqual({ x: 100, y: 50, k: 4 * 0.76 });
  });

  it('leaves out the one far away of many', () => {
    const many = Array.from({ length: 60 }, (_, number) => at(number, 0));
    expect(fit([...many, at(9000, 0)], size).x).toBeLessThan(60);
    expect(fit([...many.slice(0, 10), at(9000, 0)], size).x).toBe(4500);
  });

  it('goes nearer to a cluster until no zoom parts it', () => {
    const cluster: Cluster<PlacePoint> = [at(0, 0), at(10, 0)];
    expect(closerLook(cluster, 1, size)).toEqual({ x: 5, y: 0, k: 8 });
    expect(closerLook(cluster, 20, size)?.k).toBeCloseTo(48);
    expect(closerLook(cluster, ZOOMS[1], size)).toBeNull();
    expect(closerLook([at(0, 0), at(0, 0)], 1, size)).toBeNull();
  });
});

describe('the signs of the map', () => {
  it('are led from one to the next by the arrow keys', () => {
    const signs = [at(0, 0), at(10, 1), at(4, 9), at(-5, 0)].map((point) => ({ cluster: [point] as Cluster<PlacePoint> }));
    const next = (direction: readonly [number, number]): PlacePoint | undefined =>
      nearest(signs, at(0, 0), direction)?.cluster[0];
    expect(next([1, 0])).toEqual(at(10, 1));
    expect(next([-1, 0])).toEqual(at(-5, 0));
    expect(next([0, -1])).toBeUndefined();
  });

  it('have the events of their places, each once', () => {
    const { items, places } = indexOf(dataset({ events: [event()] }));
    const points = gather(items, places, positionsOf(places.values()));
    expect(points.map(({ weight }) => weight)).toEqual(points.map(() => 1));
    const [first] = points;
    if (first === undefined) throw new Error('the sample has no place');
    expect(eventsOf([first, first])).toEqual(items);
  });
});
