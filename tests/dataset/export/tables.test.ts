import { describe, expect, it } from 'vitest';
import { joined, listCell } from '../../../src/dataset/export/column.ts';
import { COLUMN_SETS } from '../../../src/dataset/export/formats.ts';
import { daysIn, middleOf, yearOf } from '../../../src/dataset/export/period.ts';
import { tableOf } from '../../../src/dataset/export/tables.ts';
import { worldOf } from '../../../src/dataset/export/world.ts';
import { dataset, event } from '../samples.ts';
import { cellsOf, MIXED } from './helpers.ts';

const ACLED =
  'event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp';
const UCDP =
  'id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob';

describe.each(COLUMN_SETS)('columns %s', (set) => {
  const { columns, key } = tableOf(set);

  it('have names that differ, each with a description, and a key that names each row', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of columns) expect(description, name).not.toBe('');
    const keys = cellsOf(MIXED, set).map((row) => row[key]);
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have cells of their type', () => {
    for (const row of cellsOf(MIXED, set)) {
      for (const { name, type, values } of columns) {
        const cell = row[name] ?? null;
        if (cell === null) continue;
        if (type === 'list') expect(Array.isArray(cell), name).toBe(true);
        else expect(typeof cell, name).toBe(type === 'integer' || type === 'number' ? 'number' : 'string');
        if (type === 'integer') expect(cell, name).toSatisfy(Number.isInteger);
        if (type === 'date') expect(cell, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (values !== undefined) expect(values, name).toContain(cell);
        expect(cell, name).not.toBe('');
      }
    }
  });
});

describe('columns event', () => {
  const rows = cellsOf(MIXED, 'event');

  it('has one row an event, lists in one order, and the area of the main place', () => {
    expect(rows).toHaveLength(MIXED.events.length);
    expect(rows[0]).toMatchObject({
      actors: ['قوات النظام السوري', '-قوة مجهولة'],
      actor_ids: ['syrian-government-forces', ''],
      places: ['القريتين', 'دمشق'],
      place_ids: ['sy-SY040106', ''],
      place_roles: ['at', 'to'],
      country: 'SY',
      admin1: 'Homs',
      admin2: 'Homs',
      count_min: 2000,
      count_max: null,
      mentions: 3,
      document_ids: ['a', 'b'],
      sources: ['وكالة; الأنباء', ''],
      published: ['2024-12-07', ''],
    });
  });

  it('leaves empty what is not known', () => {
    expect(rows[2]).toMatchObject({ date_from: null, date_basis: null, places: null, latitude: null, country: null, urls: null });
  });
});

describe('columns event-place', () => {
  it('have one row an event and place, and keep events without places', () => {
    const rows = cellsOf(MIXED, 'event-place');
    expect(rows.map((row) => row['event_place_id'])).toEqual([
      'ev-0000000000000001.1',
      'ev-0000000000000001.2',
      'ev-0000000000000002.1',
      'ev-0000000000000003.1',
      'ev-0000000000000004.1',
      'ev-0000000000000005.1',
    ]);
    expect(rows[0]).toMatchObject({ place_name: 'القريتين', place_role: 'at', within: 'ريف حمص' });
    expect(rows[1]).toMatchObject({ place_name: 'دمشق', place_role: 'to', latitude: null });
    expect(rows[3]).toMatchObject({ place_name: null, geo_precision: null });
  });
});

describe('columns acled', () => {
  const rows = cellsOf(MIXED, 'acled');

  it('are those of ACLED, in its order', () => {
    expect(tableOf('acled').columns.map(({ name }) => name)).toEqual(ACLED.split(', '));
  });

  it('have only what happened, where it happened', () => {
    expect(rows.map((row) => row['event_id_cnty'])).toEqual([
      'ev-0000000000000001.1',
      'ev-0000000000000002.1',
      'ev-0000000000000003.1',
      'ev-0000000000000005.1',
    ]);
  });

  it('hold what we know, in its words', () => {
    expect(rows[0]).toMatchObject({
      event_date: '2024-12-07',
      year: 2024,
      time_precision: 1,
      disorder_type: 'Strategic developments',
      event_type: 'Strategic developments',
      sub_event_type: 'Change to group/activity',
      actor1: 'Syrian Government Forces (Assad era)',
      assoc_actor_1: '-قوة مجهولة',
      inter1: 'State forces',
      actor2: 'Hamas',
      inter2: null,
      iso: 760,
      region: 'Middle East',
      country: 'Syria',
      admin1: 'Homs',
      location: 'Qaryatein',
      geo_precision: 1,
      source: 'وكالة, الأنباء',
    });
    expect(rows[3]).toMatchObject({
      event_date: '2024-12-16',
      time_precision: 3,
      event_type: 'Battles',
      disorder_type: 'Political violence',
      inter1: 'External/Other forces',
      longitude: -0.1235,
    });
  });

  it('invent nothing', () => {
    for (const row of rows)
      for (const name of ['fatalities', 'civilian_targeting', 'interaction', 'source_scale', 'tags', 'timestamp'])
        expect(row[name]).toBeNull();
    const [vague] = cellsOf(
      dataset({ events: [event({ date: { from: '2024-01-01', to: '2024-12-31', precision: 'year', basis: 'explicit' } })] }),
      'acled',
    );
    expect(vague).toMatchObject({ event_date: null, time_precision: null, year: 2024 });
  });
});

