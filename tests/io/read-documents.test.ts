import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../../src/io/limits.ts';
import { readDocuments } from '../../src/io/read-documents.ts';
import { folder, readAll } from './helpers.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const read = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const base = folder(files);
  return readAll([base], base);
};

describe('JSON Lines', () => {
  it('reads one document a line and all fields that are known', () => {
    const whole = { id: 'a', text: 'انسحبت', title: 'عنوان', published: '2024-12-07', source: 's', url: 'u', language: 'ar' };
    const { documents, problems } = read({
      'a.jsonl': line({ ...whole, extra: 1 }) + line({ id: 'b', text: 'سيطرت', title: null }),
    });
    expect(documents).toEqual([whole, { id: 'b', text: 'سيطرت' }]);
    expect(problems).toEqual([]);
  });

  it('splits at \\n only, so U+2028 and \\r stay in a string', () => {
    const text = 'سطر\u2028سطر\u2029سطر\u0085';
    const { documents } = read({ 'a.ndjson': `{"id":"a","text":"${text}"}\r\n\r\n  \n{"id":"b","text":"ن"}` });
    expect(documents).toEqual([
      { id: 'a', text },
      { id: 'b', text: 'ن' },
    ]);
  });

  it('drops a byte order mark', () => {
    expect(read({ 'a.jsonl': `\ufeff${line({ id: 'a', text: 'ن' })}` }).documents).toEqual([{ id: 'a', text: 'ن' }]);
  });

  it('names each line that cannot be read and goes on', () => {
    const invalid = Buffer.concat([Buffer.from('{"id":"x","text":"'), Buffer.from([0xc7, 0xe1]), Buffer.from('"}\n')]);
    const lines = [
      line({ id: 'a', text: 'ن' }),
      '{"id": "broken", "text": "مقطو\n',
      line({ text: 'no id' }),
      line({ id: 'no-text' }),
      line({ id: 5, text: 'ن' }),
      line({ id: 'list', text: ['ن'] }),
      line({ id: 'blank', text: ' \u00a0 ' }),
      line(['a']),
      line(null),
      line('text'),
      invalid,
      line({ id: 'z', text: 'ن' }),
    ];
    const { documents, codes } = read({ 'a.jsonl': Buffer.concat(lines.map((each) => Buffer.from(each))) });
    expect(documents.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(codes).toEqual([
      'E_JSON a.jsonl 2',
      'E_DOCUMENT_INVALID a.jsonl 3',
      'E_DOCUMENT_INVALID a.jsonl 4 no-text',
      'E_DOCUMENT_INVALID a.jsonl 5',
      'E_DOCUMENT_INVALID a.jsonl 6 list',
      'E_DOCUMENT_INVALID a.jsonl 7 blank',
      'E_DOCUMENT_INVALID a.jsonl 8',
      'E_DOCUMENT_INVALID a.jsonl 9',
      'E_DOCUMENT_INVALID a.jsonl 10',
      'E_ENCODING a.jsonl 11',
    ]);
  });

  it('says what is wrong with a document', () => {
    const { problems } = read({ 'a.jsonl': line({ text: 5 }) });
    expect(problems[0]).toMatchObject({ severity: 'error', message: 'id is missing. text is a number, not a string.' });
    expect(problems[0]?.remedy).toContain('schema/input-document.schema.json');
  });

  it('refuses a line that is too long and reads the next', () => {
    const long = line({ id: 'long', text: 'ن'.repeat(10 * 2 ** 20) });
    const { documents, codes } = read({ 'a.jsonl': long + line({ id: 'b', text: 'ن' }) });
    expect(documents.map(({ id }) => id)).toEqual(['b']);
    expect(codes).toEqual(['E_DOCUMENT_TOO_LARGE a.jsonl 1']);
  });

  it('reads a line just below the limit', () => {
    const text = 'ن'.repeat(MAX_DOCUMENT_BYTES / 2 - 20);
    expect(read({ 'a.jsonl': line({ id: 'a', text }) }).documents[0]?.text).toHaveLength(text.length);
  });

  it('reports a binary file once', () => {
    const { documents, codes } = read({ 'a.jsonl': Buffer.from('{"id":"a"}\n{"id":"b"}\n', 'utf16le') });
    expect(documents).toEqual([]);
    expect(codes).toEqual(['E_FILE_BINARY a.jsonl 1']);
  });
});

describe('JSON', () => {
  it('reads one document, a list, and a gold file', () => {
    const { documents, problems } = read({
      'a.json': JSON.stringify({ id: 'a', text: 'ن' }, null, 2),
      'b.json': JSON.stringify([
        { id: 'b', text: 'ن' },
        { id: 'c', text: 'ن' },
      ]),
      'd.json': JSON.stringify({ id: 'd', country: 'SY', text: 'ن', places: [], events: [] }),
    });
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(documents[3]).toEqual({ id: 'd', text: 'ن' });
    expect(problems).toEqual([]);
  });

  it('names what cannot be read', () => {
    const { documents, codes } = read({
      'a.json': '{"id": "a"',
      'b.json': '[]',
      'c.json': '[{"id":"c","text":"ن"}, 5]',
      'd.json': '"text"',
      'e.json': JSON.stringify({ id: 'long', text: 'ن'.repeat(MAX_DOCUMENT_BYTES) }),
    });
    expect(documents.map(({ id }) => id)).toEqual(['c']);
    expect(codes).toEqual([
      'E_JSON a.json',
      'E_FILE_EMPTY b.json',
      'E_DOCUMENT_INVALID c.json',
      'E_DOCUMENT_INVALID d.json',
      'E_DOCUMENT_TOO_LARGE e.json long',
    ]);
  });
});

describe('text', () => {
  it('takes the file as it is, its name as id', () => {
    const text = '\n ● أخبار\r\n\r\nانسحبتِ  القوات\u200f\t\n\n';
    expect(read({ '2024-12-07-حمص.txt': text }).documents).toEqual([{ id: '2024-12-07-حمص', text }]);
  });

  it('takes front matter off the top', () => {
    const head = '---\nid: a\npublished: 2024-12-07\nsource: شبكة شام: أخبار\n---\n';
    expect(read({ 'x.txt': `${head}\nانسحبت` }).documents).toEqual([
      { id: 'a', published: '2024-12-07', source: 'شبكة شام: أخبار', text: '\nانسحبت' },
    ]);
  });

  it.each([
    ['a rule', '---\nانسحبت القوات\n---\nن'],
    ['an unknown key', '---\nid: a\nauthor: b\n---\nانسحبت القوات'],
    ['no end', '---\nid: a\nانسحبت'],
    ['longer dashes', '----\nid: a\n----\nانسحبت القوات'],
  ])('leaves %s in the text', (_, text) => {
    expect(read({ 'x.txt': text }).documents).toEqual([{ id: 'x', text }]);
  });

  it('names what cannot be read', () => {
    const { documents, codes } = read({
      'a.txt': '',
      'b.txt': ' \n\t\r\n',
      'c.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]),
      'd.txt': Buffer.from('انسحبت القوات', 'utf16le'),
      'e.txt': Buffer.from([0xc7, 0xe4, 0xd3, 0xcd, 0xc8, 0xca]),
      'f.txt': 'ن'.repeat(MAX_DOCUMENT_BYTES),
      'g.txt': '---\nid: g\n---\n \n',
    });
    expect(documents).toEqual([]);
    expect(codes).toEqual([
      'E_FILE_EMPTY a.txt',
      'E_FILE_EMPTY b.txt',
      'E_FILE_BINARY c.txt',
      'E_FILE_BINARY d.txt',
      'E_ENCODING e.txt',
      'E_DOCUMENT_TOO_LARGE f.txt',
      'E_DOCUMENT_INVALID g.txt g',
    ]);
  });

  it('bears a stray control character', () => {
    const text = `${'انسحبت القوات '.repeat(20)}\u0002`;
    expect(read({ 'a.txt': text }).documents).toEqual([{ id: 'a', text }]);
  });
});

describe('optional fields', () => {
  it.each([
    ['2024-12-07', '2024-12-07'],
    ['2024-12-07T23:59:00+03:00', '2024-12-07'],
    ['2024-12-07 10:00', '2024-12-07'],
    ['2024-02-29', '2024-02-29'],
  ])('reads published %s', (published, day) => {
    const { documents, problems } = read({ 'a.jsonl': line({ id: 'a', text: 'ن', published }) });
    expect(documents[0]?.published).toBe(day);
    expect(problems).toEqual([]);
  });

  it.each(['2023-02-29', '2024-13-01', '07/12/2024', '2024-12-7', 'أمس', '2024-12-07x', 20241207, {}])(
    'leaves out published %j with a warning',
    (published) => {
      const { documents, problems } = read({ 'a.jsonl': line({ id: 'a', text: 'ن', published }) });
      expect(documents).toEqual([{ id: 'a', text: 'ن' }]);
      expect(problems).toMatchObject([{ code: 'W_PUBLISHED_INVALID', severity: 'warning', document: 'a', line: 1 }]);
    },
  );

  it('leaves out a field of another type with a warning', () => {
    const { documents, codes } = read({ 'a.jsonl': line({ id: 'a', text: 'ن', title: 5, source: ['s'] }) });
    expect(documents).toEqual([{ id: 'a', text: 'ن' }]);
    expect(codes).toEqual(['W_FIELD_IGNORED a.jsonl 1 a', 'W_FIELD_IGNORED a.jsonl 1 a']);
  });

  it('keeps half a surrogate pair with a warning, and whole pairs without', () => {
    const { documents, codes } = read({ 'a.jsonl': '{"id":"a","text":"ن\\ud83d"}\n{"id":"b","text":"ن\\ud83d\\ude00😀"}\n' });
    expect(documents.map(({ text }) => text)).toEqual(['ن\ud83d', 'ن😀😀']);
    expect(codes).toEqual(['W_LONE_SURROGATE a.jsonl 1 a']);
  });
});

describe('paths', () => {
  it('reads folders in the order of names, with ids below the folder, hidden files left out', () => {
    const { documents, codes } = read({ 'b.txt': 'ن', 'a/z.txt': 'ن', 'a/b/c.txt': 'ن', '.hidden.txt': 'ن', 'B.TXT': 'ن' });
    expect(documents.map(({ id }) => id)).toEqual(['B', 'a/b/c', 'a/z', 'b']);
    expect(codes).toEqual([]);
  });

  it('warns once about files of other kinds', () => {
    const base = folder({ 'a.txt': 'ن', 'b.pdf': 'x', 'c.png': 'x', 'd.docx': 'x', e: 'x' });
    const { problems } = readAll([base], base);
    expect(problems).toMatchObject([
      { code: 'W_FILES_SKIPPED', file: base, message: '4 files of other kinds were passed over: b.pdf, c.png, d.docx …' },
    ]);
  });

  it('names missing paths and formats that are not read, and goes on', () => {
    const base = folder({ 'a.txt': 'ن', 'b.pdf': 'x' });
    const { documents, codes } = readAll([`${base}/missing.txt`, `${base}/b.pdf`, '', `${base}/a.txt`], base);
    expect(documents.map(({ id }) => id)).toEqual(['a']);
    expect(codes).toEqual(['E_PATH_MISSING missing.txt', 'E_FILE_FORMAT b.pdf', 'E_PATH_MISSING ']);
  });

  it('leaves out the second document of an id, across files', () => {
    const base = folder({ 'a.jsonl': line({ id: 'a', text: 'أول' }) + line({ id: 'a', text: 'ثان' }), 'b/a.txt': 'ثالث' });
    const { documents, codes, problems } = readAll([`${base}/a.jsonl`, `${base}/b/a.txt`], base);
    expect(documents).toEqual([{ id: 'a', text: 'أول' }]);
    expect(codes).toEqual(['E_DUPLICATE_ID a.jsonl a', 'E_DUPLICATE_ID b/a.txt a']);
    expect(problems[0]?.message).toContain('a.jsonl');
  });

  it('does not go round in a circle of links', () => {
    const base = folder({ 'a/a.txt': 'ن' });
    symlinkSync(base, join(base, 'a', 'up'));
    expect(readAll([base], base).documents.map(({ id }) => id)).toEqual(['a/a']);
  });

  it('takes an empty folder for nothing', () => {
    const base = folder({});
    mkdirSync(join(base, 'x'));
    expect(readAll([base])).toMatchObject({ documents: [], problems: [] });
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', () => {
    const base = folder({ 'a.txt': 'ن', 'b.txt': 'ن' });
    chmodSync(join(base, 'a.txt'), 0);
    const { documents, codes } = readAll([base], base);
    expect(documents.map(({ id }) => id)).toEqual(['b']);
    expect(codes).toEqual(['E_FILE_UNREADABLE a.txt']);
  });

  it('does not read devices', () => {
    expect(readAll(['/dev/null']).codes).toEqual(['E_FILE_UNREADABLE /dev/null']);
  });
});

describe('input that changes while it is read', () => {
  const TEXT = 'انسحبت القوات من البلدة.';
  const numbered = (id: number): string => line({ id: String(id), text: TEXT.repeat(50) });
  const lines = Array.from({ length: 2000 }, (_, id) => numbered(id)).join('');

  /** Reads a folder; `change` is called when the first document has come. */
  function readWhile(base: string, change: () => void): { ids: string[]; codes: string[] } {
    const codes: string[] = [];
    const ids: string[] = [];
    for (const { id } of readDocuments([base], ({ code, file }) => codes.push(`${code} ${basename(file ?? '')}`))) {
      if (ids.length === 0) change();
      ids.push(id);
    }
    return { ids, codes };
  }

  it('names a file that is gone', () => {
    const base = folder({ 'a.txt': TEXT, 'b.txt': TEXT });
    expect(readWhile(base, () => rmSync(join(base, 'b.txt')))).toEqual({ ids: ['a'], codes: ['E_PATH_MISSING b.txt'] });
  });

  it('names the line at which a file was cut, and has all before', () => {
    const base = folder({ 'a.jsonl': lines });
    const { ids, codes } = readWhile(base, () => truncateSync(join(base, 'a.jsonl'), Buffer.byteLength(lines) / 2 + 7));
    expect(codes).toEqual(['E_JSON a.jsonl']);
    expect(ids.length).toBeGreaterThan(900);
    expect(ids).toEqual(ids.map((_, at) => String(at)));
  });

  it('takes in what is added at the end', () => {
    const base = folder({ 'a.jsonl': lines });
    const { ids, codes } = readWhile(base, () => appendFileSync(join(base, 'a.jsonl'), numbered(2000)));
    expect(codes).toEqual([]);
    expect(ids.length).toBe(2001);
  });
});
