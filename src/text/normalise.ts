import type { Field, Layers, NormalisedText } from '../document.ts';
import { FIELDS } from '../document.ts';
import { remember } from './remember.ts';

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

const formOf = remember(normaliseCluster);

/** Tatweels, with the marks of a direction that editors leave about them. */
const TATWEELS = /^[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*\u0640[\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*$/;
const BLANK = /^\s?$/;
/** The end of a word whose last letter joins none behind it. */
const UNJOINED = /\p{L}[اأإآدذرزوؤىةء]$/u;

/**
 * دمشق ـ سيطرت, بعد ـ وفق البيان ـ أن, القاهرةـ أعلن: a tatweel between blanks, or behind a letter that joins none, lengthens no letter; it is
 * how an Arabic keyboard writes a dash.
 */
const isDash = (original: string, first: number, end: number): boolean =>
  TATWEELS.test(original.slice(first, end)) &&
  BLANK.test(original.charAt(end)) &&
  (BLANK.test(original.charAt(first - 1)) || UNJOINED.test(original.slice(Math.max(0, first - 2), first)));

/** Kinds of code units; 0 in the table below is a unit not met yet. */
const PLAIN = 1;
const JOINING = 2;
const CHANGING = 3;
const kinds = new Uint8Array(0x10000);

/** Says whether a unit stands for itself, belongs to the character before it, or needs a look. */
function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const plain = !isHighSurrogate(unit) && normaliseCluster(character) === character;
  const kind = MARK_OR_REMOVED.test(character) ? JOINING : plain ? PLAIN : CHANGING;
  kinds[unit] = kind;
  return kind;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** A cluster of the original that is not one unit which stands for itself. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** The clusters between which a text is its own normal form, unit by unit. */
function clustersOf(original: string): Cluster[] {
  const clusters: Cluster[] = [];
  const { length } = original;
  for (let at = 0; at < length; at++) {
    const kind = kindOf(original.charCodeAt(at));
    if (kind === PLAIN) continue;
    // Marks belong to the letter before them, also across a tatweel or a zero-width sign.
    const start = kind === JOINING && at > 0 ? at - 1 : at;
    let end = at + 1;
    if (isHighSurrogate(original.charCodeAt(at)) && end < length && isLowSurrogate(original.charCodeAt(end))) end++;
    while (end < length && kindOf(original.charCodeAt(end)) === JOINING) end++;
    if (kind === JOINING && isDash(original, at, end)) clusters.push({ start: at, end, form: '-' });
    else clusters.push({ start, end, form: formOf(original.slice(start, end)) });
    at = end - 1;
  }
  return clusters;
}

/** A closing quotation mark where a word begins, behind a blank or a bracket, be it with a particle before it. */
const MISTAKEN_OPENING = /(?<=(?:^|[\s([])[وفبلك]?)”(?=\p{L})/gu;

/** “هيئة تحرير الشام” و”فيلق الرحمن”: what editors that make quotation marks round put behind a particle opens a quotation all the same. */
const withOpeningQuotes = (form: string): string => (form.includes('”') ? form.replace(MISTAKEN_OPENING, '“') : form);

/** Offsets of texts that are their own normal form: views of one pair of arrays, as long as the longest such text. */
let sameStarts = new Uint32Array(0);
let sameEnds = new Uint32Array(0);
function sameOffsets(length: number): Pick<NormalisedText, 'starts' | 'ends'> {
  if (sameStarts.length < length) {
    sameStarts = Uint32Array.from({ length: length * 2 }, (_, i) => i);
    sameEnds = sameStarts.map((start) => start + 1);
  }
  return { starts: sameStarts.subarray(0, length), ends: sameEnds.subarray(0, length) };
}

/**
 * Normalises a text and keeps, for each code unit of the result, the span of the original that it stands for.
 * Takes any string, lone surrogates included; the result is its own normal form. Linear in the length.
 *
 * @example normaliseText('القَريَتـين ٧').form // 'القريتين 7'
 */
export function normaliseText(original: string): NormalisedText {
  const clusters = clustersOf(original);
  if (clusters.length === 0) return { original, form: withOpeningQuotes(original), ...sameOffsets(original.length) };
  const length = clusters.reduce((sum, { start, end, form }) => sum + form.length - (end - start), original.length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const parts: string[] = [];
  let from = 0;
  let filled = 0;
  const keepUntil = (until: number): void => {
    parts.push(original.slice(from, until));
    for (; from < until; from++, filled++) {
      starts[filled] = from;
      ends[filled] = from + 1;
    }
  };
  for (const { start, end, form } of clusters) {
    keepUntil(start);
    parts.push(form);
    starts.fill(start, filled, filled + form.length);
    ends.fill(end, filled, filled + form.length);
    filled += form.length;
    from = end;
  }
  keepUntil(original.length);
  return { original, form: withOpeningQuotes(parts.join('')), starts, ends };
}

/** Stage `normalise`: both fields of the source, the title empty where the document has none. */
export function normalise({ source }: Pick<Layers, 'source'>): Pick<Layers, 'texts'> {
  const texts = {} as Record<Field, NormalisedText>;
  for (const field of FIELDS) texts[field] = normaliseText(source[field] ?? '');
  return { texts };
}
