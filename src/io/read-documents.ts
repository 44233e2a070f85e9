import type { InputDocument } from '../document.ts';
import { InputError } from './bytes.ts';
import { problem } from './errors.ts';
import type { Problem, Report } from './errors.ts';
import { findFiles } from './find-files.ts';
import type { FileFormat } from './formats.ts';
import { languageOf } from './language.ts';
import { readCsv } from './readers/csv.ts';
import { readFeed } from './readers/feed.ts';
import { readJsonLines } from './readers/json-lines.ts';
import { readJson } from './readers/json.ts';
import { readPage } from './readers/page.ts';
import { readText } from './readers/text.ts';
import { readWarc } from './readers/warc.ts';
import { openSource } from './source.ts';
import type { Reader } from './source.ts';

const READERS: Readonly<Record<FileFormat, Reader>> = {
  jsonl: readJsonLines,
  json: readJson,
  text: readText,
  csv: readCsv,
  page: readPage,
  feed: readFeed,
  warc: readWarc,
};

export interface ReadOptions {
  /** Keeps documents that are not Arabic. */
  readonly allLanguages?: boolean;
  /** The open file that `-` stands for; 0 if left out. */
  readonly standardInput?: number;
}

/**
 * Reads documents from files and folders, one at a time and in a fixed order. Never throws for bad input: whatever
 * cannot be read is reported with code, file and line, and the reading goes on with the next document.
 *
 * Each kind of file has a reader in `readers/`; each may be compressed with gzip. Documents that are not Arabic are skipped and
 * counted in one warning at the end.
 *
 * @param paths   files, folders, patterns, and `-` for standard input
 * @param report  takes each problem when it is met
 *
 * @example
 * [...readDocuments(['حمص.txt'], report)] // [{ id: 'حمص', text: 'انسحبت قوات النظام …' }]
 */
export function* readDocuments(paths: readonly string[], report: Report, options: ReadOptions = {}): Generator<InputDocument> {
  const seen = new Map<string, string>();
  const skipped = new Map<string, number>();
  for (const file of findFiles(paths, report)) {
    try {
      const { source, format } = openSource(file, options.standardInput ?? 0);
      for (const document of READERS[format](source, report)) {
        const language = options.allLanguages === true ? null : languageOf(`${document.title ?? ''}\n${document.text}`);
        if (language !== null && language !== 'ar') {
          skipped.set(language, (skipped.get(language) ?? 0) + 1);
          continue;
        }
        const earlier = seen.get(document.id);
        if (earlier === undefined) {
          seen.set(document.id, file.path);
          yield document;
        } else {
          report(problem('E_DUPLICATE_ID', { file: file.path, document: document.id }, `the id was already used in ${earlier}`));
        }
      }
    } catch (error) {
      const fault = faultOfFile(error, file.path);
      if (fault === null) throw error;
      report(fault);
    }
  }
  if (skipped.size > 0) report(problem('W_LANGUAGE_SKIPPED', {}, skippedLanguages(skipped)));
}

/** Only what the file system or a reader refuses is a fault of the input; anything else is ours and must not be hidden. */
function faultOfFile(error: unknown, file: string): Problem | null {
  if (error instanceof InputError) return problem(error.code, { file }, error.detail);
  return error instanceof Error && 'syscall' in error ? problem('E_FILE_UNREADABLE', { file }, error.message) : null;
}

function skippedLanguages(skipped: ReadonlyMap<string, number>): string {
  const all = [...skipped.values()].reduce((sum, each) => sum + each, 0);
  const each = [...skipped].sort().map(([language, count]) => `${language} ${String(count)}`);
  return `${String(all)} ${all === 1 ? 'document is' : 'documents are'} not Arabic (${each.join(', ')}) and ${all === 1 ? 'was' : 'were'} skipped`;
}
