import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { descriptorPath } from '../dataset/export/datapackage.ts';
import { exportParts, writeExport } from '../dataset/export/export.ts';
import type { LeftOut } from '../dataset/export/export.ts';
import { formatOf } from '../dataset/export/formats.ts';
import type { ColumnSet, Format } from '../dataset/export/formats.ts';
import { finishDataset } from '../dataset/finish.ts';
import type { ExtractionResult } from '../dataset/extractor.ts';
import type { Dataset } from '../dataset/types.generated.ts';
import { validateDataset } from '../dataset/validate.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { JournalError } from '../run/journal.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { withProgress } from './progress.ts';
import { readAll } from './read-all.ts';
import type { RunOptions } from './read-all.ts';
import { datasetReport, leftOutReport, problemReport } from './report.ts';
import { painter } from './style.ts';
import { createTimings } from './timings.ts';
import type { Timings } from './timings.ts';

/** `--output -` writes the dataset to standard output. */
const STANDARD_OUTPUT = '-';

export interface ExtractionOptions extends RunOptions {
  /** File to write, or `-`. If left out, `output/events` with the extension of the format. */
  readonly output?: string;
  /** If left out, what the output's name says. */
  readonly format?: Format;
  /** Columns of CSV and Parquet. */
  readonly columns?: ColumnSet;
  /** Read documents that are not Arabic too. */
  readonly allLanguages?: boolean;
  /** Tell on standard error where the time goes. */
  readonly timings?: boolean;
}

/**
 * `rasd extract`: reads documents, writes one dataset, and tells on standard error what was found and what went wrong.
 *
 * @param inputs  files, folders, patterns, and `-` for standard input
 * @returns exit status: done, partly (some documents failed), or nothing (nothing readable; nothing was written)
 */
export async function extract(inputs: readonly string[], options: ExtractionOptions, context: Context): Promise<ExitStatus> {
  const { allLanguages = false } = options;
  const output = options.output ?? `output/events.${options.format ?? 'json'}`;
  const format = options.format ?? formatOf(output);
  const paint = painter(context.colours);
  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) context.err(`${lines.join('\n')}\n`);
  };
  const stop = (message: string, problems: readonly Problem[]): ExitStatus => {
    say([...problemReport(problems, paint), paint('red', `${message}; nothing was written.`)]);
    return EXIT.nothing;
  };
  const fault = optionFault(output, format, options) ?? outputFault(inputs, output, format);
  if (fault !== null) return stop(fault, []);

  const timings = options.timings === true ? createTimings() : null;
  const measure: Timings['measure'] = timings?.measure ?? (async (_, step) => step());
  const problems: Problem[] = [];
  const documents = readDocuments(inputs, (each) => problems.push(each), { allLanguages });
  // Only the JSON dataset tells of every document; the others need no more memory than the events take.
  const keep = format === 'json' ? 'all' : 'telling';
  let result: ExtractionResult;
  try {
    result = await readAll(withProgress(documents, context), keep, options, `${output}.journal`, context, timings);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    return stop('The run cannot go on', [...problems, problem('E_JOURNAL', {}, error.message)]);
  }
  if (result.read === 0) return stop('No document could be read', [...problems, ...result.problems]);

  const { dataset, problems: faults } = await measure('build dataset', () => finishDataset(result));
  problems.push(...faults);
  const complaints = await measure('validate', () => validateDataset(dataset));
  if (complaints.length > 0)
    return stop('The dataset is not valid', [...problems, problem('E_DATASET_INVALID', {}, complaints.join('; '))]);

  let leftOut: LeftOut;
  try {
    leftOut = await measure('write', () =>
      output === STANDARD_OUTPUT
        ? print(dataset, format, options.columns, context)
        : writeExport(dataset, output, { ...options, format }),
    );
  } catch (error) {
    return stop('The dataset could not be written', [...problems, problem('E_OUTPUT', { file: output }, messageOf(error))]);
  }

  say([...datasetReport(result.read, dataset.events, paint), ...leftOutReport(leftOut, paint)]);
  if (problems.length > 0) say(['', ...problemReport(problems, paint)]);
  if (timings !== null) say(['', ...timings.lines()]);
  if (output !== STANDARD_OUTPUT) say(['', `${paint('green', 'Written to')} ${output}`]);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
}

async function print(dataset: Dataset, format: Format, columns: ColumnSet | undefined, { out }: Context): Promise<LeftOut> {
  const { parts, leftOut } = await exportParts(dataset, format, columns);
  // Bytes come of Parquet only, which `optionFault` keeps from standard output.
  for (const part of parts) out(String(part));
  return leftOut;
}

/** What is wrong with the options together, or null. */
function optionFault(output: string, format: Format, { columns, timings, jobs, resume }: ExtractionOptions): string | null {
  if (timings === true && (jobs !== undefined || resume === true))
    return '--timings measures one thread: leave --jobs and --resume out';
  if (resume === true && output === STANDARD_OUTPUT) return '--resume keeps its journal beside the output: give --output FILE';
  if (output === STANDARD_OUTPUT && format === 'parquet') return 'Parquet is binary and needs a file: give --output FILE';
  if (columns !== undefined && format !== 'csv' && format !== 'parquet')
    return `--columns is for csv and parquet; ${format} has all fields`;
  return null;
}

/** What is wrong with the files to write before any work is done, or null. */
function outputFault(inputs: readonly string[], output: string, format: Format): string | null {
  if (output === STANDARD_OUTPUT) return null;
  const files = format === 'json' ? [output] : [output, descriptorPath(output)];
  for (const file of files) {
    if (inputs.some((input) => resolve(input) === resolve(file))) return `The output ${file} is also an input`;
    if (!existsSync(file)) continue;
    const stats = statSync(file);
    if (stats.isDirectory()) return `The output ${file} is a folder`;
    if (!stats.isFile()) return `The output ${file} is not a plain file (use - for standard output)`;
  }
  return null;
}
