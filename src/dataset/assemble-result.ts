import type { InputDocument, Layers } from '../document.ts';
import { documentOut, eventOut } from '../events/assemble.ts';
import type { Registry } from '../events/context.ts';
import type { Problem } from '../io/errors.ts';
import { messageOf, problem } from '../io/errors.ts';
import type { EventDraft, ExtractionResult } from './extractor.ts';
import { mergeDocuments } from './merge-documents.ts';
import type { DatasetDocument } from './types.generated.ts';

/**
 * Reads documents one by one and joins what they tell. A document on which a stage fails becomes a problem; the others come out.
 *
 * @param read the row of stages
 */
export function assembleResult(
  documents: Iterable<InputDocument>,
  read: (document: InputDocument) => Layers,
  registry: Registry,
): ExtractionResult {
  const out: DatasetDocument[] = [];
  const events: EventDraft[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    try {
      const layers = read(document);
      out.push(documentOut(layers, registry));
      for (const event of layers.events) events.push(eventOut(layers, registry, event));
    } catch (error) {
      problems.push(problem('E_EXTRACT', { document: document.id }, messageOf(error)));
    }
  }
  return { documents: out, events: mergeDocuments(events), problems };
}
