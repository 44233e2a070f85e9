import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { descriptorPath } from '../dataset/export/datapackage.ts';
import { exportParts, writeExport } from '../dataset/export/export.ts';
import type { LeftOut } from '../dataset/export/export.ts';
import type { ColumnSet, Format } from '../dataset/export/formats.ts';
import type { Dataset } from '../dataset/types.generated.ts';
import { validateDataset } from '../dataset/validate.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { removeLeftovers } from '../io/leftovers.ts';
import { EXIT, say } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { datasetReport, leftOutReport, problemReport } from './report.ts';
import { painter } from './style.ts';
import type { Timings } from './timings.ts';

/** `--output -` writes the dataset to standard output. */
export const STANDARD_OUTPUT = '-';

/** Where a dataset goes, and how. */
export interface Delivery {
  readonly output: string;
  readonly format: Format;
  readonly columns?: ColumnSet;
}

/** A dataset and what went wrong on the way to it. */
export interface Delivered {
  readonly dataset: Dataset;
  /** How many documents were read. */
  readonly read: number;
  readonly problems: readonly Problem[];
}

/** Says that nothing was written and why. */
export function stop(message: string, problems: readonly Problem[], { err, colours }: Context): ExitStatus {
  const paint = painter(colours);
  err(`${[...problemReport(problems, paint), paint('red', `${message}; nothing was written.`)].join('\n')}\n`);
  return EXIT.nothing;
}

/**
 * Checks a dataset, writes it, and tells on standard error what is in it.
 *
 * @returns exit status: done, partly (some documents failed), or nothing (nothing was written)
 */
export async function deliver(
  { dataset, read, problems }: Delivered,
  { output, format, columns }: Delivery,
  context: Context,
  timings: Timings | null = null,
): Promise<ExitStatus> {
  const paint = painter(context.colours);
  const measure: Timings['measure'] = timings?.measure ?? (async (_, step) => step());
  const complaints = await measure('validate', () => validateDataset(dataset));
  if (complaints.length > 0)
    return stop('The dataset is not valid', [...problems, problem('E_DATASET_INVALID', {}, complaints.join('; '))], context);

  if (output !== STANDARD_OUTPUT) removeLeftovers(dirname(output));
  let leftOut: LeftOut;
  try {
    leftOut = await measure('write', () =>
      output === STANDARD_OUTPUT
        ? print(dataset, format, columns, context)
        : writeExport(dataset, output, columns === undefined ? { format } : { format, columns }),
    );
  } catch (error) {
    const fault = problem('E_OUTPUT', { file: output }, messageOf(error));
    return stop('The dataset could not be written', [...problems, fault], context);
  }

  say(context, [...datasetReport(read, dataset.events, paint), ...leftOutReport(leftOut, paint)]);
  if (problems.length > 0) say(context, ['', ...problemReport(problems, paint)]);
  if (timings !== null) say(context, ['', ...timings.lines()]);
  if (output !== STANDARD_OUTPUT) say(context, ['', `${paint('green', 'Written to')} ${output}`]);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
}

async function print(dataset: Dataset, format: Format, columns: ColumnSet | undefined, { out }: Context): Promise<LeftOut> {
  const { parts, leftOut } = await exportParts(dataset, format, columns);
  // Bytes come of Parquet only, which `columnsFault` keeps from standard output.
  for (const part of parts) out(String(part));
  return leftOut;
}

/** What is wrong with output, format and columns together, or null. */
export function columnsFault(output: string, format: Format, columns: ColumnSet | undefined): string | null {
  if (output === STANDARD_OUTPUT && format === 'parquet') return 'Parquet is binary and needs a file: give --output FILE';
  if (columns !== undefined && format !== 'csv' && format !== 'parquet')
    return `--columns is for csv and parquet; ${format} has all fields`;
  return null;
}

/** What is wrong with the files to write before any work is done, or null. */
export function outputFault(inputs: readonly string[], output: string, format: Format): string | null {
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
