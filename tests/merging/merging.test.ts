import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';
import { asLines, committedCorpus, corpus, trueEvents } from './corpus.ts';
import { pairwise, reportsOf } from './pairwise.ts';

const documents = corpus();
const pipeline = createPipeline();
const { dataset } = await pipeline.dataset(documents);
const reports = reportsOf(documents, trueEvents, dataset.events);
const found = reports.filter((report) => report.found !== null);

describe('200 documents that tell 60 events', () => {
  it('are the committed ones', () => {
    expect([documents.length, trueEvents.length]).toEqual([200, 60]);
    expect(committedCorpus()).toBe(asLines(documents));
  });

  it('are merged with pairwise F1 of at least 0.90', () => {
    const [seen, all] = [pairwise(found), pairwise(reports)];
    console.log(
      `pairwise F1 ${seen.f1.toFixed(3)} (P ${seen.precision.toFixed(3)} R ${seen.recall.toFixed(3)}, ${String(seen.pairs)} pairs) where the event is found ` +
        `(${String(found.length)} of ${String(reports.length)} reports); ${all.f1.toFixed(3)} of all ${String(all.pairs)} pairs`,
    );
    expect(seen.f1).toBeGreaterThanOrEqual(0.9);
  });

  it('are merged alike in any order', async () => {
    const groupsOf = (events: typeof dataset.events): string[] =>
      events
        .map(({ type, mentions }) => `${type} ${[...new Set(mentions.map(({ documentId }) => documentId))].sort().join(' ')}`)
        .sort();
    const { dataset: reversed } = await pipeline.dataset([...documents].reverse());
    expect(groupsOf(reversed.events)).toEqual(groupsOf(dataset.events));
  });

  it('never puts reports of two days, two towns, or of assertion and denial together', () => {
    const truths = new Map<string, Set<string>>();
    for (const { event, found: id } of found) truths.set(id ?? '', (truths.get(id ?? '') ?? new Set()).add(event));
    expect([...truths.values()].filter((events) => events.size > 1).map((events) => [...events])).toEqual([]);
  });
});
