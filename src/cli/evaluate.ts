import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { finishDataset } from '../dataset/finish.ts';
import { baselineOf, falls } from '../evaluation/baseline.ts';
import type { Baselines } from '../evaluation/baseline.ts';
import { GoldError, readGold } from '../evaluation/gold.ts';
import { score } from '../evaluation/score.ts';
import type { Score } from '../evaluation/score.ts';
import { messageOf } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { withProgress } from './progress.ts';
import { problemReport } from './report.ts';
import { painter } from './style.ts';

export interface EvaluateOptions {
  readonly gold: string;
  readonly misses?: boolean;
  readonly json?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * `rasd evaluate`: extracts the documents of a gold directory, compares with its answers, and prints figures on standard output.
 *
 * @returns exit status: done, partly (a document failed or a figure is below the baseline), or nothing (no gold directory)
 */
export async function evaluate(options: EvaluateOptions, context: Context): Promise<ExitStatus> {
  const paint = painter(context.colours);
  if (options.updateBaseline === true && options.baseline === undefined) {
    context.err('--update-baseline needs --baseline FILE\n');
    return EXIT.nothing;
  }
  try {
    const gold = readGold(options.gold);
    const baselines = options.baseline === undefined ? {} : readBaselines(options.baseline, options.updateBaseline === true);
    const problems: Problem[] = [];
    const extractor = await context.loadExtractor();
    const documents = readDocuments([options.gold], (each) => problems.push(each), { allLanguages: true });
    const result = extractor.extract(withProgress(documents, context));
    const { dataset, problems: faults } = finishDataset(result);
    problems.push(...faults);
    const scored = score(gold, dataset);
    context.out(
      options.json === true ? `${JSON.stringify(scored.figures, null, 1)}\n` : scoreLines(scored, options.misses === true),
    );
    const report = problemReport(problems, paint);
    if (report.length > 0) context.err(`${report.join('\n')}\n`);
    const failed = problems.some(({ severity }) => severity === 'error');
    const held = options.baseline === undefined || holds(options, options.baseline, baselines, scored, context);
    return failed || !held ? EXIT.partly : EXIT.done;
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    context.err(`${paint('red', error.message)}\n`);
    return EXIT.nothing;
  }
}

/** The figures in lines, misses first. */
function scoreLines({ documents, figures, misses }: Score, withMisses: boolean): string {
  const lines = withMisses ? [...misses] : [];
  lines.push(`${String(documents)} documents, ${String(figures['events.detected']?.gold ?? 0)} gold events`);
  for (const [name, { precision, recall, f1, hit, predicted, gold }] of Object.entries(figures)) {
    const rates = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    lines.push(`${name.padEnd(28)} ${rates}  (${String(hit)} of ${String(predicted)} found, ${String(gold)} wanted)`);
  }
  return `${lines.join('\n')}\n`;
}

function readBaselines(path: string, mayBeMissing: boolean): Baselines {
  if (mayBeMissing && !existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Baselines;
  } catch (error) {
    throw new GoldError(`the baseline ${path} cannot be read: ${messageOf(error)}`);
  }
}

/** Compares with the baseline of this gold directory, or writes it anew; false if a figure has fallen. */
function holds(options: EvaluateOptions, path: string, baselines: Baselines, scored: Score, context: Context): boolean {
  const paint = painter(context.colours);
  const name = basename(resolve(options.gold));
  if (options.updateBaseline === true) {
    const entries = Object.entries({ ...baselines, [name]: baselineOf(scored) }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileAtomically(path, [`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`]);
    context.err(`Baseline "${name}" written to ${path}\n`);
    return true;
  }
  const baseline = baselines[name];
  if (baseline === undefined) {
    context.err(`${paint('red', `${path} has no baseline "${name}"`)}; make it with --update-baseline\n`);
    return false;
  }
  const fallen = falls(baseline, scored);
  for (const { name: figure, before, now } of fallen) {
    context.err(`${paint('red', 'fallen')}  ${figure}  F1 ${before.toFixed(4)} → ${now === null ? 'gone' : now.toFixed(4)}\n`);
  }
  if (fallen.length === 0) context.err(`No figure is below the baseline "${name}"\n`);
  return fallen.length === 0;
}
