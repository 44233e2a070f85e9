import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';
import { foldName } from '../text/fold.ts';

const ROLES = [
  'from',
  'origin',
  'whence',
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
  'service',
  'instead',
  'without',
  'against',
  'cause',
  'pressure',
  'purpose',
  'exchange',
  'other',
] as const;

/** What a preposition says of the nominal after it; the keys of a frame's `arguments`. */
export type PrepositionRole = (typeof ROLES)[number];

/** The attached prepositions. */
export const ATTACHED: Readonly<Record<string, PrepositionRole>> = { ب: 'by', ل: 'for', ك: 'like' };

/** A beginning of phrases: the role that it has as a whole, and what goes on from it by the next word. */
export interface PrepositionNode {
  readonly role: PrepositionRole | null;
  readonly next: ReadonlyMap<string, PrepositionNode>;
}

export interface PrepositionTable {
  /** Folded phrase to role. */
  readonly roles: ReadonlyMap<string, PrepositionRole>;
  /** Phrases by their first words. */
  readonly phrases: ReadonlyMap<string, PrepositionNode>;
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
  for (const { cells } of rows) {
    const form = foldName(cells.form);
    if (!roles.has(form)) roles.set(form, cells.role as PrepositionRole);
  }
  table = { roles, phrases: beginnings([...roles].map(([form, role]) => [form.split(' '), role])) };
  return table;
}

type Rest = readonly [words: readonly string[], role: PrepositionRole];

/** Phrases by their next words. */
function beginnings(phrases: readonly Rest[]): ReadonlyMap<string, PrepositionNode> {
  const rests = new Map<string, Rest[]>();
  for (const [[first, ...more], role] of phrases) {
    if (first === undefined) continue;
    const known = rests.get(first);
    if (known === undefined) rests.set(first, [[more, role]]);
    else known.push([more, role]);
  }
  return new Map(
    [...rests].map(([word, list]) => {
      const role = list.find(([more]) => more.length === 0)?.[1] ?? null;
      return [word, { role, next: beginnings(list) }];
    }),
  );
}
