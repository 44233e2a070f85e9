import { datasetSchema, dereference } from '../dataset/schema.ts';
import type { SchemaNode } from '../dataset/schema.ts';
import { codes, markdownTable } from './markdown.ts';

/** What a value may be, in words: `string`, `number or null`, list of [Place](#place) … */
function kindOf(node: SchemaNode): string {
  if (node.$ref !== undefined) {
    const target = dereference(node);
    return target.properties === undefined && target.oneOf === undefined ? kindOf(target) : link(target);
  }
  const branches = node.anyOf ?? node.oneOf;
  if (branches !== undefined) return branches.map(kindOf).join(' or ');
  if (node.const !== undefined) return codes([node.const]);
  if (node.enum !== undefined) return codes(node.enum);
  if (node.type === 'array') return `list of ${kindOf(node.items ?? {})}`;
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? ['object']);
  const range = [
    node.minimum === undefined ? '' : `from ${String(node.minimum)}`,
    node.maximum === undefined ? '' : `to ${String(node.maximum)}`,
  ];
  const form = node.format === 'date' ? ['day'] : types;
  return [form.join(' or '), ...range.filter((part) => part !== '')].join(' ');
}

const link = ({ title = '' }: SchemaNode): string => `[${title}](#${title.toLowerCase()})`;

function fieldTable({ properties = {}, required = [] }: SchemaNode): string {
  const rows = Object.entries(properties).map(([name, node]) => [
    `\`${name}\``,
    kindOf(node),
    required.includes(name) ? 'yes' : '',
    node.description ?? dereference(node).description ?? '',
  ]);
  return markdownTable(['field', 'is', 'always there', 'holds'], rows);
}

/**
 * All fields of the dataset, one table for each kind of object in the schema.
 *
 * @example fieldSections() // '### Dataset\n…### Place\n…| `name` | string | yes | Arabic name: …' such as القريتين
 */
export function fieldSections(): string {
  const root = datasetSchema();
  const objects = [root, ...Object.values(root.$defs ?? {})].filter(({ title }) => title !== undefined);
  return objects
    .map((node) => {
      const { title = '', description = '', properties, oneOf = [] } = node;
      const body = properties === undefined ? `One of ${oneOf.map(kindOf).join(', ')}.` : fieldTable(node);
      return `### ${title}\n\n${description}\n\n${body}`;
    })
    .join('\n\n');
}
