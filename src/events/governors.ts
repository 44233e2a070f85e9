import type { Analysis } from '../document.ts';
import { listOf, notEmpty, oneOf, readTable } from '../tables/read-table.ts';

const EFFECTS = [
  'assert',
  'deny',
  'demand',
  'order',
  'plan',
  'ongoing',
  'possible',
  'fail',
  'manage',
  'try',
  'prevent',
  'support',
] as const;
/** What a governing predicate does to the status of the event under it. */
export type Effect = (typeof EFFECTS)[number];

const SUBJECTS = ['same', 'object', 'none'] as const;

/** One row of `data/governors.tsv`. */
export interface Governor {
  readonly match: string;
  readonly markers: readonly string[];
  readonly effect: Effect;
  readonly speech: boolean;
  /** Whose subject the governed event shares. */
  readonly subject: (typeof SUBJECTS)[number];
}

interface GovernorTable {
  readonly byLemma: ReadonlyMap<string, Governor>;
  readonly byClass: ReadonlyMap<string, Governor>;
  readonly byParticle: ReadonlyMap<string, Governor>;
  readonly classOrder: readonly string[];
}

let table: GovernorTable | undefined;

function loadGovernors(): GovernorTable {
  if (table !== undefined) return table;
  const rows = readTable(new URL('../../src/events/data/governors.tsv', import.meta.url), {
    match: notEmpty,
    markers: notEmpty,
    effect: oneOf(EFFECTS),
    speech: oneOf(['yes', 'no']),
    subject: oneOf(SUBJECTS),
  });
  const byLemma = new Map<string, Governor>();
  const byClass = new Map<string, Governor>();
  const byParticle = new Map<string, Governor>();
  for (const { cells } of rows) {
    const governor: Governor = {
      match: cells.match,
      markers: listOf(cells.markers),
      effect: cells.effect as Effect,
      speech: cells.speech === 'yes',
      subject: cells.subject as Governor['subject'],
    };
    if (cells.match.startsWith('class:')) byClass.set(cells.match.slice('class:'.length), governor);
    else if (cells.match.startsWith('particle:')) byParticle.set(cells.match.slice('particle:'.length), governor);
    else byLemma.set(cells.match, governor);
  }
  table = { byLemma, byClass, byParticle, classOrder: [...byClass.keys()] };
  return table;
}

/**
 * The governor entry of a reading: by lemma, else by the first class of the table that the lemma has.
 *
 * @example governorOf(reading of 'نفى')?.effect // 'deny'
 */
export function governorOf(reading: Analysis): Governor | null {
  const { byLemma, byClass, byParticle, classOrder } = loadGovernors();
  if (reading.pos === 'particle') {
    for (const name of reading.classes) if (byParticle.has(name)) return byParticle.get(name) ?? null;
    return null;
  }
  const own = byLemma.get(reading.lemma);
  if (own !== undefined) return own;
  for (const name of classOrder) if (reading.classes.includes(name)) return byClass.get(name) ?? null;
  return null;
}