describe('columns ucdp', () => {
  const rows = cellsOf(MIXED, 'ucdp');

  it('are those of UCDP GED, in its order', () => {
    expect(tableOf('ucdp').columns.map(({ name }) => name)).toEqual(UCDP.split(', '));
  });

  it('hold what we know, in its words', () => {
    expect(rows[0]).toMatchObject({
      relid: 'ev-0000000000000001.1',
      side_a: 'Syrian Government Forces (Assad era); -قوة مجهولة',
      side_b: 'Hamas',
      number_of_sources: 2,
      source_original: 'حسن',
      where_prec: 1,
      where_coordinates: 'Qaryatein',
      where_description: 'ريف حمص',
      geom_wkt: 'POINT (37.2 34.2)',
      country: 'Syria',
      country_id: 652,
      date_prec: 1,
    });
    expect(rows[3]).toMatchObject({ where_prec: 4, date_prec: 4, date_start: '2024-12-01', date_end: '2024-12-31' });
  });

  it('numbers the cells of the PRIO grid as it does', () => {
    const damascus = event({ places: [{ role: 'at', name: 'دمشق', lat: 33.51, lon: 36.29, geoPrecision: 1 }] });
    expect(cellsOf(dataset({ events: [damascus] }), 'ucdp')[0]?.['priogrid_gid']).toBe(178273);
  });

  it('invent nothing', () => {
    for (const row of rows) {
      for (const name of [
        'id',
        'type_of_violence',
        'conflict_new_id',
        'event_clarity',
        'deaths_a',
        'best',
        'high',
        'low',
        'gwnoa',
      ])
        expect(row[name]).toBeNull();
    }
  });
});

describe('periods', () => {
  it('count days and find the middle', () => {
    const february = { from: '2024-02-01', to: '2024-02-29' };
    expect(daysIn(february)).toBe(29);
    expect(middleOf(february)).toBe('2024-02-15');
    expect(middleOf({ from: '2024-12-07', to: '2024-12-07' })).toBe('2024-12-07');
    expect(middleOf({ from: '2024-12-31', to: '2025-01-01' })).toBe('2024-12-31');
    expect(yearOf({ from: '2024-12-31', to: '2025-01-01' })).toBeNull();
  });
});

describe('lists', () => {
  it('stay aligned, and are empty if nothing is known', () => {
    expect(listCell(['a', undefined, null])).toEqual(['a', '', '']);
    expect(listCell([undefined, ''])).toBeNull();
    expect(joined(['a; b', '', 'c'])).toBe('a, b; ; c');
  });
});

describe('the world', () => {
  const world = worldOf();

  it('knows units and countries of places, also of derived ones', () => {
    expect(world.area('sy-SY040106')).toEqual({
      country: 'SY',
      feature: 'admin3',
      admin1: 'Homs',
      admin2: 'Homs',
      admin3: 'Qaryatein',
    });
    expect(world.area('sy-SY02~rif-n')).toMatchObject({ country: 'SY', feature: 'region' });
    expect(world.area('sy-nothing')).toEqual(world.area(undefined));
  });

  it.each(['SY', 'IQ', 'YE', 'LB', 'JO', 'IL', 'PS', 'LY', 'SD'])('knows how others name %s', (code) => {
    const country = world.country(code);
    expect(country?.iso).toMatch(/^[1-9]\d*$/);
    expect(country?.acled_country).not.toBe('');
    if (code !== 'PS') expect(country?.gw).toMatch(/^\d{3}$/);
  });
});
