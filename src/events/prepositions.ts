import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';

const ROLES = [
  'from',
  'origin',
  'to',
  'on',
  'about',
  'in',
  'by',
  'for',
  'like',
  'via',
  'holder',
  'agent',
  'before',
  'loser',
  'outside',
  'near',
  'between',
  'time',
  'until',
  'source',
  'ally',
  'with',
  'support',
  'instead',
  'without',
  'against',
  'cause',
  'pressure',
  'purpose',
  'other',
] as const;

/** What a preposition says of the nominal after it; the keys of a frame's `arguments`. */
export type PrepositionRole = (typeof ROLES)[number];

/** The attached prepositions. */
export const ATTACHED: Readonly<Record<string, PrepositionRole>> = { ب: 'by', ل: 'for', ك: 'like' };

export interface PrepositionTable {
  /** Folded phrase to role. */
  readonly roles: ReadonlyMap<string, PrepositionRole>;
  /** First words of all phrases. */
  readonly openers: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

let table: PrepositionTable | undefined;

/**
 * Loads `data/prepositions.tsv` once.
 *
 * @throws {TableError} for a row without form or with an unknown role
 * @example loadPrepositions().roles.get('باتجاه') // 'to'
 */
export function loadPrepositions(): PrepositionTable {
  if (table !== undefined) return table;
  const rows = readTable(new URL('../../src/events/data/prepositions.tsv', import.meta.url), {
    form: notEmpty,
    role: oneOf(ROLES),
  });
  const roles = new Map<string, PrepositionRole>();
  let longest = 1;
  for (const { cells } of rows) {
    const form = foldName(cells.form);
    if (!roles.has(form)) roles.set(form, cells.role as PrepositionRole);
    longest = Math.max(longest, form.split(' ').length);
  }
  table = { roles, longest, openers: new Set([...roles.keys()].map((form) => form.split(' ')[0] ?? '')) };
  return table;
}
