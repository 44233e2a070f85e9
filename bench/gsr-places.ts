// A sample of the places found in the sentences of arabic_event_gsr, judged by hand: `npx tsx bench/gsr-places.ts FOLDER [--sample [START]]`, where
// FOLDER holds sentences.jsonl. It belongs to others; bench/gsr-places.tsv keeps ids, offsets and verdicts, not the sentences.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPipeline } from '../src/pipeline.ts';
import { oneOf, readTable, notEmpty, anything, matching } from '../src/tables/read-table.ts';

const SIZE = 100;
const number = matching(/^\d+$/, 'a number');
const [folder, ...flags] = process.argv.slice(2);
const path = folder === undefined ? '' : join(folder, 'sentences.jsonl');
if (!existsSync(path)) {
  console.log('SKIPPED: no folder with sentences.jsonl was given (npx tsx bench/gsr-places.ts FOLDER)');
  process.exit(0);
}
const texts = new Map(
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => [id, text]),
);
const pipeline = createPipeline();
interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Gazetteer id, or `-`. */
  readonly entry: string;
}
const found: Found[] = [...texts].flatMap(([id, text]) => {
  const { mentions, places } = pipeline.read({ id, text });
  return mentions
    .filter(({ kind }) => kind === 'place')
    .map(({ index, start, end }) => ({ id, start, end, entry: places.get(index)?.id ?? '-' }));
});
if (flags.includes('--sample')) {
  // Every so many-th, so that the whole file is seen and nothing is chosen; START, from 0 to 1, is where in the first step it begins.
  const step = found.length / SIZE;
  const from = Number(flags[flags.indexOf('--sample') + 1] ?? 0);
  for (let i = 0; i < SIZE; i++) {
    const { id, start, end, entry } = found[Math.floor((i + from) * step)] as Found;
    const text = texts.get(id) ?? '';
    console.log([id, start, end, entry, text.slice(start, end), `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`].join('\t'));
  }
} else {
  const judged = readTable(new URL('gsr-places.tsv', import.meta.url), {
    id: notEmpty,
    start: number,
    end: number,
    entry: notEmpty,
    verdict: oneOf(['right', 'no-place', 'wrong-place']),
    remark: anything,
  });
  const now = new Map(found.map((each) => [`${each.id} ${each.start} ${each.end}`, each.entry]));
  const count = { right: 0, wrong: 0, gone: 0, changed: 0 };
  for (const { cells } of judged) {
    const entry = now.get(`${cells.id} ${cells.start} ${cells.end}`);
    if (entry === undefined) count.gone += 1;
    else if (entry !== cells.entry) count.changed += 1;
    else count[cells.verdict === 'right' ? 'right' : 'wrong'] += 1;
  }
  console.log(`${found.length} places in ${texts.size} sentences; of ${judged.length} judged: ${count.right} right, ${count.wrong} wrong, ${count.gone} no longer found, ${count.changed} resolved to another entry (judge these anew)`);
}
