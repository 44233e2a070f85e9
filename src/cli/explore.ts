import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { validateDataset } from '../dataset/validate.ts';
import type { Dataset } from '../dataset/types.generated.ts';
import { readAssets } from '../explore/assets.ts';
import { explorerData } from '../explore/explorer-data.ts';
import { pageParts } from '../explore/page.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { removeLeftovers } from '../io/leftovers.ts';
import { readDocuments } from '../io/read-documents.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { problemReport } from './report.ts';
import { painter, plural } from './style.ts';

export interface ExploreOptions {
  readonly output: string;
  /** Files and folders that the dataset was made of, to show the sentences. */
  readonly documents?: readonly string[];
}

/** Complaints about a dataset that are worth printing; a file of another kind has thousands. */
const COMPLAINTS_SHOWN = 5;

/**
 * `rasd explore`: writes a dataset as one HTML page that needs no network.
 *
 * @returns exit status: done, partly (some documents could not be read; their sentences are left out), or nothing
 */
export function explore(input: string, { output, documents = [] }: ExploreOptions, context: Context): ExitStatus {
  const paint = painter(context.colours);
  const say = (...lines: readonly string[]): void => {
    if (lines.length > 0) context.err(`${lines.join('\n')}\n`);
  };
  const stop = (message: string): ExitStatus => {
    say(paint('red', `${message}; nothing was written.`));
    return EXIT.nothing;
  };
  if ([input, ...documents].some((path) => resolve(path) === resolve(output)))
    return stop(`The output ${output} is also an input`);
  if (existsSync(output) && statSync(output).isDirectory()) return stop(`The output ${output} is a folder`);

  const read = readDataset(input);
  if ('fault' in read) return stop(read.fault);
  const problems: Problem[] = [];
  const { data, changed, missing } = explorerData(
    read.dataset,
    readDocuments(documents, (each) => problems.push(each)),
  );
  removeLeftovers(dirname(output));
  try {
    writeFileAtomically(output, pageParts(data, readAssets()));
  } catch (error) {
    say(...problemReport([...problems, problem('E_OUTPUT', { file: output }, messageOf(error))], paint));
    return stop('The page could not be written');
  }

  say(paint('bold', `${plural(data.events.length, 'event')} in ${plural(data.documentCount, 'document')}`));
  if (documents.length === 0)
    say(paint('dim', 'No --documents given: the page shows the words that the dataset quotes, not the sentences.'));
  else if (missing > 0)
    say(paint('yellow', `${plural(missing, 'document')} with events not among --documents: no sentences from there.`));
  if (changed.length > 0) {
    say(
      paint('yellow', `${plural(changed.length, 'document')} changed since the dataset was made: no sentences from there.`),
      ...changed.slice(0, COMPLAINTS_SHOWN).map((id) => `  ${id}`),
    );
  }
  say(...problemReport(problems, paint), '', `${paint('green', 'Written to')} ${output}`);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
}

function readDataset(path: string): { readonly dataset: Dataset } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { fault: `The dataset ${path} cannot be read: ${messageOf(error)}` };
  }
  const complaints = validateDataset(value);
  return complaints.length === 0
    ? { dataset: value as Dataset }
    : { fault: `${path} is not a dataset of Rasd: ${complaints.slice(0, COMPLAINTS_SHOWN).join('; ')}` };
}
