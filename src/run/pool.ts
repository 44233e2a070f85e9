import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Keep, Outcome } from '../dataset/assemble-result.ts';
import type { InputDocument } from '../document.ts';
import { messageOf, problem } from '../io/errors.ts';
import { slots } from './slots.ts';
import type { Batch } from './worker.ts';

export interface PoolOptions {
  /** Threads. */
  readonly jobs: number;
  /** Seconds for one batch. */
  readonly timeLimit: number;
  readonly keep: Keep;
  /** The module that reads batches; tests give their own. */
  readonly worker?: string;
}

/** Reads batches, however that is done; an outcome for each document, in their order. Never rejects for bad input. */
export interface BatchReader {
  readonly read: (documents: readonly InputDocument[]) => Promise<Outcome[]>;
  /** How many batches are worked on at the same time. */
  readonly lanes: number;
  readonly close: () => Promise<void>;
}

// `.js` where the program is built, `.ts` where it runs from its source.
const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));

/**
 * Reads batches on several threads. A batch that takes too long, or whose thread breaks down, is read again one document at a
 * time, so that only the document that is to blame is lost, by name.
 *
 * @example const pool = createPool({ jobs: 2, timeLimit: 60, keep: 'all' }); await pool.read([{ id: 'أ', text: 'انسحبت القوات.' }])
 */
export function createPool({ jobs, timeLimit, keep, worker = WORKER }: PoolOptions): BatchReader {
  const pool = new Piscina({ filename: worker, name: 'readBatch', minThreads: jobs, maxThreads: jobs, idleTimeout: Infinity });
  // A batch is handed over when a thread is free, because its time counts from then on.
  const slot = slots(jobs);
  const attempt = (documents: readonly InputDocument[]): Promise<Outcome[]> =>
    slot(async () => {
      const cancel = new AbortController();
      const timer = setTimeout(() => cancel.abort(), timeLimit * 1000);
      try {
        const batch: Batch = { documents, keep };
        return (await pool.run(batch, { signal: cancel.signal })) as Outcome[];
      } catch (error) {
        throw cancel.signal.aborted ? new Error(`it took more than ${String(timeLimit)} seconds`) : error;
      } finally {
        clearTimeout(timer);
      }
    });
  const readOne = async (document: InputDocument): Promise<Outcome> => {
    try {
      const [outcome] = await attempt([document]);
      return outcome ?? { problem: problem('E_EXTRACT', { document: document.id }, 'its thread gave no answer') };
    } catch (error) {
      return { problem: problem('E_TIME_LIMIT', { document: document.id }, messageOf(error)) };
    }
  };
  return {
    lanes: jobs,
    read: async (documents) => {
      try {
        return await attempt(documents);
      } catch {
        const outcomes: Outcome[] = [];
        for (const document of documents) outcomes.push(await readOne(document));
        return outcomes;
      }
    },
    close: () => pool.destroy(),
  };
}
