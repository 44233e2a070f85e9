import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

/** An event on one line: its type, who does it and the other side. */
function line({ type, actors, targets }: EventDraft): string {
  const names = (forces: EventDraft['actors']): string => forces.map(({ id, name }) => id ?? name).join('، ');
  return `${type} | ${names(actors)} | ${names(targets)}`.trimEnd();
}

/** Own sentences, each followed by its events, indented. */
const blocks = readFileSync(new URL('targets.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row.trim() !== '' && !row.startsWith('#'))
  .reduce<{ sentence: string; events: string[] }[]>((found, row) => {
    if (row.startsWith('  ')) found.at(-1)?.events.push(row.trim());
    else found.push({ sentence: row, events: [] });
    return found;
  }, []);

describe('the other side of an event', () => {
  it.each(blocks.map(({ sentence, events }) => [sentence, events] as const))('%s', (sentence, events) => {
    const { events: found } = pipeline.extract([{ id: 'x', text: sentence, published: '2024-12-07' }]);
    expect(found.map(line)).toEqual(events);
  });
});
