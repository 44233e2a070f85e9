import { lazyPackage } from '../lazy-package.ts';
import { decodeText, isBinary } from './decode.ts';
import type { Decoded } from './decode.ts';
import { problem } from './errors.ts';
import type { Report, Whereabouts } from './errors.ts';

const sniffer = lazyPackage<typeof import('html-encoding-sniffer')>('html-encoding-sniffer');

/** What older Arabic pages are written in if they do not say. */
const DEFAULT_ENCODING = 'windows-1256';

const REPLACEMENT = '\ufffd';
/** Share of undecodable characters up to which a page is in the encoding that it names, only damaged. */
const DAMAGED_SHARE = 0.01;

const XML_ENCODING = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** A decoded page, and how many characters of it could not be. */
export type DecodedPage = { readonly text: string; readonly lost: number } | Extract<Decoded, { fault: unknown }>;

/**
 * Decodes a web page or feed, which may be in any encoding and may lie about it. In this order: byte order mark; UTF-8, if
 * all bytes fit (other encodings hardly ever do by chance, so this is safer than what the page says); what the server, the XML
 * declaration or `<meta>` names; Windows-1256. A page that calls itself UTF-8 but is full of bytes that are not is taken for Windows-1256.
 *
 * @param bytes   the page
 * @param served  charset of the HTTP header, if there was one
 *
 * @example
 * decodePage(Buffer.from([0xc7, 0xe4, 0xd3, 0xcd, 0xc8, 0xca])) // { text: 'انسحبت', lost: 0 }
 */
export function decodePage(bytes: Uint8Array, served?: string): DecodedPage {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf8 = decodeText(bytes);
  if ('text' in utf8) return { text: utf8.text, lost: 0 };
  if (isBinary(bytes)) return { fault: 'E_FILE_BINARY' };
  const decoded = decodeAs(bytes, namedEncoding(bytes, served ?? xmlEncoding(bytes)));
  const isLie = 'fault' in decoded || decoded.lost > decoded.text.length * DAMAGED_SHARE;
  return isLie ? decodeAs(bytes, DEFAULT_ENCODING) : decoded;
}

function namedEncoding(bytes: Uint8Array, declared: string | undefined): string {
  try {
    const given = declared === undefined ? {} : { transportLayerEncodingLabel: declared };
    return sniffer()(bytes, { defaultEncoding: DEFAULT_ENCODING, ...given });
  } catch {
    // The sniffer does not bear a <meta> that ends with "charset" or "charset=".
    return DEFAULT_ENCODING;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const xmlEncoding = (bytes: Uint8Array): string | undefined =>
  XML_ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];

function decodeAs(bytes: Uint8Array, label: string): DecodedPage {
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    // A label of the standard that Node has no decoder for.
    return { fault: 'E_ENCODING' };
  }
  let lost = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) lost += 1;
  return { text, lost };
}

/** Warns of characters that could not be decoded, if there are any. */
export function reportLost(lost: number, where: Whereabouts, report: Report): void {
  if (lost > 0)
    report(problem('W_BYTES_REPLACED', where, `${String(lost)} characters could not be decoded; they are read as U+FFFD.`));
}
