import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { removeLeftovers, temporaryName } from '../../src/io/leftovers.ts';
import { ended } from '../run/command.ts';
import { folder } from './helpers.ts';

/** A process that writes for as long as it lives. */
const SCRIPT = `
  import { writeFileAtomically } from ${JSON.stringify(new URL('../../src/io/write-file.ts', import.meta.url).href)};
  function* parts() {
    for (;;) {
      yield 'new';
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  writeFileAtomically(process.argv[1], parts());
`;

const hidden = (base: string): string[] => readdirSync(base).filter((name) => name.startsWith('.'));

async function writing(path: string, base: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT, path], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  while (hidden(base).length === 0) await setTimeout(10);
  return child;
}

describe('a process that is ended while it writes', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'by %s leaves the old file as it was, and the next one tidies up',
    { timeout: 120_000 },
    async (signal) => {
      const base = folder({ 'x.json': 'old' });
      const child = await writing(join(base, 'x.json'), base);
      removeLeftovers(base);
      expect(hidden(base), 'what is still being written').toHaveLength(1);
      const end = ended(child);
      child.kill(signal);
      expect(await end).toBe(signal);
      expect(readFileSync(join(base, 'x.json'), 'utf8')).toBe('old');
      expect(hidden(base)).toHaveLength(1);
      removeLeftovers(base);
      expect(readdirSync(base)).toEqual(['x.json']);
    },
  );
});

describe('removeLeftovers', () => {
  it('waits a day for other machines, and leaves what is not of this program', () => {
    const host = basename(temporaryName('x')).split('.')[2]?.split('-')[0] ?? '';
    const other = host === '00000000' ? '11111111' : '00000000';
    const base = folder({
      '.x.tmp': '',
      'x.json.tmp': '',
      [`.a.${other}-1-aaaaaaaa.tmp`]: '',
      [`.b.${other}-1-aaaaaaaa.tmp`]: '',
    });
    const yesterday = Date.now() / 1000 - 90_000;
    utimesSync(join(base, `.b.${other}-1-aaaaaaaa.tmp`), yesterday, yesterday);
    removeLeftovers(base);
    expect(readdirSync(base).sort()).toEqual([`.a.${other}-1-aaaaaaaa.tmp`, '.x.tmp', 'x.json.tmp']);
  });

  it('does not mind a folder that is not there, or is a file', () => {
    const base = folder({ x: '' });
    expect(() => removeLeftovers(join(base, 'no'))).not.toThrow();
    expect(() => removeLeftovers(join(base, 'x'))).not.toThrow();
  });
});

describe('temporaryName', () => {
  it('is never given twice, and hidden beside its file', () => {
    const names = Array.from({ length: 100 }, () => temporaryName('output/events.json'));
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(name).toMatch(/^output[/\\]\.events\.json\./);
  });
});
