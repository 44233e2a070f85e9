import { problem } from '../io/errors.ts';
import type { Problem } from '../io/errors.ts';
import type { Dataset } from './types.generated.ts';
import { validateDocument, validateEvent } from './validate.ts';

/**
 * Takes out documents and events that do not fit the schema, each with a problem, so that one fault does not cost the
 * whole dataset. Nothing is taken out unless the program has a bug.
 *
 * @example
 * sift(dataset) // { dataset, problems: [] }; an event with type 'انسحاب' would be left out and named
 */
export function sift(dataset: Dataset): { readonly dataset: Dataset; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const documents = dataset.documents.filter((document) => {
    const complaints = validateDocument(document);
    if (complaints.length > 0) problems.push(problem('E_DATASET_INVALID', { document: document.id }, complaints.join('; ')));
    return complaints.length === 0;
  });
  const known = new Set(documents.map(({ id }) => id));
  const events = dataset.events.flatMap((event) => {
    const mentions = event.mentions.filter(({ documentId }) => known.has(documentId));
    const kept = { ...event, mentions };
    const complaints = validateEvent(kept);
    if (complaints.length === 0) return [kept];
    const document = event.mentions[0]?.documentId;
    const where = document === undefined ? {} : { document };
    problems.push(problem('E_DATASET_INVALID', where, `event ${event.id}: ${complaints.join('; ')}`));
    return [];
  });
  return { dataset: { ...dataset, documents, events }, problems };
}
