import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep, Outcome } from '../dataset/assemble-result.ts';
import type { EventDraft } from '../dataset/extractor.ts';
import { groupKey } from '../dataset/merge-documents.ts';
import type { InputDocument } from '../document.ts';
import { readChunks } from '../io/bytes.ts';
import type { Problem } from '../io/errors.ts';
import { messageOf } from '../io/errors.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { bucketFolder, ClusterError, documentsFile, headerOf, shardName, valuesIn } from './layout.ts';
import type { MapHeader } from './layout.ts';

export interface MapOptions {
  readonly out: string;
  readonly buckets: number;
  /** State of the program, `programFingerprint()`. */
  readonly program: string;
  /** Made when there is something to read. */
  readonly createReader: () => (document: InputDocument, keep: Keep) => Outcome;
}

export interface MapResult {
  /** The shard was already read, by this state of the program. */
  readonly done: boolean;
  readonly documents: number;
  readonly problems: readonly Problem[];
}

/** The bucket of an event: events that may be one are in one bucket. */
const bucketOf = (event: EventDraft, buckets: number): number =>
  createHash('sha256').update(groupKey(event)).digest().readUInt32BE(0) % buckets;

/**
 * Reads one shard and puts its events into buckets. Depends on nothing but the shard and the program, and writes files that are
 * called after the shard, each whole or not at all: it may be killed, run again, and run twice at the same time.
 *
 * @throws {ClusterError} where the shard cannot be read
 * @example mapShard('shards/shard-000000.jsonl', { out: 'run', buckets: 64, program, createReader })
 */
export function mapShard(path: string, { out, buckets, program, createReader }: MapOptions): MapResult {
  const shard = shardName(path);
  const file = documentsFile(out, shard);
  const header: MapHeader = { program, buckets, sha256: digestOf(path) };
  const isDone = (): boolean => JSON.stringify(headerOf(file)) === JSON.stringify(header);
  if (isDone()) return { done: true, documents: 0, problems: [] };

  const read = createReader();
  const events = Array.from({ length: buckets }, (): string[] => []);
  const documents: string[] = [];
  const problems: Problem[] = [];
  for (const value of valuesIn(path)) {
    const outcome = read(toDocument(value, path), 'all');
    if ('problem' in outcome) {
      problems.push(outcome.problem);
      documents.push(`${JSON.stringify(outcome)}\n`);
      continue;
    }
    documents.push(`${JSON.stringify({ document: outcome.document })}\n`);
    for (const event of outcome.events) events[bucketOf(event, buckets)]?.push(`${JSON.stringify(event)}\n`);
  }
  if (digestOf(path) !== header.sha256) throw new ClusterError(`${path} changed while it was read; run \`rasd map\` on it again`);
  // Another attempt, of an engine that took this one for dead, may have been faster, and buckets may be merged by now.
  if (isDone()) return { done: true, documents: documents.length, problems };
  // Not done while the buckets change.
  rmSync(file, { force: true });
  events.forEach((lines, bucket) => {
    const part = join(bucketFolder(out, bucket), `${shard}.jsonl`);
    if (lines.length > 0) writeFileAtomically(part, lines);
    else rmSync(part, { force: true });
  });
  writeFileAtomically(file, [`${JSON.stringify(header)}\n`, ...documents]);
  return { done: false, documents: documents.length, problems };
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  try {
    for (const chunk of readChunks(path)) hash.update(chunk);
  } catch (error) {
    throw new ClusterError(`${path} cannot be read: ${messageOf(error)}`);
  }
  return hash.digest('hex');
}

function toDocument(value: unknown, path: string): InputDocument {
  const { id, text } = (value ?? {}) as Partial<InputDocument>;
  if (typeof id !== 'string' || typeof text !== 'string')
    throw new ClusterError(`${path} is no shard: a line has no id or text; make shards with \`rasd shard\``);
  return value as InputDocument;
}
