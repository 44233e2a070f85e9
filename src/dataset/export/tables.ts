import type { Dataset, Event } from '../types.generated.ts';
import { acledColumns } from './acled-columns.ts';
import type { Column, Row, RowDocument } from './column.ts';
import type { ColumnSet } from './formats.ts';
import { eventColumns, eventPlaceColumns, oneRow, rowsByPlace, rowsByScene } from './event-columns.ts';
import { ucdpColumns } from './ucdp-columns.ts';
import type { World } from './world.ts';

/** A kind of table: its columns, and how events become rows. */
export interface Table {
  readonly title: string;
  /** Column that names a row. */
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rowsOf: (event: Event) => readonly Pick<Row, 'place' | 'number'>[];
  /** Whether the table has events of this kind at all. */
  readonly takes: (event: Event) => boolean;
}

/** A plan or a denial among the rows of a dataset of things that happened would be counted as one of them. */
const hasHappened = ({ status }: Event): boolean => status === 'occurred' || status === 'ongoing';
const always = (): boolean => true;

/**
 * The table with that set of columns.
 *
 * @example tableOf('event').columns[0]?.name // 'event_id'
 */
export function tableOf(set: ColumnSet): Table {
  switch (set) {
    case 'event':
      return { title: 'One row an event', key: 'event_id', columns: eventColumns(), rowsOf: oneRow, takes: always };
    case 'event-place':
      return {
        title: 'One row an event and place',
        key: 'event_place_id',
        columns: eventPlaceColumns(),
        rowsOf: rowsByPlace,
        takes: always,
      };
    case 'acled':
      return {
        title: 'Columns of ACLED, one row an event and place where it happened',
        key: 'event_id_cnty',
        columns: acledColumns(),
        rowsOf: rowsByScene,
        takes: hasHappened,
      };
    case 'ucdp':
      return {
        title: 'Columns of UCDP GED, one row an event and place where it happened',
        key: 'relid',
        columns: ucdpColumns(),
        rowsOf: rowsByScene,
        takes: hasHappened,
      };
  }
}

/**
 * The rows of a table, one after the other.
 *
 * @example [...rowsIn(dataset, tableOf('event-place'), world)][0]?.place?.name // 'القريتين'
 */
export function* rowsIn(
  { documents, events }: Pick<Dataset, 'documents' | 'events'>,
  table: Table,
  world: World,
): Generator<Row> {
  const known = new Map<string, RowDocument>(documents.map((document) => [document.id, document]));
  for (const event of events) {
    if (!table.takes(event)) continue;
    const telling = new Set(event.mentions.map(({ documentId }) => documentId));
    const told = [...telling].map((id): RowDocument => known.get(id) ?? { id, published: null });
    for (const { place, number } of table.rowsOf(event)) yield { event, place, number, documents: told, world };
  }
}
