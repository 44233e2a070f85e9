import { loadGazetteer } from '../gazetteer/load.ts';
import { collectUnresolved } from '../gazetteer/suggest/collect.ts';
import { nearNames } from '../gazetteer/suggest/near-names.ts';
import { suggestionLines } from '../gazetteer/suggest/rows.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { withProgress } from './progress.ts';
import { problemReport } from './report.ts';
import { painter, plural } from './style.ts';

export interface SuggestOptions {
  /** Least number of mentions. */
  readonly minimum: number;
  /** Most names of each kind. */
  readonly top?: number;
}

/**
 * `rasd gazetteer suggest`: reads a corpus and prints, as rows for the gazetteers, the names of places and forces that
 * none of them holds, the most frequent first.
 *
 * @returns exit status: done, partly (some documents could not be read), or nothing
 */
export async function suggestNames(
  inputs: readonly string[],
  { minimum, top }: SuggestOptions,
  context: Context,
): Promise<ExitStatus> {
  const paint = painter(context.colours);
  const problems: Problem[] = [];
  const extractor = await context.loadExtractor();
  const collection = collectUnresolved();
  let read = 0;
  // One document at a time, so that memory grows with the names and not with the corpus.
  for (const source of withProgress(
    readDocuments(inputs, (each) => problems.push(each)),
    context,
  )) {
    const result = extractor.extract([source]);
    problems.push(...result.problems);
    read += result.read;
    for (const document of result.documents) collection.add(source, document);
  }
  if (problems.length > 0) context.err(`${problemReport(problems, paint).join('\n')}\n`);
  if (read === 0) {
    context.err(`${paint('red', 'No document could be read; nothing was written.')}\n`);
    return EXIT.nothing;
  }
  const frequent = collection.names().filter(({ count }) => count >= minimum);
  const shown = (['place', 'force'] as const).flatMap((kind) => frequent.filter((each) => each.kind === kind).slice(0, top));
  const gazetteer = loadGazetteer();
  const lines = suggestionLines(shown, nearNames(gazetteer), gazetteer);
  if (lines.length > 0) context.out(`${lines.join('\n')}\n`);
  const of = (kind: string): number => shown.filter((each) => each.kind === kind).length;
  context.err(
    `${paint('bold', `${plural(of('place'), 'place')} and ${plural(of('force'), 'force')} without a row`)} in ${plural(read, 'document')}\n` +
      paint('dim', 'Look at each row before you paste it: position, rank, parents and side are guesses.\n'),
  );
  return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
}
