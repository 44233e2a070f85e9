import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../../node_modules/.cache/rasd/', import.meta.url);

/** The text stored under a hash, or null. A cache is never required: whatever fails means that there is none. */
export function readCache(hash: string): string | null {
  try {
    return readFileSync(new URL(`gazetteer-${hash}.txt`, FOLDER), 'utf8');
  } catch {
    return null;
  }
}

/** Stores a text under its hash by rename, so that no reader meets half a file, and drops what other hashes left. */
export function writeCache(hash: string, text: string): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const name = `gazetteer-${hash}.txt`;
    const draft = new URL(`${name}.${process.pid}.tmp`, FOLDER);
    writeFileSync(draft, text);
    renameSync(draft, new URL(name, FOLDER));
    for (const file of readdirSync(FOLDER)) {
      if (file.startsWith('gazetteer-') && file.endsWith('.txt') && file !== name) rmSync(new URL(file, FOLDER), { force: true });
    }
  } catch {
    // A folder that cannot be written to costs time at the next start and nothing else.
  }
}
