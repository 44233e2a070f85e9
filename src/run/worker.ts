import type { Keep, Outcome } from '../dataset/assemble-result.ts';
import type { InputDocument } from '../document.ts';
import { createReader } from '../pipeline.ts';

/** What a thread is given. */
export interface Batch {
  readonly documents: readonly InputDocument[];
  readonly keep: Keep;
}

let reader: ReturnType<typeof createReader> | undefined;

/** Reads a batch in a thread of its own; the tables are loaded with the first one. */
export function readBatch({ documents, keep }: Batch): Outcome[] {
  reader ??= createReader();
  const read = reader;
  return documents.map((document) => read(document, keep));
}
