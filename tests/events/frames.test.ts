import { describe, expect, it } from 'vitest';
import { loadFrames } from '../../src/events/frames.ts';
import { createPipeline } from '../../src/pipeline.ts';

const pipeline = createPipeline();
const eventsOf = (text: string): { type: string; rules: string[] }[] =>
  pipeline
    .extract([{ id: 'x', text: `${text}.`, published: '2024-12-07' }])
    .events.map(({ type, mentions }) => ({ type, rules: mentions.map(({ rule }) => rule) }));

describe.each(loadFrames().frames.map((frame) => [frame.name, frame] as const))('frame %s', (name, frame) => {
  it.each(frame.examples)('finds: %s', (example) => {
    expect(eventsOf(example)).toContainEqual(
      expect.objectContaining({ type: frame.type, rules: expect.arrayContaining([name]) as unknown }),
    );
  });
  it.each(frame.nearMisses)('leaves alone: %s', (nearMiss) => {
    expect(eventsOf(nearMiss).filter(({ type }) => type === frame.type)).toEqual([]);
  });
});
