import type { ErrorObject, ValidateFunction } from 'ajv';
import * as validators from '../../schema/validators.js';
import type { Dataset, DatasetDocument, Event } from './types.generated.ts';

/** What is wrong with a value: `/events/0/date/from: must match format "date"`. Empty if it is valid. */
export type Complaints = readonly string[];

const complaint = (error: ErrorObject): string => {
  const extra = error.keyword === 'additionalProperties' ? ` (${String(error.params['additionalProperty'])})` : '';
  const allowed = error.keyword === 'enum' ? `: ${(error.params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${error.instancePath === '' ? '/' : error.instancePath}: ${error.message ?? error.keyword}${extra}${allowed}`;
};

const check = (validate: ValidateFunction, value: unknown): Complaints =>
  validate(value) ? [] : (validate.errors ?? []).map(complaint);

/**
 * Checks an input document against `schema/input-document.schema.json`.
 *
 * @example
 * validateInput({ id: 'a', text: 'انسحبت القوات' }) // []
 * validateInput({ id: 'a' }) // ["/: must have required property 'text'"]
 */
export const validateInput = (value: unknown): Complaints => check(validators.input, value);

/**
 * Checks one event against `schema/event-dataset.schema.json#/$defs/event`.
 *
 * @example
 * validateEvent({ ...event, type: 'انسحاب' }) // ['/type: must be equal to one of the allowed values: withdrawal, capture, defection']
 */
export const validateEvent = (value: unknown): Complaints => check(validators.event, value);

/** Checks one document of a dataset (`#/$defs/document`), as `validateEvent` does an event. */
export const validateDocument = (value: unknown): Complaints => check(validators.document, value);

/** Checks a whole dataset. Besides the schema: ids are unique and every mention names a document of the dataset. */
export function validateDataset(value: unknown): Complaints {
  const complaints = check(validators.dataset, value);
  if (complaints.length > 0) return complaints;
  const { documents, events } = value as Dataset;
  const known = new Set(documents.map(({ id }) => id));
  return [
    ...repeated(documents).map((id) => `/documents: id ${id} occurs twice`),
    ...repeated(events).map((id) => `/events: id ${id} occurs twice`),
    ...events.flatMap(({ id, mentions }) =>
      mentions.filter(({ documentId }) => !known.has(documentId)).map((m) => `/events ${id}: no document ${m.documentId}`),
    ),
  ];
}

function repeated(things: readonly (DatasetDocument | Event)[]): string[] {
  const seen = new Set<string>();
  return things.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size);
}
