import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fitWeights } from '../../src/evaluation/confidence/fit.ts';
import { judge } from '../../src/evaluation/confidence/judged.ts';
import type { Judged } from '../../src/evaluation/confidence/judged.ts';
import { reliabilityOf } from '../../src/evaluation/confidence/reliability.ts';
import { readGold } from '../../src/evaluation/gold.ts';
import { logistic } from '../../src/events/confidence.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

describe('confidence', () => {
  const confidenceOf = (text: string): number | undefined =>
    pipeline.extract([{ id: 'x', text, published: '2024-12-07' }]).events[0]?.confidence;

  it('is higher where the text names force, place and day', () => {
    const full = confidenceOf('سيطر الجيش السوداني أمس على مدينة بارا.') ?? 0;
    const open = confidenceOf('تمت السيطرة على مدينة بارا.') ?? 1;
    expect(full).toBeGreaterThan(open);
    expect(full).toBeGreaterThanOrEqual(0.9);
  });

  it('is about the share of right events on the development documents', () => {
    const gold = readGold(fileURLToPath(new URL('../fixtures/gold/dev', import.meta.url)));
    const { error, bins } = reliabilityOf(judge(gold, (document) => pipeline.read(document)));
    expect(error).toBeLessThanOrEqual(0.08);
    // The lowest bin alone has three events or so, which say nothing.
    const unsure = bins.filter(({ to }) => to <= 0.85);
    const events = unsure.reduce((sum, bin) => sum + bin.events, 0);
    const confirmed = unsure.reduce((sum, bin) => sum + bin.confirmed * bin.events, 0);
    expect(events).toBeGreaterThan(30);
    expect(bins.at(-1)?.confirmed).toBeGreaterThan(confirmed / events + 0.05);
  }, 60_000);
});

describe('fitWeights', () => {
  const events = (evidence: string[], right: number, of: number): Judged[] =>
    Array.from({ length: of }, (_, i) => ({ evidence, confidence: 0, confirmed: i < right }));

  it('finds the share of right events with and without a piece of evidence', () => {
    const weights = fitWeights([...events(['base'], 180, 200), ...events(['base', 'no-place'], 100, 200)]);
    const base = weights.get('base') ?? 0;
    expect(logistic(base)).toBeCloseTo(0.9, 1);
    expect(logistic(base + (weights.get('no-place') ?? 0))).toBeCloseTo(0.5, 1);
  });

  it('lets a handful of events decide little', () => {
    const weights = fitWeights([...events(['base'], 90, 100), ...events(['base', 'undated'], 0, 1)]);
    expect(weights.get('undated')).toBeGreaterThan(-1.5);
  });
});

describe('reliabilityOf', () => {
  it('compares confidence with what came true', () => {
    const judged = [true, true, true, false].map((confirmed) => ({ confidence: 0.75, confirmed }));
    expect(reliabilityOf(judged)).toEqual({
      events: 4,
      error: 0,
      bins: [{ from: 0.7, to: 0.8, events: 4, confidence: 0.75, confirmed: 0.75 }],
    });
  });
});
