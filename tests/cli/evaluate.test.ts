import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { falls } from '../../src/evaluation/baseline.ts';
import { score } from '../../src/evaluation/score.ts';
import { folder } from '../io/helpers.ts';
import { run } from './fake.ts';

const EVENT = {
  type: 'withdrawal',
  status: 'occurred',
  trigger: 'انسحبت',
  actors: ['syrian-government-forces'],
  places: [{ name: 'القريتين', role: 'at' }],
  date: { from: '2024-12-07', to: '2024-12-07' },
  count: null,
};
const gold = (id: string, text: string, events: object[]): string =>
  JSON.stringify({ id, text, places: [], actors: [], dates: [], events });
const FILES = {
  'dev/a.json': gold('a', 'انسحبت القوات من القريتين', [EVENT]),
  'dev/b.json': gold('b', 'لا شيء', [{ ...EVENT, trigger: 'خروج' }]),
};

describe('rasd evaluate', () => {
  it('prints the figures on standard output', async () => {
    const base = folder(FILES);
    const { status, out, err } = await run(['evaluate', '--gold', join(base, 'dev')]);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out.split('\n')[0]).toBe('2 documents, 2 gold events');
    expect(out).toContain('events.detected              P 1.000  R 0.500  F1 0.667  (1 of 1 found, 2 wanted)');
  });

  it('lists misses on request', async () => {
    const base = folder(FILES);
    const { out } = await run(['evaluate', '--gold', join(base, 'dev'), '--misses']);
    expect(out.split('\n')[0]).toBe('b MISSED withdrawal occurred «خروج» القريتين');
  });

  it('prints JSON on request', async () => {
    const base = folder(FILES);
    const { out } = await run(['evaluate', '--gold', join(base, 'dev'), '--json']);
    expect(JSON.parse(out)).toMatchObject({ 'events.detected': { hit: 1, predicted: 1, gold: 2 } });
  });

  it('writes a baseline, holds to it, and fails when a figure falls', async () => {
    const base = folder({ ...FILES, 'baseline.json': '{"other": {}}' });
    const args = ['evaluate', '--gold', join(base, 'dev'), '--baseline', join(base, 'baseline.json')];
    expect((await run([...args, '--update-baseline'])).status).toBe(0);
    const written = readFileSync(join(base, 'baseline.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ dev: { 'events.detected': 0.6667 }, other: {} });
    expect(await run(args)).toMatchObject({ status: 0, err: 'No figure is below the baseline "dev"\n' });
    const higher = written.replace('0.6667', '0.7');
    const strict = folder({ ...FILES, 'baseline.json': higher });
    const fallen = await run(['evaluate', '--gold', join(strict, 'dev'), '--baseline', join(strict, 'baseline.json')]);
    expect(fallen.status).toBe(1);
    expect(fallen.err).toContain('fallen  events.detected  F1 0.7000 → 0.6667');
  });

  it('fails if a document cannot be read by the program', async () => {
    const base = folder({ 'dev/a.json': gold('a', 'خلل', []) });
    const { status, err } = await run(['evaluate', '--gold', join(base, 'dev')]);
    expect(status).toBe(1);
    expect(err).toContain('E_EXTRACT');
  });

  it.each([
    ['is not there', ['--gold', 'BASE/no']],
    ['holds no gold', ['--gold', 'BASE/empty']],
    ['holds a file that is none', ['--gold', 'BASE/other']],
    ['has no readable baseline', ['--gold', 'BASE/dev', '--baseline', 'BASE/no.json']],
    ['has nowhere to write the baseline', ['--gold', 'BASE/dev', '--update-baseline']],
  ])('ends with 2 if the directory %s', async (_, args) => {
    const base = folder({ ...FILES, 'empty/x.txt': 'x', 'other/x.json': '{"id":"x"}' });
    const { status, out, err } = await run(['evaluate', ...args.map((arg) => arg.replace('BASE', base))]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('fails if the baseline lacks the directory', async () => {
    const base = folder({ ...FILES, 'baseline.json': '{}' });
    const { status, err } = await run(['evaluate', '--gold', join(base, 'dev'), '--baseline', join(base, 'baseline.json')]);
    expect(status).toBe(1);
    expect(err).toContain('has no baseline "dev"');
  });
});

describe('falls', () => {
  it('counts a question that is not asked any more as fallen, and a new one not', () => {
    const scored = score([], { documents: [], events: [] });
    expect(falls({ 'events.detected': 0.5 }, scored)).toEqual([{ name: 'events.detected', before: 0.5, now: null }]);
    expect(falls({}, scored)).toEqual([]);
  });
});
