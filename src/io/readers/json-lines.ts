import type { InputDocument } from '../../document.ts';
import { isBlank } from '../bytes.ts';
import { decodeText } from '../decode.ts';
import { problem } from '../errors.ts';
import type { Report } from '../errors.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_DOCUMENT_BYTES } from '../limits.ts';
import { readLines } from '../lines.ts';
import { parseJson } from '../parse-json.ts';
import type { Source } from '../source.ts';

/**
 * Reads JSON Lines (`.jsonl`, `.ndjson`): one object a line, blank lines passed over. Reports each line that cannot be read.
 *
 * @example
 * // {"id": "a", "text": "انسحبت القوات"}   gives { id: 'a', text: 'انسحبت القوات' }
 */
export function* readJsonLines({ file, chunks }: Source, report: Report): Generator<InputDocument> {
  let lines = 0;
  for (const { number, bytes } of readLines(chunks, MAX_DOCUMENT_BYTES)) {
    const where = { file, line: number };
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
    if ('fault' in parsed) report(problem(parsed.fault, where, parsed.detail));
    else {
      const document = toInputDocument(parsed.value, where, report);
      if (document !== null) yield document;
    }
  }
  if (lines === 0) report(problem('E_FILE_EMPTY', { file }));
}
