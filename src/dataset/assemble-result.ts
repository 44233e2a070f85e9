import type { InputDocument, Layers } from '../document.ts';
import { documentOut, eventOut } from '../events/assemble.ts';
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

/** Takes documents one by one and at the end joins what they tell. */
export interface Collector {
  /** A document on which a stage fails becomes a problem. */
  readonly add: (document: InputDocument) => void;
  readonly result: () => ExtractionResult;
}

/** Reads one document through the row of stages. Throws what a stage throws. */
export function draftOf(document: InputDocument, read: (document: InputDocument) => Layers, registry: Registry): DocumentDraft {
  const layers = read(document);
  return { document: documentOut(layers, registry), events: layers.events.map((event) => eventOut(layers, registry, event)) };
}

/**
 * Collects what documents tell, whoever hands them over: a loop or a stream.
 *
 * @param draft reads one document
 * @param knowledge the gazetteer, for merging
 * @example
 * collector.add({ id: 'a', text: 'انسحبت قوات النظام من القريتين.' }); collector.result().events.length // 1
 */
export function createCollector(
  draft: (document: InputDocument) => DocumentDraft,
  knowledge: Knowledge,
  { keep = 'all' }: ExtractOptions = {},
): Collector {
  const documents: DatasetDocument[] = [];
  const events: EventDraft[] = [];
  const problems: Problem[] = [];
  let read = 0;
  return {
    add: (input) => {
      try {
        const drafted = draft(input);
        read += 1;
        if (keep === 'all') documents.push(drafted.document);
        else if (drafted.events.length > 0) documents.push({ ...drafted.document, entities: [] });
        for (const event of drafted.events) events.push(event);
      } catch (error) {
        problems.push(problem('E_EXTRACT', { document: input.id }, messageOf(error)));
      }
    },
    result: () => ({ read, documents, events: mergeDocuments(events, knowledge), problems }),
  };
}
