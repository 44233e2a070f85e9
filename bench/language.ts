// Speed of the analyse stage alone: `npx tsx bench/language.ts FILE…` (plain text files; without any, a built-in paragraph).
import { readFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import { loadLexicon } from '../src/language/lexicon.ts';
import { normaliseText } from '../src/text/normalise.ts';
import { segment } from '../src/text/segment.ts';

const SAMPLE =
  'انسحبت القوات الحكومية من البلدة بعد اشتباكات عنيفة، فيما أعلن المتحدث باسم الفصائل السيطرة على ثلاث قرى في الريف الشمالي. ' +
  'ونفى مصدر عسكري انشقاق عشرات الجنود، مؤكدا أن الوحدات أعادت تموضعها ولن تسقط المدينة.\n';
const ROUNDS = 20;

const files = process.argv.slice(2);
const texts = files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')) : [SAMPLE.repeat(200)];
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const documents = texts.map((text) => segment({ texts: { title: normaliseText(''), text: normaliseText(text) } }));

const start = performance.now();
loadLexicon();
const loaded = performance.now();
for (const { tokens } of documents) analyse({ tokens });
const first = performance.now();
for (let i = 0; i < ROUNDS; i++) for (const { tokens } of documents) analyse({ tokens });
const end = performance.now();
const rate = (milliseconds: number): string => (bytes / 1000 / milliseconds).toFixed(1);
console.log(`load ${(loaded - start).toFixed(0)} ms; first pass ${rate(first - loaded)} MB/s; words seen before ${rate((end - first) / ROUNDS)} MB/s`);
