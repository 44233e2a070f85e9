import { readFileSync, statSync } from 'node:fs';
import type { InputDocument } from '../document.ts';
import { decodeText } from './decode.ts';
import { messageOf, problem } from './errors.ts';
import type { Report } from './errors.ts';
import { findFiles } from './find-files.ts';
import type { InputFile } from './find-files.ts';
import { frontMatter } from './front-matter.ts';
import { toInputDocument } from './input-document.ts';
import { readLines } from './lines.ts';

/** The longest document that is read, in bytes: some two million Arabic letters, longer than a book. */
export const MAX_DOCUMENT_BYTES = 4 * 2 ** 20;
/** The longest `.json` file, which is parsed as one string. JSON Lines files have no limit. */
export const MAX_JSON_BYTES = 256 * 2 ** 20;

/** Reads one file; `yield`s documents, reports what is wrong. */
type FileReader = (file: InputFile, report: Report) => Generator<InputDocument>;

const READERS: Readonly<Record<InputFile['format'], FileReader>> = { jsonl: readJsonLines, json: readJson, text: readText };

/**
 * Reads documents from files and folders, one at a time and in a fixed order. Never throws for bad input: whatever
 * cannot be read is reported with code, file and line, and the reading goes on with the next document.
 *
 * Formats: JSON Lines (`.jsonl`, `.ndjson`), JSON (`.json`: one document, a list of documents, a gold file) and plain text
 * (`.txt`: the file is the text, its name the id, with optional front matter). UTF-8 only.
 *
 * @param paths   files and folders
 * @param report  takes each problem when it is met
 *
 * @example
 * [...readDocuments(['حمص.txt'], report)] // [{ id: 'حمص', text: 'انسحبت قوات النظام …' }]
 */
export function* readDocuments(paths: readonly string[], report: Report): Generator<InputDocument> {
  const seen = new Map<string, string>();
  for (const file of findFiles(paths, report)) {
    try {
      for (const document of READERS[file.format](file, report)) {
        const earlier = seen.get(document.id);
        if (earlier === undefined) {
          seen.set(document.id, file.path);
          yield document;
        } else {
          report(problem('E_DUPLICATE_ID', { file: file.path, document: document.id }, `the id was already used in ${earlier}`));
        }
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      report(problem('E_FILE_UNREADABLE', { file: file.path }, error.message));
    }
  }
}

/** Only what the file system refuses is a fault of the input; anything else is ours and must not be hidden. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

function* readJsonLines(file: InputFile, report: Report): Generator<InputDocument> {
  let lines = 0;
  for (const { number, bytes } of readLines(file.path, MAX_DOCUMENT_BYTES)) {
    const where = { file: file.path, line: number };
    if (bytes === null) {
      lines += 1;
      report(problem('E_DOCUMENT_TOO_LARGE', where));
      continue;
    }
    if (isBlank(bytes)) continue;
    lines += 1;
    const decoded = decodeText(bytes);
    if ('fault' in decoded) {
      report(problem(decoded.fault, where));
      // A binary file has "lines" without end; one report is enough.
      if (decoded.fault === 'E_FILE_BINARY') return;
      continue;
    }
    const parsed = parseJson(decoded.text);
    if ('fault' in parsed) report(problem('E_JSON', where, parsed.fault));
    else {
      const document = toInputDocument(parsed.value, where, report);
      if (document !== null) yield document;
    }
  }
  if (lines === 0) report(problem('E_FILE_EMPTY', { file: file.path }));
}

function* readJson(file: InputFile, report: Report): Generator<InputDocument> {
  const text = readWhole(file, MAX_JSON_BYTES, 'E_FILE_TOO_LARGE', report);
  if (text === null) return;
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    report(problem('E_JSON', { file: file.path }, parsed.fault));
    return;
  }
  const values: unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (values.length === 0) report(problem('E_FILE_EMPTY', { file: file.path }));
  for (const value of values) {
    const document = toInputDocument(value, { file: file.path }, report);
    if (document === null) continue;
    if (Buffer.byteLength(document.text) <= MAX_DOCUMENT_BYTES) yield document;
    else report(problem('E_DOCUMENT_TOO_LARGE', { file: file.path, document: document.id }));
  }
}

function* readText(file: InputFile, report: Report): Generator<InputDocument> {
  const whole = readWhole(file, MAX_DOCUMENT_BYTES, 'E_DOCUMENT_TOO_LARGE', report);
  if (whole === null) return;
  const { fields, text } = frontMatter(whole);
  const document = toInputDocument({ id: file.name, ...fields, text }, { file: file.path }, report);
  if (document !== null) yield document;
}

/** The text of a whole file, or null after the reason was reported. */
function readWhole(
  file: InputFile,
  longest: number,
  tooLong: 'E_FILE_TOO_LARGE' | 'E_DOCUMENT_TOO_LARGE',
  report: Report,
): string | null {
  const where = { file: file.path };
  const refuse = (code: Parameters<typeof problem>[0]): null => {
    report(problem(code, where));
    return null;
  };
  if (statSync(file.path).size > longest) return refuse(tooLong);
  const bytes = readFileSync(file.path);
  if (isBlank(bytes)) return refuse('E_FILE_EMPTY');
  const decoded = decodeText(bytes);
  return 'fault' in decoded ? refuse(decoded.fault) : decoded.text;
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}
