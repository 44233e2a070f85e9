import { readdirSync, readFileSync } from 'node:fs';
import { fc } from '../property.ts';

const GOLD = new URL('../fixtures/gold/dev/', import.meta.url);

const sentences = readdirSync(GOLD)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) =>
    (JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as { text: string }).text.split(/(?<=[.؟!])\s+|\n+/u),
  );

const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
/** Keys that every JavaScript object has: a table that is one must not find them. */
const keys = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
/** What breaks readers: marks, tatweel, bidi controls, joiners, halves of pairs, other digits, ligatures, line breaks of all kinds. */
const oddities = [
  ...['\u0640', '\u064b', '\u0651', '\u0670', '\u200f', '\u202b', '\u202c', '\u2066', '\u200d', '\ufeff', '\u00ad', '\u0000'],
  ...['\ud83d', '\ude00', '😀', '\ufdfa', '\ufefb', '\ufe8d', '٣', '۷', '7', '،', '؛', '؟', '.', '…', ':', '"', '«', '»', '('],
  ...[')', '-', '–', '/', '%', '#', '@', '_', '\n', '\r', '\u2028', '\u0085', '\t', '\u00a0', ' ', '  ', 'A', 'é', 'И'],
];

const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 });
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 4, arbitrary: fc.constantFrom(...sentences.flatMap((sentence) => sentence.split(' '))) },
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.constantFrom(...keys) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Words and signs in any order, with and without spaces between. */
const soup = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.map(([text, space]) => text + space).join(''));

/** A sentence of the gold articles, cut off somewhere, with other words in it. */
const spoilt = fc.tuple(fc.constantFrom(...sentences), fc.nat(60), fc.nat(60), soup).map(([sentence, from, length, other]) => {
  const words = sentence.split(' ');
  const at = from % (words.length + 1);
  return [...words.slice(0, at), other.slice(0, length), ...words.slice(at + (length % 4))].join(' ');
});

/** Texts as news has them, and as it never should. */
export const texts = fc.oneof(
  soup,
  spoilt,
  fc.array(fc.oneof(spoilt, fc.constantFrom(...sentences)), { maxLength: 4 }).map((all) => all.join('\n')),
);
