import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTimings } from '../../src/cli/timings.ts';

const parsed = (lines: readonly string[]): Map<string, { ms: number; share: number }> =>
  new Map(
    lines.map((line) => {
      const [, ms, share, name = ''] = /^ *(\d+) ms +([\d.]+) % {2}(.+)$/.exec(line) ?? [];
      return [name, { ms: Number(ms), share: Number(share) }];
    }),
  );

describe('where the time goes', () => {
  it('adds up the steps of one name, and what no step has, to the whole', async () => {
    const timings = createTimings();
    expect(await timings.measure('read', () => setTimeout(30, 'value'))).toBe('value');
    expect(await timings.measure('read', () => setTimeout(30, 'again'))).toBe('again');
    await timings.measure('write', () => undefined);
    await setTimeout(30);
    const rows = parsed(timings.lines());
    expect([...rows.keys()]).toEqual(['read', 'write', 'everything else', 'in all']);
    expect(rows.get('read')?.ms).toBeGreaterThanOrEqual(58);
    expect(rows.get('everything else')?.ms).toBeGreaterThanOrEqual(28);
    expect(rows.get('in all')?.share).toBe(100);
    const shares = ['read', 'write', 'everything else'].map((name) => rows.get(name)?.share ?? NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it('takes the time that items need to come, without what is done with them', async () => {
    const timings = createTimings();
    const seen: number[] = [];
    for (const item of timings.arriving('arrive', [1, 2, 3])) {
      seen.push(item);
      await setTimeout(20);
    }
    expect(seen).toEqual([1, 2, 3]);
    const rows = parsed(timings.lines());
    expect(rows.get('arrive')?.ms).toBeLessThan(40);
    expect(rows.get('everything else')?.ms).toBeGreaterThanOrEqual(50);
  });
});
