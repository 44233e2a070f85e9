import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder } from '../io/helpers.ts';

const script = fileURLToPath(new URL('../../.ci/licences.mjs', import.meta.url));

it.each([
  ['MIT', {}, true],
  ['(GPL-3.0-only OR MIT)', {}, true],
  ['(GPL-3.0-only AND MIT)', {}, false],
  ['AGPL-3.0-or-later', {}, false],
  ['AGPL-3.0-or-later', { dev: true }, false],
  ['UNLICENSED', {}, false],
  ['MPL-2.0', {}, false],
  ['MPL-2.0', { dev: true }, true],
  [undefined, {}, false],
])('a package under %s %j: may it be used? %s', (license, more, may) => {
  const lock = { packages: { '': { license: 'MIT' }, 'node_modules/a': { version: '1.0.0', license, ...more } } };
  const { status, stderr } = spawnSync(process.execPath, [script, folder({ 'package-lock.json': JSON.stringify(lock) })], {
    encoding: 'utf8',
  });
  expect(status).toBe(may ? 0 : 1);
  expect(stderr.includes('node_modules/a 1.0.0')).toBe(!may);
});
