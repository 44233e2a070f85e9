/**
 * Fits the weights of confidence to the development documents and writes `src/events/data/confidence.tsv`: `npm run calibrate`. Then reads all
 * gold sets and writes how reliable confidence is on each to `tests/fixtures/gold/reliability.json`, for the README. With `--measure` the weights stay.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPipeline } from '../../pipeline.ts';
import { GOLD_SETS } from '../gold-sets.ts';
import { readGold } from '../gold.ts';
import { fitWeights } from './fit.ts';
import { judge } from './judged.ts';
import type { Judged } from './judged.ts';
import { reliabilityOf } from './reliability.ts';

const root = new URL('../../../', import.meta.url);
/** They are read while the rules are written; `dev` alone flatters them. */
const FITTED = GOLD_SETS.filter(({ read }) => read).map(({ folder }) => folder);
const pipeline = createPipeline();
const judgedOf = (set: string): Judged[] =>
  judge(readGold(fileURLToPath(new URL(`tests/fixtures/${set}`, root))), (document) => pipeline.read(document));

function weightTable(judged: readonly Judged[]): string {
  const rows = [...fitWeights(judged)].map(([name, weight]) => {
    const having = judged.filter(({ evidence }) => evidence.includes(name));
    return [name, weight.toFixed(3), having.length, having.filter(({ confirmed }) => confirmed).length].join('\t');
  });
  const right = judged.filter(({ confirmed }) => confirmed).length;
  return [
    '# Weights of evidence for the confidence of an event: their sum is the log-odds that a careful reader finds the event, too. Written by `npm run calibrate`, not by hand.',
    `# Fitted by logistic regression to the ${String(judged.length)} events found in tests/fixtures/${FITTED.join(' and ')}, of which the gold has ${String(right)}. evidence: see confidence.ts;`,
    '# events: how many of these have it; confirmed: how many of them the gold has.',
    'evidence\tweight\tevents\tconfirmed',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv.includes('--measure')) {
  const measured = GOLD_SETS.map(({ folder, name }) => [name, reliabilityOf(judgedOf(folder))] as const);
  for (const [set, { events, error }] of measured)
    process.stdout.write(`${set}: ${String(events)} events, calibration error ${String(error)}\n`);
  const text = `${JSON.stringify(Object.fromEntries(measured), null, 2)}\n`;
  writeFileSync(new URL('tests/fixtures/gold/reliability.json', root), text);
} else {
  writeFileSync(new URL('src/events/data/confidence.tsv', root), weightTable(FITTED.flatMap(judgedOf)));
  // The weights are read once a process, so that a new one has to measure them.
  const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--measure'], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
