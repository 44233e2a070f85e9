import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDataset } from '../dataset/build.ts';
import { generatorInfo } from '../dataset/generator-info.ts';
import { serialiseParts } from '../dataset/serialise.ts';
import { sift } from '../dataset/sift.ts';
import { validateDataset } from '../dataset/validate.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { withProgress } from './progress.ts';
import { datasetReport, problemReport } from './report.ts';
import { painter } from './style.ts';

/** `--output -` writes the dataset to standard output. */
const STANDARD_OUTPUT = '-';

export interface ExtractOptions {
  /** File to write, or `-`. */
  readonly output: string;
  readonly allLanguages?: boolean;
}

/**
 * `rasd extract`: reads documents, writes one dataset, and tells on standard error what was found and what went wrong.
 *
 * @param inputs  files, folders, patterns, and `-` for standard input
 * @returns exit status: done, partly (some documents failed), or nothing (nothing readable; nothing was written)
 */
export async function extract(inputs: readonly string[], options: ExtractOptions, context: Context): Promise<ExitStatus> {
  const { output, allLanguages = false } = options;
  const paint = painter(context.colours);
  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) context.err(`${lines.join('\n')}\n`);
  };
  const stop = (message: string, problems: readonly Problem[]): ExitStatus => {
    say([...problemReport(problems, paint), paint('red', `${message}; nothing was written.`)]);
    return EXIT.nothing;
  };
  if (output !== STANDARD_OUTPUT) {
    const fault = outputFault(inputs, output);
    if (fault !== null) return stop(fault, []);
  }

  const problems: Problem[] = [];
  const documents = readDocuments(inputs, (each) => problems.push(each), { allLanguages });
  const extractor = await context.loadExtractor();
  const result = extractor.extract(withProgress(documents, context));
  problems.push(...result.problems);
  if (result.documents.length === 0) return stop('No document could be read', problems);

  const { dataset, problems: faults } = sift(buildDataset(result, generatorInfo()));
  problems.push(...faults);
  const complaints = validateDataset(dataset);
  if (complaints.length > 0)
    return stop('The dataset is not valid', [...problems, problem('E_DATASET_INVALID', {}, complaints.join('; '))]);

  try {
    if (output === STANDARD_OUTPUT) for (const part of serialiseParts(dataset)) context.out(part);
    else writeFileAtomically(output, serialiseParts(dataset));
  } catch (error) {
    return stop('The dataset could not be written', [...problems, problem('E_OUTPUT', { file: output }, messageOf(error))]);
  }

  say(datasetReport(dataset, paint));
  if (problems.length > 0) say(['', ...problemReport(problems, paint)]);
  if (output !== STANDARD_OUTPUT) say(['', `${paint('green', 'Written to')} ${output}`]);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
}

/** What is wrong with the output path before any work is done, or null. */
function outputFault(inputs: readonly string[], output: string): string | null {
  if (inputs.some((input) => resolve(input) === resolve(output))) return `The output ${output} is also an input`;
  if (!existsSync(output)) return null;
  const stats = statSync(output);
  if (stats.isDirectory()) return `The output ${output} is a folder`;
  return stats.isFile() ? null : `The output ${output} is not a plain file (use - for standard output)`;
}
