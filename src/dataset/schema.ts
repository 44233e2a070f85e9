import { readFileSync } from 'node:fs';

/** The part of JSON Schema that the published schema uses and that is read here. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

let schema: SchemaNode | undefined;

/** The published schema of the dataset, `schema/event-dataset.schema.json`, read once at the first use. */
export const datasetSchema = (): SchemaNode =>
  (schema ??= JSON.parse(readFileSync(new URL('../../schema/event-dataset.schema.json', import.meta.url), 'utf8')) as SchemaNode);

const NONE: SchemaNode = {};

/** The node that a reference means, or the node itself. */
export const dereference = (node: SchemaNode): SchemaNode =>
  node.$ref === undefined ? node : (datasetSchema().$defs?.[node.$ref.replace('#/$defs/', '')] ?? NONE);

/** The node of an object: behind references, list items and "or null". */
function objectNode(node: SchemaNode): SchemaNode {
  const direct = dereference(node);
  if (direct.items !== undefined) return objectNode(direct.items);
  return direct.anyOf === undefined
    ? direct
    : (direct.anyOf.map(dereference).find(({ properties }) => properties !== undefined) ?? direct);
}

/**
 * The node of one field, named by its definition and the way from there; its description is the field's own, where it
 * has one, else that of its kind.
 *
 * @throws {Error} where the schema has no such field: a mistake of the program
 * @example fieldNode('event.places.name').description // "Arabic name: the gazetteer's, …", as of القريتين
 */
export function fieldNode(path: string): SchemaNode {
  const [definition = '', ...keys] = path.split('.');
  let node = datasetSchema().$defs?.[definition];
  for (const key of keys) node = node === undefined ? undefined : objectNode(node).properties?.[key];
  if (node === undefined) throw new Error(`the schema has no field ${path}`);
  const direct = dereference(node);
  return { ...direct, ...(node.description === undefined ? {} : { description: node.description }) };
}
