import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

const counted = ({ count }: EventDraft): string =>
  count === null ? '-' : `${String(count.min ?? '')} ${String(count.max ?? '')} ${count.unit}`;

const rows = readFileSync(new URL('counts.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))
  .slice(1)
  .map((row) => row.split('\t') as [string, string]);

describe('the counts of events', () => {
  it.each(rows)('%s', (text, counts) => {
    const { events } = pipeline.extract([{ id: 'x', text, published: '2024-05-10' }]);
    expect(events.map(counted).join('; ')).toBe(counts);
  });
});
