/** Writes `data/corpus.jsonl` of the tables beside it: `npx tsx tests/merging/generate-corpus.ts`. */
import { writeFileSync } from 'node:fs';
import { asLines, corpus, corpusFile } from './corpus.ts';

writeFileSync(corpusFile, asLines(corpus()));
