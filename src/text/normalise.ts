import type { Field, Layers, NormalisedText } from '../document.ts';
import { FIELDS } from '../document.ts';
import { foldLetters } from './fold.ts';

/** Short vowels, shadda, Quranic signs, tatweel, bidi and zero-width marks: written or not, the word is the same. */
const REMOVED =
  // eslint-disable-next-line no-misleading-character-class -- a set of single signs, variation selectors among them
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFE00-\uFE0F]/gu;
const MARK_OR_REMOVED = /[\p{M}\u0640\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
const MAPPED: Readonly<Record<string, string>> = {
  '٬': ',',
  '٫': '.',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
};
const ARABIC_INDIC_ZEROS = [0x660, 0x6f0];

/** Brings one cluster (a character with its combining marks) to its normal form. */
function normaliseCluster(cluster: string): string {
  let before = cluster;
  for (;;) {
    let after = '';
    for (const character of before.normalize('NFKC').replace(REMOVED, '')) after += MAPPED[character] ?? asciiDigit(character);
    if (after === before) return after;
    before = after;
  }
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0);
  for (const zero of ARABIC_INDIC_ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  return character;
}

/** What a lone code unit becomes; remembered, since a text has few distinct ones. `undefined`: not seen yet. */
const unitForms: (string | undefined)[] = new Array<string | undefined>(0x10000);
const unitJoins: (boolean | undefined)[] = new Array<boolean | undefined>(0x10000);

const joinsCluster = (unit: number): boolean => (unitJoins[unit] ??= MARK_OR_REMOVED.test(String.fromCharCode(unit)));
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/**
 * Normalises a text and keeps, for each code unit of the result, the span of the original that it stands for.
 * Takes any string, lone surrogates included; the result is its own normal form. Linear in the length.
 *
 * @example normaliseText('القَريَتـين ٧').form // 'القريتين 7'
 */
export function normaliseText(original: string): NormalisedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length;) {
    const unit = original.charCodeAt(at);
    let end = at + 1;
    if (isHighSurrogate(unit) && end < original.length && isLowSurrogate(original.charCodeAt(end))) end++;
    // Marks belong to the letter before them, also across a tatweel or a zero-width sign.
    while (end < original.length && joinsCluster(original.charCodeAt(end))) end++;
    const form =
      end === at + 1
        ? (unitForms[unit] ??= normaliseCluster(String.fromCharCode(unit)))
        : normaliseCluster(original.slice(at, end));
    for (let i = 0; i < form.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    parts.push(form);
    at = end;
  }
  const form = parts.join('');
  return { original, form, folded: foldLetters(form), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Stage `normalise`: both fields of the source, the title empty where the document has none. */
export function normalise({ source }: Pick<Layers, 'source'>): Pick<Layers, 'texts'> {
  const texts = {} as Record<Field, NormalisedText>;
  for (const field of FIELDS) texts[field] = normaliseText(source[field] ?? '');
  return { texts };
}
