import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '../property.ts';

const INPUT = fileURLToPath(new URL('../fixtures/input/', import.meta.url));

/** One good file of every kind that is read. */
const files = readdirSync(INPUT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('/') && statSync(join(INPUT, name)).isFile())
  .sort()
  .map((name) => ({ name: name.replaceAll('/', '-'), bytes: readFileSync(join(INPUT, name)) }));

/** What means something to one reader or another. */
const signs = [
  ...['{', '}', '[', ']', '"', '\\', '\\u', ',', ':', 'null', '1e999', '"__proto__":', '"constructor":', '{"id":"a","text":'],
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!ENTITY x "y">',
    '<!DOCTYPE',
    '&',
    '&#x110000;',
    '&lt',
    '<script>',
    '<meta charset="',
  ],
  ...['\n', '\r', '\r\n', '\r\n\r\n', '\t', ';', '---\n', 'id:', 'text', 'WARC/1.0\r\n', 'Content-Length: 99999999999\r\n'],
  ...[
    'Content-Length: -1\r\n',
    'Content-Encoding: constructor\r\n',
    'Transfer-Encoding: chunked\r\n',
    'ffffffffff\r\n',
    'HTTP/1.1 200 OK\r\n',
  ],
].map((sign) => Buffer.from(sign));
const bytes = [[0], [0xff], [0xfe, 0xff], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x1f, 0x8b], [0xd8], [0x80], [0xed, 0xa0, 0x80]].map(
  (each) => Buffer.from(each),
);

type Edit = (whole: Buffer) => Buffer;
const between = (whole: Buffer, from: number, length: number): [number, number] => {
  const start = whole.length === 0 ? 0 : from % whole.length;
  return [start, Math.min(whole.length, start + length)];
};

const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom('insert', 'replace', 'delete', 'repeat', 'cut', 'flip', 'splice'),
    fc.nat(),
    fc.nat(300),
    fc.constantFrom(...signs, ...bytes),
    fc.constantFrom(...files),
  )
  .map(([kind, from, length, sign, other]) => (whole) => {
    const [start, end] = between(whole, from, length);
    const [before, inside, after] = [whole.subarray(0, start), whole.subarray(start, end), whole.subarray(end)];
    const flipped = Buffer.from(inside.subarray(0, 1)).map((byte) => byte ^ (1 << (length % 8)));
    const parts: Readonly<Record<typeof kind, readonly Uint8Array[]>> = {
      insert: [before, sign, inside, after],
      replace: [before, sign, after],
      delete: [before, after],
      repeat: [before, ...Array.from({ length: 20 }, () => inside), after],
      cut: [before],
      flip: [before, flipped, inside.subarray(1), after],
      splice: [before, other.bytes.subarray(...between(other.bytes, from, length * 4)), after],
    };
    return Buffer.concat(parts[kind]);
  });

/** A good file with some faults, inside its compression or outside, under its own name or that of another kind. */
export const spoiltFiles = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(edit, { minLength: 1, maxLength: 6 }),
    fc.boolean(),
    fc.option(fc.constantFrom(...files), { nil: null, freq: 6 }),
  )
  .map(([file, edits, inside, other]): { name: string; bytes: Buffer } => {
    const isPacked = file.name.endsWith('.gz') && inside;
    const spoilt = edits.reduce<Buffer>((whole, each) => each(whole), isPacked ? gunzipSync(file.bytes) : file.bytes);
    return { name: (other ?? file).name, bytes: isPacked ? gzipSync(spoilt) : spoilt };
  });
