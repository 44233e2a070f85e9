import { existsSync } from 'node:fs';
import { gather } from '../cluster/gather.ts';
import { ClusterError, partsIn, shardName } from '../cluster/layout.ts';
import { mapShard } from '../cluster/map.ts';
import { mergeBucket } from '../cluster/merge.ts';
import { shardDocuments } from '../cluster/shard.ts';
import { formatOf } from '../dataset/export/formats.ts';
import type { ColumnSet, Format } from '../dataset/export/formats.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import { readDocuments } from '../io/read-documents.ts';
import { programFingerprint } from '../run/fingerprint.ts';
import { EXIT } from './context.ts';
import type { Context, ExitStatus } from './context.ts';
import { columnsFault, deliver, outputFault, stop } from './deliver.ts';
import { withProgress } from './progress.ts';
import { problemReport } from './report.ts';
import { painter, plural } from './style.ts';

export interface ShardOptions {
  readonly out: string;
  /** Documents of one shard. */
  readonly size: number;
  readonly allLanguages?: boolean;
}

/**
 * `rasd shard`: splits a corpus into files that machines can read one by one; what is wrong with the input is told here.
 *
 * @returns exit status: done, partly (some documents could not be read), or nothing (none could)
 */
export function shard(inputs: readonly string[], options: ShardOptions, context: Context): ExitStatus {
  return guarded(context, () => {
    const problems: Problem[] = [];
    const documents = readDocuments(inputs, (each) => problems.push(each), { allLanguages: options.allLanguages ?? false });
    const written = shardDocuments(withProgress(documents, context), options.out, options.size);
    if (written.documents === 0) return stop('No document could be read', problems, context);
    const report = problemReport(problems, painter(context.colours));
    if (report.length > 0) context.err(`${report.join('\n')}\n`);
    context.err(`${plural(written.documents, 'document')} in ${plural(written.shards, 'shard')}, in ${options.out}\n`);
    return problems.some(({ severity }) => severity === 'error') ? EXIT.partly : EXIT.done;
  });
}

/**
 * `rasd map`: reads one shard. A document that cannot be read is recorded and is no failure, because a cluster would try again.
 *
 * @returns exit status: done, or nothing (the shard cannot be read)
 */
export async function map(path: string, options: { out: string; buckets: number }, context: Context): Promise<ExitStatus> {
  const { createReader } = await import('../pipeline.ts');
  return guarded(context, () => {
    const { done, documents, problems } = mapShard(path, { ...options, program: programFingerprint(), createReader });
    const report = problemReport(problems, painter(context.colours));
    if (report.length > 0) context.err(`${report.join('\n')}\n`);
    context.err(`${shardName(path)}: ${done ? 'already done' : `${plural(documents, 'document')} read`}\n`);
    return EXIT.done;
  });
}

/**
 * `rasd merge`: merges one bucket of all shards.
 *
 * @returns exit status: done, or nothing (shards are missing or do not fit together)
 */
export function merge({ out, bucket }: { out: string; bucket: number }, context: Context): ExitStatus {
  return guarded(context, () => {
    context.err(`bucket ${String(bucket)}: ${plural(mergeBucket(out, bucket), 'event')}\n`);
    return EXIT.done;
  });
}

export interface GatherOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly columns?: ColumnSet;
  /** Folder of the shards, to see that none is missing. */
  readonly shards?: string;
}

/**
 * `rasd gather`: writes the dataset that all shards and buckets make.
 *
 * @returns exit status as of `rasd extract`
 */
export async function gatherDataset(folder: string, options: GatherOptions, context: Context): Promise<ExitStatus> {
  const output = options.output ?? `output/events.${options.format ?? 'json'}`;
  const format = options.format ?? formatOf(output);
  const fault = columnsFault(output, format, options.columns) ?? outputFault([], output, format);
  if (fault !== null) return stop(fault, [], context);
  try {
    if (options.shards !== undefined && !existsSync(options.shards)) throw new ClusterError(`${options.shards} does not exist`);
    const names = options.shards === undefined ? null : partsIn(options.shards).map(shardName);
    const gathered = gather(folder, format === 'json' ? 'all' : 'telling', programFingerprint(), names);
    return await deliver(gathered, { ...options, output, format }, context);
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    return stop(error.message, [], context);
  }
}

/** Turns what the file system or the files refuse into a message; anything else is a fault of the program. */
function guarded(context: Context, step: () => ExitStatus): ExitStatus {
  try {
    return step();
  } catch (error) {
    if (error instanceof ClusterError) return stop(error.message, [], context);
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return stop('The files could not be written', [problem('E_OUTPUT', {}, messageOf(error))], context);
  }
}
