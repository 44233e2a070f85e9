import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError, readChunks } from '../io/bytes.ts';
import { messageOf } from '../io/errors.ts';
import { readLines } from '../io/lines.ts';

/** Something is wrong with the files that the commands for many machines hand to each other. The message says what to do. */
export class ClusterError extends Error {}

/** One line of these files holds a document or what was read of it. */
const LONGEST_LINE = 512 * 2 ** 20;
const DIGITS = 6;

/** The number of a shard or bucket as files are called by it: `000042`. */
export const numbered = (number: number): string => String(number).padStart(DIGITS, '0');

/** Name of a shard without folder and extension; what is made of it is called the same. */
export const shardName = (path: string): string => basename(path).replace(/\.jsonl$/, '');

/** What was read of each document, one file a shard; written last, so that a file tells that its shard is done. */
export const documentsFolder = (out: string): string => join(out, 'documents');
/** Where the events of one shard are written, by document. */
export const documentsFile = (out: string, shard: string): string => join(documentsFolder(out), `${shard}.jsonl`);
/** The events of one bucket, one file a shard. */
export const bucketFolder = (out: string, bucket: number): string => join(out, 'buckets', numbered(bucket));
const mergedFolder = (out: string): string => join(out, 'merged');
/** Where the merged events of one bucket are written. */
export const mergedFile = (out: string, bucket: number): string => join(mergedFolder(out), `${numbered(bucket)}.jsonl`);
/** All folders that a run writes to. */
export const foldersOf = (out: string, buckets: number): string[] => [
  documentsFolder(out),
  mergedFolder(out),
  ...Array.from({ length: buckets }, (_, bucket) => bucketFolder(out, bucket)),
];

/** What a shard was read with; all shards of a run must have the same. */
export interface MapHeader {
  readonly program: string;
  readonly buckets: number;
  /** Digest of the shard. */
  readonly sha256: string;
}

export interface MergeHeader {
  readonly program: string;
  readonly buckets: number;
  /** Digest of names and digests of the shards that were done when the bucket was merged. */
  readonly shards: string;
}

/** Names of the files of a folder, in order; hidden ones, which a killed process may have left half written, are passed over. */
export function partsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
    .sort();
}

/**
 * The lines of a file, parsed.
 *
 * @throws {ClusterError} where the file cannot be read or a line is not JSON
 */
export function* valuesIn(path: string): Generator {
  try {
    for (const { number, bytes } of readLines(readChunks(path), LONGEST_LINE)) {
      if (bytes === null) throw new ClusterError(`${path}:${String(number)} is too long`);
      if (bytes.length > 0) yield parsed(bytes.toString('utf8'), `${path}:${String(number)}`);
    }
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    if (error instanceof InputError || (error instanceof Error && 'syscall' in error))
      throw new ClusterError(`${path} cannot be read: ${messageOf(error)}`);
    throw error;
  }
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ClusterError(`${where} is not JSON: ${messageOf(error)}; make the file anew`);
  }
}

/** The first line of a file that these commands have written, or null where there is no file. */
export function headerOf<Header>(path: string): Header | null {
  if (!existsSync(path)) return null;
  for (const value of valuesIn(path)) return value as Header;
  return null;
}
