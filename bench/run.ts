// Measures the whole program and writes bench/RESULTS.md: `npm run bench` (half an hour on a busy machine), `npm run bench -- --quick`
// for a look; `--runs N` and `--megabytes N` for something between.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { best, measure } from './command.ts';
import type { Measured } from './command.ts';
import { corpus } from './corpus.ts';
import { programWithPlaces } from './gazetteer-times.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const quick = process.argv.includes('--quick');
const RUNS = option('runs', quick ? 1 : 3);
const MB = option('megabytes', quick ? 0.25 : 1);
const ARTICLE = 2800;
const folder = mkdtempSync(join(tmpdir(), 'rasd-bench-'));
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  console.log(line);
};
const row = (...cells: readonly (string | number)[]): void => say(`| ${cells.join(' | ')} |`);
const head = (...cells: readonly string[]): void => {
  row(...cells);
  row(...cells.map(() => '---'));
};

/** Writes a corpus; its bytes of text. */
function write(path: string, bytes: number, documentBytes: number): { readonly size: number; readonly documents: number } {
  const file = openSync(path, 'w');
  let size = 0;
  let documents = 0;
  for (const document of corpus({ bytes, documentBytes })) {
    writeSync(file, `${JSON.stringify(document)}\n`);
    size += Buffer.byteLength(document.text);
    documents += 1;
  }
  closeSync(file);
  return { size, documents };
}

const out = join(folder, 'out.jsonl');
const fixed = (value: number, digits = 2): string => value.toFixed(digits);

try {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const hello = join(folder, 'hello.txt');
  writeFileSync(hello, 'انسحبت قوات النظام من مدينة القريتين.');
  measure(['extract', hello, '-o', out]);
  const start = best(RUNS * 2, ['extract', hello, '-o', out]);
  /** Megabytes a second of processor time and of the clock, the start left out. */
  const speed = (size: number, run: Measured): [string, string] => [
    fixed(size / 1e6 / Math.max(0.01, run.cpu - start.cpu), 3),
    fixed(size / 1e6 / Math.max(0.01, run.wall - start.wall), 3),
  ];

  say('# What was measured');
  say();
  say(`Commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'gazetteers') === '' ? '' : ' and changes'}, Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? ''}, shared with other work), ${fixed(totalmem() / 2 ** 30, 0)} GB, ${new Date().toISOString().slice(0, 10)}.`);
  say(`Made by \`npm run bench -- --runs ${String(RUNS)} --megabytes ${String(MB)}\`. ${RUNS === 1 ? 'One run each' : `The least of ${String(RUNS)} runs by processor time`}; MB are 10^6 bytes of UTF-8 text, and MB/s leave out the start. A busy machine stretches the clock more than the processor time.`);
  say('The corpus recombines sentences of `tests/fixtures/gold/dev` with a vocabulary of some 100,000 words, seed 7 (`bench/corpus.ts`).');
  say();
  say('## Start');
  say();
  head('', 'clock, s', 'processor, s', 'most memory, MB');
  row('`--version`', ...((run: Measured) => [fixed(run.wall), fixed(run.cpu), fixed(run.rss, 0)])(best(RUNS, ['--version'])));
  row('`extract` of one sentence', fixed(start.wall), fixed(start.cpu), fixed(start.rss, 0));
  say();
  say('## Number of documents');
  say();
  head('text, MB', 'documents', 'clock, s', 'MB/s of processor time', 'MB/s by the clock', 'most memory, MB');
  const main = join(folder, 'main.jsonl');
  for (const times of quick ? [1, 2] : [1, 2, 4]) {
    const { size, documents } = write(main, times * MB * 1e6, ARTICLE);
    const run = best(RUNS, ['extract', main, '-o', out]);
    row(fixed(size / 1e6), documents, fixed(run.wall, 1), ...speed(size, run), fixed(run.rss, 0));
  }
  say();
  say('## Length of one document');
  say();
  head('text, KB', 'clock, s', 'MB/s of processor time', 'most memory, MB');
  for (const kilobytes of quick ? [10, 100] : [10, 100, 1000, 4000, 10_000]) {
    const one = join(folder, 'one.jsonl');
    const { size } = write(one, 1, kilobytes * 1000);
    if (kilobytes > 4000) {
      const refused = measureRefusal(one);
      row(kilobytes, refused, '', '');
      continue;
    }
    const run = best(RUNS, ['extract', one, '-o', out]);
    row(fixed(size / 1000, 0), fixed(run.wall, 1), speed(size, run)[0], fixed(run.rss, 0));
  }
  say();
  say('## Size of the gazetteers');
  say();
  head('places', 'start, s', 'MB/s of processor time', 'most memory, MB');
  const { size } = write(main, MB * 1e6, ARTICLE);
  for (const times of [1, 4, 16]) {
    const program = programWithPlaces(join(folder, `places-${String(times)}`), times);
    measure(['extract', hello, '-o', out], program);
    const first = best(RUNS, ['extract', hello, '-o', out], program);
    const run = best(RUNS, ['extract', main, '-o', out], program);
    row(`${String(times)}x`, fixed(first.cpu), fixed(size / 1e6 / (run.cpu - first.cpu), 3), fixed(run.rss, 0));
  }
  say();
  say('## Threads');
  say();
  head('', 'clock, s', 'processor, s', 'most memory, MB');
  const threads = write(main, 4 * MB * 1e6, ARTICLE);
  for (const options of [[], ['--jobs', '1'], ['--jobs', '2']]) {
    const run = best(RUNS, ['extract', main, '-o', out, ...options]);
    row(options.length === 0 ? 'main thread' : `\`${options.join(' ')}\``, fixed(run.wall, 1), fixed(run.cpu, 1), fixed(run.rss, 0));
  }
  say();
  say(`${fixed(threads.size / 1e6, 1)} MB, ${String(threads.documents)} documents.`);
  say();
  say('## Stage by stage');
  say();
  say('```');
  const stages = measure(['extract', main, '-o', out, '--timings']).err.split('\n').filter((line) => / ms +[\d.]+ % /.test(line));
  for (const line of stages) say(line);
  say('```');
  const results = new URL('RESULTS.md', import.meta.url);
  if (!quick) writeFileSync(results, `${lines.join('\n')}\n\n${conclusionsOf(readFileSync(results, 'utf8'))}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What people have written below the tables; it is theirs to bring up to date. */
function conclusionsOf(results: string): string {
  const at = results.indexOf('## What this says');
  return at < 0 ? '' : results.slice(at);
}

function measureRefusal(path: string): string {
  try {
    measure(['extract', path, '-o', out]);
    return 'read';
  } catch (error) {
    const code = /E_[A-Z_]+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'failed';
    return `refused: ${code}`;
  }
}
