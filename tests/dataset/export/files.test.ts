import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { exportParts, writeExport } from '../../../src/dataset/export/export.ts';
import { COLUMN_SETS, formatOf } from '../../../src/dataset/export/formats.ts';
import type { ExportOptions } from '../../../src/dataset/export/export.ts';
import { tableOf } from '../../../src/dataset/export/tables.ts';
import { serialise } from '../../../src/dataset/serialise.ts';
import type { Event } from '../../../src/dataset/types.generated.ts';
import { validateEvent } from '../../../src/dataset/validate.ts';
import { folder } from '../../io/helpers.ts';
import { dataset, event } from '../samples.ts';
import { bytesOf, cellsOf, MIXED, textOf } from './helpers.ts';

describe('JSON', () => {
  it('is the dataset, byte for byte', async () => {
    expect(await textOf(MIXED, 'json')).toBe(serialise(MIXED));
  });
});

describe('JSON Lines', () => {
  it('has one valid event a line, as in the dataset', async () => {
    const lines = (await textOf(MIXED, 'jsonl')).split('\n');
    expect(lines.pop()).toBe('');
    const events = lines.map((line) => JSON.parse(line) as Event);
    expect(events).toEqual(MIXED.events);
    for (const each of events) expect(validateEvent(each)).toEqual([]);
  });

  it('breaks no line inside an event, whatever a reader takes for a line', async () => {
    const summary = 'a\u2028b\u2029c\u0085d\r\ne';
    const text = await textOf(dataset({ events: [event({ summary })] }), 'jsonl');
    expect(text.slice(0, -1)).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    expect((JSON.parse(text) as Event).summary).toBe(summary);
  });
});

interface FeatureCollection {
  readonly type: string;
  readonly features: readonly {
    readonly type: string;
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

describe('GeoJSON', () => {
  it('has a point, longitude first, for each event and place with a position', async () => {
    const { type, features } = JSON.parse(await textOf(MIXED, 'geojson')) as FeatureCollection;
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ id }) => id)).toEqual([
      'ev-0000000000000001.1',
      'ev-0000000000000002.1',
      'ev-0000000000000004.1',
      'ev-0000000000000005.1',
    ]);
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [37.2, 34.2] });
    const rows = cellsOf(MIXED, 'event-place');
    for (const { id, properties } of features) {
      const row = rows.find((row) => row['event_place_id'] === id) ?? {};
      expect({ ...properties, latitude: row['latitude'], longitude: row['longitude'] }).toEqual(row);
    }
  });

  it('counts what is not on the map', async () => {
    expect((await exportParts(MIXED, 'geojson')).leftOut).toEqual({ events: 0, places: 1, unlocated: 1 });
  });

  it('is a collection also without features', async () => {
    expect(JSON.parse(await textOf(dataset({ events: [] }), 'geojson'))).toEqual({ type: 'FeatureCollection', features: [] });
  });
});

const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('Parquet', () => {
  it.each(COLUMN_SETS)('comes back from hyparquet as it was: %s', async (set) => {
    const rows = await parquetReadObjects({ file: buffer(await bytesOf(MIXED, 'parquet', set)) });
    const types = new Map(tableOf(set).columns.map(({ name, type }) => [name, type]));
    const read = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]: [string, unknown]) => {
          if (value instanceof Date) return [name, value.toISOString().slice(0, 10)];
          return [
            name,
            types.get(name) === 'list' && typeof value === 'string' ? (JSON.parse(value) as unknown) : (value ?? null),
          ];
        }),
      ),
    );
    expect(read).toEqual(cellsOf(MIXED, set));
  });

  it('writes rows in groups, and none at all', async () => {
    const events = Array.from({ length: 10_001 }, (_, at) => event({ id: `ev-${at.toString(16).padStart(16, '0')}` }));
    const file = buffer(await bytesOf(dataset({ events }), 'parquet'));
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 1]);
    const ids = await parquetReadObjects({ file, columns: ['event_id'] });
    expect(ids.map((row) => row['event_id'] as string)).toEqual(events.map(({ id }) => id));
    expect(Number(parquetMetadata(buffer(await bytesOf(dataset({ events: [] }), 'parquet'))).num_rows)).toBe(0);
  });

  it('gives the same bytes again', async () => {
    expect((await bytesOf(MIXED, 'parquet')).equals(await bytesOf(MIXED, 'parquet'))).toBe(true);
  });
});

describe('events left out', () => {
  it.each([
    ['event', 0],
    ['event-place', 0],
    ['acled', 1],
    ['ucdp', 1],
  ] as const)('of columns %s: %i', async (set, events) => {
    expect((await exportParts(MIXED, 'csv', set)).leftOut).toEqual({ events, places: 0, unlocated: 0 });
  });
});

interface Descriptor {
  readonly name: string;
  readonly resources: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly { name: string; type: string; description: string }[];
      readonly primaryKey: string[];
    };
  }[];
}

describe('writeExport', () => {
  it.each<[string, ExportOptions]>([
    ['e.csv', {}],
    ['e.csv', { columns: 'acled' }],
    ['e.jsonl', {}],
    ['e.geojson', {}],
    ['e.parquet', { columns: 'event-place' }],
    ['أحداث.out', { format: 'csv' }],
  ])('writes %s (%j) and beside it a data package', async (name, options) => {
    const base = folder({ 'datapackage.json': 'mine' });
    const path = join(base, name);
    await writeExport(MIXED, path, options);
    expect(readdirSync(base).sort()).toEqual(['datapackage.json', name, `${name}.datapackage.json`].sort());
    expect(readFileSync(join(base, 'datapackage.json'), 'utf8')).toBe('mine');
    const descriptor = JSON.parse(readFileSync(`${path}.datapackage.json`, 'utf8')) as Descriptor;
    const [resource] = descriptor.resources;
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(resource?.path).toBe(basename(path));
    expect(resource?.bytes).toBe(statSync(path).size);
    expect(resource?.hash).toBe(`sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
    const { fields = [], primaryKey = [] } = resource?.schema ?? {};
    for (const { name: field, description } of fields) expect(description, field).not.toBe('');
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(primaryKey));
    if (path.endsWith('.csv')) {
      const header = readFileSync(path, 'utf8').slice(1).split('\r\n')[0];
      expect(fields.map((field) => field.name).join(',')).toBe(header);
    }
  });

  it('writes the JSON dataset alone: it has its own schema', async () => {
    const base = folder({});
    await writeExport(MIXED, join(base, 'e.json'));
    expect(readdirSync(base)).toEqual(['e.json']);
  });
});

describe('formatOf', () => {
  it.each([
    ['a.json', 'json'],
    ['a.JSONL', 'jsonl'],
    ['a.ndjson', 'jsonl'],
    ['x.y/أحداث.csv', 'csv'],
    ['a.geojson', 'geojson'],
    ['a.parquet', 'parquet'],
    ['a.dat', 'json'],
    ['-', 'json'],
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });
});
