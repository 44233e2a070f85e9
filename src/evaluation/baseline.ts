import type { Score } from './score.ts';

/** F1 of each question by name of the gold directory, as committed: `{ "dev": { "events.detected": 0.8123 } }`. */
export type Baselines = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Fall {
  readonly name: string;
  readonly before: number;
  /** Null if the question is not asked any more. */
  readonly now: number | null;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The figures of a score that a baseline keeps: F1, four digits. */
export const baselineOf = ({ figures }: Score): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([name, { f1 }]) => [name, rounded(f1)]));

/**
 * The figures that are lower than they were. Recall may be traded for precision as long as F1 holds.
 *
 * @example
 * falls({ 'events.detected': 0.8 }, score) // [{ name: 'events.detected', before: 0.8, now: 0.79 }]
 */
export function falls(baseline: Readonly<Record<string, number>>, score: Score): Fall[] {
  const now = baselineOf(score);
  return Object.entries(baseline)
    .map(([name, before]) => ({ name, before, now: now[name] ?? null }))
    .filter(({ before, now: value }) => value === null || value < before);
}
