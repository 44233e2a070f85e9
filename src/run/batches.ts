import type { InputDocument } from '../document.ts';

/** Large enough that handing over costs next to nothing, small enough that a lost batch is soon read again. */
const MOST_DOCUMENTS = 32;
/** UTF-16 units of text; a long document is a batch of its own. */
const MOST_TEXT = 128 * 1024;

/**
 * Groups documents into batches for one thread each, in order.
 *
 * @example [...batchesOf(['أ', 'ب'].map((text, at) => ({ id: String(at), text })))].length // 1
 */
export function* batchesOf(documents: Iterable<InputDocument>): Generator<readonly InputDocument[]> {
  let batch: InputDocument[] = [];
  let size = 0;
  for (const document of documents) {
    if (batch.length > 0 && (batch.length === MOST_DOCUMENTS || size + document.text.length > MOST_TEXT)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(document);
    size += document.text.length;
  }
  if (batch.length > 0) yield batch;
}
