import type { InputDocument } from '../../document.ts';
import { byteReader } from '../byte-reader.ts';
import type { ByteReader } from '../byte-reader.ts';
import { decodeText } from '../decode.ts';
import { problem } from '../errors.ts';
import type { Report } from '../errors.ts';
import { headerFields, httpAnswer, plainBody } from '../http-answer.ts';
import type { HttpAnswer } from '../http-answer.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_DOCUMENT_BYTES, MAX_HEADER_BYTES, MAX_PAGE_BYTES } from '../limits.ts';
import type { Source } from '../source.ts';
import { pageDocument } from './page.ts';

/** A record without its content. */
interface RecordHead {
  readonly number: number;
  readonly id: string;
  readonly url?: string;
  /** `response`, `conversion` … */
  readonly type: string;
  readonly contentType: string;
  readonly length: number;
}

/**
 * Reads a web archive record by record: pages of `.warc` (records `response` and `resource` with HTML) and texts of `.wet` (`conversion`).
 * All other records, and answers other than 200, hold no documents. The id is the record's, the address that of the page, which is only
 * ever a name and never a path. The day of the crawl is not taken for the day of publication.
 *
 * Reports E_WARC for a damaged record, and what a page or text of its own would have.
 *
 * @example
 * // WARC/1.0 … WARC-Type: conversion … انسحبت القوات   gives { id: 'urn:uuid:…', text: 'انسحبت القوات', url: 'https://…' }
 */
export function* readWarc({ file, name, chunks }: Source, report: Report): Generator<InputDocument> {
  const bytes = byteReader(chunks);
  try {
    let number = 0;
    let isLost = false;
    for (let line = bytes.line(MAX_HEADER_BYTES); line !== null; line = bytes.line(MAX_HEADER_BYTES)) {
      const isStart = line.subarray(0, 5).toString('latin1') === 'WARC/';
      if (isStart) number += 1;
      else if (line.toString('latin1').trim() === '') continue;
      const head = isStart ? recordHead(bytes, number, name) : 'Bytes that belong to no record';
      if (typeof head === 'string') {
        // Once for each damaged place: what follows is looked through for the next record.
        if (!isLost) report(problem('E_WARC', { file }, `${head} (record ${String(number)}).`));
        isLost = true;
        continue;
      }
      isLost = false;
      const document = recordDocument(head, bytes, file, report);
      if (document !== null) yield document;
    }
    if (number === 0 && !isLost) report(problem('E_FILE_EMPTY', { file }));
  } finally {
    bytes.close();
  }
}

/** Reads the header after its first line, or says what is wrong with it. */
function recordHead(bytes: ByteReader, number: number, name: string): RecordHead | string {
  const lines: string[] = [];
  for (let size = 0; size < MAX_HEADER_BYTES;) {
    const line = bytes.line(MAX_HEADER_BYTES);
    if (line === null) return 'The header is cut off';
    const text = line.toString('utf8').trimEnd();
    if (text === '') {
      const fields = headerFields(lines);
      const length = fields.get('content-length') ?? '';
      const url = unbracketed(fields.get('warc-target-uri'));
      if (!/^\d{1,15}$/.test(length)) return 'The header does not say how long the record is';
      return {
        number,
        id: unbracketed(fields.get('warc-record-id')) ?? `${name}/${String(number)}`,
        type: fields.get('warc-type')?.toLowerCase() ?? '',
        contentType: fields.get('content-type')?.toLowerCase() ?? '',
        length: Number(length),
        ...(url === undefined ? {} : { url }),
      };
    }
    lines.push(text);
    size += line.length;
  }
  return 'The header is too long';
}

const unbracketed = (value: string | undefined): string | undefined => value?.replace(/^<(.*)>$/, '$1');

function recordDocument(head: RecordHead, bytes: ByteReader, file: string, report: Report): InputDocument | null {
  const where = { file, document: head.id };
  const wanted = holdsDocument(head) ? Math.min(head.length, MAX_PAGE_BYTES + MAX_HEADER_BYTES) : 0;
  const content = bytes.take(wanted);
  if (content.length + bytes.skip(head.length - wanted) < head.length) {
    report(problem('E_WARC', where, `The record is cut off (record ${String(head.number)}).`));
    return null;
  }
  if (wanted === 0) return null;
  const isWhole = wanted === head.length;
  if (head.type === 'conversion') return textDocument(head, content, isWhole, where, report);
  const answer = head.type === 'response' ? httpAnswer(content) : resource(head, content);
  if (answer === null) report(problem('E_WARC', where, `The record holds no HTTP answer (record ${String(head.number)}).`));
  if (answer?.status !== 200 || !isHtml(answer)) return null;
  const page = isWhole ? pageBytes(answer) : null;
  if (page === null) {
    report(problem('E_DOCUMENT_TOO_LARGE', where));
    return null;
  }
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1];
  const { id, url } = head;
  return pageDocument(
    page,
    { id, ...(url === undefined ? {} : { url }), ...(charset === undefined ? {} : { charset }) },
    where,
    report,
  );
}

const holdsDocument = ({ type, contentType }: RecordHead): boolean =>
  (type === 'response' && contentType.startsWith('application/http')) ||
  (type === 'resource' && contentType.startsWith('text/html')) ||
  (type === 'conversion' && contentType.startsWith('text/plain'));

const resource = ({ contentType }: RecordHead, body: Buffer): HttpAnswer => ({
  status: 200,
  headers: new Map([['content-type', contentType]]),
  body,
});

const isHtml = ({ headers }: HttpAnswer): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');

/** The page, or null if it is too long. */
function pageBytes(answer: HttpAnswer): Buffer | null {
  try {
    const bytes = plainBody(answer);
    return bytes.length > MAX_PAGE_BYTES ? null : bytes;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function textDocument(
  { id, url }: RecordHead,
  content: Buffer,
  isWhole: boolean,
  where: { file: string; document: string },
  report: Report,
): InputDocument | null {
  if (!isWhole || content.length > MAX_DOCUMENT_BYTES) {
    report(problem('E_DOCUMENT_TOO_LARGE', where));
    return null;
  }
  const decoded = decodeText(content);
  if ('text' in decoded) return toInputDocument({ id, text: decoded.text, url }, where, report);
  report(problem(decoded.fault, where));
  return null;
}
