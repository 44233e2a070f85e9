import type { Block, BlockKind, Field, Layers, NormalisedText, Sentence, Token } from '../document.ts';
import { FIELDS } from '../document.ts';
import { isDatelineWord, type DatelineWord } from './dateline-words.ts';
import { foldName } from './fold.ts';
import { furnitureScope } from './furniture.ts';
import { endOfHashtag, endOfToken, kindAt, vocalisedWord } from './tokens.ts';
import { classAt, FINAL, SPACE } from './units.ts';
import { wordAt } from './words.ts';

const BULLET = /^\s*(?:[•●■▪▫◾◼◆◇○★☆►▶➤➡→✅⚡❗‼*+-]|–|—|\p{Extended_Pictographic})/u;
const DATE_LIKE = /(?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;
const SENTENCE_FINAL = /[.!?؟…:]["'»”)\]]*\s*$/;
const WEEKDAY = /^(?:فجر |صباح |يوم )?ال(?:[أا]حد|[إا][ثت]نين|ثلا?ثاء|[أا]ربعاء|خميس|جمعة|سبت)(?!\p{L})/u;
const CLOSERS = new Set(['"', '”', '»', ')', ']', '’', "'"]);

const MOST_DATELINE_WORDS = 9;
/** Words of a dateline before the text of a paragraph, without and with a date or an agency. */
const MOST_PLAIN_DATELINE = 6;
const MOST_FULL_DATELINE = 14;
const MOST_HEADLINE_WORDS = 16;
const LEAST_PROSE_WORDS = 25;

/** دمشق - [حلب -], الأبيض – [بورتسودان 13 سبتمبر 2025 –]: where else a text was filed, and when. */
const SECOND_PLACE = /^\s*\p{L}+(?: \p{L}+)?(?: \d{1,2}\s\S+(?: \d{4})?)?\s+[-–—]+\s/u;
/** – بحسب شهود –, – دون قتال –: up to the dash that closes it. */
const CLOSED = /^\s*[^–—-]{1,60}[-–—]/u;

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

/** Words between spaces, at least one, counted no further than a long line of prose has. */
function wordCount(text: string, { start, end }: Line): number {
  let count = 0;
  let inWord = false;
  for (let at = start; at < end && count < LEAST_PROSE_WORDS; at++) {
    const space = classAt(text, at) === SPACE;
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return Math.max(1, count);
}

/** Sorts the lines of a body into kinds; furniture may reach over the lines after it. */
function kindsOfLines(text: string, lines: readonly Line[]): BlockKind[] {
  let inFurniture = false;
  return lines.map((range) => {
    const line = text.slice(range.start, range.end);
    const words = wordCount(text, range);
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

/** Whether the first word of a text, without و, is one of a role. */
const opensWith = (text: string, role: DatelineWord): boolean => {
  const word = /^\s*([\p{L}\p{M}]+)\s/u.exec(text)?.[1];
  if (word === undefined) return false;
  const folded = foldName(word);
  return isDatelineWord(folded, role) || (folded.startsWith('و') && isDatelineWord(folded.slice(1), role));
};

/**
 * Where a dateline that opens a paragraph ends (`الخرطوم 26 مارس 2025 – `, `حلب:: `), or its start where there is none.
 * What it names is where and when the story was filed, not an argument of the first sentence.
 */
function endOfInlineDateline(line: string): number {
  const found =
    /^[^.!?؟،\n]{2,90}?\s*(?:\s[-–—]+\s|::+)/u.exec(line) ?? /^[^.!?؟\n]{2,60}?(?:"|»|\)|ب|\d{4})\s*[-–—]\s/u.exec(line);
  if (found === null) return 0;
  const [head] = found;
  // أعلنت الحركة الشعبية – شمال سيطرتها على …: the dash of a name.
  if (opensWith(head, 'opening-verb')) return 0;
  const words = wordCount(line, { start: 0, end: head.length });
  // غادرت القوات الأمريكية قاعدة التنف - بحسب مصادر -: a long one has a date or an agency in brackets.
  if (words > (/[\d٠-٩()]/u.test(head) ? MOST_FULL_DATELINE : MOST_PLAIN_DATELINE)) return 0;
  // قوات X انسحبت – بحسب شهود – من غاو: the dash of an aside.
  const behind = line.slice(head.length);
  if (CLOSED.test(behind) && opensWith(behind, 'aside')) return 0;
  // سيطر الجيش ليل الخميس - الجمعة على …: the dash of a night.
  if (WEEKDAY.test(behind)) return 0;
  // سيطرت على (معركبة - لحايا): a dash inside of brackets parts what they list.
  if (head.lastIndexOf('(') > head.lastIndexOf(')')) return 0;
  const more = SECOND_PLACE.exec(behind);
  const second = more === null || opensWith(more[0], 'body-noun') || opensWith(more[0], 'opening-verb') ? 0 : more[0].length;
  return head.length + second;
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
    if (classAt(text, at) !== FINAL || (text[at] === '.' && isAbbreviation(text, at))) continue;
    let after = at + 1;
    while (after < end && (classAt(text, after) === FINAL || CLOSERS.has(text[after] ?? ''))) after++;
    if (after < end && classAt(text, after) !== SPACE) continue;
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

const startOf = (text: NormalisedText, at: number): number => text.starts[at] ?? text.original.length;
const endOf = (text: NormalisedText, end: number): number => text.ends[end - 1] ?? text.original.length;

/** More tokens than any sentence has: what goes on without end is cut, so that no rule need bear with it. */
const MOST_TOKENS = 600;

function addSentence(draft: Draft, field: Field, text: NormalisedText, range: Line, block: number): void {
  const { tokens, sentences } = draft;
  const { form } = text;
  let first = tokens.length;
  let from = range.start;
  let hashtagEnd = -1;
  const close = (end: number): void => {
    const last = tokens.length - 1;
    if (last >= first) sentences.push({ field, start: startOf(text, from), end: endOf(text, end), block, first, last });
    first = tokens.length;
    from = end;
  };
  for (let at = range.start, end: number; at < range.end; at = end) {
    const kind = kindAt(form, at);
    end = kind === null ? at + 1 : endOfToken(form, at, kind);
    if (kind === null) continue;
    if (tokens.length - first === MOST_TOKENS) close(at);
    if (kind === 'punctuation') {
      const tagged = endOfHashtag(form, at);
      if (tagged > at) {
        hashtagEnd = tagged;
        draft.hashtags++;
      }
      // What makes and joins the words of a hashtag is no sign of its own there.
      if (at < hashtagEnd && (form[at] === '#' || form[at] === '_')) continue;
    }
    const word = wordAt(form, at, end);
    const start = startOf(text, at);
    const stop = endOf(text, end);
    tokens.push({
      index: tokens.length,
      kind,
      field,
      start,
      end: stop,
      form: word.form,
      folded: word.folded,
      word,
      vocalised: kind === 'word' ? vocalisedWord(text.original, start, stop) : null,
      sentence: sentences.length,
      hashtag: at < hashtagEnd ? draft.hashtags - 1 : -1,
    });
  }
  close(range.end);
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
      draft.blocks.push({ field, start: startOf(text, line.start), end: endOf(text, line.end), kind });
      if (kind === 'furniture') return;
      const opening = field === 'text' && kind !== 'headline' && prose < 2;
      if (kind === 'paragraph' || kind === 'bullet') prose++;
      for (const range of sentenceRanges(text.form, line.start, line.end, opening)) addSentence(draft, field, text, range, block);
    });
  }
  return { blocks: draft.blocks, sentences: draft.sentences, tokens: draft.tokens };
}
