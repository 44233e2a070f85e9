/**
 * Writes `types.generated.ts` from the JSON Schema, or with `--check` fails if the file on disk differs.
 *
 *     npm run generate:types
 *     npm run check:types
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';

const schemaUrl = new URL('../../schema/event-dataset.schema.json', import.meta.url);
const typesPath = fileURLToPath(new URL('types.generated.ts', import.meta.url));

const schema = JSON.parse(readFileSync(schemaUrl, 'utf8')) as JSONSchema;
const types = await compile(schema, 'Dataset', {
  additionalProperties: false,
  bannerComment: '// Generated from schema/event-dataset.schema.json by `npm run generate:types`. Do not edit.',
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 130 },
});

if (process.argv.includes('--check')) {
  if (readFileSync(typesPath, 'utf8') !== types) {
    process.stderr.write('src/dataset/types.generated.ts does not fit the schema. Run `npm run generate:types` and commit it.\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(typesPath, types);
}
