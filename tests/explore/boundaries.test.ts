import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { adminAreas, adminName, rewind, worldAreas } from '../../src/explore/client/boundaries.ts';
import type { AdminTopology, WorldTopology } from '../../src/explore/client/boundaries.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../gazetteers/boundaries/${name}.topo.json`, import.meta.url), 'utf8'));
const admin = adminAreas(read('admin1') as AdminTopology);
const world = worldAreas(read('world') as WorldTopology);

// A ring the wrong way round means the rest of the globe: the map would be one filled square.
describe('the rings of the borders', () => {
  it.each([
    ['governorates', admin, 240],
    ['countries', world, 164],
  ])('of %s enclose less than half of the globe', (_, areas, count) => {
    expect(areas).toHaveLength(count);
    expect(areas.filter((area) => geoArea(area) >= 2 * Math.PI)).toEqual([]);
  });

  it('put a town into its governorate and nowhere else', () => {
    const around = admin.filter((area) => geoContains(area, [36.72, 34.73])).map(({ properties }) => properties.iso);
    expect(around).toEqual(['SY-HI']);
  });
});

describe('rewind', () => {
  const square = (a: number, b: number): [number, number][] => [
    [a, a],
    [a, b],
    [b, b],
    [b, a],
    [a, a],
  ];
  const clockwise = square(0, 10);
  const hole = square(4, 6);
  it.each([
    ['right', clockwise, [...hole].reverse()],
    ['both wrong', [...clockwise].reverse(), hole],
    ['hole wrong', clockwise, hole],
  ])('turns an outer ring and a hole: %s', (_, outer, inner) => {
    const turned = rewind({ type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [outer, inner] } });
    expect(turned.geometry.coordinates).toEqual([clockwise, [...hole].reverse()]);
  });
});

describe('adminName', () => {
  it('is short in both languages', () => {
    const homs = { iso: 'SY-HI', a3: 'SYR', name: 'Homs (Hims)', name_ar: 'محافظة حمص' };
    expect([adminName(homs, 'en'), adminName(homs, 'ar')]).toEqual(['Homs', 'حمص']);
  });
});
