import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPipeline, exportParts, serialise, validateDataset } from '../../src/index.ts';
import type { Event, InputDocument } from '../../src/index.ts';
import { run } from '../cli/fake.ts';
import { folder } from '../io/helpers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const DOCUMENTS: readonly InputDocument[] = [
  { id: 'a', text: 'انسحبت قوات النظام من مدينة القريتين.', published: '2024-12-07' },
  { id: 'b', text: 'الطقس جميل اليوم.', published: '2024-12-07' },
  { id: 'c', text: 'أعلن ناشطون انسحاب قوات النظام من القريتين.', published: '2024-12-07' },
];

async function* stream(): AsyncGenerator<InputDocument> {
  for (const document of DOCUMENTS) yield await Promise.resolve(document);
}

describe('import', () => {
  it('reads no table and starts nothing', () => {
    const script = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const touched = [];
      for (const name of ['readFileSync', 'readdirSync', 'openSync', 'writeFileSync', 'mkdirSync']) {
        const real = fs[name];
        fs[name] = (...args) => (touched.push(String(args[0])), real(...args));
      }
      syncBuiltinESMExports();
      const globals = Object.keys(globalThis).length;
      const library = await import('./src/index.ts');
      const read = touched.filter((path) => /[.](tsv|csv|yaml)$|[/]schema[/].*[.]json$|[/]gazetteers[/]/.test(path) && !/node_modules/.test(path));
      const added = Object.keys(globalThis).length - globals;
      touched.length = 0;
      library.createPipeline();
      process.stdout.write(JSON.stringify({ read, added, later: touched.length, names: Object.keys(library) }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { read, added, later, names } = JSON.parse(stdout) as { read: string[]; added: number; later: number; names: string[] };
    expect(read).toEqual([]);
    expect(added).toBe(0);
    // The tables are read now, so the look-out would have seen them.
    expect(later).toBeGreaterThan(0);
    // What is here is promised: taking a name away breaks programs.
    expect(names.sort()).toEqual([
      'buildDataset',
      'createPipeline',
      'exportParts',
      'generatorInfo',
      'serialise',
      'serialiseEvent',
      'serialiseParts',
      'validateDataset',
      'validateDocument',
      'validateEvent',
      'validateInput',
      'writeExport',
    ]);
  });
});

describe('createPipeline', () => {
  const pipeline = createPipeline();

  it('makes a valid dataset of a list and of a stream, the same', async () => {
    const { dataset, problems } = await pipeline.dataset(DOCUMENTS);
    expect(problems).toEqual([]);
    expect(validateDataset(dataset)).toEqual([]);
    expect(dataset.documents.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(dataset.events.flatMap(({ mentions }) => mentions.map(({ documentId }) => documentId))).toEqual(['a', 'c']);
    expect(await pipeline.dataset(stream())).toEqual({ dataset, problems });
  });

  it('keeps only documents that tell an event, without what they name, and the same events', async () => {
    const whole = await pipeline.dataset(DOCUMENTS);
    const { dataset } = await pipeline.dataset(stream(), { keep: 'telling' });
    expect(dataset.events).toEqual(whole.dataset.events);
    expect(dataset.documents.map(({ id, entities }) => [id, entities])).toEqual([
      ['a', []],
      ['c', []],
    ]);
    expect(validateDataset(dataset)).toEqual([]);
    expect(pipeline.extract(DOCUMENTS, { keep: 'telling' }).read).toBe(3);
  });

  it('gives the events of each document as it comes', async () => {
    const given: [string, string[]][] = [];
    let taken = 0;
    const counting = function* (): Generator<InputDocument> {
      for (const document of DOCUMENTS) {
        taken += 1;
        yield document;
      }
    };
    for await (const { document, events } of pipeline.perDocument(counting())) {
      given.push([document.id, events.map(({ id }) => id)]);
      expect(taken).toBe(given.length);
    }
    const whole = await pipeline.dataset(DOCUMENTS);
    const ids = new Set(given.flatMap(([, each]) => each));
    expect(given.map(([id, each]) => [id, each.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
    for (const { id } of whole.dataset.events) expect(ids).toContain(id);
  });

  it('names a document that cannot be read, and goes on; per document it throws', async () => {
    const broken = [{ id: 'x', text: null as unknown as string }, ...DOCUMENTS];
    const { dataset, problems } = await pipeline.dataset(broken);
    expect(problems.map(({ code, document }) => [code, document])).toEqual([['E_EXTRACT', 'x']]);
    expect(dataset.documents).toHaveLength(3);
    await expect(pipeline.perDocument(broken).next()).rejects.toThrow();
  });

  it('gives what the command line gives', async () => {
    const base = folder({ 'in.jsonl': DOCUMENTS.map((document) => JSON.stringify(document)).join('\n') });
    const context = { loadExtractor: () => Promise.resolve(pipeline) };
    const { dataset } = await pipeline.dataset(DOCUMENTS);
    const json = await run(['extract', `${base}/in.jsonl`, '--output', '-'], context);
    expect(json.out).toBe(serialise(dataset));
    const csv = await run(['extract', `${base}/in.jsonl`, '--output', '-', '--format', 'csv', '--columns', 'acled'], context);
    expect(csv.out).toBe([...(await exportParts(dataset, 'csv', 'acled')).parts].join(''));
    const lines = await run(['extract', `${base}/in.jsonl`, '--output', '-', '--format', 'jsonl'], context);
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Event),
    ).toEqual(dataset.events);
  });
});

interface Package {
  readonly version: string;
  readonly license: string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
}

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Package;

  it('has one entry, with types', () => {
    expect(manifest.exports['.']).toEqual({ types: './dist/index.d.ts', default: './dist/index.js' });
  });

  it('holds every table and gazetteer that the program reads', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
    const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = new Set(packed.files.map(({ path }) => path));
    const tracked = spawnSync('git', ['ls-files', 'src', 'gazetteers', 'schema'], { cwd: root, encoding: 'utf8' }).stdout.split(
      '\n',
    );
    // The explorer's client is bundled into dist/ by the build.
    const data = tracked.filter((path) => path !== '' && !path.endsWith('.ts') && !path.startsWith('src/explore/client/'));
    expect(data.length).toBeGreaterThan(30);
    expect(data.filter((path) => !paths.has(path))).toEqual([]);
    expect([...paths].filter((path) => path.startsWith('tests/'))).toEqual([]);
  });

  it('is cited with its version and licence', () => {
    const citation = readFileSync(`${root}CITATION.cff`, 'utf8');
    expect(citation).toContain(`\nversion: ${manifest.version}\n`);
    expect(citation).toContain(`\nlicense: ${manifest.license}\n`);
  });
});
