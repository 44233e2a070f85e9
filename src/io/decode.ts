/** Bytes as text, or the reason why they are not. */
export type Decoded = { readonly text: string } | { readonly fault: 'E_ENCODING' | 'E_FILE_BINARY' };

// U+FEFF at the start marks the encoding and is no part of the text; TextDecoder drops it.
const strict = new TextDecoder('utf-8', { fatal: true });

/** Share of control characters above which a file is taken for binary. Scraped text has a stray one now and then. */
const BINARY_SHARE = 0.01;

const isControl = (code: number): boolean => (code < 0x09 || (code > 0x0d && code < 0x20)) && code !== 0x1b;

/**
 * Whether bytes are no text in any encoding that has ASCII in it: one NUL, or more than one control character in a
 * hundred. Arabic in UTF-16 is one such case (ا is the bytes 27 06), though it is often valid UTF-8 by accident.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * BINARY_SHARE;
}

/**
 * Decodes UTF-8, strictly, and only text.
 *
 * @example
 * decodeText(Buffer.from('انسحبت القوات')) // { text: 'انسحبت القوات' }
 * decodeText(Buffer.from('انسحبت القوات', 'utf16le')) // { fault: 'E_FILE_BINARY' }
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (isBinary(bytes)) return { fault: 'E_FILE_BINARY' };
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return { fault: 'E_ENCODING' };
  }
}
