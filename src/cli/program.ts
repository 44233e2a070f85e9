import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { COLUMN_SETS, FORMATS } from '../dataset/export/formats.ts';
import { programVersion } from '../dataset/generator-info.ts';
import type { GatherOptions, ShardOptions } from './cluster.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { ExplainOptions } from './explain.ts';
import type { ExtractionOptions } from './extract.ts';
import type { ExploreOptions } from './explore.ts';
import type { CheckOptions } from './gazetteer-check.ts';
import type { SuggestOptions } from './gazetteer-suggest.ts';

const HELP = `
Examples:
  rasd extract                                        read seeds/, write output/events.json
  rasd extract news.jsonl --output events.json        one document a line: {"id": "…", "text": "…", "published": "2024-12-07"}
  rasd extract articles/ more.html --output -         folders and other files; the dataset goes to standard output
  curl … | rasd extract -                             standard input
  rasd extract articles/ --output events.csv          a table for spreadsheets; also .jsonl, .geojson and .parquet
  rasd explore output/events.json --documents seeds   one page to look at the events; opens in any browser, offline
  rasd explain seeds                                  why each event is read so, and what was not taken for one
  rasd evaluate --gold tests/fixtures/gold/dev        how well it reads, figure by figure
  rasd gazetteer check                                are the tables of places, forces and words sound
  rasd gazetteer suggest articles/                    names that no table holds, as rows to paste

Exit status: 0 done; 1 some documents failed, the rest is written; 2 wrong usage or nothing readable, nothing written.
`;

const EXPLAIN_HELP = `
Examples:
  rasd explain seeds                                  each event with its reasons
  rasd explain news.jsonl --document 2024-12-07-homs  one document of many
  rasd explain seeds --event ev-388b --no-dropped     one event
  rasd explain seeds --json > why.json                for programs; docs/explain.md tells what the keys mean
`;

const INPUTS = `
Inputs, each also compressed as .gz:
  .jsonl .ndjson             one document a line
  .json                      a document, a list of documents, or the result.json of a Telegram export
  .txt                       a document, with "key: value" lines between two --- lines at the top if you like
  .csv .tsv                  a document a row; the first line names the columns (text, id, title, published …)
  .html .htm .xhtml          a web page: its article, in any encoding
  .rss .atom .xml .rdf       a feed: a document an entry
  .warc .wet                 a web archive, such as those of Common Crawl
Standard input and files without extension are known by their content.
`;

/** Where `rasd extract` reads if nothing is said. */
const DEFAULT_INPUT = 'seeds';
/** Where `rasd explore` writes. */
const DEFAULT_PAGE = 'explorer.html';

/**
 * Runs the command line.
 *
 * @param args  arguments without `node` and the script
 * @returns the exit status; bad input never throws
 *
 * @example
 * await runProgram(['extract', 'أخبار.jsonl', '--output', 'events.json'], context) // 0
 */
export async function runProgram(args: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const program = createProgram(context, (result) => (status = result));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has already written help or the message; --help and --version are no errors.
    return error.exitCode === 0 ? EXIT.done : EXIT.nothing;
  }
  return status;
}

/** The commands for many machines: `docs/cluster.md`. */
function addClusterCommands(program: Command, context: Context, finish: (status: ExitStatus) => void): void {
  program
    .command('shard')
    .description('many machines: split a corpus into files that each machine reads on its own')
    .argument('<inputs...>', 'what `rasd extract` reads')
    .requiredOption('--out <folder>', 'where the shards go')
    .option('--size <documents>', 'documents of one shard', wholeNumber(1), 2000)
    .option('--all-languages', 'keep documents that are not Arabic too')
    .action(async (inputs: string[], options: ShardOptions) => {
      const { shard } = await import('./cluster.ts');
      finish(shard(inputs, options, context));
    });

  program
    .command('map')
    .description('many machines: read one shard; may be killed and run again')
    .argument('<shard>', 'a file that `rasd shard` has made')
    .requiredOption('--out <folder>', 'where the parts go, the same for all shards')
    .option('--buckets <count>', 'parts that are merged on their own, the same for all shards', wholeNumber(1), 64)
    .action(async (path: string, options: { out: string; buckets: number }) => {
      const { map } = await import('./cluster.ts');
      finish(await map(path, options, context));
    });

  program
    .command('merge')
    .description('many machines: merge one bucket of all shards; may be killed and run again')
    .requiredOption('--out <folder>', 'where the parts are')
    .requiredOption('--bucket <number>', 'from 0 to the number of buckets less one', wholeNumber(0))
    .action(async (options: { out: string; bucket: number }) => {
      const { merge } = await import('./cluster.ts');
      finish(merge(options, context));
    });

  program
    .command('gather')
    .description('many machines: write the dataset of all shards and buckets')
    .argument('<folder>', 'where the parts are')
    .option('-o, --output <file>', 'the dataset to write; - for standard output (default: "output/events.json")')
    .addOption(new Option('-f, --format <format>', 'format, where the file name does not tell it').choices(FORMATS))
    .addOption(new Option('-c, --columns <set>', 'columns of csv and parquet (default: "event")').choices(COLUMN_SETS))
    .option('--shards <folder>', 'where the shards are, to see that none is missing')
    .action(async (folder: string, options: GatherOptions) => {
      const { gatherDataset } = await import('./cluster.ts');
      finish(await gatherDataset(folder, options, context));
    });
}

