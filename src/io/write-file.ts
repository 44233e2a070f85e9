import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { temporaryName } from './leftovers.ts';

/**
 * Writes a file so that it is there whole or not at all: into a temporary file beside it, flushed to disk, then
 * renamed. If anything fails, also in `parts`, an older file is left as it was and the temporary one is removed.
 * Missing folders are made.
 *
 * @param path   file to write
 * @param parts  pieces of text, written as UTF-8, or bytes, one after the other
 * @throws what `node:fs` or `parts` throws
 *
 * @example
 * writeFileAtomically('output/events.json', ['{ "name": "القريتين" }', '\n'])
 */
export function writeFileAtomically(path: string, parts: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  // A link stays a link: the file behind it is replaced.
  const target = existsSync(path) ? realpathSync(path) : path;
  if (existsSync(target) && !statSync(target).isFile()) throw new Error(`${target} is not a plain file`);
  const temporary = temporaryName(target);
  const file = openSync(temporary, 'w');
  let open = true;
  try {
    for (const part of parts) writeAll(file, typeof part === 'string' ? Buffer.from(part, 'utf8') : part);
    fsyncSync(file);
    closeSync(file);
    open = false;
    renameSync(temporary, target);
  } catch (error) {
    if (open) closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** `writeSync` may write less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
