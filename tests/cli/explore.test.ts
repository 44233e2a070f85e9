import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleClient } from '../../src/build/bundle-client.ts';
import { textDigest } from '../../src/dataset/build.ts';
import { dataset, datasetDocument, event } from '../dataset/samples.ts';
import { folder } from '../io/helpers.ts';
import { run } from './fake.ts';

const TEXT = 'انسحبت قوات النظام من القريتين';
const DATASET = JSON.stringify(dataset({ documents: [datasetDocument({ sha256: textDigest(TEXT) })] }));

beforeAll(bundleClient);

describe('rasd explore', () => {
  it('writes one page with the sentences', async () => {
    const base = folder({ 'events.json': DATASET, 'in/a.txt': TEXT });
    const output = join(base, 'out/page.html');
    const { status, out, err } = await run(['explore', join(base, 'events.json'), '--documents', join(base, 'in'), '-o', output]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err.replace(base, 'BASE')).toBe('1 event in 1 document\n\nWritten to BASE/out/page.html\n');
    const page = readFileSync(output, 'utf8');
    // Not toContain: on a miss it would print the whole page.
    expect(page.includes(`"text":"${TEXT}"`)).toBe(true);
    expect(page.includes('d3-zoom\n\nCopyright')).toBe(true);
  });

  it('says so if there are no sentences', async () => {
    const base = folder({ 'events.json': DATASET, 'in/b.txt': TEXT, 'changed/a.txt': `${TEXT}.` });
    const page = ['-o', join(base, 'page.html')];
    const explore = (...more: string[]): ReturnType<typeof run> => run(['explore', join(base, 'events.json'), ...page, ...more]);
    expect((await explore()).err).toContain('No --documents given');
    expect((await explore('--documents', join(base, 'in'))).err).toContain('1 document with events not among --documents');
    expect((await explore('--documents', join(base, 'changed'))).err).toContain('1 document changed since');
    expect((await explore('--documents', join(base, 'gone'))).status).toBe(1);
  });

  it.each([
    ['is not there', 'gone.json', 'cannot be read'],
    ['is no JSON', 'text.json', 'cannot be read'],
    ['is another JSON', 'other.json', 'is not a dataset of Rasd'],
  ])('ends with 2 if the dataset %s', async (_, name, message) => {
    const base = folder({ 'text.json': 'x', 'other.json': '{"events": []}' });
    const { status, err } = await run(['explore', join(base, name), '-o', join(base, 'page.html')]);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(base, 'page.html'))).toBe(false);
  });

  it('does not write over its input or a folder', async () => {
    const base = folder({ 'events.json': JSON.stringify(dataset({ events: [event()] })) });
    for (const output of [join(base, 'events.json'), base])
      expect((await run(['explore', join(base, 'events.json'), '-o', output])).status).toBe(2);
  });
});
