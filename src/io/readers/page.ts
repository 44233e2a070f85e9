import type { InputDocument } from '../../document.ts';
import { decodePage, reportLost } from '../decode-page.ts';
import { problem } from '../errors.ts';
import type { Report, Whereabouts } from '../errors.ts';
import { toInputDocument } from '../input-document.ts';
import { MAX_PAGE_BYTES } from '../limits.ts';
import { articleText } from '../page/article.ts';
import { parsePage } from '../page/dom.ts';
import { pageMetadata } from '../page/metadata.ts';
import type { Source } from '../source.ts';
import { wholeBytes } from './whole-text.ts';

/**
 * Reads a web page (`.html`, `.htm`, `.xhtml`): the article without the furniture of the page, in any encoding; title, date, source,
 * address and language from its metadata. The id is the file's name.
 *
 * @example
 * // حمص.html: <h1>انسحاب</h1><p>انسحبت القوات …</p>   gives { id: 'حمص', title: 'انسحاب', text: 'انسحبت القوات …' }
 */
export function* readPage(source: Source, report: Report): Generator<InputDocument> {
  const bytes = wholeBytes(source, MAX_PAGE_BYTES, 'E_DOCUMENT_TOO_LARGE', report);
  if (bytes === null) return;
  const document = pageDocument(bytes, { id: source.name }, { file: source.file }, report);
  if (document !== null) yield document;
}

/** What is known of a page from elsewhere. */
export interface PageOrigin {
  readonly id: string;
  readonly url?: string;
  /** The charset of the HTTP header. */
  readonly charset?: string;
}

/**
 * Makes a document of a page, or reports why there is none: E_PAGE_EMPTY, E_PAGE, E_ENCODING, E_FILE_BINARY.
 *
 * @example
 * pageDocument(bytes, { id: 'a' }, { file: 'a.html' }, report) // { id: 'a', text: 'انسحبت القوات …', … }
 */
export function pageDocument(bytes: Uint8Array, origin: PageOrigin, where: Whereabouts, report: Report): InputDocument | null {
  const decoded = decodePage(bytes, origin.charset);
  if ('fault' in decoded) {
    report(problem(decoded.fault, where));
    return null;
  }
  let page;
  try {
    const metadata = pageMetadata(parsePage(decoded.text));
    page = { ...metadata, text: articleText(decoded.text, metadata.title) };
  } catch (error) {
    // What parsePage refuses; and if a library needs more of the stack than was thought, that is the page's fault too.
    if (!(error instanceof RangeError)) throw error;
    report(problem('E_PAGE', where));
    return null;
  }
  if (page.text.trim() === '') {
    report(problem('E_PAGE_EMPTY', where));
    return null;
  }
  reportLost(decoded.lost, where, report);
  const { id, url } = origin;
  return toInputDocument({ ...page, id, ...(url === undefined ? {} : { url }) }, where, report);
}
