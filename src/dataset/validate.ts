import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ErrorObject, SchemaObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import type { Dataset, DatasetDocument, Event } from './types.generated.ts';

// ajv-formats is CommonJS whose default export nodenext types as a namespace; require gives the function itself.
const addFormats = createRequire(import.meta.url)('ajv-formats') as FormatsPlugin;

/** What is wrong with a value: `/events/0/date/from: must match format "date"`. Empty if it is valid. */
export type Complaints = readonly string[];

interface Validators {
  readonly input: ValidateFunction;
  readonly event: ValidateFunction;
  readonly document: ValidateFunction;
  readonly dataset: ValidateFunction;
}

const readSchema = (name: string): SchemaObject =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')) as SchemaObject;

let compiled: Validators | undefined;

/** Compiling takes some 90 ms, so it is done once, at the first use. */
function validators(): Validators {
  if (compiled === undefined) {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats(ajv);
    const dataset = readSchema('event-dataset.schema.json');
    const id = dataset['$id'] as string;
    ajv.addSchema(dataset);
    compiled = {
      input: ajv.compile(readSchema('input-document.schema.json')),
      event: ajv.compile({ $ref: `${id}#/$defs/event` }),
      document: ajv.compile({ $ref: `${id}#/$defs/document` }),
      dataset: ajv.compile({ $ref: id }),
    };
  }
  return compiled;
}

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
export const validateInput = (value: unknown): Complaints => check(validators().input, value);

/**
 * Checks one event against `schema/event-dataset.schema.json#/$defs/event`.
 *
 * @example
 * validateEvent({ ...event, type: 'انسحاب' }) // ['/type: must be equal to one of the allowed values: withdrawal, capture, defection']
 */
export const validateEvent = (value: unknown): Complaints => check(validators().event, value);

/** Checks one document of a dataset (`#/$defs/document`), as `validateEvent` does an event. */
export const validateDocument = (value: unknown): Complaints => check(validators().document, value);

/** Checks a whole dataset. Besides the schema: ids are unique and every mention names a document of the dataset. */
export function validateDataset(value: unknown): Complaints {
  const complaints = check(validators().dataset, value);
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
