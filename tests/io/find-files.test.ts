import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder, readAll } from './helpers.ts';

const TEXT = 'انسحبت القوات';
const ids = (paths: readonly string[], base = '\0') => {
  const { documents, codes } = readAll(paths, base);
  return { ids: documents.map(({ id }) => id), codes };
};

describe('patterns', () => {
  const files = {
    'a.txt': TEXT,
    'b.txt': TEXT,
    'c.jsonl': `{"id":"c","text":"${TEXT}"}`,
    'x/a.txt': TEXT,
    'x/y/d.txt.gz': gzipSync(TEXT),
    'e.pdf': '',
  };

  it.each([
    ['*.txt', ['a', 'b'], []],
    ['*.{txt,jsonl}', ['a', 'b', 'c'], []],
    ['?.txt', ['a', 'b'], []],
    ['**/*.txt*', ['a', 'b', 'x/a', 'x/y/d'], []],
    ['x/**', ['a', 'y/d'], []],
    ['*/a.txt', ['x/a'], []],
    ['*.pdf', [], ['E_FILE_FORMAT e.pdf']],
    ['*.html', [], ['E_PATH_MISSING *.html']],
    ['none/*.txt', [], ['E_PATH_MISSING none/*.txt']],
    ['{x/y,x}/*.txt', ['x/a'], []],
  ])('%s', (pattern, expected, problems) => {
    const base = folder(files);
    expect(ids([`${base}/${pattern}`], base)).toEqual({ ids: expected, codes: problems });
  });

  it('may be relative', () => {
    const base = relative(process.cwd(), folder(files));
    expect(ids([`${base}/x/*.txt`]).ids).toEqual(['a']);
    expect(ids(['src/io/*.md'])).toEqual({ ids: [], codes: ['E_PATH_MISSING src/io/*.md'] });
  });

  it('are names if a file is called so', () => {
    const base = folder({ 'a[1].txt': TEXT, 'a1.txt': TEXT });
    expect(ids([`${base}/a[1].txt`]).ids).toEqual(['a[1]']);
  });
});

describe('links', () => {
  it('are followed inside a folder, not out of it, and one is told of', () => {
    const base = folder({ 'in/a.txt': TEXT, 'in/deep/b.txt': TEXT, 'out/secret.txt': TEXT, 'inside.txt': TEXT });
    symlinkSync(join(base, 'out'), join(base, 'in/folder'));
    symlinkSync(join(base, 'out/secret.txt'), join(base, 'in/file.txt'));
    symlinkSync(join(base, 'inside.txt'), join(base, 'in/sibling.txt'));
    symlinkSync(join(base, 'in/deep/b.txt'), join(base, 'in/c.txt'));
    expect(ids([`${base}/in`], base)).toEqual({ ids: ['a', 'c', 'deep/b'], codes: ['W_LINKS_SKIPPED in'] });
  });

  it('are followed if they are named', () => {
    const base = folder({ 'out/a.txt': TEXT });
    symlinkSync(join(base, 'out'), join(base, 'folder'));
    symlinkSync(join(base, 'out/a.txt'), join(base, 'file.txt'));
    expect(ids([join(base, 'folder'), join(base, 'file.txt')])).toEqual({ ids: ['a', 'file'], codes: [] });
  });

  it('are told of if they lead nowhere', () => {
    const base = folder({ 'a.txt': TEXT });
    symlinkSync(join(base, 'gone'), join(base, 'b.txt'));
    expect(ids([base], base)).toEqual({ ids: ['a'], codes: ['E_PATH_MISSING b.txt'] });
  });
});

describe('files without extension', () => {
  it('are known by their content if they are named, and passed over in folders', () => {
    const base = folder({ export: `{"id":"a","text":"${TEXT}"}\n{"id":"b","text":"${TEXT}"}\n`, notes: TEXT });
    expect(ids([`${base}/export`, `${base}/notes`])).toEqual({ ids: ['a', 'b', 'notes'], codes: [] });
    expect(ids([base], base)).toEqual({ ids: [], codes: [`W_FILES_SKIPPED ${base}`] });
  });
});

describe('standard input', () => {
  const from = (content: string | Buffer): ReturnType<typeof ids> => {
    const path = join(folder({ stdin: content }), 'stdin');
    const standardInput = openSync(path, 'r');
    onTestFinished(() => closeSync(standardInput));
    const { documents, codes } = readAll(['-'], '\0', { standardInput });
    return { ids: documents.map(({ id }) => id), codes };
  };

  it.each([
    ['text', TEXT, ['stdin']],
    ['JSON Lines', `{"id":"a","text":"${TEXT}"}\n{"id":"b","text":"${TEXT}"}`, ['a', 'b']],
    ['a table', `id,text\na,${TEXT}`, ['a']],
    ['a page', `<!doctype html><p>${TEXT}`, ['stdin']],
    ['compressed JSON', gzipSync(`[{"id":"a","text":"${TEXT}"}]`), ['a']],
  ])('may be %s', (_, content, expected) => {
    expect(from(content)).toEqual({ ids: expected, codes: [] });
  });

  it('may be empty', () => {
    expect(from('')).toEqual({ ids: [], codes: ['E_FILE_EMPTY -'] });
  });

  it('waits for a slow pipe', () => {
    const base = folder({});
    mkdirSync(join(base, 'x'));
    const script = join(base, 'read.ts');
    const source = fileURLToPath(new URL('../../src/io/read-documents.ts', import.meta.url));
    writeFileSync(
      script,
      `import { readDocuments } from ${JSON.stringify(source)};\n` +
        'for (const { id } of readDocuments(["-"], (p) => console.error(p.code))) console.log(id);\n',
    );
    const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
    const line = `{"id":"a","text":"${TEXT}"}`;
    const pipe = `(sleep 0.3; echo '${line}'; sleep 0.3; echo '${line.replace('"a"', '"b"')}') | '${tsx}' '${script}'`;
    expect(spawnSync('sh', ['-c', pipe], { encoding: 'utf8' })).toMatchObject({ stdout: 'a\nb\n', stderr: '', status: 0 });
  });
});

describe('languages', () => {
  const base = () =>
    folder({ 'a.txt': TEXT, 'b.txt': 'The brigade has left the town.', 'c.txt': 'نیروها از شهر عقب‌نشینی کردند' });

  it('skips what is not Arabic, with a count', () => {
    const { documents, problems } = readAll([base()]);
    expect(documents.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toMatchObject([
      { code: 'W_LANGUAGE_SKIPPED', severity: 'warning', message: '2 documents are not Arabic (fa 1, other 1) and were skipped' },
    ]);
  });

  it('keeps it if asked', () => {
    expect(readAll([base()], '\0', { allLanguages: true })).toMatchObject({ documents: [{}, {}, {}], problems: [] });
  });
});
