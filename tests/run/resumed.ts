// Reads 10,000 numbered documents through a journal, slowly, and writes what came of them: `node resumed.mjs JOURNAL OUTPUT`.
// Every document that is really read (and not taken from the journal) goes to OUTPUT.reads, one line each.
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '../../src/dataset/assemble-result.ts';
import type { InputDocument } from '../../src/document.ts';
import { writeFileAtomically } from '../../src/io/write-file.ts';
import { openJournal } from '../../src/run/journal.ts';
import { outcomesOf } from '../../src/run/outcomes.ts';

const [journalPath = '', output = ''] = process.argv.slice(2);

const documents = Array.from({ length: 10_000 }, (_, at) => ({
  id: `d${String(at)}`,
  text: `انسحبت القوات ${String(at)}. `.repeat(40),
}));

const read = async (batch: readonly InputDocument[]): Promise<Outcome[]> => {
  await setTimeout(60);
  appendFileSync(`${output}.reads`, batch.map(({ id }) => `${id}\n`).join(''));
  return batch.map(({ id, text }) => ({
    document: { id, published: null, publishedBasis: 'none', sha256: text.length.toString(16).padStart(64, '0'), entities: [] },
    events: [],
  }));
};

const journal = openJournal(journalPath, 'test');
const lines: string[] = [];
for await (const outcome of outcomesOf(documents, { lanes: 2, read, close: () => Promise.resolve() }, journal))
  lines.push(`${JSON.stringify(outcome)}\n`);
writeFileAtomically(output, lines);
