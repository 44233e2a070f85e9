import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { isGzip } from './bytes.ts';
import { MAX_HEADER_BYTES, MAX_PAGE_BYTES } from './limits.ts';

/** An answer of a web server, as a web archive keeps it. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/**
 * Headers of HTTP or WARC: `Name: value` lines. Others are passed over, as browsers do.
 *
 * @example
 * headerFields(['Content-Type: text/html']).get('content-type') // 'text/html'
 */
export function headerFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/**
 * Takes an answer apart. The body stays as it was sent.
 *
 * @returns null if the bytes are no HTTP
 *
 * @example
 * httpAnswer(Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>انسحبت')).status // 200
 */
export function httpAnswer(bytes: Buffer): HttpAnswer | null {
  const head = bytes.subarray(0, MAX_HEADER_BYTES).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (end === null || status === undefined) return null;
  const lines = head.slice(0, end.index).split(/\r?\n/);
  return {
    status: Number(status),
    headers: headerFields(lines.slice(1)),
    body: bytes.subarray(end.index + end[0].length),
  };
}

/**
 * The body as the page was before it was sent: joined and decompressed. Many archives keep the headers but store the body
 * already decompressed, so what does not fit its header is left as it is. A compressed body that was cut off gives what is there.
 *
 * @throws {RangeError} if the page is longer than `MAX_PAGE_BYTES`
 *
 * @example
 * plainBody({ status: 200, headers: new Map([['content-encoding', 'gzip']]), body: gzipSync('<p>انسحبت') }).toString() // '<p>انسحبت'
 */
export function plainBody({ headers, body }: HttpAnswer): Buffer {
  const isChunked = headers.get('transfer-encoding')?.toLowerCase().includes('chunked') === true;
  const joined = isChunked ? (joinChunks(body) ?? body) : body;
  return decompress(joined, headers.get('content-encoding')?.toLowerCase() ?? '');
}

/** Joins `length in hex, line break, bytes, line break` up to length 0; null if it is not so. */
function joinChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const size = end === -1 ? undefined : /^([0-9a-f]+)\s*(?:;.*)?\r?$/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    // The line break after the chunk.
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}

function decompress(body: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: MAX_PAGE_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
  const ways = new Map([
    ['gzip', isGzip(body) ? [() => gunzipSync(body, options)] : []],
    ['deflate', [() => inflateSync(body, options), () => inflateRawSync(body, options)]],
    ['br', [() => brotliDecompressSync(body, { maxOutputLength: MAX_PAGE_BYTES })]],
  ]);
  for (const way of ways.get(encoding.replace('x-', '')) ?? []) {
    try {
      return way();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new RangeError('the page is too long', { cause: error });
    }
  }
  return body;
}
