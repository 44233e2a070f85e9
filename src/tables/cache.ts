import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../../node_modules/.cache/rasd/', import.meta.url);

/** One hash of the names and bytes of files, and of what else a result depends on. */
export function hashOfFiles(files: readonly URL[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const file of files)
    hash
      .update(file.pathname.split('/').pop() ?? '')
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/**
 * What is stored of a kind under a hash, or null. A cache is never required: whatever fails means that there is none.
 *
 * @param kind  what it is of: `gazetteer`
 */
export function readCache(kind: string, hash: string): Buffer | null {
  try {
    return readFileSync(new URL(`${kind}-${hash}.bin`, FOLDER));
  } catch {
    return null;
  }
}

/** Stores something under its hash by rename, so that no reader meets half a file, and drops what other hashes left of its kind. */
export function writeCache(kind: string, hash: string, data: Uint8Array | string): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const name = `${kind}-${hash}.bin`;
    const draft = new URL(`${name}.${process.pid}.tmp`, FOLDER);
    writeFileSync(draft, data);
    renameSync(draft, new URL(name, FOLDER));
    for (const file of readdirSync(FOLDER)) {
      if (file.startsWith(`${kind}-`) && !file.endsWith('.tmp') && file !== name) rmSync(new URL(file, FOLDER), { force: true });
    }
  } catch {
    // A folder that cannot be written to costs time at the next start and nothing else.
  }
}
