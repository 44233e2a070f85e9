import type { InputDocument } from '../../document.ts';
import { problem } from '../errors.ts';
import type { Report } from '../errors.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_JSON_BYTES } from '../limits.ts';
import { parseJson } from '../parse-json.ts';
import type { Source } from '../source.ts';
import { isTelegramExport, telegramDocuments } from './telegram.ts';
import { wholeText } from './whole-text.ts';

/**
 * Reads JSON (`.json`) as a whole: one document, a list of documents, a gold file, or a Telegram export.
 *
 * @example
 * // [{"id": "a", "text": "انسحبت القوات"}]   gives { id: 'a', text: 'انسحبت القوات' }
 */
export function* readJson(source: Source, report: Report): Generator<InputDocument> {
  const { file } = source;
  const text = wholeText(source, MAX_JSON_BYTES, 'E_FILE_TOO_LARGE', report);
  if (text === null) return;
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    report(problem(parsed.fault, { file }, parsed.detail));
    return;
  }
  const values: Iterable<unknown> = isTelegramExport(parsed.value)
    ? telegramDocuments(parsed.value)
    : Array.isArray(parsed.value)
      ? (parsed.value as unknown[])
      : [parsed.value];
  let count = 0;
  for (const value of values) {
    count += 1;
    const document = toInputDocument(value, { file }, report);
    if (document !== null) yield document;
  }
  if (count === 0) report(problem('E_FILE_EMPTY', { file }));
}
