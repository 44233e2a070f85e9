/**
 * Fills the generated parts of README.md and of docs/accuracy.md: one event of the committed dataset, and the figures of the committed
 * baseline and reliability, in the README those of `dev` and of the documents that nobody reads. `--check` writes nothing and fails where
 * a page is not what these files say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fillBlock } from '../codebook/fill-block.ts';
import type { Dataset } from '../dataset/types.generated.ts';
import type { Baselines } from './baseline.ts';
import { GOLD_SETS } from './gold-sets.ts';
import type { Reliabilities, ReliabilityBin } from './confidence/reliability.ts';

const ALL = GOLD_SETS.map(({ name }) => name);
const TOLD_FIRST = GOLD_SETS.filter(({ name, read }) => name === 'dev' || !read).map(({ name }) => name);
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Figures that the README shows, with the words for them. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['events.detected', 'events found'],
  ['events.detected.withdrawal', '— withdrawals'],
  ['events.detected.capture', '— captures'],
  ['events.detected.defection', '— defections'],
  ['events.exact', 'events with all fields right'],
  ['argument.status', 'status'],
  ['argument.date', 'date'],
  ['argument.count', 'count'],
  ['argument.claimedBy', 'who says so'],
  ['argument.actors', 'actors'],
  ['argument.targets', 'targets'],
  ['argument.places', 'places of events'],
  ['entities.places', 'places named in the text'],
  ['places.within15km', '— within 15 km'],
  ['entities.actors.recall', 'forces and sources named (recall)'],
  ['entities.dates', 'dates named in the text'],
];

/** The event of the seeds that shows most fields: the first capture with a named source, a target and a place. */
function sampleEvent({ events }: Dataset): string {
  const full = events.find(
    ({ type, claimedBy, places, actors }) => type === 'capture' && claimedBy.length > 0 && places.length > 0 && actors.length > 0,
  );
  return `\`\`\`json\n${JSON.stringify(full ?? events[0], null, 2)}\n\`\`\``;
}

function figureTable(baselines: Baselines, sets: readonly string[]): string {
  const names = sets.filter((name) => baselines[name] !== undefined);
  const rows = SHOWN.map(
    ([key, words]) => `| ${words} | ${names.map((name) => (baselines[name]?.[key] ?? 0).toFixed(3)).join(' | ')} |`,
  );
  return [
    `F1 on synthetic documents (\`tests/fixtures/gold/baseline.json\`):`,
    '',
    `| | ${names.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...rows,
  ].join('\n');
}

function reliabilityTable(sets: Reliabilities, wanted: readonly string[]): string {
  const names = wanted.filter((name) => sets[name] !== undefined);
  const all = names.flatMap((name) => sets[name]?.bins ?? []);
  const edges = [...new Set(all.map(({ from }) => from))].sort((a, b) => a - b);
  const cell = (bin: ReliabilityBin | undefined): string =>
    bin === undefined ? '' : `${bin.confirmed.toFixed(2)} of ${String(bin.events)}`;
  const rows = edges.map((from) => {
    const to = all.find((bin) => bin.from === from)?.to ?? 1;
    const cells = names.map((name) => cell(sets[name]?.bins.find((bin) => bin.from === from)));
    return `| ${from.toFixed(2)}–${to.toFixed(2)} | ${cells.join(' | ')} |`;
  });
  return [
    'Share of events that are right, by confidence:',
    '',
    `| confidence | ${names.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...rows,
    `| mean distance | ${names.map((name) => (sets[name]?.error ?? 0).toFixed(3)).join(' | ')} |`,
  ].join('\n');
}

const baselines = JSON.parse(read('tests/fixtures/gold/baseline.json')) as Baselines;
const reliabilities = JSON.parse(read('tests/fixtures/gold/reliability.json')) as Reliabilities;
const filled = (page: string, sets: readonly string[]): string =>
  fillBlock(fillBlock(page, 'figures', figureTable(baselines, sets)), 'reliability', reliabilityTable(reliabilities, sets));

const readme = read('README.md');
const event = sampleEvent(JSON.parse(read('output/events.json')) as Dataset);
const accuracy = read('docs/accuracy.md');
const pages = [
  { path: 'README.md', before: readme, after: filled(fillBlock(readme, 'event', event), TOLD_FIRST) },
  { path: 'docs/accuracy.md', before: accuracy, after: filled(accuracy, ALL) },
];
for (const { path, before, after } of pages) {
  if (!process.argv.includes('--check')) writeFileSync(new URL(path, root), after);
  else if (before !== after) {
    process.stderr.write(`${path} is not up to date; run npm run generate:readme\n`);
    process.exitCode = 1;
  }
}
