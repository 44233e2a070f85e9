import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapShard } from '../../src/cluster/map.ts';
import type { MapResult } from '../../src/cluster/map.ts';
import type { Outcome } from '../../src/dataset/assemble-result.ts';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import type { InputDocument } from '../../src/document.ts';
import { createPipeline } from '../../src/index.ts';
import { problem } from '../../src/io/errors.ts';
import { temporaryName } from '../../src/io/leftovers.ts';
import { run } from '../cli/fake.ts';
import { folder } from '../io/helpers.ts';
import { goldLines } from '../run/command.ts';

const pipeline = createPipeline();
const context = { loadExtractor: () => Promise.resolve(pipeline) };

/** Articles, and half of them again under other ids, so that events of different shards must be merged. */
const corpus = (count: number): string => goldLines(count) + goldLines(count / 2).replaceAll('{"id":"', '{"id":"again-');

interface Split {
  readonly base: string;
  readonly out: string;
  readonly shards: readonly string[];
}

async function split(count: number, size: number): Promise<Split> {
  const base = folder({ 'in.jsonl': corpus(count) });
  const { status } = await run(['shard', join(base, 'in.jsonl'), '--out', join(base, 'shards'), '--size', String(size)]);
  expect(status).toBe(0);
  const shards = readdirSync(join(base, 'shards')).sort();
  return { base, out: join(base, 'run'), shards: shards.map((name) => join(base, 'shards', name)) };
}

const BUCKETS = 3;
const map = (shard: string, out: string): ReturnType<typeof run> =>
  run(['map', shard, '--out', out, '--buckets', String(BUCKETS)]);
const mergeAll = async (out: string): Promise<void> => {
  for (const bucket of [2, 0, 1]) expect((await run(['merge', '--out', out, '--bucket', String(bucket)])).status).toBe(0);
};

describe('a corpus on many machines', () => {
  it('gives the bytes of one machine, in whatever order and however often the parts are done', async () => {
    const { base, out, shards } = await split(20, 7);
    expect(shards.length).toBe(5);
    for (const shard of [...shards].reverse()) expect((await map(shard, out)).status).toBe(0);
    // A machine that was killed: its shard counts as not done, half-written files lie about, and another one takes over.
    rmSync(join(out, 'documents', 'shard-000001.jsonl'));
    const halfWritten = temporaryName(join(out, 'documents', 'shard-000001.jsonl')).replace(
      `-${String(process.pid)}-`,
      '-4194305-',
    );
    writeFileSync(halfWritten, '{"document"');
    const part = join(out, 'buckets', '000000', 'shard-000001.jsonl');
    appendFileSync(part, readFileSync(part));
    expect((await map(shards[1] ?? '', out)).err).toContain('7 documents read');
    expect((await map(shards[1] ?? '', out)).err).toContain('already done');
    await mergeAll(out);
    await mergeAll(out);

    for (const name of ['events.json', 'events.csv', 'events.jsonl']) {
      const one = await run(['extract', join(base, 'in.jsonl'), '-o', join(base, `one-${name}`)], context);
      const many = await run(['gather', out, '--shards', join(base, 'shards'), '-o', join(base, `many-${name}`)]);
      expect(many.status).toBe(one.status);
      expect(many.err.replace('many-', 'one-')).toBe(one.err);
      expect(readFileSync(join(base, `many-${name}`), 'utf8')).toBe(readFileSync(join(base, `one-${name}`), 'utf8'));
    }
    expect(readFileSync(join(base, 'one-events.json'), 'utf8')).toContain('"documentId": "again-');
    expect(existsSync(halfWritten)).toBe(false);
  });

  it('writes the same shards again, and removes what a longer corpus has left', async () => {
    const { base, shards } = await split(4, 2);
    const before = shards.map((path) => readFileSync(path, 'utf8'));
    writeFileSync(join(base, 'in.jsonl'), goldLines(4));
    await run(['shard', join(base, 'in.jsonl'), '--out', join(base, 'shards'), '--size', '2']);
    expect(readdirSync(join(base, 'shards'))).toEqual(['shard-000000.jsonl', 'shard-000001.jsonl']);
    expect(readFileSync(shards[0] ?? '', 'utf8')).toBe(before[0]);
  });
});

/** Maps a shard; `meanwhile` is called while its first document is read. */
function mapWhile(path: string, out: string, meanwhile: () => unknown): MapResult {
  const createReader = (): ((document: InputDocument) => Outcome) => {
    let called = false;
    return ({ id }) => {
      if (!called) meanwhile();
      called = true;
      return { problem: problem('E_EXTRACT', { document: id }) };
    };
  };
  return mapShard(path, { out, buckets: BUCKETS, program: 'test', createReader });
}

