import { extname } from 'node:path';

/** The formats that a dataset is written in. */
export const FORMATS = ['json', 'jsonl', 'csv', 'geojson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** The sets of columns that a table may have. */
export const COLUMN_SETS = ['event', 'event-place', 'acled', 'ucdp'] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.geojson': 'geojson',
  '.parquet': 'parquet',
};

/** What the rest of the world calls the formats. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * The format that a file name asks for; JSON where the name does not tell.
 *
 * @example formatOf('output/أحداث.csv') // 'csv'
 */
export const formatOf = (path: string): Format => BY_EXTENSION[extname(path).toLowerCase()] ?? 'json';
