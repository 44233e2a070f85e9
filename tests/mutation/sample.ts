// Chooses top-level statements (mostly functions) by chance, each as likely as the others, for a mutation run that is too long for a
// night: `npx stryker run tests/mutation/stryker.json --mutate "$(npx tsx tests/mutation/sample.ts SEED SHARE src/events)"`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../bench/corpus.ts';
import { statementsOf } from './statements.ts';

const [seed = '', share = '', ...folders] = process.argv.slice(2);
const random = randomOf(Number(seed));

const ranges = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => statementsOf(readFileSync(path, 'utf8')).map(([first, last]) => `${path}:${first}-${last}`))
    .filter(() => random() < Number(share)),
);
console.log(ranges.join(','));
