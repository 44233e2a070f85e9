import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { messageOf, problem } from './errors.ts';
import type { Report } from './errors.ts';
import { bareName, formatOfName } from './formats.ts';
import type { FileFormat } from './formats.ts';

/** Names standard input among the paths. */
export const STANDARD_INPUT = '-';

export interface InputFile {
  /** Path, or `-` for standard input. */
  readonly path: string;
  /** What the name says; null if it has no extension, so that the content decides. */
  readonly format: FileFormat | null;
  /** File name without extension; below a folder with the sub-folders before it: `2024/homs`. */
  readonly name: string;
}

/**
 * Finds the input files that paths mean: files as they are, `-` for standard input, folders with everything below them, patterns
 * (`*`, `?`, `**`, `{a,b}`) with all files that match; in the order of names (by code unit, so the same everywhere). A name with
 * a star that exists is a name. In folders, hidden files are passed over, files of other kinds reported as one warning a folder,
 * and links followed only to what is inside the folder that was named.
 *
 * @example
 * [...findFiles(['seeds'], report)] // [{ path: 'seeds/حمص.txt', format: 'text', name: 'حمص' }]
 */
export function* findFiles(paths: readonly string[], report: Report): Generator<InputFile> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield { path, format: null, name: 'stdin' };
    else if (isPattern(path)) yield* matching(path, report);
    else {
      const kind = kindOf(path, report);
      if (kind === 'folder') yield* inFolder(path, '', { report, root: realpathSync(path), visited: new Set() });
      if (kind === 'file') yield* named(path, bareName(basename(path)), report);
    }
  }
}

function* named(path: string, name: string, report: Report): Generator<InputFile> {
  const format = formatOfName(path);
  if (format === 'unknown') report(problem('E_FILE_FORMAT', { file: path }));
  else yield { path, format, name };
}

const isPattern = (path: string): boolean => isDynamicPattern(path) && statSync(path, { throwIfNoEntry: false }) === undefined;

/** Files that match a pattern, named by their path below its fixed part: `news/2024/homs.txt` of `news/**` is `2024/homs`. */
function* matching(pattern: string, report: Report): Generator<InputFile> {
  const plain = pattern.replaceAll(sep, '/');
  // With the slash; '' is the folder that the command runs in.
  const fixed = plain.slice(0, plain.lastIndexOf('/', plain.search(/[*?[{(]/)) + 1);
  const names = globSync([plain.slice(fixed.length)], {
    ...(fixed === '' ? {} : { cwd: fixed }),
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (names.length === 0) report(problem('E_PATH_MISSING', { file: pattern }, 'No file matches the pattern.'));
  for (const name of names.sort()) yield* named(fixed + name, bareName(name), report);
}

interface Walk {
  readonly report: Report;
  /** The real path of the folder that was named. */
  readonly root: string;
  /** Real paths of the folders that were entered: a link to a folder above would go round for ever. */
  readonly visited: Set<string>;
}

function* inFolder(folder: string, prefix: string, walk: Walk): Generator<InputFile> {
  const { report, root, visited } = walk;
  let names: string[];
  try {
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    names = readdirSync(folder).sort();
  } catch (error) {
    report(problem('E_FILE_UNREADABLE', { file: folder }, messageOf(error)));
    return;
  }
  const skipped: string[] = [];
  const outside: string[] = [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const path = join(folder, name);
    const kind = kindOf(path, report);
    if (kind === 'neither') continue;
    if (leadsOutside(path, root)) outside.push(name);
    else if (kind === 'folder') yield* inFolder(path, `${prefix}${name}/`, walk);
    else {
      const format = formatOfName(name);
      if (format === 'unknown' || format === null) skipped.push(name);
      else yield { path, format, name: prefix + bareName(name) };
    }
  }
  if (skipped.length > 0)
    report(problem('W_FILES_SKIPPED', { file: folder }, counted(skipped, 'files of other kinds were passed over')));
  if (outside.length > 0)
    report(problem('W_LINKS_SKIPPED', { file: folder }, counted(outside, 'links out of the folder were not followed')));
}

/** Whether a path is a link to something that is not below the root. */
function leadsOutside(path: string, root: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  const real = realpathSync(path);
  return real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep);
}

const NAMES_SHOWN = 3;

/** `4 files were passed over: a.pdf, b.pdf, c.pdf …` */
const counted = (names: readonly string[], what: string): string =>
  `${String(names.length)} ${what}: ${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ' …' : ''}`;

function kindOf(path: string, report: Report): 'file' | 'folder' | 'neither' {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'file';
    report(problem('E_FILE_UNREADABLE', { file: path }, 'it is neither a file nor a folder'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    report(problem(missing ? 'E_PATH_MISSING' : 'E_FILE_UNREADABLE', { file: path }, missing ? undefined : messageOf(error)));
  }
  return 'neither';
}
