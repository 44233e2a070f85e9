import type { Column, Row } from '../../../src/dataset/export/column.ts';
import { exportParts } from '../../../src/dataset/export/export.ts';
import type { ColumnSet, Format } from '../../../src/dataset/export/formats.ts';
import { rowsIn, tableOf } from '../../../src/dataset/export/tables.ts';
import { worldOf } from '../../../src/dataset/export/world.ts';
import type { Dataset, Event } from '../../../src/dataset/types.generated.ts';
import { dataset, datasetDocument, event, HAMAS, place, SYRIAN_FORCES } from '../samples.ts';

/** Bytes of an export. */
export async function bytesOf(data: Dataset, format: Format, columns?: ColumnSet): Promise<Buffer> {
  const { parts } = await exportParts(data, format, columns);
  return Buffer.concat([...parts].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

export const textOf = async (data: Dataset, format: Format, columns?: ColumnSet): Promise<string> =>
  (await bytesOf(data, format, columns)).toString('utf8');

/** The cells of a table, by column. */
export function cellsOf(data: Dataset, set: ColumnSet): Record<string, ReturnType<Column['value']>>[] {
  const table = tableOf(set);
  const rows: Iterable<Row> = rowsIn(data, table, worldOf());
  return [...rows].map((row) => Object.fromEntries(table.columns.map(({ name, value }) => [name, value(row)])));
}

const mention = (documentId: string): Event['mentions'][number] => ({
  documentId,
  field: 'text',
  trigger: { text: 'انسحبت', start: 0, end: 6 },
  sentence: { start: 0, end: 30 },
  rule: 'withdraw',
});

/** Two documents and five events: with two places, with hostile text, without date and place, planned, and abroad. */
export const MIXED: Dataset = dataset({
  documents: [
    datasetDocument({ id: 'a', title: '=cmd|"/c calc"!A1', source: 'وكالة; الأنباء' }),
    datasetDocument({ id: 'b', url: 'https://example.org/b?x=1', published: null, publishedBasis: 'none' }),
  ],
  events: [
    event({
      id: 'ev-0000000000000001',
      actors: [SYRIAN_FORCES, { name: '-قوة مجهولة' }],
      targets: [HAMAS],
      places: [
        { ...place('Qaryatein', 'القريتين'), id: 'sy-SY040106', within: 'ريف حمص' },
        { role: 'to', name: 'دمشق', lat: null, lon: null, geoPrecision: 4 },
      ],
      mentions: [mention('a'), mention('b'), mention('b')],
      claimedBy: [{ name: 'حسن' }],
      count: { min: 2000, max: null, unit: 'people' },
      codes: { plover: 'RETREAT withdraw', cameo: '0874', acled: 'Change to group/activity' },
    }),
    event({
      id: 'ev-0000000000000002',
      summary: '@a "quoted",\nsecond line',
      places: [place(undefined)],
      mentions: [mention('a')],
    }),
    event({ id: 'ev-0000000000000003', date: null, places: [], mentions: [mention('a')] }),
    event({ id: 'ev-0000000000000004', status: 'planned', mentions: [mention('b')] }),
    event({
      id: 'ev-0000000000000005',
      type: 'capture',
      status: 'ongoing',
      date: { from: '2024-12-01', to: '2024-12-31', precision: 'month', basis: 'explicit' },
      actors: [{ id: 'turkish-forces', name: 'القوات التركية', nameEn: 'Turkish Forces' }],
      places: [{ role: 'at', id: 'sy-SY02', name: 'حلب', nameEn: 'Aleppo', lat: 36.25, lon: -0.123456, geoPrecision: 3 }],
      codes: { plover: 'COERCE seize', cameo: '190', acled: 'Armed clash' },
      mentions: [mention('b')],
    }),
  ],
});
