import { fieldNode } from '../schema.ts';
import type { DatasetDocument, Event, Place } from '../types.generated.ts';
import type { World } from './world.ts';

/** What one row is made of. */
export interface Row {
  readonly event: Event;
  /** The place that the row is about, or null. */
  readonly place: Place | null;
  /** Position of the place in `event.places`, from 1; 1 for a row without a place. */
  readonly number: number;
  /** The documents that tell the event, each once, in the order of its mentions. */
  readonly documents: readonly RowDocument[];
  readonly world: World;
}

/** What a row needs of a document. */
export type RowDocument = Pick<DatasetDocument, 'id' | 'title' | 'published' | 'source' | 'url'>;

/** A cell. Null is empty. */
export type Cell = string | number | null | readonly string[];

/** `list`: several strings; the others are as in a Frictionless table schema. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'list';

/** One column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** All values that it may have, where they are few. */
  readonly values?: readonly (string | number)[];
  readonly value: (row: Row) => Cell;
}

/** A column of that type, described in words. */
export const column = (name: string, type: ColumnType, description: string, value: Column['value']): Column => ({
  name,
  type,
  description,
  value,
});

/**
 * A column that holds a field of the schema and has its description and values; `note` adds what the table does with it.
 *
 * @example fieldColumn('place_name', 'string', 'event.places.name', ({ place }) => place?.name ?? null) // cells such as القريتين
 */
export function fieldColumn(name: string, type: ColumnType, path: string, value: Column['value'], note = ''): Column {
  const { description = '', enum: values } = fieldNode(path);
  return {
    ...column(name, type, note === '' ? description : `${description} ${note}`, value),
    ...(values === undefined || type === 'list' ? {} : { values: values as readonly (string | number)[] }),
  };
}

/** A list for a cell: strings in their order, null where none of them says anything. What is not known is an empty item. */
export const listCell = (items: readonly (string | null | undefined)[]): Cell =>
  items.every((item) => item === null || item === undefined || item === '') ? null : items.map((item) => item ?? '');

/** Null for the empty string. */
export const textCell = (text: string | null | undefined): Cell => (text === undefined || text === '' ? null : text);

const SEPARATOR = '; ';

/**
 * A list in one cell, `a; b`. A separator inside an item becomes a comma, so that splitting gives back as many items.
 *
 * @example joined(['القريتين', 'جنوب سوريا']) // 'القريتين; جنوب سوريا'
 */
export const joined = (items: readonly string[]): string => items.map((item) => item.replaceAll(SEPARATOR, ', ')).join(SEPARATOR);

/** A list as the text of one cell, without its empty items; null if nothing is left. */
export const joinedCell = (items: readonly (string | null | undefined)[]): Cell => {
  const known = items.filter((item) => item !== null && item !== undefined && item !== '') as string[];
  return known.length === 0 ? null : joined([...new Set(known)]);
};

/** Why a column that other datasets have is always empty here. */
export const NEVER = 'Always empty: the texts do not tell it.';

/** The country of the place that a row is about. */
export const countryOf = ({ world, place }: Row) => world.country(world.area(place?.id).country);

/** A code of digits as a number; null where there is none. */
export const numberOf = (digits: string | undefined): number | null =>
  digits === undefined || digits === '' ? null : Number(digits);
