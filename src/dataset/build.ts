import { createHash } from 'node:crypto';
import type { EventDraft, ExtractionResult } from './extractor.ts';
import { eventId } from './event-id.ts';
import { summarise } from './summary.ts';
import type { Dataset, DatasetDocument, Entity, Event, EventMention, GeneratorInfo } from './types.generated.ts';

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts after every day, so that undated events come last. */
const UNDATED = '9999-12-31~';

const FIELD_ORDER = { title: 0, text: 1 };

const byPosition = (a: Entity, b: Entity): number =>
  compare(FIELD_ORDER[a.field], FIELD_ORDER[b.field]) ||
  compare(a.start, b.start) ||
  compare(b.end, a.end) ||
  compare(a.kind, b.kind);

const byDateTypeId = (a: Event, b: Event): number =>
  compare(a.date?.from ?? UNDATED, b.date?.from ?? UNDATED) ||
  compare(a.date?.to ?? UNDATED, b.date?.to ?? UNDATED) ||
  compare(a.type, b.type) ||
  compare(a.id, b.id);

/** SHA-256 of a document's text in UTF-8, for `documents[].sha256`. A lone surrogate counts as U+FFFD. */
export const textDigest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Gives each draft its id and its English sentence. Two events with the same identity, which merging has kept apart,
 * get `-2`, `-3` … in the order of their first mention.
 *
 * @example
 * finishEvents([{ type: 'withdrawal', places: [{ role: 'at', name: 'القريتين', nameEn: 'Al-Qaryatayn', … }], … }])[0].summary
 * // 'Unnamed forces withdrew from Al-Qaryatayn.'
 */
export function finishEvents(drafts: readonly EventDraft[]): Event[] {
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const id = eventId(draft);
    const turn = (taken.get(id) ?? 0) + 1;
    taken.set(id, turn);
    return { ...draft, id: turn === 1 ? id : `${id}-${String(turn)}`, summary: summarise(draft) };
  });
}

/**
 * Puts the dataset together: documents in input order with entities in reading order, events by date, type and id,
 * mentions in document and reading order. Does not check it; `validateDataset` does.
 */
export function buildDataset(result: Pick<ExtractionResult, 'documents' | 'events'>, generator: GeneratorInfo): Dataset {
  const events = readyEvents(
    result.events,
    result.documents.map(({ id }) => id),
  );
  return arrange(result.documents, events, generator);
}

/**
 * Gives events their ids and sentences, and their mentions the order of the documents.
 *
 * @param order  ids of the documents, in input order
 */
export function readyEvents(drafts: readonly EventDraft[], order: readonly string[]): Event[] {
  const position = new Map(order.map((id, index) => [id, index]));
  const byReading = (a: EventMention, b: EventMention): number =>
    compare(position.get(a.documentId) ?? 0, position.get(b.documentId) ?? 0) ||
    compare(FIELD_ORDER[a.field], FIELD_ORDER[b.field]) ||
    compare(a.trigger.start, b.trigger.start) ||
    compare(a.rule, b.rule);
  return finishEvents(drafts.map((event) => ({ ...event, mentions: [...event.mentions].sort(byReading) })));
}

/** Puts finished documents and events together, in the order that a dataset has. */
export function arrange(documents: readonly DatasetDocument[], events: readonly Event[], generator: GeneratorInfo): Dataset {
  return {
    schemaVersion: '1.0',
    generator,
    documents: documents.map((document) => ({ ...document, entities: [...document.entities].sort(byPosition) })),
    events: [...events].sort(byDateTypeId),
  };
}
