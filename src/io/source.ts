import type { InputDocument } from '../document.ts';
import { isGzip, inflate, peek, readChunks } from './bytes.ts';
import type { Report } from './errors.ts';
import { STANDARD_INPUT } from './find-files.ts';
import type { InputFile } from './find-files.ts';
import { formatOfContent, HEAD_BYTES } from './formats.ts';
import type { FileFormat } from './formats.ts';
import { isTextHeader } from './readers/csv-columns.ts';

/** What a reader of one format gets. */
export interface Source {
  /** Path as the user named it, for messages. */
  readonly file: string;
  /** What ids are made of where the format has none. */
  readonly name: string;
  /** The bytes in pieces, decompressed. Can be run through once. */
  readonly chunks: Iterable<Buffer>;
}

/** Reads one format: `yield`s documents, reports what is wrong and goes on. */
export type Reader = (source: Source, report: Report) => Generator<InputDocument>;

/**
 * Opens an input file, decompresses it, and finds out its format.
 *
 * @param standardInput  the open file that `-` stands for
 * @returns the format, and the source; its chunks throw what `node:fs` throws and `InputError`
 *
 * @example
 * openSource({ path: 'أخبار.jsonl.gz', format: 'jsonl', name: 'أخبار' }, 0).format // 'jsonl'
 */
export function openSource(file: InputFile, standardInput: number): { readonly source: Source; readonly format: FileFormat } {
  const raw = peek(readChunks(file.path === STANDARD_INPUT ? standardInput : file.path), 2);
  // What is called .gz but is not fails in `inflate`, which says so.
  const isCompressed = isGzip(raw.head) || (raw.head.length > 0 && file.path.toLowerCase().endsWith('.gz'));
  const { head, chunks } = peek(isCompressed ? inflate(raw.chunks) : raw.chunks, HEAD_BYTES);
  return {
    source: { file: file.path, name: file.name, chunks },
    format: formatOfContent(file.format, head, isTextHeader),
  };
}
