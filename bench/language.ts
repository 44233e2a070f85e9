/**
 * Speed of the language layer alone: normalise, segment and analyse each document of the benchmark corpus once, and the
 * loading of its tables. Processor time of the whole process, warming up and garbage collection included.
 * `npx tsx bench/language.ts [megabytes]` (32 without a number).
 */
import { analyse } from '../src/language/analyse.ts';
import { loadLexicon } from '../src/language/lexicon.ts';
import { normalise } from '../src/text/normalise.ts';
import { segment } from '../src/text/segment.ts';
import { corpus } from './corpus.ts';

const DOCUMENT_BYTES = 4000;
/** Documents between two looks at the clock, which itself costs something. */
const BATCH = 8;
const megabytes = Number(process.argv[2] ?? 32);
const documents = [...corpus({ bytes: megabytes * 1e6, documentBytes: DOCUMENT_BYTES })];
const bytes = documents.reduce((sum, { title = '', text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0);

/** Milliseconds of processor time that the process has used. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const start = used();
loadLexicon();
const loading = used() - start;
const spent = { normalise: 0, segment: 0, analyse: 0 };
for (let at = 0; at < documents.length; at += BATCH) {
  const batch = documents.slice(at, at + BATCH);
  const begun = used();
  const normalised = batch.map((source) => normalise({ source }));
  const then = used();
  const cut = normalised.map(segment);
  const last = used();
  cut.forEach(analyse);
  spent.normalise += then - begun;
  spent.segment += last - then;
  spent.analyse += used() - last;
}
const rate = (milliseconds: number): string => (bytes / 1000 / milliseconds).toFixed(1);
console.log(
  `${(bytes / 1e6).toFixed(1)} MB, tables loaded in ${loading.toFixed(0)} ms; MB/s: normalise ${rate(spent.normalise)}, ` +
    `segment ${rate(spent.segment)}, analyse ${rate(spent.analyse)}, all ${rate(spent.normalise + spent.segment + spent.analyse)}`,
);
