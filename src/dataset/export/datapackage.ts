import { basename } from 'node:path';
import { datasetSchema } from '../schema.ts';
import type { GeneratorInfo } from '../types.generated.ts';
import type { SchemaNode } from '../schema.ts';
import type { Column, ColumnType } from './column.ts';
import { MEDIA_TYPES } from './formats.ts';
import type { ColumnSet, Format } from './formats.ts';
import { tableOf } from './tables.ts';

/** What is described: a file that was written. */
export interface Described {
  readonly path: string;
  readonly format: Format;
  readonly columns: ColumnSet;
  readonly bytes: number;
  /** Hex digits. */
  readonly sha256: string;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly enum: readonly (string | number)[] };
}

/** A list is an array in GeoJSON, and text in a cell of CSV (joined) and Parquet (JSON). */
const LIST_NOTES: Readonly<Partial<Record<Format, string>>> = {
  csv: 'A list; items are joined by "; ".',
  parquet: 'A list, as the text of a JSON array.',
};

function tableField({ name, type, description, values }: Column, format: Format): Field {
  const types: Readonly<Record<ColumnType, string>> = {
    string: 'string',
    integer: 'integer',
    number: 'number',
    date: 'date',
    list: format === 'geojson' ? 'array' : 'string',
  };
  const note = type === 'list' ? LIST_NOTES[format] : undefined;
  return {
    name,
    type: types[type],
    description: note === undefined ? description : `${description} ${note}`,
    ...(values === undefined ? {} : { constraints: { enum: values } }),
  };
}

/** Fields of an event as the schema has them, for JSON Lines. */
function eventFields(): Field[] {
  const { properties = {} } = datasetSchema().$defs?.['event'] ?? {};
  const typeOf = ({ type, $ref, anyOf }: SchemaNode): string =>
    typeof type === 'string' ? type : $ref !== undefined || anyOf !== undefined ? 'object' : 'string';
  return Object.entries(properties).map(([name, node]) => ({
    name,
    type: typeOf(node),
    description: node.description ?? datasetSchema().$defs?.[name]?.description ?? '',
    ...(node.enum === undefined ? {} : { constraints: { enum: node.enum as readonly string[] } }),
  }));
}

/** Names of packages and resources: small letters, digits, `.`, `_` and `-`. Arabic file names leave nothing else. */
const slug = (path: string): string =>
  basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '') || 'events';

/** Where the descriptor of a file is: beside it and named after it, so that no other file is ever overwritten. */
export const descriptorPath = (path: string): string => `${path}.datapackage.json`;

/**
 * The Frictionless descriptor of an exported file: what is in it, field by field, with the descriptions of the schema.
 *
 * @returns the text of the descriptor
 * @example dataPackage({ path: 'events.csv', format: 'csv', columns: 'event', … }, generator) // fields such as `place_name` (القريتين)
 */
export function dataPackage({ path, format, columns, bytes, sha256 }: Described, generator: GeneratorInfo): string {
  const tabular = format === 'csv' || format === 'parquet';
  const table = tableOf(format === 'geojson' ? 'event-place' : columns);
  const fields = format === 'jsonl' ? eventFields() : table.columns.map((column) => tableField(column, format));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(path),
    title: 'Military events read from Arabic news',
    description: `${datasetSchema().description ?? ''} Read by ${generator.name} ${generator.version}; gazetteers ${generator.gazetteers}.`,
    version: datasetSchema().properties?.['schemaVersion']?.const,
    resources: [
      {
        name: slug(path),
        title: format === 'jsonl' ? 'One line an event' : table.title,
        path: basename(path),
        ...(tabular ? { type: 'table' } : {}),
        format,
        mediatype: MEDIA_TYPES[format],
        ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
        bytes,
        hash: `sha256:${sha256}`,
        ...(format === 'csv' ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true } } : {}),
        schema: {
          fields,
          // An event has not every field: no subtype where there is none.
          ...(format === 'jsonl' ? { fieldsMatch: 'superset' } : {}),
          ...(format === 'csv' ? { missingValues: [''] } : {}),
          primaryKey: [format === 'jsonl' ? 'id' : table.key],
        },
      },
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
