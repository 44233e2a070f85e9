import { loadGazetteer } from '../gazetteer/load.ts';
import { createCollector } from '../dataset/assemble-result.ts';
import type { Keep } from '../dataset/assemble-result.ts';
import type { ExtractionResult } from '../dataset/extractor.ts';
import type { InputDocument } from '../document.ts';
import type { BatchReader } from '../run/pool.ts';
import type { Context } from './context.ts';
import type { Timings } from './timings.ts';

export interface RunOptions {
  /** Threads; on the main thread if left out. */
  readonly jobs?: number;
  /** Seconds for one batch of a thread. */
  readonly timeLimit?: number;
  /** Goes on where a killed run stopped. */
  readonly resume?: boolean;
}

/** Seconds for a batch, some hundred times what one takes. */
const TIME_LIMIT = 120;

/**
 * Reads all documents, on one thread or several, with or without a journal: the same result in any case.
 *
 * @param journalPath  where the journal of `--resume` is
 * @throws {JournalError} where the journal is that of another run
 */
export async function readAll(
  documents: Iterable<InputDocument>,
  keep: Keep,
  { jobs, timeLimit = TIME_LIMIT, resume = false }: RunOptions,
  journalPath: string,
  context: Context,
  timings: Timings | null,
): Promise<ExtractionResult> {
  if (jobs === undefined && !resume) {
    const load = (): ReturnType<Context['loadExtractor']> =>
      context.loadExtractor(timings === null ? {} : { onStage: timings.add });
    const extractor = await (timings === null ? load() : timings.measure('load tables', load));
    return extractor.extract(timings === null ? documents : timings.arriving('read input', documents), { keep });
  }
  const [{ outcomesOf }, { openJournal }, { programFingerprint }] = await Promise.all([
    import('../run/outcomes.ts'),
    import('../run/journal.ts'),
    import('../run/fingerprint.ts'),
  ]);
  const journal = resume ? openJournal(journalPath, `rasd journal 1 ${keep} ${programFingerprint()}`) : null;
  let reader: BatchReader | undefined;
  try {
    reader =
      jobs === undefined
        ? (await import('../run/single.ts')).createSingle(keep)
        : (await import('../run/pool.ts')).createPool({ jobs, timeLimit, keep });
    const collector = createCollector(loadGazetteer(), keep);
    for await (const outcome of outcomesOf(documents, reader, journal)) collector.add(outcome);
    return collector.result();
  } finally {
    await reader?.close();
    journal?.close();
  }
}
