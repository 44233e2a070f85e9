// Tells the score of a mutation run for each stage, with the interval in which that of all its mutants lies in 19 of 20 cases:
// `npx tsx tests/mutation/score.ts SHARE [coverage/mutation.json]`, SHARE that of the statements. These were chosen by chance, then
// some mutants in each (`RASD_MUTATION_WITHIN`), so the interval is that of a ratio of sums over statements.
import { readFileSync } from 'node:fs';
import { groupBy } from '../../src/group-by.ts';
import { statementsOf } from './statements.ts';

interface Mutant {
  readonly status: string;
  readonly location: { readonly start: { readonly line: number } };
}

/** The goal is .75; a stage that is surely below this ends the night. */
const LEAST = 0.6;

const [share = '1', path = 'coverage/mutation.json'] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, { source: string; mutants: Mutant[] }> };

const all = Object.entries(files).flatMap(([file, { source, mutants }]) => {
  const statements = statementsOf(source);
  return mutants.map(({ status, location: { start } }) => {
    const statement = statements.find(([first, last]) => first <= start.line && start.line <= last);
    return { stage: file.split('/').slice(0, 2).join('/'), statement: `${file}:${statement?.[0] ?? 0}`, status };
  });
});
const countOf = (mutants: readonly { status: string }[], ...wanted: string[]): number =>
  mutants.filter(({ status }) => wanted.includes(status)).length;
const percent = (part: number): string => (part * 100).toFixed(1);

for (const [stage, mutants] of groupBy(all, (mutant) => mutant.stage)) {
  const [found, survived, notReached, notTried] = [['Killed', 'Timeout'], ['Survived'], ['NoCoverage'], ['RuntimeError']].map(
    (wanted) => countOf(mutants, ...wanted),
  ) as [number, number, number, number];
  // Of those that no test reaches all are known, of the others only those that were tried.
  const within = (found + survived) / (found + survived + notTried);
  const valid = found + survived + notReached * within;
  const score = found / valid;
  const sums = [...groupBy(mutants, ({ statement }) => statement).values()].map((own) => {
    const here = countOf(own, 'Killed', 'Timeout');
    return here - score * (here + countOf(own, 'Survived') + countOf(own, 'NoCoverage') * within);
  });
  const whole = 1 - Number(share) * within;
  const error =
    (1.96 * Math.sqrt(whole * (sums.length / (sums.length - 1)) * sums.reduce((sum, off) => sum + off * off, 0))) / valid;
  console.log(
    `${stage}: ${sums.length} statements; ${found + survived} mutants tried, ${found} found (${countOf(mutants, 'Timeout')} by time), ` +
      `${survived} survived; ${notReached} of ${mutants.length} not reached: ` +
      `${percent(score)} % (${percent(score - error)} to ${percent(score + error)})`,
  );
  if (score + error < LEAST) process.exitCode = 1;
}
