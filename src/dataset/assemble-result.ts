import type { InputDocument, Layers } from '../document.ts';
import { documentOut, entitiesOut, eventOut } from '../events/assemble.ts';
import type { Registry } from '../events/context.ts';
import type { Problem } from '../io/errors.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { EventDraft, ExtractionResult, ExtractOptions } from './extractor.ts';
import { mergeDocuments } from './merge-documents.ts';
import type { Knowledge } from './merging/knowledge.ts';
import type { DatasetDocument } from './types.generated.ts';

/** What one document tells, before documents are merged. */
export interface DocumentDraft {
  readonly document: DatasetDocument;
  readonly events: readonly EventDraft[];
}

/** What came of one document: what it tells, or why it could not be read. Plain data, which goes to another thread or into a file. */
export type Outcome = DocumentDraft | { readonly problem: Problem };

/** What is kept of a document, as `ExtractOptions` names it. */
export type Keep = NonNullable<ExtractOptions['keep']>;

/**
 * Reads one document; a document on which a stage fails becomes a problem.
 *
 * @param keep  `telling` leaves out what the document names
 * @example outcomeOf({ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }, draft, 'all').events.length // 1
 */
export function outcomeOf(
  input: InputDocument,
  draft: (document: InputDocument, keep: Keep) => DocumentDraft,
  keep: Keep,
): Outcome {
  try {
    return draft(input, keep);
  } catch (error) {
    return { problem: problem('E_EXTRACT', { document: input.id }, messageOf(error)) };
  }
}

/** Takes documents one by one and at the end joins what they tell. */
export interface Collector {
  /** Outcomes in the order of the input. */
  readonly add: (outcome: Outcome) => void;
  readonly result: () => ExtractionResult;
}

/** Reads one document through the row of stages. Throws what a stage throws. */
export function draftOf(
  document: InputDocument,
  read: (document: InputDocument) => Layers,
  registry: Registry,
  keep: Keep,
): DocumentDraft {
  const layers = read(document);
  const entities = keep === 'all' ? entitiesOut(layers, registry) : [];
  return { document: documentOut(layers, entities), events: layers.events.map((event) => eventOut(layers, registry, event)) };
}

/**
 * Collects what documents tell, whoever hands them over: a loop or a stream.
 *
 * @param knowledge the gazetteer, for merging
 * @example
 * collector.add(outcomeOf({ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }, draft, 'all')); collector.result().events.length // 1
 */
export function createCollector(knowledge: Knowledge, keep: Keep = 'all'): Collector {
  const documents: DatasetDocument[] = [];
  const events: EventDraft[] = [];
  const problems: Problem[] = [];
  let read = 0;
  return {
    add: (outcome) => {
      if ('problem' in outcome) {
        problems.push(outcome.problem);
        return;
      }
      read += 1;
      if (keep === 'all' || outcome.events.length > 0) documents.push(outcome.document);
      for (const event of outcome.events) events.push(event);
    },
    result: () => ({ read, documents, events: mergeDocuments(events, knowledge), problems }),
  };
}
