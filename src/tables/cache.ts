import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { pack, unpack } from './packed.ts';

const FOLDER = new URL('../../node_modules/.cache/rasd/', import.meta.url);
/** A file that has changed within this time may change once more without its times showing it. */
const SETTLED_MS = 2000;

/** `.ts`, or `.js` in a build. */
const CODE = import.meta.url.slice(-3);

/** The files of a folder that end so. */
export const filesOf = (folder: URL, end: string): URL[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => new URL(name, folder));

/** A bundle holds this module without its file. */
const BUNDLED = !existsSync(new URL(import.meta.url));

/** The code in folders of `src/`; in a bundle, whose chunks hold pieces of all, all of it. */
export const codeOf = (...folders: readonly string[]): URL[] =>
  (BUNDLED ? ['chunks'] : folders).flatMap((name) => filesOf(new URL(`../${name}/`, import.meta.url), CODE));

/** One hash of the names and bytes of files. */
export function hashOfFiles(files: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file.pathname.split('/').pop() ?? '')
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** What the file system says of files, as a hash: it differs wherever one has been written to, put in its place, added or taken away. */
function stateOf(files: readonly URL[]): string | null {
  const hash = createHash('sha256');
  let newest = 0;
  for (const file of files) {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    hash.update([file.href, ino, size, mtimeMs, ctimeMs].join('\0'));
    newest = Math.max(newest, mtimeMs, ctimeMs);
  }
  return Date.now() - newest > SETTLED_MS ? hash.digest('hex') : null;
}

/**
 * A digest of files, computed again only where the file system says that one of them has changed: to read and hash the gazetteers
 * takes longer than to read an article.
 *
 * @param kind  what the files are: `gazetteers`
 * @example digestOnce('lexicon', files, () => hashOfFiles(files))
 */
export function digestOnce(kind: string, files: readonly URL[], compute: () => string): string {
  const state = stateOf(files);
  const stored = `digest-of-${kind}${CODE}`;
  const known = state === null ? null : readCache(stored, state);
  if (known !== null) return known.toString('latin1');
  const digest = compute();
  if (state !== null) writeCache(stored, state, digest);
  return digest;
}

/**
 * What is compiled of tables, kept in a file until their hash is another one. A build and its sources keep files of their own.
 *
 * @param kind  what it is: `gazetteer`
 * @param compile  gives plain data, maps, sets and typed arrays
 */
export function compiledOnce<Compiled>(kind: string, hash: string, compile: () => Compiled): Compiled {
  const stored = readCache(`${kind}${CODE}`, hash);
  try {
    if (stored !== null) return unpack(stored) as Compiled;
  } catch {
    // Half a file, or one of a newer Node: it is compiled anew.
  }
  const compiled = compile();
  writeCache(`${kind}${CODE}`, hash, pack(compiled));
  return compiled;
}

/** What is stored of a kind under a hash, or null. A cache is never required: whatever fails means that there is none. */
function readCache(kind: string, hash: string): Buffer | null {
  try {
    return readFileSync(new URL(`${kind}-${hash}.bin`, FOLDER));
  } catch {
    return null;
  }
}

/** Stores something under its hash by rename, so that no reader meets half a file, and drops what other hashes left of its kind. */
function writeCache(kind: string, hash: string, data: Uint8Array | string): void {
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
