import { notEmpty, readTable } from '../tables/read-table.ts';
import type { EventCandidate } from './event.ts';

const FLOOR = 0.05;
const CEILING = 0.98;

/** What speaks for or against an event: which fields the text names itself, and how it tells it. */
export const EVIDENCE: Readonly<Record<string, (event: EventCandidate) => boolean>> = {
  base: () => true,
  withdrawal: ({ type }) => type === 'withdrawal',
  defection: ({ type }) => type === 'defection',
  'no-actor': ({ actors }) => actors.length === 0,
  'inherited-actor': ({ actors, why }) =>
    actors.length > 0 && /clause|pronoun|named before|latest|shared/.test(why['actors'] ?? ''),
  'several-actors': ({ actors }) => actors.length > 1,
  'no-place': ({ places }) => !places.some(({ role }) => role === 'at'),
  'inferred-place': ({ places, why }) =>
    places.some(({ role }) => role === 'at') && /pronoun|before|speaks of/.test(why['places.at'] ?? ''),
  'several-places': ({ places }) => places.filter(({ role }) => role === 'at').length > 1,
  'not-actual': ({ status }) => status !== 'occurred' && status !== 'ongoing',
  'headline-only': ({ headline }) => headline,
  background: ({ background }) => background,
  circumstance: ({ circumstance }) => circumstance,
  undated: ({ date }) => date === null,
  'own-date': ({ date }) => date !== null && date.basis !== 'document',
  counted: ({ count }) => count !== null,
  opponent: ({ targets }) => targets.length > 0,
  sourced: ({ claimedBy }) => claimedBy.length > 0,
  repeated: ({ mentions }) => mentions.length > 1,
};

let weights: ReadonlyMap<string, number> | undefined;

function loadWeights(): ReadonlyMap<string, number> {
  if (weights !== undefined) return weights;
  const known = (cell: string): string | null => (cell in EVIDENCE ? null : `"${cell}" is no evidence of confidence.ts`);
  const number = (cell: string): string | null => (Number.isFinite(Number(cell)) ? notEmpty(cell) : `"${cell}" is no number`);
  const rows = readTable(new URL('../../src/events/data/confidence.tsv', import.meta.url), {
    evidence: known,
    weight: number,
    events: number,
    confirmed: number,
  });
  weights = new Map(rows.map(({ cells }) => [cells.evidence, Number(cells.weight)]));
  return weights;
}

/** The evidence that an event has, by name. */
export const evidenceOf = (event: EventCandidate): string[] =>
  Object.entries(EVIDENCE).flatMap(([name, holds]) => (holds(event) ? [name] : []));

/** The share of events with such evidence that are right, from the sum of the weights of the evidence. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/**
 * How likely it is that a careful reader finds the event, too: weights of `data/confidence.tsv`, which are fitted to the development documents.
 *
 * @throws {TableError} where the table names unknown evidence or holds no numbers
 * @example // a named force captured a named town: 0.9; nobody is named: less
 */
export function confidenceOf(event: EventCandidate): number {
  const table = loadWeights();
  const sum = evidenceOf(event).reduce((total, name) => total + (table.get(name) ?? 0), 0);
  return Math.round(Math.min(CEILING, Math.max(FLOOR, logistic(sum))) * 100) / 100;
}
