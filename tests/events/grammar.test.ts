import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();

/** An event on one line: type, status, actors, places with their roles, days, count and who says so. */
function line({ type, status, actors, places, date, count, claimedBy }: EventDraft): string {
  const day = date === null ? '' : date.from === date.to ? date.from : `${date.from}/${date.to}`;
  return [
    `${type} ${status}`,
    actors.map(({ id, name }) => id ?? name).join('، '),
    places.map(({ role, name }) => `${role}:${name}`).join('، '),
    day,
    count === null ? '' : `${String(count.min)}-${String(count.max)}`,
    claimedBy.map(({ name }) => name).join('، '),
  ]
    .join(' | ')
    .trimEnd();
}

/** Own sentences, each followed by the events that it tells, indented; a sentence with none tells none. */
const blocks = [
  'days.txt',
  'defections.txt',
  'grammar.txt',
  'pages.txt',
  'places.txt',
  'references.txt',
  'speakers.txt',
  'status.txt',
  'traps.txt',
  'twice.txt',
]
  .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
  .filter((row) => row.trim() !== '' && !row.startsWith('#'))
  .reduce<{ sentence: string; events: string[] }[]>((found, row) => {
    if (row.startsWith('  ')) found.at(-1)?.events.push(row.trim());
    else found.push({ sentence: row, events: [] });
    return found;
  }, []);

describe('the grammar of events', () => {
  it.each(blocks.map(({ sentence, events }) => [sentence, events] as const))('%s', (sentence, events) => {
    const { events: found } = pipeline.extract([{ id: 'x', text: sentence, published: '2024-12-07' }]);
    expect(found.map(line)).toEqual(events);
  });
});
