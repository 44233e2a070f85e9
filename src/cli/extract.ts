import { formatOf } from '../dataset/export/formats.ts';
import type { ColumnSet, Format } from '../dataset/export/formats.ts';
import { finishDataset } from '../dataset/finish.ts';
import type { ExtractionResult } from '../dataset/extractor.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { JournalError } from '../run/journal.ts';
import type { Context, ExitStatus } from './context.ts';
import { columnsFault, deliver, outputFault, STANDARD_OUTPUT, stop } from './deliver.ts';
import { withProgress } from './progress.ts';
import { readAll } from './read-all.ts';
import type { RunOptions } from './read-all.ts';
import { createTimings } from './timings.ts';
import type { Timings } from './timings.ts';

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
  const fault = optionFault(output, format, options) ?? outputFault(inputs, output, format);
  if (fault !== null) return stop(fault, [], context);

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
    if (error instanceof JournalError)
      return stop('The run cannot go on', [...problems, problem('E_JOURNAL', {}, error.message)], context);
    if (!(options.resume === true && error instanceof Error && 'syscall' in error)) throw error;
    const full = problem('E_OUTPUT', { file: `${output}.journal` }, messageOf(error));
    return stop('The journal cannot be written', [...problems, full], context);
  }
  if (result.read === 0) return stop('No document could be read', [...problems, ...result.problems], context);

  const { dataset, problems: faults } = await measure('build dataset', () => finishDataset(result));
  problems.push(...faults);
  return deliver({ dataset, read: result.read, problems }, { ...options, output, format }, context, timings);
}

/** What is wrong with the options together, or null. */
function optionFault(output: string, format: Format, { columns, timings, jobs, resume }: ExtractionOptions): string | null {
  if (timings === true && (jobs !== undefined || resume === true))
    return '--timings measures one thread: leave --jobs and --resume out';
  if (resume === true && output === STANDARD_OUTPUT) return '--resume keeps its journal beside the output: give --output FILE';
  return columnsFault(output, format, columns);
}
