import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { createPipeline } from '../../src/pipeline.ts';

/** Own sentences of some files, each followed by the lines of what it tells, indented; a sentence with none tells none. */
const blocksOf = (files: readonly string[]): { sentence: string; events: string[] }[] =>
  files
    .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .reduce<{ sentence: string; events: string[] }[]>((found, row) => {
      if (row.startsWith('  ')) found.at(-1)?.events.push(row.trim());
      else found.push({ sentence: row, events: [] });
      return found;
    }, []);

/** Tests that each sentence of some files, published on 7 December 2024, tells the events that are written below it. */
export function expectEvents(title: string, files: readonly string[], line: (event: EventDraft) => string): void {
  const pipeline = createPipeline();
  describe(title, () => {
    it.each(blocksOf(files).map(({ sentence, events }) => [sentence, events] as const))('%s', (sentence, events) => {
      const { events: found } = pipeline.extract([{ id: 'x', text: sentence, published: '2024-12-07' }]);
      expect(found.map(line)).toEqual(events);
    });
  });
}
