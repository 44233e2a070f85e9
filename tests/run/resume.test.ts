import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { JournalError, openJournal } from '../../src/run/journal.ts';
import { folder } from '../io/helpers.ts';
import { ended, goldLines, rasd, start } from './command.ts';

const KILLS = 20;
const document = { id: 'a', text: 'انسحبت القوات' };
const outcome = {
  document: { id: 'a', published: null, publishedBasis: 'none' as const, sha256: '0'.repeat(64), entities: [] },
  events: [],
};

describe('the journal', () => {
  it('finds what an earlier run has kept, and nothing for a document that has changed', () => {
    const path = join(folder({}), 'j');
    const first = openJournal(path, 'أ');
    first.keep(document, outcome);
    expect(first.find(document)).toEqual(outcome);
    first.close();
    const second = openJournal(path, 'أ');
    expect(second.find(document)).toEqual(outcome);
    expect(second.find({ ...document, published: '2024-12-07' })).toBeUndefined();
    second.close();
  });

  it('cuts off a line that was left half written, and reads a spoilt one again', () => {
    const path = join(folder({}), 'j');
    const first = openJournal(path, 'h');
    first.keep(document, outcome);
    first.close();
    const whole = readFileSync(path, 'utf8');
    appendFileSync(path, whole.split('\n')[1]?.slice(0, 90) ?? '');
    const second = openJournal(path, 'h');
    expect(second.find(document)).toEqual(outcome);
    second.close();
    expect(readFileSync(path, 'utf8')).toBe(whole);
    writeFileSync(path, whole.replace('{"document"', '\0\0\0\0\0\0\0\0\0\0\0'));
    const third = openJournal(path, 'h');
    expect(third.find(document)).toBeUndefined();
    third.close();
  });

  it('refuses the journal of another run', () => {
    const path = join(folder({}), 'j');
    openJournal(path, 'one').close();
    expect(() => openJournal(path, 'two')).toThrow(JournalError);
  });
});

describe('a run that is killed', () => {
  it(`${String(KILLS)} times at random ends with the same bytes; little is read twice`, { timeout: 240_000 }, async () => {
    const base = folder({});
    const program = join(base, 'resumed.mjs');
    const entry = fileURLToPath(new URL('resumed.ts', import.meta.url));
    await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    const run = (journal: string, output: string): ReturnType<typeof spawn> =>
      spawn(process.execPath, [program, join(base, journal), join(base, output)], { stdio: 'ignore' });

    expect(await ended(run('whole.journal', 'whole'))).toBe(0);
    let killed = 0;
    while (killed < KILLS) {
      const child = run('killed.journal', 'killed');
      const end = ended(child);
      await setTimeout(40 + Math.random() * 100);
      child.kill('SIGKILL');
      if ((await end) === 'SIGKILL') killed += 1;
      else break;
    }
    expect(await ended(run('killed.journal', 'killed'))).toBe(0);
    expect(readFileSync(join(base, 'killed'))).toEqual(readFileSync(join(base, 'whole')));
    const reads = readFileSync(join(base, 'killed.reads'), 'utf8').trimEnd().split('\n');
    // Each kill may cost the batches that were under way, no more.
    expect(new Set(reads).size).toBe(10_000);
    expect(killed).toBe(KILLS);
    expect(reads.length).toBeLessThan(10_000 + killed * 2 * 4 * 32);
  });

  it('goes on with the real program, and reads only what is new in a longer corpus', { timeout: 120_000 }, async () => {
    const base = folder({ 'in.jsonl': goldLines(60) });
    const [input, output] = [join(base, 'in.jsonl'), join(base, 'out.json')];
    const child = start('extract', input, '-o', output, '--resume');
    const end = ended(child);
    while (!existsSync(`${output}.journal`)) await setTimeout(20);
    await setTimeout(Math.random() * 1500);
    child.kill('SIGKILL');
    await end;
    expect(rasd('extract', input, '-o', output, '--resume').status).toBe(0);
    expect(rasd('extract', input, '-o', join(base, 'plain.json')).status).toBe(0);
    expect(readFileSync(output).equals(readFileSync(join(base, 'plain.json')))).toBe(true);
    const before = readFileSync(`${output}.journal`, 'utf8').trimEnd().split('\n').length;
    writeFileSync(input, goldLines(62));
    expect(rasd('extract', input, '-o', output, '--resume').status).toBe(0);
    expect(readFileSync(`${output}.journal`, 'utf8').trimEnd().split('\n').length).toBe(before + 2);
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', []],
    ['SIGTERM', []],
    ['SIGINT', ['--jobs', '2']],
    ['SIGTERM', ['--jobs', '2']],
  ] as const)(
    '%s %j ends the run as signals do, and leaves the old output as it was',
    { timeout: 60_000 },
    async (signal, options) => {
      const base = folder({ 'in.jsonl': goldLines(136), 'out.json': 'old' });
      // The journal tells that documents are being read.
      const child = start('extract', join(base, 'in.jsonl'), '-o', join(base, 'out.json'), '--resume', ...options);
      const end = ended(child);
      while (!existsSync(join(base, 'out.json.journal'))) await setTimeout(10);
      child.kill(signal);
      expect(await end).toBe(signal);
      expect(readFileSync(join(base, 'out.json'), 'utf8')).toBe('old');
      expect(readdirSync(base).sort()).toEqual(['in.jsonl', 'out.json', 'out.json.journal']);
    },
  );
});
