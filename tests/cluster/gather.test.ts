import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/cluster/gather.ts';
import { mapShard } from '../../src/cluster/map.ts';
import { mergeBucket } from '../../src/cluster/merge.ts';
import type { Outcome } from '../../src/dataset/assemble-result.ts';
import type { InputDocument } from '../../src/document.ts';
import { problem } from '../../src/io/errors.ts';
import { folder } from '../io/helpers.ts';

const PROGRAM = 'test';
const read = ({ id }: InputDocument): Outcome =>
  id.startsWith('bad')
    ? { problem: problem('E_EXTRACT', { document: id }, 'it cannot be read') }
    : { document: { id, published: null, publishedBasis: 'none', sha256: '0'.repeat(64), entities: [] }, events: [] };

/** Reads and merges shards of the given ids; gives the folder. */
function mapped(...shards: readonly (readonly string[])[]): string {
  const name = (at: number): string => `shard-00000${String(at)}.jsonl`;
  const lines = (ids: readonly string[]): string => ids.map((id) => `${JSON.stringify({ id, text: 'نص' })}\n`).join('');
  const base = folder(Object.fromEntries(shards.map((ids, at) => [name(at), lines(ids)])));
  const out = join(base, 'run');
  for (const at of shards.keys()) mapShard(join(base, name(at)), { out, buckets: 1, program: PROGRAM, createReader: () => read });
  mergeBucket(out, 0);
  return out;
}

describe('gathering', () => {
  it('tells what was wrong with documents of every shard, and keeps the others', () => {
    const { dataset, problems } = gather(mapped(['a', 'bad-1'], ['bad-2', 'b']), 'all', PROGRAM, null);
    expect(dataset.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ code, document }) => [code, document])).toEqual([
      ['E_EXTRACT', 'bad-1'],
      ['E_EXTRACT', 'bad-2'],
    ]);
  });

  it('refuses shards that are not of the corpus, and what another state of the program has read', () => {
    const out = mapped(['a'], ['b']);
    expect(() => gather(out, 'all', PROGRAM, ['shard-000000'])).toThrow('not among the given: shard-000001');
    expect(() => gather(out, 'all', 'newer', null)).toThrow('another state of the program');
    expect(gather(out, 'all', PROGRAM, ['shard-000000', 'shard-000001']).read).toBe(2);
  });
});
