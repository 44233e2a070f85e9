// Writes a corpus as JSON Lines: `npx tsx bench/write-corpus.ts FILE [bytes] [bytes a document] [seed]`.
import { closeSync, openSync, writeSync } from 'node:fs';
import { corpus } from './corpus.ts';

const [file = '', bytes = '1000000', documentBytes = '2800', seed = '7'] = process.argv.slice(2);
const handle = openSync(file, 'w');
for (const document of corpus({ bytes: Number(bytes), documentBytes: Number(documentBytes), seed: Number(seed) }))
  writeSync(handle, `${JSON.stringify(document)}\n`);
closeSync(handle);
