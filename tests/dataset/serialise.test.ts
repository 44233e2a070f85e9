import { fc } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { serialise } from '../../src/dataset/serialise.ts';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import { dataset, datasetDocument, event } from './samples.ts';

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

describe('serialise', () => {
  it('gives what JSON.stringify gives, and a newline', () => {
    const text = serialise(dataset());
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(JSON.parse(text)).toEqual(dataset());
  });

  it('writes keys in the order of the schema, whatever order they come in', () => {
    expect(serialise(turned(dataset()) as Dataset)).toBe(serialise(dataset()));
    expect(Object.keys((JSON.parse(serialise(turned(dataset()) as Dataset)) as Dataset).events[0] ?? {}).slice(0, 4)).toEqual([
      'id',
      'type',
      'status',
      'summary',
    ]);
  });

  it('writes empty lists as JSON.stringify does', () => {
    const empty = dataset({ documents: [], events: [] });
    expect(serialise(empty)).toBe(`${JSON.stringify(empty, null, 2)}\n`);
  });

  it('keeps any text, and is well-formed even with half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const text = serialise(dataset({ documents: [datasetDocument({ title: `${title}\ud83d` })], events: [event()] }));
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect((JSON.parse(text) as Dataset).documents[0]?.title).toBe(`${title}\ud83d`);
      }),
    );
  });
});
