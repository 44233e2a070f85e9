import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import { copyOfProgram } from '../copy-of-program.ts';

it('a row added to a table counts at the next run, with no other step', () => {
  const base = copyOfProgram();
  writeFileSync(join(base, 'a.txt'), 'انسحبت قوات النظام السوري من شنغوبل بريف حمص، وتقدم عناصر صقور الغرنوق.');
  const read = (): string[] => {
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'extract', 'a.txt', '-o', 'out.json'], {
      cwd: base,
      stdio: 'ignore',
    });
    const { documents } = JSON.parse(readFileSync(join(base, 'out.json'), 'utf8')) as Dataset;
    return (documents[0]?.entities ?? []).flatMap((entity) => ('id' in entity && entity.id !== undefined ? [entity.id] : []));
  };
  const before = read();
  expect(before).toContain('syrian-government-forces');
  appendFileSync(
    join(base, 'gazetteers/places/curated-sy.csv'),
    'sy-cur-test,SY,شنغوبل,,Shanghubal,town,حمص,,34.6,37.2,2,,test,,,\n',
  );
  appendFileSync(
    join(base, 'gazetteers/organisations.csv'),
    'test-falcons,صقور الغرنوق,,,Crane Falcons,armed-group,opposition,SY,,,,,test\n',
  );
  expect(before).not.toContain('sy-cur-test');
  expect(read()).toEqual(expect.arrayContaining(['sy-cur-test', 'test-falcons']));
}, 60_000);