describe('what happens while a shard is read', () => {
  const SHARD = { 'shard-000000.jsonl': '{"id":"a","text":"نص"}\n' };

  it('leaves the work of another attempt that was faster alone', () => {
    const base = folder(SHARD);
    const shard = join(base, 'shard-000000.jsonl');
    const done = join(base, 'run', 'documents', 'shard-000000.jsonl');
    let inode = 0;
    mapWhile(shard, join(base, 'run'), () => {
      expect(mapWhile(shard, join(base, 'run'), () => undefined).documents).toBe(1);
      inode = statSync(done).ino;
    });
    expect(statSync(done).ino).toBe(inode);
  });

  it('is told where the shard changes', () => {
    const base = folder(SHARD);
    const shard = join(base, 'shard-000000.jsonl');
    const change = (): void => appendFileSync(shard, '{"id":"b","text":"نص"}\n');
    expect(() => mapWhile(shard, join(base, 'run'), change)).toThrow('changed while it was read');
    expect(existsSync(join(base, 'run'))).toBe(false);
  });
});

describe('names that lead elsewhere', () => {
  it('are texts like others: what is written is called after shard and bucket', async () => {
    const ids = ['../../../evil', '/etc/passwd', 'a\\..\\..\\b', 'nul\u0000byte', 'line\nbreak', '__proto__', 'C:\\x'];
    const lines = ids.map((id) => JSON.stringify({ id, text: 'انسحبت قوات النظام من مدينة القريتين.', published: '2024-12-07' }));
    const base = folder({ 'in/a.jsonl': lines.join('\n') });
    const [shards = '', out = ''] = ['shards', 'run'].map((name) => join(base, name));
    expect((await run(['shard', join(base, 'in'), '--out', shards, '--size', '3'])).status).toBe(0);
    for (const name of readdirSync(shards)) await map(join(shards, name), out);
    await mergeAll(out);
    expect((await run(['gather', out, '-o', join(base, 'e.json')])).status).toBe(0);
    const { documents } = JSON.parse(readFileSync(join(base, 'e.json'), 'utf8')) as Dataset;
    expect(documents.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(readdirSync(base).sort()).toEqual(['e.json', 'in', 'run', 'shards']);
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }))
      expect(name).toMatch(/^(?:documents|merged|buckets(?:\/\d{6})?)(?:\/(?:shard-)?\d{6}\.jsonl)?$/);
  });
});

describe('what is missing or does not fit', () => {
  it('stops the gathering, says what to run, and writes nothing', async () => {
    const { base, out, shards } = await split(4, 3);
    const [first = '', second = ''] = shards;
    const gather = (): ReturnType<typeof run> =>
      run(['gather', out, '--shards', join(base, 'shards'), '-o', join(base, 'e.json')]);
    const refused = async (message: string): Promise<void> => {
      const { status, err } = await gather();
      expect(err).toContain(message);
      expect(status).toBe(2);
    };
    await refused('run `rasd map` first');
    await map(first, out);
    await mergeAll(out);
    await refused('shard-000001');
    await map(second, out);
    await refused('run `rasd merge --bucket 0`');
    await mergeAll(out);
    expect((await gather()).status).toBe(0);
    expect((await run(['map', second, '--out', out, '--buckets', '5'])).status).toBe(0);
    await refused('other options');
  });

  it.each([
    ['a shard that is not there', ['map', 'BASE/no.jsonl', '--out', 'BASE/run'], 'cannot be read'],
    ['a file that is no shard', ['map', 'BASE/a.jsonl', '--out', 'BASE/run'], 'is no shard'],
    ['a broken shard', ['map', 'BASE/b.jsonl', '--out', 'BASE/run'], 'b.jsonl:1 is not JSON'],
    ['no buckets', ['map', 'BASE/a.jsonl', '--out', 'BASE/run', '--buckets', '0'], 'whole number'],
    ['a bucket before any shard', ['merge', '--out', 'BASE/run', '--bucket', '0'], 'run `rasd map` first'],
    ['nothing to split', ['shard', 'BASE/no', '--out', 'BASE/shards'], 'No document could be read'],
    ['a folder that is not there', ['gather', 'BASE/no'], 'run `rasd map` first'],
  ])('ends with 2 for %s', async (_, args, message) => {
    const base = folder({ 'a.jsonl': '{"name":"نص"}\n', 'b.jsonl': '{"id":\n' });
    const { status, err } = await run(args.map((each) => each.replace('BASE', base)));
    expect(err).toContain(message);
    expect(status).toBe(2);
  });

  it('refuses a document that is in two shards', async () => {
    const { base, out, shards } = await split(2, 2);
    writeFileSync(join(base, 'shards', 'shard-000009.jsonl'), readFileSync(shards[0] ?? ''));
    for (const name of readdirSync(join(base, 'shards'))) await map(join(base, 'shards', name), out);
    await mergeAll(out);
    const { status, err } = await run(['gather', out, '-o', join(base, 'e.json')]);
    expect(status).toBe(2);
    expect(err).toContain('is in two shards');
  });
});
