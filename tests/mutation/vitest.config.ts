import { defineConfig } from 'vitest/config';

/** The stages under mutation, and the tests that are held to find their faults. */
const FOLDERS = ['text', 'time', 'quantity', 'events', 'evaluation'];

// eslint-disable-next-line no-restricted-exports -- vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.ts`),
    // How long a test takes says nothing of a mutant.
    testNamePattern: /^(?!.*in proportion)/,
    testTimeout: 60_000,
  },
});
