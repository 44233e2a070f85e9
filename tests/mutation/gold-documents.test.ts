// What `.ci/run` holds of a gold set, held of each of its documents, where mutants are tried: no figure is lower than without the
// mutant. Every so many documents of the sets that may be read; vitest leaves this file out.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { baselineOf, falls } from '../../src/evaluation/baseline.ts';
import { GOLD_SETS } from '../../src/evaluation/gold-sets.ts';
import { readGold } from '../../src/evaluation/gold.ts';
import { score } from '../../src/evaluation/score.ts';
import { createPipeline } from '../../src/pipeline.ts';

const EVERY = Number(process.env['RASD_MUTATION_GOLD'] ?? 8);

const pipeline = createPipeline();
const baselines = new Map<string, Record<string, number>>();

const documents = GOLD_SETS.filter(({ read }) => read)
  .flatMap(({ folder }) => readGold(fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url))))
  .filter((_, at) => at % EVERY === 0);

describe('gold documents', () => {
  it.each(documents.map((document) => [document.id, document] as const))('%s is read no worse', (id, gold) => {
    const now = score([gold], pipeline.extract([gold]) as unknown as Parameters<typeof score>[1]);
    const baseline = baselines.get(id);
    if (baseline === undefined) baselines.set(id, baselineOf(now));
    else expect(falls(baseline, now)).toEqual([]);
  });
});
