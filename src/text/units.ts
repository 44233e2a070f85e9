/**
 * What one UTF-16 code unit is to the cutting of text. Looked up in a table, since every unit of every text is asked
 * for; the table fills as units are met, since filling it whole would cost more than reading a short text.
 */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
/** Signs that end a sentence. */
export const FINAL = 4;
/** First half of a character of two units; what the character is takes both. */
export const HIGH_SURROGATE = 5;
export const SIGN = 6;

/** Letters and the marks that stand on them. */
const LETTERS = /^[\p{L}\p{M}]/u;

const classes = new Uint8Array(0x10000);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let found = SIGN;
  if (unit >= 0xd800 && unit < 0xdc00) found = HIGH_SURROGATE;
  else if (LETTERS.test(character)) found = LETTER;
  else if (/[0-9]/.test(character)) found = DIGIT;
  else if (/\s/.test(character)) found = SPACE;
  else if ('.!?؟…'.includes(character)) found = FINAL;
  classes[unit] = found;
  return found;
}

function classOf(unit: number): number {
  const known = classes[unit] as number;
  return known === 0 ? learn(unit) : known;
}

/** The class of the code unit at a place of a text; past the end it is a space. */
export const classAt = (text: string, at: number): number => (at < text.length ? classOf(text.charCodeAt(at)) : SPACE);

/** Code units of the letter or mark at a place: 0 where there is none. */
export function letterWidth(text: string, at: number): number {
  const found = classAt(text, at);
  if (found === LETTER) return 1;
  return found === HIGH_SURROGATE && LETTERS.test(text.slice(at, at + 2)) ? 2 : 0;
}
