/**
 * Speed of the language layer alone: normalise, segment and analyse each document of the benchmark corpus once, in one
 * thread; the loading of its tables apart. `npx tsx bench/language.ts [megabytes]` (8 without a number).
 */
import { analyse } from '../src/language/analyse.ts';
import { loadLexicon } from '../src/language/lexicon.ts';
import { normaliseText } from '../src/text/normalise.ts';
import { segment } from '../src/text/segment.ts';
import { corpus } from './corpus.ts';

const DOCUMENT_BYTES = 4000;
const megabytes = Number(process.argv[2] ?? 8);
const texts = [...corpus({ bytes: megabytes * 1e6, documentBytes: DOCUMENT_BYTES })].map(({ text }) => text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const start = performance.now();
loadLexicon();
const loaded = performance.now();
const spent = { normalise: 0, segment: 0, analyse: 0 };
for (const text of texts) {
  const begun = performance.now();
  const normalised = normaliseText(text);
  const then = performance.now();
  const { tokens } = segment({ texts: { title: normaliseText(''), text: normalised } });
  const cut = performance.now();
  analyse({ tokens });
  spent.normalise += then - begun;
  spent.segment += cut - then;
  spent.analyse += performance.now() - cut;
}
const rate = (milliseconds: number): string => (bytes / 1000 / milliseconds).toFixed(1);
const all = spent.normalise + spent.segment + spent.analyse;
console.log(
  `${(bytes / 1e6).toFixed(1)} MB, tables loaded in ${(loaded - start).toFixed(0)} ms; MB/s: normalise ${rate(spent.normalise)}, segment ${rate(spent.segment)}, ` +
    `analyse ${rate(spent.analyse)}, all ${rate(all)}`,
);
