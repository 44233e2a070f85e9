import type { Keep } from '../dataset/assemble-result.ts';
import { createReader } from '../pipeline.ts';
import type { BatchReader } from './pool.ts';

/**
 * Reads batches on the thread of the caller, one after the other.
 *
 * @example await createSingle('all').read([{ id: 'أ', text: 'انسحبت القوات.' }])
 */
export function createSingle(keep: Keep): BatchReader {
  const read = createReader();
  return {
    lanes: 1,
    read: (documents) => Promise.resolve(documents.map((document) => read(document, keep))),
    close: () => Promise.resolve(),
  };
}
