import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/dataset/assemble-result.ts';
import type { InputDocument } from '../../src/document.ts';
import { batchesOf } from '../../src/run/batches.ts';
import { outcomesOf } from '../../src/run/outcomes.ts';
import { createPool } from '../../src/run/pool.ts';
import { slots } from '../../src/run/slots.ts';
import { run } from '../cli/fake.ts';
import { folder } from '../io/helpers.ts';
import { goldLines, rasd } from './command.ts';

const worker = fileURLToPath(new URL('poison-worker.mjs', import.meta.url));

const nameOf = (outcome: Outcome): string =>
  'problem' in outcome ? `${outcome.problem.code} ${String(outcome.problem.document)}` : outcome.document.id;

async function namesOf(documents: readonly InputDocument[], timeLimit = 1): Promise<string[]> {
  const pool = createPool({ jobs: 2, timeLimit, keep: 'all', worker });
  try {
    const names: string[] = [];
    for await (const outcome of outcomesOf(documents, pool, null)) names.push(nameOf(outcome));
    return names;
  } finally {
    await pool.close();
  }
}

const numbered = (count: number, text: (at: number) => string): InputDocument[] =>
  Array.from({ length: count }, (_, at) => ({ id: `d${String(at)}`, text: text(at) }));

describe('batches', () => {
  it('keep the order, and leave a long document alone', () => {
    const documents = numbered(70, (at) => (at === 40 ? 'ن'.repeat(200_000) : 'نص'));
    const batches = [...batchesOf(documents)];
    expect(batches.flat()).toEqual(documents);
    expect(batches.map(({ length }) => length)).toEqual([32, 8, 1, 29]);
  });
});

describe('slots', () => {
  it('never let more run than allowed, also after a failure', async () => {
    const slot = slots(2);
    let running = 0;
    let most = 0;
    const task = (at: number) => async (): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (at === 1) throw new Error('خلل');
      return at;
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((at) => slot(task(at))));
    expect(most).toBe(2);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });
});

describe('the pool', () => {
  it('gives outcomes in the order of the input, whichever batch is done first', async () => {
    const documents = numbered(100, (at) => (at < 32 && at % 8 === 0 ? 'بطيء' : 'نص'));
    expect(await namesOf(documents, 30)).toEqual(documents.map(({ id }) => id));
  });

  it('names the document that hangs and the one that ends its thread, and reads all others', async () => {
    const documents = numbered(40, (at) => (at === 5 ? 'علق' : at === 35 ? 'موت' : 'نص'));
    const expected = documents.map(({ id }, at) => (at === 5 || at === 35 ? `E_TIME_LIMIT ${id}` : id));
    expect(await namesOf(documents)).toEqual(expected);
  });
});

describe('rasd extract --jobs', () => {
  it('writes the bytes that one thread writes', { timeout: 240_000 }, () => {
    const base = folder({ 'in.jsonl': goldLines(40) });
    const [one, two] = [join(base, 'one.json'), join(base, 'two.json')];
    expect(rasd('extract', join(base, 'in.jsonl'), '-o', one).status).toBe(0);
    expect(rasd('extract', join(base, 'in.jsonl'), '-o', two, '--jobs', '2').status).toBe(0);
    expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
  });

  it.each([
    [['--jobs', '0']],
    [['--jobs', 'many']],
    [['--jobs', '1.5']],
    [['--time-limit', '-1']],
    [['--jobs', '2', '--timings']],
    [['--resume', '--output', '-']],
  ])('ends with 2 for %j', async (options) => {
    const base = folder({ 'a.txt': 'نص' });
    const { status, err } = await run(['extract', join(base, 'a.txt'), '-o', join(base, 'e.json'), ...options]);
    expect(status).toBe(2);
    expect(err).not.toBe('');
  });
});
