import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patternOf, stepsOf, withoutBidi } from './fences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const steps = stepsOf(readFileSync(join(root, 'docs/tutorial.md'), 'utf8'));
/** What the commands need; the packages are linked. What was built before, if it was, spares most of the building. */
const NEEDED = ['dist', 'package.json', 'tsconfig.json', 'src', 'gazetteers', 'schema', 'seeds', 'NOTICE', 'LICENSE'];
const MARK = '--- end of step ---';

let copy = '';
let printed: string[] = [];

// One shell for all steps, since later ones use what earlier ones define.
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rasd-tutorial-'));
  for (const name of NEEDED.filter((each) => existsSync(join(root, each))))
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const script = ['set -e', 'exec 2>&1', ...steps.map(({ command }) => `${command}echo '${MARK}'`)].join('\n');
  const { status, stdout } = spawnSync('bash', ['-c', script], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  printed = stdout.split(`${MARK}\n`);
  if (status !== 0) throw new Error(`the tutorial stopped at step ${String(printed.length)}:\n${printed.at(-1) ?? ''}`);
}, 180_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

describe('docs/tutorial.md', () => {
  it.each(steps.map(({ command, prints }, at) => [command.split('\n')[0] ?? '', prints, at] as const))(
    'prints what it shows: %s',
    (_, prints, at) => {
      if (prints !== null) expect(withoutBidi(printed[at] ?? '')).toMatch(patternOf(prints));
    },
  );

  it('leaves nothing outside its folder', () => {
    expect(basename(copy)).toMatch(/^rasd-tutorial-/);
    expect(printed).toHaveLength(steps.length + 1);
  });
});

describe('the pattern of a shown output', () => {
  it('takes … for anything in a line, or for lines', () => {
    expect('5 events\na\nb\nend (1)\n').toMatch(patternOf('… events\n…\nend (1)\n'));
    expect('5 events\n').not.toMatch(patternOf('5 event\n'));
    expect('5 events\nmore\n').not.toMatch(patternOf('5 events\n'));
  });
});
