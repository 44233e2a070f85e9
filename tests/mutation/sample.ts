// Chooses top-level statements (mostly functions) by chance, each as likely as the others, for a mutation run that is too long for a
// night: `npx stryker run tests/mutation/stryker.json --mutate "$(npx tsx tests/mutation/sample.ts SEED SHARE src/events)"`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../bench/corpus.ts';

const [seed = '', share = '', ...folders] = process.argv.slice(2);
const random = randomOf(Number(seed));

/** First and last lines of the statements of a module: each begins where a line does not go on with another. */
function statementsOf(path: string): (readonly [number, number])[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const starts = lines.flatMap((line, at) => (/^[a-z]/.test(line) && !line.startsWith('import ') ? [at + 1] : []));
  return starts.map((start, at) => [start, (starts[at + 1] ?? lines.length + 1) - 1]);
}

const ranges = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => statementsOf(join(folder, name)).map(([first, last]) => `${join(folder, name)}:${first}-${last}`))
    .filter(() => random() < Number(share)),
);
console.log(ranges.join(','));
