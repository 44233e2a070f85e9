import type { Outcome } from '../dataset/assemble-result.ts';
import type { InputDocument } from '../document.ts';
import { batchesOf } from './batches.ts';
import type { Journal } from './journal.ts';
import type { BatchReader } from './pool.ts';

/** Batches that wait, for each that is worked on: enough that no thread idles while a slow batch holds up the order. */
const AHEAD = 4;

/**
 * Reads documents batch by batch, several at a time, and gives the outcomes in the order of the documents, whichever batch is
 * done first. What the journal knows is not read again. Holds a bounded number of batches.
 *
 * @example for await (const outcome of outcomesOf(documents, pool, null)) collector.add(outcome)
 */
export async function* outcomesOf(
  documents: Iterable<InputDocument>,
  reader: BatchReader,
  journal: Journal | null,
): AsyncGenerator<Outcome, void, undefined> {
  const batches = batchesOf(documents);
  const running: Promise<Outcome[]>[] = [];
  const fill = (): void => {
    while (running.length < reader.lanes * AHEAD) {
      const next = batches.next();
      if (next.done === true) return;
      const task = readBatch(next.value, reader, journal);
      // Awaited in its turn; until then a failure must not count as unheard.
      task.catch(() => undefined);
      running.push(task);
    }
  };
  for (fill(); running.length > 0; fill()) {
    for (const outcome of (await running.shift()) ?? []) yield outcome;
  }
}

async function readBatch(batch: readonly InputDocument[], reader: BatchReader, journal: Journal | null): Promise<Outcome[]> {
  if (journal === null) return reader.read(batch);
  const found = batch.map((document) => journal.find(document));
  const missing = batch.filter((_, at) => found[at] === undefined);
  const fresh = missing.length === 0 ? [] : await reader.read(missing);
  missing.forEach((document, at) => {
    const outcome = fresh[at];
    if (outcome !== undefined) journal.keep(document, outcome);
  });
  let next = 0;
  return found.flatMap((outcome) => outcome ?? fresh[next++] ?? []);
}
