import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES, MAX_FEED_BYTES, MAX_JSON_DEPTH, MAX_PAGE_BYTES, MAX_PAGE_MARKS } from '../../src/io/limits.ts';
import { folder, readAll } from './helpers.ts';

const TEXT = 'انسحبت القوات من البلدة.';
const NUL = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00]);
const ARABIC_1256 = Buffer.from([0xc7, 0xe4, 0xd3, 0xcd, 0xc8, 0xca]);
const record = (type: string, content: string | Buffer, fields = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <r>\r\n${fields}Content-Length: ${String(Buffer.byteLength(content))}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n\r\n'),
  ]);
const answer = (content: string | Buffer): Buffer =>
  record(
    'response',
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), Buffer.from(content)]),
    'Content-Type: application/http\r\n',
  );
const wet = (content: string | Buffer): Buffer => record('conversion', content, 'Content-Type: text/plain\r\n');
const rss = (items: string): string => `<rss version="2.0"><channel><title>ق</title>${items}</channel></rss>`;

/** Name of the file, content, what is reported (without the file), ids of what can be read all the same. */
const CASES: readonly (readonly [string, string, string | Uint8Array, readonly string[], readonly string[]])[] = [
  ['an empty text', 'a.txt', '', ['E_FILE_EMPTY'], []],
  ['a text of blanks', 'a.txt', ' \n\t', ['E_FILE_EMPTY'], []],
  ['a picture called text', 'a.txt', NUL, ['E_FILE_BINARY'], []],
  ['UTF-16 without a mark', 'a.txt', Buffer.from(TEXT, 'utf16le'), ['E_FILE_BINARY'], []],
  ['Windows-1256 text', 'a.txt', ARABIC_1256, ['E_ENCODING'], []],
  ['a text as long as a library', 'a.txt', 'ن'.repeat(MAX_DOCUMENT_BYTES), ['E_DOCUMENT_TOO_LARGE'], []],
  ['front matter without text', 'a.txt', '---\nid: x\n---\n', ['E_DOCUMENT_INVALID x'], []],
  ['a cut line of JSON', 'a.jsonl', `{"id":"a","text":"${TEXT}"}\n{"id":"b","te`, ['E_JSON 2'], ['a']],
  ['a line that is a number', 'a.jsonl', `5\n{"id":"b","text":"${TEXT}"}`, ['E_DOCUMENT_INVALID 1'], ['b']],
  ['JSON as deep as a well', 'a.jsonl', `{"id":"a","text":"ن","x":${'['.repeat(200)}${']'.repeat(200)}}`, ['E_JSON_DEPTH 1'], []],
  ['JSON just too deep', 'a.json', `${'['.repeat(MAX_JSON_DEPTH + 1)}${']'.repeat(MAX_JSON_DEPTH + 1)}`, ['E_JSON_DEPTH'], []],
  ['JSON with a comma too many', 'a.json', `[{"id":"a","text":"${TEXT}"},]`, ['E_JSON'], []],
  ['an empty list', 'a.json', '[]', ['E_FILE_EMPTY'], []],
  ['two documents of one id', 'a.jsonl', `{"id":"a","text":"${TEXT}"}\n`.repeat(2), ['E_DUPLICATE_ID a'], ['a']],
  [
    'a Telegram export without words',
    'result.json',
    '{"name":"ق","id":1,"messages":[{"id":1,"type":"service"}]}',
    ['E_FILE_EMPTY'],
    [],
  ],
  [
    'a Telegram message that is none',
    'result.json',
    `{"id":1,"messages":[7,{"id":2,"type":"message","text":"${TEXT}"}]}`,
    ['E_DOCUMENT_INVALID'],
    ['1/2'],
  ],
  [
    'a Telegram message without number',
    'result.json',
    `{"id":1,"messages":[{"type":"message","text":"${TEXT}"}]}`,
    ['E_DOCUMENT_INVALID'],
    [],
  ],
  ['a table without texts', 'a.csv', 'id,name\n1,أحمد\n', ['E_CSV_COLUMNS 1'], []],
  ['a table with a cell too many', 'a.csv', `id,text\n1,انسحبت, القوات\n2,${TEXT}\n`, ['E_CSV 2'], ['2']],
  ['a table with a cell too few', 'a.csv', `id,text,date\n1,${TEXT}\n2,${TEXT},2024-12-07\n`, ['E_CSV 2'], ['2']],
  ['a quote that is not closed', 'a.csv', `id,text\n1,${TEXT}\n2,"${TEXT}\n3,${TEXT}\n`, ['E_CSV 3'], ['1']],
  ['a quote inside a bare cell', 'a.csv', `id,text\n1,قال "نعم" ثم\n2,${TEXT}\n`, ['E_CSV 2'], ['2']],
  [
    'a row as long as a library',
    'a.csv',
    `id,text\n1,${'ن'.repeat(MAX_DOCUMENT_BYTES)}\n2,${TEXT}\n`,
    ['E_DOCUMENT_TOO_LARGE 2'],
    ['2'],
  ],
  ['an unclosed quote in a long table', 'a.csv', `id,text\n1,"${`${'ن'.repeat(1000)}\n`.repeat(2200)}`, ['E_CSV 2'], []],
  ['a row without text', 'a.csv', `id,text\n1,\n2,${TEXT}\n`, ['E_DOCUMENT_INVALID 2 1'], ['2']],
  ['a table in UTF-16', 'a.csv', Buffer.from(`id,text\n1,${TEXT}`, 'utf16le'), ['E_FILE_BINARY 1'], []],
  ['an empty table', 'a.csv', '\n\n', ['E_FILE_EMPTY'], []],
  ['a page of scripts', 'a.html', '<html><body><script>انسحبت</script></body></html>', ['E_PAGE_EMPTY'], []],
  ['a page of links', 'a.html', `<body><a href="/1">${TEXT}</a></body>`, ['E_PAGE_EMPTY'], []],
  ['a page as deep as a well', 'a.html', `${'<div>'.repeat(2000)}${TEXT}`, ['E_PAGE'], []],
  ['a page of tags', 'a.html', `${'<'.repeat(MAX_PAGE_MARKS + 1)}${TEXT}`, ['E_PAGE'], []],
  ['a page as long as a library', 'a.html', ' '.repeat(MAX_PAGE_BYTES + 1), ['E_DOCUMENT_TOO_LARGE'], []],
  ['a picture called page', 'a.html', NUL, ['E_FILE_BINARY'], []],
  [
    'an article date in words',
    'a.html',
    `<meta name="date" content="7 كانون الأول"><p>${TEXT}`,
    ['W_PUBLISHED_INVALID a'],
    ['a'],
  ],
  [
    'a page with a broken letter',
    'a.html',
    Buffer.concat([Buffer.from(`<meta charset="utf-8"><p>${TEXT.repeat(20)}`), Buffer.from([0xd8])]),
    ['W_BYTES_REPLACED'],
    ['a'],
  ],
  ['a cut feed', 'a.rss', rss('<item><title>ن</title>').slice(0, -20), ['E_FEED'], []],
  ['XML that is no feed', 'a.xml', '<map><feed></feed></map>', ['E_FEED'], []],
  ['a feed of JSON', 'a.rss', '{"version":"https://jsonfeed.org/version/1.1","title":"ن","items":[]}', ['E_FEED'], []],
  ['a feed without entries', 'a.rss', rss(''), ['E_FILE_EMPTY'], []],
  [
    'an entry without text',
    'a.rss',
    rss(`<item><guid>1</guid></item><item><guid>2</guid><description>${TEXT}</description></item>`),
    ['E_DOCUMENT_INVALID 1'],
    ['2'],
  ],
  [
    'an entry as deep as a well',
    'a.rss',
    rss(`<item><guid>1</guid><description><![CDATA[${'<b>'.repeat(2000)}]]></description></item>`),
    ['E_PAGE 1'],
    [],
  ],
  ['a feed as long as a library', 'a.rss', ' '.repeat(MAX_FEED_BYTES + 1), ['E_FILE_TOO_LARGE'], []],
  [
    'bytes between records',
    'a.warc',
    Buffer.concat([wet(TEXT), Buffer.from('x\r\ny\r\n'), wet(TEXT)]),
    ['E_WARC', 'E_DUPLICATE_ID r'],
    ['r'],
  ],
  [
    'a record without length',
    'a.warc',
    Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n'), wet(TEXT)]),
    ['E_WARC'],
    ['r'],
  ],
  ['a record of negative length', 'a.warc', 'WARC/1.0\r\nContent-Length: -5\r\n\r\n', ['E_WARC'], []],
  ['a cut record', 'a.warc', wet(TEXT).subarray(0, -10), ['E_WARC r'], []],
  ['a cut header', 'a.warc', 'WARC/1.0\r\nWARC-Type: resp', ['E_WARC'], []],
  ['a header without end', 'a.warc', `WARC/1.0\r\n${'X: y\r\n'.repeat(20_000)}`, ['E_WARC'], []],
  ['a record that is no HTTP', 'a.warc', record('response', 'ftp', 'Content-Type: application/http\r\n'), ['E_WARC r'], []],
  ['an empty page in an archive', 'a.warc', answer('<html></html>'), ['E_PAGE_EMPTY r'], []],
  ['a long page in an archive', 'a.warc', answer(' '.repeat(MAX_PAGE_BYTES + 100_000)), ['E_DOCUMENT_TOO_LARGE r'], []],
  ['a text in an archive that is not UTF-8', 'a.wet', wet(ARABIC_1256), ['E_ENCODING r'], []],
  ['an empty archive', 'a.warc', '', ['E_FILE_EMPTY'], []],
  ['a file only called gzip', 'a.txt.gz', TEXT, ['E_GZIP'], []],
  ['a cut gzip file', 'a.jsonl.gz', gzipSync(`{"id":"a","text":"${TEXT}"}\n{"id":"b"}`).subarray(0, -9), ['E_GZIP'], ['a']],
  ['a gzip file with a flipped bit', 'a.txt.gz', flipped(gzipSync(TEXT), -6), ['E_GZIP'], []],
  ['a gzip bomb', 'a.jsonl.gz', gzipSync(Buffer.alloc(50_000_000)), ['E_FILE_INFLATES'], []],
  ['a bomb in a text file', 'a.txt.gz', gzipSync(Buffer.alloc(50_000_000, ' ')), ['E_DOCUMENT_TOO_LARGE'], []],
];

function flipped(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8((bytes.at(at) ?? 0) ^ 1, bytes.length + at);
  return bytes;
}

describe('malformed input is named and costs only itself', () => {
  it.each(CASES)('%s', (_, name, content, problems, ids) => {
    const base = folder({ [name]: content });
    const { documents, codes } = readAll([`${base}/${name}`], base);
    expect(codes.map((code) => code.replace(` ${name}`, ''))).toEqual(problems);
    expect(documents.map(({ id }) => id)).toEqual(ids);
  });
});
