/**
 * Writes what is made of the JSON Schemas: `types.generated.ts`, and `schema/validators.js`, the checks as plain code, since to
 * compile them takes a tenth of a second at each start. With `--check` fails if a file on disk differs.
 *
 *     npm run generate:types
 *     npm run check:types
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';

const require = createRequire(import.meta.url);
// ajv-formats and the generator are CommonJS whose default exports nodenext types as namespaces; require gives the functions.
const addFormats = require('ajv-formats') as FormatsPlugin;
const { default: standaloneCode } = require('ajv/dist/standalone') as {
  default: (ajv: Ajv2020, names: Readonly<Record<string, string>>) => string;
};
const BANNER = '// Generated from schema/*.schema.json by `npm run generate:types`. Do not edit.';
const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const schemaOf = (name: string): SchemaObject =>
  JSON.parse(readFileSync(fileOf(`schema/${name}.schema.json`), 'utf8')) as SchemaObject;

/** One function for each thing that is checked: an input document, an event, a document, a dataset. */
function validators(): string {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, code: { source: true, esm: true } });
  addFormats(ajv);
  const [dataset, input] = [schemaOf('event-dataset'), schemaOf('input-document')];
  const names = { input: input['$id'] as string, event: 'event', document: 'document', dataset: dataset['$id'] as string };
  ajv.addSchema([dataset, input]);
  for (const part of ['event', 'document']) ajv.addSchema({ $id: part, $ref: `${names.dataset}#/$defs/${part}` });
  // The few functions that the code shares with ajv are CommonJS.
  const opening = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
  return `${BANNER}\n${opening}${standaloneCode(ajv, names).replace('"use strict";', '')}\n`;
}

const types = await compile(schemaOf('event-dataset'), 'Dataset', {
  additionalProperties: false,
  bannerComment: '// Generated from schema/event-dataset.schema.json by `npm run generate:types`. Do not edit.',
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 130 },
});

for (const [path, content] of [
  ['src/dataset/types.generated.ts', types],
  ['schema/validators.js', validators()],
] as const) {
  if (!process.argv.includes('--check')) writeFileSync(fileOf(path), content);
  else if (readFileSync(fileOf(path), 'utf8') !== content) {
    process.stderr.write(`${path} does not fit the schema. Run \`npm run generate:types\` and commit it.\n`);
    process.exitCode = 1;
  }
}
