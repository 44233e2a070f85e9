import { join } from 'node:path';
import type { Keep } from '../dataset/assemble-result.ts';
import { arrange } from '../dataset/build.ts';
import type { FinishedDataset } from '../dataset/finish.ts';
import { generatorInfo } from '../dataset/generator-info.ts';
import { sift } from '../dataset/sift.ts';
import type { DatasetDocument, Event } from '../dataset/types.generated.ts';
import type { Problem } from '../io/errors.ts';
import { removeLeftovers } from '../io/leftovers.ts';
import { ClusterError, documentsFolder, foldersOf, mergedFile, numbered, partsIn, shardName, valuesIn } from './layout.ts';
import type { MergeHeader } from './layout.ts';
import { doneShards } from './merge.ts';

export interface Gathered extends FinishedDataset {
  /** How many documents were read. */
  readonly read: number;
}

/**
 * Puts the merged buckets and the documents of all shards together: the dataset that one machine would have made.
 *
 * @param shards  names of the shards that must be done; null where nobody knows
 * @param program  state of this program, `programFingerprint()`
 * @throws {ClusterError} where a shard or bucket is missing or older than the others
 * @example gather('run', 'all', program, null).dataset.events
 */
export function gather(out: string, keep: Keep, program: string, shards: readonly string[] | null): Gathered {
  const header = doneShards(out);
  if (header.program !== program) throw new ClusterError(`${out} was read by another state of the program`);
  const names = partsIn(documentsFolder(out));
  const missing = (shards ?? []).filter((name) => !names.includes(`${name}.jsonl`));
  if (missing.length > 0)
    throw new ClusterError(`${missing.slice(0, 3).join(', ')} … not done: run \`rasd map\` on ${String(missing.length)} shards`);
  const foreign = shards === null ? [] : names.filter((name) => !shards.includes(shardName(name)));
  if (foreign.length > 0)
    throw new ClusterError(`${out} holds shards that are not among the given: ${foreign.slice(0, 3).join(', ')}`);
  for (const folder of foldersOf(out, header.buckets)) removeLeftovers(folder);
  const events = Array.from({ length: header.buckets }, (_, bucket) => eventsOf(out, bucket, header)).flat();

  const telling = new Set(events.flatMap(({ mentions }) => mentions.map(({ documentId }) => documentId)));
  const seen = new Set<string>();
  const documents: DatasetDocument[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    let first = true;
    for (const value of valuesIn(join(documentsFolder(out), name))) {
      if (first) {
        first = false;
        continue;
      }
      const line = value as { readonly document: DatasetDocument } | { readonly problem: Problem };
      if ('problem' in line) {
        problems.push(line.problem);
        continue;
      }
      const { id } = line.document;
      if (seen.has(id))
        throw new ClusterError(
          `Document ${id} is in two shards; split the corpus with \`rasd shard\`, which leaves out the second`,
        );
      seen.add(id);
      if (keep === 'all') documents.push(line.document);
      else if (telling.has(id)) documents.push({ ...line.document, entities: [] });
    }
  }
  const { dataset, problems: faults } = sift(arrange(documents, events, generatorInfo()));
  return { dataset, read: seen.size, problems: [...problems, ...faults] };
}

function eventsOf(out: string, bucket: number, header: MergeHeader): Event[] {
  const [first, ...events] = valuesOrNone(mergedFile(out, bucket));
  if (JSON.stringify(first) !== JSON.stringify(header))
    throw new ClusterError(
      `Bucket ${numbered(bucket)} is not merged, or was before all shards were done: run \`rasd merge --bucket ${String(bucket)}\``,
    );
  return events as Event[];
}

function valuesOrNone(path: string): unknown[] {
  try {
    return [...valuesIn(path)];
  } catch (error) {
    if (error instanceof ClusterError) return [];
    throw error;
  }
}
