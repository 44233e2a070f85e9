import { isBlank, readWhole } from '../bytes.ts';
import { decodeText } from '../decode.ts';
import { problem } from '../errors.ts';
import type { ProblemCode, Report } from '../errors.ts';
import type { Source } from '../source.ts';

/**
 * The bytes of a whole file, or null after the reason was reported: E_FILE_EMPTY, or the given code if it is too long.
 *
 * @example
 * wholeBytes(source, MAX_PAGE_BYTES, 'E_DOCUMENT_TOO_LARGE', report)
 */
export function wholeBytes({ file, chunks }: Source, most: number, tooLong: ProblemCode, report: Report): Buffer | null {
  const bytes = readWhole(chunks, most);
  if (bytes !== null && !isBlank(bytes)) return bytes;
  report(problem(bytes === null ? tooLong : 'E_FILE_EMPTY', { file }));
  return null;
}

/**
 * The text of a whole UTF-8 file, or null after the reason was reported.
 *
 * @example
 * wholeText(source, MAX_DOCUMENT_BYTES, 'E_DOCUMENT_TOO_LARGE', report) // 'انسحبت القوات …'
 */
export function wholeText(source: Source, most: number, tooLong: ProblemCode, report: Report): string | null {
  const bytes = wholeBytes(source, most, tooLong, report);
  if (bytes === null) return null;
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  report(problem(decoded.fault, { file: source.file }));
  return null;
}
