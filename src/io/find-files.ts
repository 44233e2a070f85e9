import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { messageOf, problem } from './errors.ts';
import type { Report } from './errors.ts';

export type FileFormat = 'jsonl' | 'json' | 'text';

const FORMATS: Readonly<Record<string, FileFormat>> = { '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.json': 'json', '.txt': 'text' };

export interface InputFile {
  readonly path: string;
  readonly format: FileFormat;
  /** File name without extension; below a folder with the sub-folders before it: `2024/homs`. */
  readonly name: string;
}

const formatOf = (path: string): FileFormat | undefined => FORMATS[extname(path).toLowerCase()];
const bareName = (name: string): string => name.slice(0, name.length - extname(name).length);

/**
 * Finds the input files that paths mean: files as they are, folders with everything below them in the order of
 * names (by code unit, so the same everywhere). Hidden files are passed over, files of other kinds reported as one warning a folder.
 *
 * @example
 * [...findFiles(['seeds'], report)] // [{ path: 'seeds/حمص.txt', format: 'text', name: 'حمص' }]
 */
export function* findFiles(paths: readonly string[], report: Report): Generator<InputFile> {
  for (const path of paths) {
    const kind = kindOf(path, report);
    if (kind === 'folder') yield* inFolder(path, '', report, new Set());
    if (kind !== 'file') continue;
    const format = formatOf(path);
    if (format === undefined) report(problem('E_FILE_FORMAT', { file: path }));
    else yield { path, format, name: bareName(basename(path)) };
  }
}

function* inFolder(folder: string, prefix: string, report: Report, visited: Set<string>): Generator<InputFile> {
  let names: string[];
  try {
    // A link to a folder above would go round for ever.
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    names = readdirSync(folder).sort();
  } catch (error) {
    report(problem('E_FILE_UNREADABLE', { file: folder }, messageOf(error)));
    return;
  }
  const skipped: string[] = [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const path = join(folder, name);
    const kind = kindOf(path, report);
    if (kind === 'folder') yield* inFolder(path, `${prefix}${name}/`, report, visited);
    if (kind !== 'file') continue;
    const format = formatOf(name);
    if (format === undefined) skipped.push(name);
    else yield { path, format, name: prefix + bareName(name) };
  }
  if (skipped.length > 0) {
    const shown = skipped.slice(0, 3).join(', ') + (skipped.length > 3 ? ' …' : '');
    report(
      problem('W_FILES_SKIPPED', { file: folder }, `${String(skipped.length)} files of other kinds were passed over: ${shown}`),
    );
  }
}

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
