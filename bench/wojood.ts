// How many places of a general corpus are found, and what is wrongly taken for one:
// `npx tsx bench/wojood.ts FOLDER [--misses]`, where FOLDER holds train.txt and val.txt of the Wojood sample (one token and its nested
// BIO tags a line). It belongs to others and is not part of this repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPipeline } from '../src/pipeline.ts';

const FILES = ['train.txt', 'val.txt'];
const PLACES = new Set(['GPE', 'LOC', 'FAC']);
const SENTENCE_END = '$#$';

interface Span {
  readonly type: string;
  readonly first: number;
  last: number;
}
interface Sentence {
  readonly tokens: readonly string[];
  readonly spans: readonly Span[];
}

/** Nested spans: `B-X` opens one, `I-X` goes on with the latest of its type that is still open. */
function readSentence(lines: readonly string[]): Sentence {
  const tokens: string[] = [];
  const spans: Span[] = [];
  for (const line of lines) {
    const [token = '', ...tags] = line.trim().split(/\s+/);
    if (token === SENTENCE_END) continue;
    const at = tokens.push(token) - 1;
    for (const tag of tags) {
      const type = tag.slice(2);
      if (tag.startsWith('B-')) spans.push({ type, first: at, last: at });
      const open = tag.startsWith('I-') ? spans.findLast((span) => span.type === type && span.last === at - 1) : undefined;
      if (open !== undefined) open.last = at;
    }
  }
  return { tokens, spans };
}

/** Why a mention is no place, by the tags of its words. */
function causeOf({ spans }: Sentence, first: number, last: number): string {
  const over = spans.filter((span) => span.first <= last && span.last >= first);
  if (over.some(({ type, first: from, last: to }) => type === 'ORG' && from === first && to === last))
    return 'ORG: a country or city named for its government or club';
  const types = [...new Set(over.map(({ type }) => type))].sort();
  return types.length === 0 ? 'O: no name at all' : `inside ${types.join(' and ')}`;
}

const [folder, ...flags] = process.argv.slice(2);
const files = folder === undefined ? [] : FILES.map((name) => join(folder, name)).filter((path) => existsSync(path));
if (files.length === 0) {
  console.log('SKIPPED: no folder with train.txt and val.txt was given (npx tsx bench/wojood.ts FOLDER)');
  process.exit(0);
}
const sentences = files.flatMap((path) =>
  readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => readSentence(block.split('\n').filter((line) => line.trim() !== '')))
    .filter(({ tokens }) => tokens.length > 0),
);
const pipeline = createPipeline();
const causes = new Map<string, string[]>();
const missed: string[] = [];
let [predicted, right, gold, found, outer, outerFound] = [0, 0, 0, 0, 0, 0];
for (const [index, sentence] of sentences.entries()) {
  const starts: number[] = [];
  let text = '';
  for (const token of sentence.tokens) {
    starts.push(text.length);
    text += `${token} `;
  }
  const tokenAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const places = sentence.spans.filter(({ type }) => PLACES.has(type));
  const hit = new Set<Span>();
  for (const { kind, start, end, rule } of pipeline.read({ id: String(index), text }).mentions) {
    if (kind !== 'place') continue;
    const [first, last] = [tokenAt(start), tokenAt(end - 1)];
    const same = places.filter((span) => span.first <= last && span.last >= first);
    predicted += 1;
    if (same.length > 0) right += 1;
    else {
      const cause = causeOf(sentence, first, last);
      const line = `${rule}: ${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
      causes.set(cause, [...(causes.get(cause) ?? []), line]);
    }
    for (const span of same) hit.add(span);
  }
  for (const span of places) {
    const inside = sentence.spans.some(
      (other) => !PLACES.has(other.type) && other.first <= span.first && other.last >= span.last,
    );
    gold += 1;
    if (!inside) outer += 1;
    if (hit.has(span)) found += 1;
    if (hit.has(span) && !inside) outerFound += 1;
    if (!hit.has(span) && !inside) missed.push(`${span.type}: ${sentence.tokens.slice(Math.max(0, span.first - 4), span.first).join(' ')} [${sentence.tokens.slice(span.first, span.last + 1).join(' ')}] ${sentence.tokens.slice(span.last + 1, span.last + 4).join(' ')}`);
  }
}
const rate = (part: number, whole: number): string => `${(part / Math.max(1, whole)).toFixed(3)} (${part} of ${whole})`;
const metonyms = [...causes].find(([cause]) => cause.startsWith('ORG'))?.[1].length ?? 0;
console.log(`${sentences.length} sentences`);
console.log(`precision                          ${rate(right, predicted)}`);
console.log(`precision, governments as places   ${rate(right + metonyms, predicted)}`);
console.log(`recall                             ${rate(found, gold)}`);
console.log(`recall, outside of other names     ${rate(outerFound, outer)}`);
console.log('false ones by cause:');
for (const [cause, lines] of [...causes].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(lines.length).padStart(4)}  ${cause}`);
  if (flags.includes('--misses')) for (const line of lines) console.log(`        ${line}`);
}
if (flags.includes('--misses')) {
  console.log('missed, outside of other names:');
  for (const line of missed) console.log(`        ${line}`);
}
