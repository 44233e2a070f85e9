import { createHash } from 'node:crypto';
import { writeFileAtomically } from '../../io/write-file.ts';
import { serialiseParts } from '../serialise.ts';
import type { Dataset } from '../types.generated.ts';
import { csvParts } from './csv.ts';
import { dataPackage, descriptorPath } from './datapackage.ts';
import { formatOf } from './formats.ts';
import type { ColumnSet, Format } from './formats.ts';
import { geojsonParts } from './geojson.ts';
import { jsonlParts } from './jsonl.ts';
import { parquetParts } from './parquet.ts';
import { isLocated } from './places.ts';
import { rowsIn, tableOf } from './tables.ts';
import { worldOf } from './world.ts';

/** How a dataset is written. */
export interface ExportOptions {
  /** If left out: what the file name says, else JSON. */
  readonly format?: Format;
  /** Columns of CSV and Parquet; one row an event if left out. */
  readonly columns?: ColumnSet;
}

/** What a format had no room for. */
export interface LeftOut {
  /** Events that are only planned, demanded, denied or possible (columns of ACLED and UCDP). */
  readonly events: number;
  /** Places of events without a position (GeoJSON). */
  readonly places: number;
  /** Events of which no place has a position (GeoJSON). */
  readonly unlocated: number;
}

/** A dataset in one of the formats, before it is written. */
export interface Export {
  /** The text or bytes, to be gone through once. */
  readonly parts: Iterable<string | Uint8Array>;
  readonly leftOut: LeftOut;
}

const NOTHING: LeftOut = { events: 0, places: 0, unlocated: 0 };

/**
 * Turns a dataset into one of the formats, in pieces of a row or so: beside the dataset nothing grows with its length.
 *
 * @example (await exportParts(dataset, 'geojson')).leftOut.places // 1, if no gazetteer knows where القريتين is
 */
export async function exportParts(dataset: Dataset, format: Format, columns: ColumnSet = 'event'): Promise<Export> {
  const { events } = dataset;
  if (format === 'json') return { parts: serialiseParts(dataset), leftOut: NOTHING };
  if (format === 'jsonl') return { parts: jsonlParts(events), leftOut: NOTHING };
  const table = tableOf(format === 'geojson' ? 'event-place' : columns);
  const rows = rowsIn(dataset, table, worldOf());
  if (format === 'geojson') {
    const places = events.flatMap((event) => event.places).filter((place) => !isLocated(place)).length;
    const unlocated = events.filter((event) => !event.places.some(isLocated)).length;
    return { parts: geojsonParts(table.columns, rows), leftOut: { ...NOTHING, places, unlocated } };
  }
  const leftOut = { ...NOTHING, events: events.filter((event) => !table.takes(event)).length };
  const parts = format === 'csv' ? csvParts(table.columns, rows) : await parquetParts(table.columns, rows);
  return { parts, leftOut };
}

/**
 * Writes a dataset to a file, whole or not at all, and beside every file that is not the dataset's own JSON a Frictionless
 * descriptor, `<file>.datapackage.json`.
 *
 * @throws what `node:fs` throws
 * @example await writeExport(dataset, 'أحداث.csv', { columns: 'event-place' })
 */
export async function writeExport(dataset: Dataset, path: string, options: ExportOptions = {}): Promise<LeftOut> {
  const { format = formatOf(path), columns = 'event' } = options;
  const { parts, leftOut } = await exportParts(dataset, format, columns);
  const hash = createHash('sha256');
  let bytes = 0;
  writeFileAtomically(
    path,
    measured(parts, (part) => {
      hash.update(part);
      bytes += part.length;
    }),
  );
  if (format !== 'json') {
    const described = { path, format, columns, bytes, sha256: hash.digest('hex') };
    writeFileAtomically(descriptorPath(path), [dataPackage(described, dataset.generator)]);
  }
  return leftOut;
}

/** Passes parts through as bytes and shows each to a counter. */
function* measured(parts: Iterable<string | Uint8Array>, count: (part: Uint8Array) => void): Generator<Uint8Array> {
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    count(bytes);
    yield bytes;
  }
}
