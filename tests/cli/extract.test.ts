import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateDataset } from '../../src/dataset/validate.ts';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import type { Extractor } from '../../src/dataset/extractor.ts';
import { EXTENSIONS } from '../../src/io/formats.ts';
import { folder } from '../io/helpers.ts';
import { fakeExtractor, run } from './fake.ts';

const TEXT = 'انسحبت القوات من القريتين';

describe('rasd extract', () => {
  it('writes a valid dataset, the report to standard error, nothing to standard output', async () => {
    const base = folder({ 'in/a.txt': TEXT, 'in/b.txt': 'لا شيء' });
    const output = join(base, 'out/events.json');
    const { status, out, err } = await run(['extract', join(base, 'in'), '--output', output]);
    expect(status).toBe(0);
    expect(out).toBe('');
    const dataset = JSON.parse(readFileSync(output, 'utf8')) as Dataset;
    expect(validateDataset(dataset)).toEqual([]);
    expect(dataset.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(dataset.events).toHaveLength(1);
    expect(err.replace(base, 'BASE')).toMatchInlineSnapshot(`
      "1 event in 2 documents

                  occurred  all
      withdrawal         1    1
      all                1    1

      1 place without coordinates (events, name)
        1  القريتين

      Written to BASE/out/events.json
      "
    `);
  });

  it('gives the same bytes for the same input', async () => {
    const base = folder({ 'a.txt': TEXT });
    const outputs = ['x.json', 'y.json'].map((name) => join(base, name));
    for (const output of outputs) await run(['extract', join(base, 'a.txt'), '-o', output]);
    const [first, second] = outputs.map((output) => readFileSync(output, 'utf8'));
    expect(second).toBe(first);
  });

  it('writes the dataset to standard output for -', async () => {
    const base = folder({ 'a.txt': TEXT });
    const { status, out, err } = await run(['extract', join(base, 'a.txt'), '--output', '-']);
    expect(status).toBe(0);
    expect(validateDataset(JSON.parse(out))).toEqual([]);
    expect(err).toContain('1 event in 1 document');
    expect(err).not.toContain('Written');
  });

  it('ends with 1 if some documents failed, names each, and writes the rest', async () => {
    const base = folder({ 'a.jsonl': `{"id":"a","text":"${TEXT}"}\n{broken\n{"id":"c","text":"خلل"}\n`, 'b.txt': '' });
    const output = join(base, 'events.json');
    const { status, err } = await run([
      'extract',
      join(base, 'a.jsonl'),
      join(base, 'b.txt'),
      join(base, 'no.txt'),
      '--output',
      output,
    ]);
    expect(status).toBe(1);
    expect((JSON.parse(readFileSync(output, 'utf8')) as Dataset).documents.map(({ id }) => id)).toEqual(['a']);
    expect(err).toContain('4 errors');
    for (const named of ['E_JSON', 'a.jsonl:2', 'E_FILE_EMPTY', 'b.txt', 'E_PATH_MISSING', 'no.txt', 'E_EXTRACT', '[c]', '→ '])
      expect(err).toContain(named);
  });

  it('ends with 0 if there are only warnings', async () => {
    const base = folder({ 'a.jsonl': `{"id":"a","text":"${TEXT}","published":"7/12/2024"}\n` });
    const { status, err } = await run(['extract', join(base, 'a.jsonl'), '--output', join(base, 'e.json')]);
    expect(status).toBe(0);
    expect(err).toContain('1 warning');
    expect(err).toContain('W_PUBLISHED_INVALID');
  });

  it('skips documents that are not Arabic with a warning, or keeps them if asked', async () => {
    const base = folder({ 'a.txt': TEXT, 'b.html': '<p>The brigade has left the town.</p>' });
    const args = ['extract', join(base, '*.{txt,html}'), '--output', '-'];
    const skipped = await run(args);
    expect(skipped.status).toBe(0);
    expect(skipped.err).toContain('1 document is not Arabic (other 1) and was skipped');
    expect((JSON.parse(skipped.out) as Dataset).documents.map(({ id }) => id)).toEqual(['a']);
    const kept = await run([...args, '--all-languages']);
    expect((JSON.parse(kept.out) as Dataset).documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(kept.err).not.toContain('W_');
  });

  it.each([
    ['documents in other languages only', ['BASE/english.txt']],
    ['a path that is not there', ['BASE/no.jsonl']],
    ['a folder with nothing in it', ['BASE/empty']],
    ['only broken lines', ['BASE/broken.jsonl']],
    ['only documents that a stage fails on', ['BASE/fails.txt']],
  ])('ends with 2 and writes nothing for %s', async (_, inputs) => {
    const base = folder({
      'english.txt': 'The brigade has left.',
      'broken.jsonl': '{\n',
      'empty/.keep': '',
      'fails.txt': 'خلل',
      'e.json': 'old',
    });
    const output = join(base, 'e.json');
    const { status, err, out } = await run(['extract', ...inputs.map((path) => path.replace('BASE', base)), '--output', output]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('nothing was written');
    expect(readFileSync(output, 'utf8')).toBe('old');
  });

  it.each([
    ['a folder', 'dir', 'is a folder'],
    ['an input', 'a.txt', 'is also an input'],
    ['a path below a file', 'a.txt/x.json', 'E_OUTPUT'],
  ])('ends with 2 if the output is %s', async (_, name, message) => {
    const base = folder({ 'a.txt': TEXT, 'dir/x': '' });
    const { status, err } = await run(['extract', join(base, 'a.txt'), '--output', join(base, name)]);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(join(base, 'a.txt'), 'utf8')).toBe(TEXT);
    expect(readdirSync(base).sort()).toEqual(['a.txt', 'dir']);
  });

  it('leaves out an event that is not valid, names it, and ends with 1', async () => {
    const faulty: Extractor = {
      extract: (documents) => {
        const result = fakeExtractor.extract(documents);
        return { ...result, events: result.events.map((event) => ({ ...event, confidence: 2 })) };
      },
    };
    const base = folder({ 'a.txt': TEXT });
    const output = join(base, 'e.json');
    const { status, err } = await run(['extract', join(base, 'a.txt'), '-o', output], {
      loadExtractor: () => Promise.resolve(faulty),
    });
    expect(status).toBe(1);
    expect(err).toContain('E_DATASET_INVALID');
    expect((JSON.parse(readFileSync(output, 'utf8')) as Dataset).events).toEqual([]);
  });

  it('colours only where it may', async () => {
    const base = folder({ 'a.txt': TEXT });
    const args = ['extract', join(base, 'a.txt'), '-o', join(base, 'e.json')];
    expect((await run(args)).err).not.toContain('\u001b');
    expect((await run(args, { colours: true })).err).toContain('\u001b[1m');
  });
});

describe('formats', () => {
  const files = { 'a.jsonl': `{"id":"a","text":"${TEXT}"}\n{"id":"b","text":"لا شيء"}\n` };

  it.each([
    ['by the file name', ['--output', 'BASE/e.csv'], 'e.csv', '\uFEFFevent_id,'],
    ['by option', ['--output', 'BASE/e.dat', '--format', 'jsonl'], 'e.dat', '{"id":"ev-'],
    ['with other columns', ['--output', 'BASE/e.csv', '--columns', 'ucdp'], 'e.csv', '\uFEFFid,relid,'],
    ['as GeoJSON', ['--output', 'BASE/e.geojson'], 'e.geojson', '{"type":"FeatureCollection"'],
    ['as Parquet', ['--output', 'BASE/e.parquet'], 'e.parquet', 'PAR1'],
  ])('writes %s, and a data package beside it', async (_, options, name, beginning) => {
    const base = folder(files);
    const { status, out } = await run(['extract', join(base, 'a.jsonl'), ...options.map((each) => each.replace('BASE', base))]);
    expect(status).toBe(0);
    expect(out).toBe('');
    expect(readFileSync(join(base, name), 'utf8').startsWith(beginning)).toBe(true);
    expect(readdirSync(base).sort()).toEqual(['a.jsonl', name, `${name}.datapackage.json`].sort());
  });

  it('counts all documents that were read, whatever the format keeps', async () => {
    const base = folder(files);
    const { err } = await run(['extract', join(base, 'a.jsonl'), '--output', join(base, 'e.csv')]);
    expect(err).toContain('1 event in 2 documents');
  });

  it('says what the map has no room for', async () => {
    const base = folder(files);
    const { err, out } = await run(['extract', join(base, 'a.jsonl'), '--output', '-', '--format', 'geojson']);
    expect((JSON.parse(out) as { features: unknown[] }).features).toEqual([]);
    expect(err).toContain('1 place of events left out for want of coordinates; 1 event not on the map');
  });

  it.each([
    ['Parquet on standard output', ['--format', 'parquet', '--output', '-'], 'needs a file'],
    ['columns of a format without columns', ['--output', 'BASE/e.json', '--columns', 'acled'], '--columns is for'],
    ['an unknown format', ['--format', 'xlsx', '--output', 'BASE/e.csv'], 'Allowed choices'],
    ['unknown columns', ['--columns', 'gdelt', '--output', 'BASE/e.csv'], 'Allowed choices'],
    ['a data package that cannot be written', ['--output', 'BASE/d.csv'], 'is a folder'],
  ])('ends with 2 and writes nothing for %s', async (_, options, message) => {
    const base = folder({ ...files, 'd.csv.datapackage.json/x': '' });
    const { status, err, out } = await run([
      'extract',
      join(base, 'a.jsonl'),
      ...options.map((each) => each.replace('BASE', base)),
    ]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(readdirSync(base).sort()).toEqual(['a.jsonl', 'd.csv.datapackage.json']);
  });
});

describe('usage', () => {
  it.each([[['--help']], [['extract', '--help']], [['evaluate', '--help']], [['--version']]])('%j ends with 0', async (args) => {
    const { status, out, err } = await run(args);
    expect(status).toBe(0);
    expect(out).not.toBe('');
    expect(err).toBe('');
  });

  it('lists what can be read', async () => {
    const { out } = await run(['extract', '--help']);
    for (const format of Object.keys(EXTENSIONS)) expect(out).toContain(format);
  });

  it('shows examples and exit statuses', async () => {
    const { out } = await run(['--help']);
    expect(out).toContain('rasd extract news.jsonl --output events.json');
    expect(out).toContain('Exit status: 0 done; 1');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['extrakt']],
    ['an unknown option', ['extract', '--ouput', 'x']],
    ['an option without value', ['extract', '--output']],
    ['no gold', ['evaluate']],
  ])('%s ends with 2 and says so on standard error', async (_, args) => {
    const { status, out, err } = await run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(existsSync('x')).toBe(false);
  });
});
