import { readdirSync, readFileSync } from 'node:fs';
import type { InputDocument } from '../src/document.ts';

const root = new URL('../', import.meta.url);
const GOLD = new URL('tests/fixtures/gold/dev/', root);
/** Share of the words of a sentence that are replaced by a word of the large vocabulary. */
const REPLACED = 0.12;
/** Longest paragraph, in sentences. */
const PARAGRAPH = 4;
const CLITICS = ['', '', '', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل', 'وب'];
const ENDINGS = ['', '', '', 'ه', 'ها', 'هم', 'نا', 'ين', 'ات', 'ية'];

/** A small generator of numbers in [0, 1) (mulberry32): the same seed, the same numbers, everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The sentences of the gold documents, in the order of the files. */
export function goldSentences(): string[] {
  const names = readdirSync(GOLD).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    const { text } = JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as { text: string };
    return text.split(/(?<=[.؟!])\s+|\n+/u).filter((sentence) => sentence.trim().length > 10);
  });
}

/** Arabic words of the word tables and of the place names, with clitics and endings: some 100,000 forms, sorted by chance. */
export function vocabulary(random: () => number): string[] {
  const words = new Set<string>();
  const files = [
    ...['nouns', 'adjectives', 'verbs'].map((name) => new URL(`src/language/data/${name}.tsv`, root)),
    ...['sy', 'iq', 'lb', 'ps', 'ye', 'sd'].map((name) => new URL(`gazetteers/places/${name}.csv`, root)),
  ];
  for (const file of files) {
    let text = '';
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      continue;
    }
    for (const line of text.split('\n')) {
      if (line.startsWith('#')) continue;
      for (const [word] of line.matchAll(/[\u0621-\u064a]{3,}/gu)) words.add(word);
    }
  }
  const forms = new Set<string>();
  for (const word of words) {
    forms.add(word);
    for (let variant = 0; variant < 3; variant++) {
      forms.add(`${CLITICS[Math.floor(random() * CLITICS.length)] ?? ''}${word}${ENDINGS[Math.floor(random() * ENDINGS.length)] ?? ''}`);
    }
  }
  const list = [...forms];
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as string, list[at] as string];
  }
  return list;
}

export interface CorpusOptions {
  /** UTF-8 bytes of text, roughly. */
  readonly bytes: number;
  /** UTF-8 bytes of each document, roughly. */
  readonly documentBytes: number;
  readonly seed?: number;
}

/**
 * Makes documents of sentences of the gold articles in chance order, about every eighth word replaced by one of some 100,000
 * others (common ones more often, as in real text), so that a cache of words does not flatter the figures.
 */
export function* corpus({ bytes, documentBytes, seed = 7 }: CorpusOptions): Generator<InputDocument> {
  const random = randomOf(seed);
  const sentences = goldSentences();
  const words = vocabulary(random);
  const word = (): string => words[Math.floor(words.length * random() ** 2)] as string;
  let made = 0;
  for (let number = 0; made < bytes; number++) {
    const parts: string[] = [];
    let size = 0;
    let inParagraph = 0;
    while (size < documentBytes) {
      const sentence = sentences[Math.floor(random() * sentences.length)] as string;
      const changed = sentence.replace(/[\u0621-\u064a]{3,}/gu, (old) => (random() < REPLACED ? word() : old));
      inParagraph += 1;
      const last = inParagraph === PARAGRAPH || random() < 0.3;
      if (last) inParagraph = 0;
      parts.push(changed, last ? '\n' : ' ');
      size += Buffer.byteLength(changed) + 1;
    }
    made += size;
    const day = new Date(Date.UTC(2012, 0, 1 + Math.floor(random() * 4700))).toISOString().slice(0, 10);
    yield { id: `bench-${String(number)}`, title: parts[0]?.slice(0, 80) ?? '', text: parts.join(''), published: day };
  }
}
