import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/cluster.md', import.meta.url), 'utf8');
/** The figure in the last cell of the row that begins so. */
function figure(row: string): number {
  const line = page.split('\n').find((each) => each.startsWith(`| ${row}`));
  return Number(/([\d.,]+) \|$/.exec(line ?? '')?.[1]?.replaceAll(',', ''));
}

it('docs/cluster.md reckons from what it says was measured', () => {
  const articles = 100e6;
  const text = (articles * 2.8) / 1e6;
  const reading = (text * 1000) / figure('speed') / 3600;
  const starts = ((articles / 10_000) * figure('start')) / 3600;
  const parts = figure('shards') + figure('`run/documents`') + figure('`run/buckets`') + 2 * figure('`run/merged`');
  expect({
    text: figure('text'),
    reading: figure('reading'),
    starts: figure('starts'),
    hours: figure('on 100 cores'),
    memory: figure('memory, GB'),
    disk: figure('disk'),
  }).toEqual({
    text,
    reading: Math.round(reading),
    starts: Number(starts.toFixed(1)),
    hours: Number(((reading + starts) / 100).toFixed(1)),
    memory: figure('memory of a process') / 10,
    disk: Math.round(text * parts),
  });
});
