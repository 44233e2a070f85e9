import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { EVENT_TYPES } from './frames.ts';

export interface EventCodes {
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly acled: string | null;
}

interface CodeRow extends EventCodes {
  readonly type: string;
  readonly subtype: string;
  readonly status: string;
}

let rows: readonly CodeRow[] | undefined;

const orNull = (cell: string): string | null => (cell === 'none' ? null : cell);

/** The rows of `codes.tsv` as they stand there, `none` where a scheme has no code. */
export const readCodes = () =>
  readTable(new URL('../../src/events/data/codes.tsv', import.meta.url), {
    type: oneOf(EVENT_TYPES),
    subtype: notEmpty,
    status: notEmpty,
    plover: notEmpty,
    cameo: notEmpty,
    acled: notEmpty,
  });

function loadCodes(): readonly CodeRow[] {
  rows ??= readCodes().map(({ cells }) => ({
    ...cells,
    plover: orNull(cells.plover),
    cameo: orNull(cells.cameo),
    acled: orNull(cells.acled),
  }));
  return rows;
}

const GOVERNMENT_KINDS = new Set(['army', 'security']);

/**
 * PLOVER, CAMEO and ACLED codes of an event.
 *
 * ACLED tells captures by governments from those by others: a state's own forces regain territory, all others (foreign armies too) overtake it.
 *
 * @param actorKind kind of the first actor in the registry, or null
 * @param atHome whether that actor's country is the country of the place
 * @example codesOf('capture', 'recapture', 'occurred', 'army', true).acled // 'Government regains territory'
 */
export function codesOf(type: string, subtype: string, status: string, actorKind: string | null, atHome: boolean): EventCodes {
  const row = loadCodes().find(
    (each) =>
      each.type === type &&
      (each.subtype === 'any' || each.subtype === subtype) &&
      (each.status === 'any' || each.status === status),
  );
  if (row === undefined) return { plover: null, cameo: null, acled: null };
  const { plover, cameo } = row;
  if (row.acled !== 'territory-by-side') return { plover, cameo, acled: row.acled };
  const government = actorKind !== null && GOVERNMENT_KINDS.has(actorKind) && atHome;
  return { plover, cameo, acled: government ? 'Government regains territory' : 'Non-state actor overtakes territory' };
}
