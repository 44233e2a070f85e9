const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Escape sequences and control characters would steer the terminal; bidi controls of the text would break out of ours. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;
/** Arabic words with the spaces, digits and signs between them. */
const ARABIC_RUN = /[\p{Script=Arabic}ـ](?:[^\p{Script=Latin}←;]*[\p{Script=Arabic}ـ])?\p{M}*/gu;

/** A text in one line that steers no terminal: controls go, line breaks become spaces. */
export const tame = (text: string): string =>
  text.replace(STEERING, (controls) => (/[\n\r\t\u2028\u2029]/.test(controls) ? ' ' : ''));

/**
 * Arabic in a line of English: set from right to left by itself, so that it cannot change the order of what stands beside it.
 *
 * @example
 * rightToLeft('القريتين') // U+2067 القريتين U+2069
 */
export const rightToLeft = (text: string): string => `${RIGHT_TO_LEFT_ISOLATE}${tame(text)}${POP_ISOLATE}`;

/** English inside Arabic. */
export const leftToRight = (text: string): string => `${LEFT_TO_RIGHT_ISOLATE}${tame(text)}${POP_ISOLATE}`;

/**
 * Isolates every Arabic run of an English text.
 *
 * @example
 * mixed('after من: assert') // 'after ⁧من⁩: assert'
 */
export const mixed = (text: string): string => tame(text).replace(ARABIC_RUN, (run) => rightToLeft(run));
