import type { Block, BlockKind, Field, Layers, NormalisedText, Sentence, Token, TokenKind } from '../document.ts';
import { FIELDS } from '../document.ts';
import { furnitureScope } from './furniture.ts';

const TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[^\s]/gu;
const LETTERS = /^[\p{L}\p{M}]/u;
const DIGIT = /^\d/;
const VOCALISED = /[\u064B-\u0652\u0670]/;
const NOT_VOCALISATION = /[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const BULLET = /^\s*(?:[•●■▪▫◾◼◆◇○★☆►▶➤➡→✅⚡❗‼*+-]|–|—|\p{Extended_Pictographic})/u;
const DATE_LIKE = /(?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;
const SENTENCE_FINAL = /[.!?؟…:]["'»”)\]]*\s*$/;
const CLOSERS = new Set(['"', '”', '»', ')', ']', '’', "'"]);

const MOST_DATELINE_WORDS = 9;
const MOST_HEADLINE_WORDS = 16;
const LEAST_PROSE_WORDS = 25;

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10;
    if (unit === 10 || unit === 13) {
      if (at > start) lines.push({ start, end: at });
      start = at + 1;
    }
  }
  return lines;
}

const wordCount = (line: string): number => line.trim().split(/\s+/).length;

/** Sorts the lines of a body into kinds; furniture may reach over the lines after it. */
function kindsOfLines(text: string, lines: readonly Line[]): BlockKind[] {
  let inFurniture = false;
  return lines.map(({ start, end }) => {
    const line = text.slice(start, end);
    const words = wordCount(line);
    if (words >= LEAST_PROSE_WORDS) inFurniture = false;
    const scope = furnitureScope(line);
    if (scope === 'rest') inFurniture = true;
    if (scope !== null || inFurniture) return 'furniture';
    if (words <= MOST_DATELINE_WORDS && DATE_LIKE.test(line) && !SENTENCE_FINAL.test(line)) return 'dateline';
    if (BULLET.test(line)) return 'bullet';
    if (words <= MOST_HEADLINE_WORDS && !SENTENCE_FINAL.test(line)) return 'headline';
    return 'paragraph';
  });
}

/**
 * Where a dateline that opens a paragraph ends (`الخرطوم 26 مارس 2025 – `, `حلب:: `), or its start where there is none.
 * What it names is where and when the story was filed, not an argument of the first sentence.
 */
function endOfInlineDateline(line: string): number {
  const found =
    /^[^.!?؟،\n]{2,90}?\s*(?:\s[-–—]+\s|::+)/u.exec(line) ?? /^[^.!?؟\n]{2,60}?(?:"|»|\)|ب|\d{4})\s*[-–—]\s/u.exec(line);
  return found !== null && wordCount(found[0]) <= 14 ? found[0].length : 0;
}

/** True where the full stop at `at` ends an abbreviation: a single letter (د. م. أ.) before it. */
function isAbbreviation(text: string, at: number): boolean {
  return at >= 1 && /\p{L}/u.test(text[at - 1] ?? '') && (at === 1 || /[\s("«]/.test(text[at - 2] ?? ''));
}

/** Cuts one block into sentence ranges. */
function sentenceRanges(text: string, start: number, end: number, firstParagraph: boolean): Line[] {
  const ranges: Line[] = [];
  let from = start;
  if (firstParagraph) {
    const cut = start + endOfInlineDateline(text.slice(start, Math.min(end, start + 120)));
    if (cut > start && cut < end) {
      ranges.push({ start, end: cut });
      from = cut;
    }
  }
  for (let at = from; at < end; at++) {
    const unit = text[at] ?? '';
    if (!'.!?؟…'.includes(unit) || (unit === '.' && isAbbreviation(text, at))) continue;
    let after = at + 1;
    while (after < end && ('.!?؟…'.includes(text[after] ?? '') || CLOSERS.has(text[after] ?? ''))) after++;
    if (after < end && !/\s/.test(text[after] ?? '')) continue;
    ranges.push({ start: from, end: after });
    from = after;
    at = after;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}

interface Draft {
  blocks: Block[];
  sentences: Sentence[];
  tokens: Token[];
  hashtags: number;
}

const spanOf = (text: NormalisedText, start: number, end: number): { start: number; end: number } => ({
  start: text.starts[start] ?? text.original.length,
  end: text.ends[end - 1] ?? text.original.length,
});

function addSentence(draft: Draft, field: Field, text: NormalisedText, range: Line, block: number): void {
  const first = draft.tokens.length;
  const sentence = draft.sentences.length;
  let hashtagEnd = -1;
  const chunk = text.form.slice(range.start, range.end);
  for (const match of chunk.matchAll(TOKEN)) {
    const word = match[0];
    const at = range.start + match.index;
    const end = at + word.length;
    if (word === '#') {
      const length = /^#[\p{L}\p{M}\p{N}_]+/u.exec(text.form.slice(at, at + 100))?.[0].length ?? 0;
      if (length > 0) {
        hashtagEnd = at + length;
        draft.hashtags++;
      }
    }
    const kind: TokenKind = LETTERS.test(word) ? 'word' : DIGIT.test(word) ? 'number' : 'punctuation';
    // The underscore joins the words of a hashtag and is no sign of its own there.
    if (kind === 'punctuation' && (word === '_' || word === '#') && at < hashtagEnd) continue;
    const span = spanOf(text, at, end);
    const written = text.original.slice(span.start, span.end);
    draft.tokens.push({
      index: draft.tokens.length,
      kind,
      field,
      ...span,
      form: word,
      folded: text.folded.slice(at, end),
      vocalised: kind === 'word' && VOCALISED.test(written) ? written.replace(NOT_VOCALISATION, '') : null,
      sentence,
      hashtag: at < hashtagEnd ? draft.hashtags - 1 : -1,
    });
  }
  const last = draft.tokens.length - 1;
  if (last >= first) draft.sentences.push({ field, ...spanOf(text, range.start, range.end), block, first, last });
}

/**
 * Stage `segment`: blocks by line, sentences by final signs, tokens by script. A title is one headline block. Lines of
 * page furniture become blocks without sentences, so that nothing after this stage can read events out of them.
 *
 * @example // 'تحرير خطاب.. والاشتباكات مستمرة' → two sentences, five words
 */
export function segment({ texts }: Pick<Layers, 'texts'>): Pick<Layers, 'blocks' | 'sentences' | 'tokens'> {
  const draft: Draft = { blocks: [], sentences: [], tokens: [], hashtags: 0 };
  for (const field of FIELDS) {
    const text = texts[field];
    const lines = linesOf(text.form);
    const kinds = field === 'title' ? lines.map((): BlockKind => 'headline') : kindsOfLines(text.form, lines);
    let prose = 0;
    lines.forEach((line, i) => {
      const kind = kinds[i] ?? 'paragraph';
      const block = draft.blocks.length;
      draft.blocks.push({ field, ...spanOf(text, line.start, line.end), kind });
      if (kind === 'furniture') return;
      const opening = field === 'text' && kind !== 'headline' && prose < 2;
      if (kind === 'paragraph' || kind === 'bullet') prose++;
      for (const range of sentenceRanges(text.form, line.start, line.end, opening)) addSentence(draft, field, text, range, block);
    });
  }
  return { blocks: draft.blocks, sentences: draft.sentences, tokens: draft.tokens };
}
