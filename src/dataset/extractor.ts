import type { InputDocument } from '../document.ts';
import type { Problem } from '../io/errors.ts';
import type { DatasetDocument, Event } from './types.generated.ts';

/** An event before `buildDataset` gives it its id and its English sentence. */
export type EventDraft = Omit<Event, 'id' | 'summary'>;

/** What is kept of documents once they are read; their texts never are. */
export interface ExtractOptions {
  /**
   * `all` (if left out): every document with everything that it names, as the JSON dataset has it. `telling`: only documents
   * that tell an event, without what they name, so that memory grows with the events and not with the corpus.
   */
  readonly keep?: 'all' | 'telling';
}

/** What the pipeline makes of documents. */
export interface ExtractionResult {
  /** How many documents were read, also those that are not kept. */
  readonly read: number;
  /** In input order. */
  readonly documents: readonly DatasetDocument[];
  readonly events: readonly EventDraft[];
  /** Documents on which a stage failed (`E_EXTRACT`); all others are in the result. */
  readonly problems: readonly Problem[];
}

/** The row of stages, as the command line and the evaluation see it. */
export interface Extractor {
  /**
   * Reads documents one after the other, then merges what they tell. A document that a stage cannot read is a problem
   * in the result and does not stop the others.
   *
   * @example
   * createPipeline().extract([{ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }]).events[0]?.type // 'withdrawal'
   */
  extract(documents: Iterable<InputDocument>, options?: ExtractOptions): ExtractionResult;
}
