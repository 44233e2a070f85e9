import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/dataset/assemble-result.ts';
import type { InputDocument } from '../../src/document.ts';
import { problem } from '../../src/io/errors.ts';
import { JournalError, openJournal } from '../../src/run/journal.ts';
import { outcomesOf } from '../../src/run/outcomes.ts';
import { folder } from '../io/helpers.ts';

const documents = (count: number): InputDocument[] =>
  Array.from({ length: count }, (_, at) => ({ id: `d${String(at)}`, text: 'انسحبت القوات.' }));

const done = (id: string): Outcome => ({
  document: { id, published: null, publishedBasis: 'none', sha256: '0'.repeat(64), entities: [] },
  events: [],
});
const idOf = (outcome: Outcome): string => ('document' in outcome ? outcome.document.id : String(outcome.problem.document));

/** Reads through the journal of a file; gives what came of it, and which documents were really read. */
async function through(path: string, given: readonly InputDocument[], read: (id: string) => Outcome = done) {
  const reads: string[] = [];
  const journal = openJournal(path, 'test');
  const outcomes: Outcome[] = [];
  const reader = {
    lanes: 2,
    read: (batch: readonly InputDocument[]) => {
      reads.push(...batch.map(({ id }) => id));
      return Promise.resolve(batch.map(({ id }) => read(id)));
    },
    close: () => Promise.resolve(),
  };
  for await (const outcome of outcomesOf(given, reader, journal)) outcomes.push(outcome);
  journal.close();
  return { reads, ids: outcomes.map(idOf), outcomes };
}

const ids = (given: readonly InputDocument[]): string[] => given.map(({ id }) => id);

describe('a run with a journal', () => {
  it('reads what an earlier run has not, and gives all in the order of the documents', async () => {
    const path = join(folder({}), 'journal');
    const all = documents(200);
    const odd = all.filter((_, at) => at % 2 === 1);
    expect((await through(path, odd)).reads).toEqual(ids(odd));
    const second = await through(path, all);
    expect(second.reads).toEqual(ids(all.filter((_, at) => at % 2 === 0)));
    expect(second.ids).toEqual(ids(all));
    expect((await through(path, all)).reads).toEqual([]);
  });

  it('reads a document again whose text has changed', async () => {
    const path = join(folder({}), 'journal');
    await through(path, documents(3));
    const changed = documents(3).map((each) => (each.id === 'd1' ? { ...each, text: 'سيطرت القوات.' } : each));
    expect((await through(path, changed)).reads).toEqual(['d1']);
  });

  it('keeps what is wrong with a document, but tries again one that took too long', async () => {
    const path = join(folder({}), 'journal');
    const read = (id: string): Outcome =>
      id === 'd0'
        ? { problem: problem('E_EXTRACT', { document: id }, 'broken') }
        : id === 'd1'
          ? { problem: problem('E_TIME_LIMIT', { document: id }, 'slow') }
          : done(id);
    await through(path, documents(3), read);
    const again = await through(path, documents(3));
    expect(again.reads).toEqual(['d1']);
    expect(again.outcomes[0]).toEqual(read('d0'));
  });

  it('cuts off a line that a killed run has left half written', async () => {
    const path = join(folder({}), 'journal');
    await through(path, documents(2));
    const whole = readFileSync(path, 'utf8');
    appendFileSync(path, `${'0'.repeat(64)}\t{"docu`);
    expect((await through(path, documents(2))).reads).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('refuses the journal of another run and leaves it as it was', () => {
    const base = folder({ journal: 'other header\n' });
    expect(() => openJournal(join(base, 'journal'), 'test')).toThrow(JournalError);
    expect(readFileSync(join(base, 'journal'), 'utf8')).toBe('other header\n');
  });
});
