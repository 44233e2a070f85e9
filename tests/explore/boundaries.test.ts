import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { adminAreas, adminName, worldAreas } from '../../src/explore/client/boundaries.ts';
import type { AdminTopology, WorldTopology } from '../../src/explore/client/boundaries.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../gazetteers/boundaries/${name}.topo.json`, import.meta.url), 'utf8'));
const admin = adminAreas(read('admin1') as AdminTopology);
const world = worldAreas(read('world') as WorldTopology);

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

describe('adminName', () => {
  it('is short in both languages', () => {
    const homs = { iso: 'SY-HI', a3: 'SYR', name: 'Homs (Hims)', name_ar: 'محافظة حمص' };
    expect([adminName(homs, 'en'), adminName(homs, 'ar')]).toEqual(['Homs', 'حمص']);
  });
});
