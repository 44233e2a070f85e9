import { closeSync, openSync, readSync } from 'node:fs';
import { Gunzip } from 'minizlib';
import type { ProblemCode } from './errors.ts';
import { FREE_INFLATED_BYTES, MAX_INFLATION } from './limits.ts';

const CHUNK = 256 * 1024;
/** Compressed bytes taken at once: they can become a thousand times as many. */
const GZIP_CHUNK = 16 * 1024;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
const RETRY_MS = 5;

/** What ends the reading of a file: a code of the catalogue and what is particular to the case. */
export class InputError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? code);
    this.name = 'InputError';
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Reads a file piece by piece.
 *
 * @param file  path, or the number of an open file such as 0 for standard input, which is left open
 * @throws what `node:fs` throws if the file cannot be read
 *
 * @example
 * Buffer.concat([...readChunks('أخبار.jsonl')]) // the whole file
 */
export function* readChunks(file: string | number): Generator<Buffer> {
  const open = typeof file === 'number' ? file : openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readPatiently(open, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    if (typeof file === 'string') closeSync(open);
  }
}

/** Standard input that another program writes may have nothing yet (EAGAIN), or be closed (EOF, on Windows). */
function readPatiently(open: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(open, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

/** The first bytes, and all bytes, these included. `chunks` can be run through once. */
export interface Peeked {
  readonly head: Buffer;
  readonly chunks: Iterable<Buffer>;
}

/**
 * Looks at the first bytes without taking them away. Never throws: an error on the way comes when `chunks` gets there, so
 * that what was read before it is not lost.
 *
 * @param wanted  how many to look at; fewer if there are no more
 *
 * @example
 * peek(readChunks('صفحة.html'), 9).head.toString() // '<!doctype'
 */
export function peek(source: Iterable<Buffer>, wanted: number): Peeked {
  const iterator = source[Symbol.iterator]();
  const taken: Buffer[] = [];
  let failure: { readonly error: unknown } | undefined;
  try {
    let length = 0;
    while (length < wanted) {
      const next = iterator.next();
      if (next.done === true) break;
      taken.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    failure = { error };
  }
  function* all(): Generator<Buffer> {
    try {
      yield* taken;
      if (failure !== undefined) throw failure.error;
      for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
    } finally {
      iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken).subarray(0, wanted), chunks: all() };
}

/** Whether bytes begin as gzip does, whatever the file is called. */
export const isGzip = (head: Buffer): boolean => head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC);

/**
 * Decompresses gzip piece by piece, also of several members, as WARC files are. What was whole before a damaged place is
 * given out before the error.
 *
 * @throws {InputError} E_GZIP for damaged or cut bytes, E_FILE_INFLATES for what grows as no text does
 *
 * @example
 * Buffer.concat([...inflate([gzipSync('انسحبت القوات')])]).toString() // 'انسحبت القوات'
 */
export function* inflate(source: Iterable<Buffer>): Generator<Buffer> {
  const gunzip = new Gunzip({});
  let output: Buffer[] = [];
  let fault: Error | undefined;
  let taken = 0;
  let given = 0;
  // minizlib works at once: what a piece gives has come when `write` returns. node:zlib can do so for whole files only.
  gunzip.on('data', (chunk) => output.push(chunk));
  gunzip.on('error', (error) => (fault = error as Error));
  function* results(): Generator<Buffer> {
    for (const chunk of output) {
      given += chunk.length;
      if (given > FREE_INFLATED_BYTES && given > taken * MAX_INFLATION) throw new InputError('E_FILE_INFLATES');
      yield chunk;
    }
    output = [];
    if (fault !== undefined) throw new InputError('E_GZIP', fault.message);
  }
  try {
    for (const chunk of source) {
      for (let at = 0; at < chunk.length; at += GZIP_CHUNK) {
        const piece = chunk.subarray(at, at + GZIP_CHUNK);
        taken += piece.length;
        gunzip.write(piece);
        yield* results();
      }
    }
    gunzip.end();
    yield* results();
  } finally {
    gunzip.close();
  }
}

/**
 * All bytes in one piece, or null if they are more than allowed; then no more than that was read.
 *
 * @example
 * readWhole(readChunks('حمص.txt'), 1000)?.toString() // 'انسحبت القوات …'
 */
export function readWhole(source: Iterable<Buffer>, most: number): Buffer | null {
  const chunks: Buffer[] = [];
  let length = 0;
  for (const chunk of source) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Whether there are only spaces and line breaks. */
export const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
