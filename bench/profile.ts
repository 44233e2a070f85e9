// Reads a corpus in memory, for a profiler: `npm run build && node --cpu-prof --import tsx bench/profile.ts [bytes] [bytes a document]`.
import { corpus } from './corpus.ts';

const [bytes = '4000000', documentBytes = '2800'] = process.argv.slice(2);
const documents = [...corpus({ bytes: Number(bytes), documentBytes: Number(documentBytes) })];
const size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const start = performance.now();
const { createPipeline } = (await import(new URL('../dist/index.js', import.meta.url).href)) as typeof import('../src/index.ts');
const pipeline = createPipeline();
const loaded = performance.now();
const before = process.cpuUsage();
const result = pipeline.extract(documents, { keep: 'telling' });
const { user } = process.cpuUsage(before);
const seconds = (performance.now() - loaded) / 1000;
console.log(
  `load ${(loaded - start).toFixed(0)} ms; ${String(documents.length)} documents, ${(size / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s (${(user / 1e6).toFixed(1)} s of CPU): ` +
    `${(size / 1e6 / seconds).toFixed(2)} MB/s; ${String(result.events.length)} events, ${String(result.problems.length)} problems; ` +
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB RSS`,
);
