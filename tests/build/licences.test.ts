import { expect, it } from 'vitest';
import { licencesOf } from '../../src/build/licences.ts';

it('names each bundled package once with its licence', () => {
  const text = licencesOf([
    'src/index.ts',
    'node_modules/commander/index.js',
    'node_modules/commander/lib/command.js',
    'node_modules/tinyglobby/dist/index.mjs',
  ]);
  expect(text.match(/^commander$/gm)).toHaveLength(1);
  expect(text).toMatch(/^tinyglobby\n\n.*MIT License/m);
});

it('stops at a package without a licence', () => {
  expect(() => licencesOf(['node_modules/@nobody/nothing/index.js'])).toThrow(
    'node_modules/@nobody/nothing is bundled and has no licence file',
  );
});
