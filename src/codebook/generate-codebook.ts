/**
 * Writes docs/codebook.md, and the tables of columns in docs/formats.md. `--check` writes nothing and fails where a page is
 * not what schema, frames, codes, gazetteers and column sets say.
 *
 *     npm run generate:codebook
 *     npm run check:codebook
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { COLUMN_SETS } from '../dataset/export/formats.ts';
import { codebook, columnTable } from './codebook.ts';
import { fillBlock } from './fill-block.ts';

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): string => {
  const url = new URL(name, docs);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
};

const pages: readonly (readonly [string, string])[] = [
  ['codebook.md', codebook()],
  ['formats.md', COLUMN_SETS.reduce((page, set) => fillBlock(page, set, columnTable(set)), read('formats.md'))],
];
for (const [name, text] of pages) {
  if (read(name) === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`docs/${name} is not up to date; run npm run generate:codebook and commit it\n`);
    process.exitCode = 1;
  } else writeFileSync(new URL(name, docs), text);
}
