import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyOfProgram } from '../copy-of-program.ts';

const LEMMA = `
import { loadLexicon } from './src/language/lexicon.ts';
console.log(loadLexicon().formsOf('تشنغبت', 0, 6)[0]?.entry.lemma ?? 'unknown');
`;
const arguments_ = ['--import', 'tsx', '--input-type=module', '--eval', LEMMA];

it('a changed table counts at the next run, with no other step, whatever became of the compiled lexicon', () => {
  const cwd = copyOfProgram();
  const lemma = (): string => execFileSync(process.execPath, arguments_, { cwd, encoding: 'utf8' }).trim();
  const cache = join(cwd, 'node_modules/.cache/rasd');
  expect(lemma()).toBe('unknown');
  const verbs = join(cwd, 'src/language/data/verbs.tsv');
  appendFileSync(verbs, 'تشنغب\tشنغب\tQII\t\t\t\ttest\n');
  expect(lemma()).toBe('تشنغب');
  const [compiled, ...more] = readdirSync(cache).filter((name) => name.startsWith('lexicon'));
  expect(more).toEqual([]);
  truncateSync(join(cache, compiled ?? ''), 1000);
  expect(lemma()).toBe('تشنغب');

  appendFileSync(verbs, 'شنغب\tشنغب\tQII\t\t\t\ttest\n');
  const { status, stderr } = spawnSync(process.execPath, arguments_, { cwd, encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/verbs\.tsv:\d+: root شنغب and form QII do not give شنغب/);
}, 60_000);
