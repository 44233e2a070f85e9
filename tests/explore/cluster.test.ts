import { describe, expect, it } from 'vitest';
import { clusterPoints } from '../../src/explore/client/cluster.ts';
import { seeded } from './generated.ts';

describe('clusterPoints', () => {
  const random = seeded(1);
  const points = Array.from({ length: 3000 }, () => ({
    x: random() * 900 - 300,
    y: random() * 600,
    weight: Math.ceil(random() * 50),
  }));
  const clusters = clusterPoints(points, 48);

  it('loses no point and has none twice', () => {
    expect(new Set(clusters.flat()).size).toBe(points.length);
    expect(clusters.flat()).toHaveLength(points.length);
  });

  it('keeps the signs apart', () => {
    const near = clusters.filter(([a], at) => clusters.slice(at + 1).some(([b]) => Math.hypot(a.x - b.x, a.y - b.y) < 48));
    expect(near).toEqual([]);
  });

  it('puts a sign where most events are', () => {
    const [cluster] = clusterPoints(
      [
        { x: 0, y: 0, weight: 1 },
        { x: 5, y: 0, weight: 9 },
      ],
      10,
    );
    expect(cluster?.map(({ x }) => x)).toEqual([5, 0]);
  });
});
