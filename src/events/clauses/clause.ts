/**
 * How a clause hangs on the one before it: `complement` of a governing predicate (قال إن …), `relative` (الذي …), `conditional` (إذا …),
 * `time` (بعد أن …, قبل أن …), `coordinate` (وسيطر …), `contrast` (فيما …, بينما …), `speech` (معلنا …), `root`.
 */
export type ClauseRelation = 'root' | 'complement' | 'relative' | 'conditional' | 'time' | 'coordinate' | 'contrast' | 'speech';

/** A stretch of a sentence with one predicate. Item numbers, `last` inclusive. */
export interface Clause {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly relation: ClauseRelation;
  /** Clause that governs this one, or -1. */
  readonly parent: number;
  /** Item of the predicate that governs a complement, or -1. */
  readonly governor: number;
  /** Items of the finite verbs (auxiliaries first), may be empty in headlines. */
  readonly verbs: readonly number[];
}

/** The clause in which an item stands; undefined where none holds it. */
export const clauseHolding = (clauses: readonly Clause[], item: number): Clause | undefined =>
  clauses.find(({ first, last }) => item >= first && item <= last);
