import { datasetSchema, dereference } from './schema.ts';
import type { SchemaNode } from './schema.ts';
import type { Dataset, Event } from './types.generated.ts';

const NONE: SchemaNode = {};

const admits = (node: SchemaNode, value: unknown): boolean => node.const === value || (node.enum?.includes(value) ?? false);

/** The node that describes an object: behind references, and of several kinds the one that its `kind` tells. */
function describing(node: SchemaNode, value: Readonly<Record<string, unknown>>): SchemaNode {
  const direct = dereference(node);
  const branches = direct.oneOf ?? direct.anyOf;
  if (branches === undefined) return direct;
  const objects = branches.map((branch) => dereference(branch)).filter(({ properties }) => properties !== undefined);
  return objects.find(({ properties }) => admits(properties?.['kind'] ?? NONE, value['kind'])) ?? objects[0] ?? NONE;
}

/** A copy whose keys stand in the schema's order; keys that the schema does not know come last, by name. */
function ordered(value: unknown, node: SchemaNode): unknown {
  if (Array.isArray(value)) {
    const items = dereference(node).items ?? NONE;
    return value.map((item) => ordered(item, items));
  }
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const properties = describing(node, source).properties ?? {};
  const known = Object.keys(properties).filter((key) => Object.hasOwn(source, key));
  const unknown = Object.keys(source).filter((key) => !Object.hasOwn(properties, key));
  return Object.fromEntries([...known, ...unknown.sort()].map((key) => [key, ordered(source[key], properties[key] ?? NONE)]));
}

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/**
 * Writes a dataset as JSON: keys in the schema's order, two spaces, a newline at the end. In pieces, one for each
 * document and event, because a dataset of many documents is longer than a string can be.
 *
 * Equal to `JSON.stringify(dataset, null, 2) + '\n'` after ordering the keys. Lone surrogates come out as `\udXXX`
 * escapes, so that the bytes are valid UTF-8.
 *
 * @example
 * [...serialiseParts(dataset)].join('') // '{\n  "schemaVersion": "1.0", … "القريتين" … }\n'
 */
export function* serialiseParts(dataset: Dataset): Generator<string> {
  const parts = datasetSchema().properties ?? {};
  yield '{';
  for (const [index, key] of Object.keys(parts).entries()) {
    const value = dataset[key as keyof Dataset];
    const node = parts[key] ?? NONE;
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) {
      for (const [at, item] of value.entries()) {
        yield `${at === 0 ? '[' : ','}\n    ${indented(ordered(item, node.items ?? NONE), '    ')}`;
      }
      yield '\n  ]';
    } else {
      yield indented(ordered(value, node), '  ');
    }
  }
  yield '\n}\n';
}

/** `serialiseParts` in one string, for datasets that fit into one. */
export const serialise = (dataset: Dataset): string => [...serialiseParts(dataset)].join('');

/**
 * Writes one event as one line of JSON, keys in the schema's order, without a line break at the end. Characters that some
 * readers take for line breaks come out as escapes, so that one line stays one event.
 *
 * @example serialiseEvent(event) // '{"id":"ev-…","type":"withdrawal", … "name":"القريتين" … }'
 */
export const serialiseEvent = (event: Event): string =>
  JSON.stringify(ordered(event, datasetSchema().$defs?.['event'] ?? NONE)).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
