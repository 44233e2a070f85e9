import type { TokenKind } from '../document.ts';
import { classAt, DIGIT, letterWidth, SPACE } from './units.ts';

/** The kind of the token that begins at a place, null for a space. */
export function kindAt(text: string, at: number): TokenKind | null {
  if (letterWidth(text, at) > 0) return 'word';
  const found = classAt(text, at);
  return found === SPACE ? null : found === DIGIT ? 'number' : 'punctuation';
}

/** Where the token of a kind that begins at a place ends. A sign stands alone; letters of all scripts make one word. */
export function endOfToken(text: string, at: number, kind: TokenKind): number {
  if (kind === 'word') return endOfLetters(text, at);
  if (kind === 'number') return endOfNumber(text, at);
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function endOfLetters(text: string, at: number): number {
  let end = at;
  for (let width = letterWidth(text, end); width > 0; width = letterWidth(text, end)) end += width;
  return end;
}

const isDigit = (text: string, at: number): boolean => classAt(text, at) === DIGIT;

/** `3,500` and `7.5` are one number. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text, end) || ((text[end] === '.' || text[end] === ',') && isDigit(text, end + 1))) end++;
  return end;
}

const NOT_VOCALISATION = /[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const isVowelMark = (unit: number): boolean => (unit >= 0x64b && unit <= 0x652) || unit === 0x670;

/** The word between two places of an original text, if it is written with vowel marks; without tatweel and bidi marks. */
export function vocalisedWord(original: string, start: number, end: number): string | null {
  for (let at = start; at < end; at++)
    if (isVowelMark(original.charCodeAt(at))) return original.slice(start, end).replace(NOT_VOCALISATION, '');
  return null;
}

/** Where the hashtag that begins at a place ends; the place itself where none does. */
export function endOfHashtag(text: string, at: number): number {
  if (text[at] !== '#') return at;
  return at + (/^#[\p{L}\p{M}\p{N}_]+/u.exec(text.slice(at, at + 100))?.[0].length ?? 0);
}
