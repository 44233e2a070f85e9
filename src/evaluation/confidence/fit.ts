import { EVIDENCE, logistic } from '../../events/confidence.ts';
import type { Judged } from './judged.ts';

const ROUNDS = 4000;
const STEP = 0.5;
/** Pulls weights of rare evidence towards 0, so that a handful of events decides little. */
const RIDGE = 1;

/**
 * Weights of evidence by logistic regression: the sum of those that an event has gives the log-odds that it is right. The same events give
 * the same weights.
 *
 * @example fitWeights([{ evidence: ['base'], confidence: 0, confirmed: true }, …]).get('base') // log-odds of all
 */
export function fitWeights(judged: readonly Judged[]): Map<string, number> {
  const names = Object.keys(EVIDENCE);
  const weights = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Map(names.map((name) => [name, name === 'base' ? 0 : -RIDGE * (weights.get(name) ?? 0)]));
    for (const { evidence, confirmed } of judged) {
      const error = (confirmed ? 1 : 0) - logistic(evidence.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
      for (const name of evidence) slope.set(name, (slope.get(name) ?? 0) + error);
    }
    for (const name of names) weights.set(name, (weights.get(name) ?? 0) + (STEP * (slope.get(name) ?? 0)) / judged.length);
  }
  return weights;
}
