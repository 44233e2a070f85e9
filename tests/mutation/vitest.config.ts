import { defineConfig } from 'vitest/config';

/** Folders of the tests that are held to find the faults; fewer are faster where one stage is looked at. */
const FOLDERS = (process.env['RASD_MUTATION_TESTS'] ?? 'text,time,quantity,events,evaluation').split(',');

// eslint-disable-next-line no-restricted-exports -- vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.ts`),
    // How long a test takes says nothing of a mutant.
    testNamePattern: /^(?!.*in proportion)/,
    testTimeout: 60_000,
  },
});
