import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../../src/dataset/extractor.ts';
import { createPipeline } from '../../../src/pipeline.ts';

const pipeline = createPipeline();

/** The first place of an event and its days. */
function dated({ places, date }: EventDraft): string {
  const day = date === null ? '-' : date.from === date.to ? date.from : `${date.from}/${date.to}`;
  return `${places[0]?.name ?? '?'} ${day}`;
}

const rows = readFileSync(new URL('narrative.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))
  .slice(1)
  .map((row) => row.split('\t') as [string, string, string]);

describe('the days of events in a narrative', () => {
  it.each(rows)('%s: %s', (published, text, days) => {
    const { events } = pipeline.extract([{ id: 'x', text: text.replaceAll('⏎', '\n'), published }]);
    expect(events.map(dated).toSorted()).toEqual(days.split('; ').toSorted());
  });
});
