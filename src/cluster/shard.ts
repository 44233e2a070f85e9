import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InputDocument } from '../document.ts';
import { removeLeftovers } from '../io/leftovers.ts';
import { writeFileAtomically } from '../io/write-file.ts';
import { numbered, partsIn } from './layout.ts';

/**
 * Writes documents into files of so many each, which `mapShard` reads one by one. Run again, it writes the same bytes; shards that
 * an earlier, longer run has left are removed.
 *
 * @returns how many documents and files were written
 * @example shardDocuments(readDocuments(['أخبار.jsonl'], report), 'shards', 2000) // { documents: 4100, shards: 3 }
 */
export function shardDocuments(
  documents: Iterable<InputDocument>,
  folder: string,
  each: number,
): { readonly documents: number; readonly shards: number } {
  removeLeftovers(folder);
  let shards = 0;
  let count = 0;
  let lines: string[] = [];
  const write = (): void => {
    if (lines.length === 0) return;
    writeFileAtomically(join(folder, `shard-${numbered(shards)}.jsonl`), lines);
    shards += 1;
    lines = [];
  };
  for (const document of documents) {
    lines.push(`${JSON.stringify(document)}\n`);
    count += 1;
    if (lines.length === each) write();
  }
  write();
  for (const name of partsIn(folder)) {
    const number = /^shard-(\d+)\.jsonl$/.exec(name)?.[1];
    if (number !== undefined && Number(number) >= shards) rmSync(join(folder, name));
  }
  return { documents: count, shards };
}
