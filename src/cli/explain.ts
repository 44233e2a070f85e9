import type { Explanation } from '../explain/explanation.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { EXIT, say } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { explanationLines } from './explain-text.ts';
import { problemReport } from './report.ts';
import { painter, plural } from './style.ts';

export interface ExplainOptions {
  /** Id of the one document to explain. */
  readonly document?: string;
  /** Id of the one event to explain, or its beginning. */
  readonly event?: string;
  readonly json?: boolean;
  /** Explain documents that are not Arabic too. */
  readonly allLanguages?: boolean;
  /** False with `--no-dropped`. */
  readonly dropped: boolean;
}

/**
 * `rasd explain`: prints on standard output why each event is read so, document by document; nothing is kept, so the inputs may be large.
 *
 * @returns exit status: done, partly (some documents could not be read), or nothing (none could, or there is no such document or event)
 */
export async function explainInputs(inputs: readonly string[], options: ExplainOptions, context: Context): Promise<ExitStatus> {
  const problems: Problem[] = [];
  const explainer = await context.loadExplainer();
  const print = options.json === true ? jsonPrinter(context) : textPrinter(options, context);
  let read = 0;
  let shown = 0;
  const report = (each: Problem): number => problems.push(each);
  for (const document of readDocuments(inputs, report, { allLanguages: options.allLanguages ?? false })) {
    if (options.document !== undefined && document.id !== options.document) continue;
    try {
      const explanation = chosen(explainer.explain(document), options);
      read += 1;
      if (options.event !== undefined && explanation.events.length === 0) continue;
      print.document(explanation);
      shown += 1;
    } catch (error) {
      problems.push(problem('E_EXTRACT', { document: document.id }, messageOf(error)));
    }
  }
  const paint = painter(context.colours);
  const failed = problems.some(({ severity }) => severity === 'error');
  if (shown === 0) {
    say(context, [...problemReport(problems, paint), paint('red', missing(options, read))]);
    return EXIT.nothing;
  }
  print.end();
  say(context, problemReport(problems, paint));
  return failed ? EXIT.partly : EXIT.done;
}

/** Why nothing was shown, and what to do. */
function missing({ document, event }: ExplainOptions, read: number): string {
  if (read === 0)
    return document === undefined ? 'No document could be read.' : `No document of the inputs has the id ${document}.`;
  return `No event of ${plural(read, 'document')} has an id that begins with ${event ?? ''}; without --event, all are listed. An event that several documents tell may have another id in the dataset.`;
}

/** What the options leave of an explanation; of one event, the dropped candidates of its sentences. */
function chosen(explanation: Explanation, { event, dropped }: ExplainOptions): Explanation {
  const events = event === undefined ? explanation.events : explanation.events.filter(({ id }) => id.startsWith(event));
  const isNear = (candidate: Explanation['dropped'][number]): boolean =>
    event === undefined ||
    events.some(({ mentions }) =>
      mentions.some(({ field, sentence }) => field === candidate.field && sentence.start === candidate.sentence.start),
    );
  return { ...explanation, events, dropped: dropped ? explanation.dropped.filter(isNear) : [] };
}

interface Printer {
  readonly document: (explanation: Explanation) => void;
  readonly end: () => void;
}

function textPrinter({ dropped }: ExplainOptions, { out, outputColours }: Context): Printer {
  const paint = painter(outputColours);
  let first = true;
  return {
    document: (explanation) => {
      const lines = explanationLines(explanation, dropped, outputColours ? 'colours' : 'brackets', paint);
      out(`${first ? '' : '\n'}${lines.join('\n')}\n`);
      first = false;
    },
    end: () => {},
  };
}

/** One list of documents, written as they come. */
function jsonPrinter({ out }: Context): Printer {
  let first = true;
  return {
    document: (explanation) => {
      out(`${first ? '[\n' : ',\n'}${JSON.stringify(explanation, null, 2)}`);
      first = false;
    },
    end: () => out('\n]\n'),
  };
}
