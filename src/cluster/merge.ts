import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readyEvents } from '../dataset/build.ts';
import type { EventDraft } from '../dataset/extractor.ts';
import { mergeDocuments } from '../dataset/merge-documents.ts';
import { loadGazetteer } from '../gazetteer/load.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { bucketFolder, ClusterError, documentsFolder, headerOf, mergedFile, partsIn, valuesIn } from './layout.ts';
import type { MapHeader, MergeHeader } from './layout.ts';

/**
 * What all shards that are done have in common, and a digest of which they are.
 *
 * @throws {ClusterError} where there are none, or where they were read with different options or states of the program
 */
export function doneShards(out: string): MergeHeader {
  const hash = createHash('sha256');
  let common: MapHeader | undefined;
  for (const name of partsIn(documentsFolder(out))) {
    const header = headerOf<MapHeader>(join(documentsFolder(out), name));
    if (header === null)
      throw new ClusterError(`${name} in ${documentsFolder(out)} is empty; run \`rasd map\` on its shard again`);
    common ??= header;
    if (header.program !== common.program || header.buckets !== common.buckets)
      throw new ClusterError(
        `${name} was read with other options or another state of the program; run \`rasd map\` on all shards`,
      );
    hash.update(`${name}\0${header.sha256}\0`);
  }
  if (common === undefined) throw new ClusterError(`No shard of ${out} is done; run \`rasd map\` first`);
  return { program: common.program, buckets: common.buckets, shards: hash.digest('hex') };
}

/**
 * Merges the events of one bucket from all shards. Idempotent, as `mapShard` is.
 *
 * @returns how many events there are
 * @throws {ClusterError} where shards do not fit together or the bucket does not exist
 * @example mergeBucket('run', 3)
 */
export function mergeBucket(out: string, bucket: number): number {
  const header = doneShards(out);
  if (bucket >= header.buckets)
    throw new ClusterError(`There is no bucket ${String(bucket)}: they go from 0 to ${String(header.buckets - 1)}`);
  const folder = bucketFolder(out, bucket);
  const drafts: EventDraft[] = [];
  // A killed `map` may have left events of a shard that is not done; it stands in the header of no merge.
  const done = new Set(partsIn(documentsFolder(out)));
  for (const name of partsIn(folder)) {
    if (done.has(name)) for (const value of valuesIn(join(folder, name))) drafts.push(value as EventDraft);
  }
  const order = new Set(drafts.flatMap(({ mentions }) => mentions.map(({ documentId }) => documentId)));
  const events = readyEvents(mergeDocuments(drafts, loadGazetteer()), [...order]);
  writeFileAtomically(
    mergedFile(out, bucket),
    [header, ...events].map((value) => `${JSON.stringify(value)}\n`),
  );
  return events.length;
}