const MOST_THREADS = 256;

const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const count = Number(value);
    if (!/^\d{1,9}$/.test(value) || count < least)
      throw new InvalidArgumentError(`Give a whole number, at least ${String(least)}.`);
    return count;
  };

function jobCount(value: string): number {
  if (value === 'all') return availableParallelism();
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > MOST_THREADS)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${String(MOST_THREADS)}, or "all".`);
  return count;
}

function seconds(value: string): number {
  const count = Number(value);
  if (value.trim() === '' || !(count > 0 && count <= 86_400)) throw new InvalidArgumentError('Give seconds, at most 86400.');
  return count;
}

/** The commands and their options. A command's code is loaded when it runs, so that `--help` is quick. */
export function createProgram(context: Context, finish: (status: ExitStatus) => void): Command {
  const program = new Command('rasd')
    .description('Reads Arabic news about armed conflict and writes a dataset of military events.')
    .version(programVersion())
    .addHelpText('after', HELP)
    .exitOverride()
    .showHelpAfterError('(rasd --help shows what there is)')
    .configureOutput({ writeOut: context.out, writeErr: context.err });

  program
    .command('extract')
    .description('read documents, write one dataset')
    .argument('[inputs...]', 'files, folders, patterns such as "news/**/*.html", and - for standard input', [DEFAULT_INPUT])
    .option('-o, --output <file>', 'the dataset to write; - for standard output (default: "output/events.json")')
    .addOption(new Option('-f, --format <format>', 'format, where the file name does not tell it').choices(FORMATS))
    .addOption(new Option('-c, --columns <set>', 'columns of csv and parquet (default: "event")').choices(COLUMN_SETS))
    .option('--all-languages', 'read documents that are not Arabic too, instead of skipping them')
    .option('-j, --jobs <threads>', 'read on so many threads, or on `all` cores; the same bytes', jobCount)
    .option('--time-limit <seconds>', 'with --jobs: the longest that a batch may take (default: 120)', seconds)
    .option('--resume', 'keep a journal beside the output; a run that was killed goes on, a longer corpus is read on')
    .option('--timings', 'tell how long each stage took')
    .addHelpText('after', INPUTS)
    .action(async (inputs: string[], options: ExtractionOptions) => {
      const { extract } = await import('./extract.ts');
      finish(await extract(inputs, options, context));
    });

  addClusterCommands(program, context, finish);

  program
    .command('explain')
    .description('print why each event is read so: sentence, frame, analysis, reasons; and what was dropped')
    .argument('<inputs...>', 'files, folders, patterns, and - for standard input, as for extract')
    .option('-d, --document <id>', 'only this document of the inputs')
    .option('-e, --event <id>', 'only this event; the beginning of its id is enough')
    .option('--json', 'the same as JSON')
    .option('--no-dropped', 'leave out the near candidates that gave no event')
    .option('--all-languages', 'explain documents that are not Arabic too, instead of skipping them')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (inputs: string[], options: ExplainOptions) => {
      const { explainInputs } = await import('./explain.ts');
      finish(await explainInputs(inputs, options, context));
    });

  program
    .command('evaluate')
    .description('extract a gold directory and print how far the result agrees with it')
    .requiredOption('--gold <directory>', 'folder of gold files')
    .option('--misses', 'list what was missed, spurious or partly wrong, by document')
    .option('--json', 'print the figures as JSON')
    .option('--baseline <file>', 'fail if a figure is lower than in this file')
    .option('--update-baseline', 'write the figures into the baseline file')
    .action(async (options: EvaluateOptions) => {
      const { evaluate } = await import('./evaluate.ts');
      finish(await evaluate(options, context));
    });

  program
    .command('explore')
    .description('write a dataset as one offline page with map, timeline, table and sentences')
    .argument('<dataset>', 'the dataset, as `rasd extract` writes it')
    .option('-o, --output <file>', 'the page to write', DEFAULT_PAGE)
    .option('-d, --documents <inputs...>', 'what the dataset was made of, to show the sentences')
    .action(async (dataset: string, options: ExploreOptions) => {
      const { explore } = await import('./explore.ts');
      finish(explore(dataset, options, context));
    });

  const gazetteer = program.command('gazetteer').description('look after the tables of places, forces and words');
  gazetteer
    .command('check')
    .description('read all tables; name what is wrong with file, line, column and remedy (status 1 if anything is)')
    .argument('[folder]', 'another folder than the one of the program')
    .option('-w, --warnings', 'list warnings, too: namesakes that only distance tells apart, repeated rows')
    .action(async (folder: string | undefined, options: CheckOptions) => {
      const { checkGazetteer } = await import('./gazetteer-check.ts');
      finish(checkGazetteer(folder, options, context));
    });
  gazetteer
    .command('suggest')
    .description('list names of places and forces that no table holds, as rows to paste, each with a context and near matches')
    .argument('<inputs...>', 'files (.jsonl, .ndjson, .json, .txt) and folders')
    .option('-m, --minimum <count>', 'least number of mentions', wholeNumber(1), 1)
    .option('-t, --top <count>', 'most names of each kind', wholeNumber(1))
    .action(async (inputs: string[], options: SuggestOptions) => {
      const { suggestNames } = await import('./gazetteer-suggest.ts');
      finish(await suggestNames(inputs, options, context));
    });

  return program;
}
