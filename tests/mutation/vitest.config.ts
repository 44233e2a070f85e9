import { defineConfig } from 'vitest/config';

/** The stages under mutation, and the tests that are held to find their faults. */
const TESTS = {
  text: ['tests/text'],
  time: ['tests/time'],
  quantity: ['tests/quantity'],
};

// eslint-disable-next-line no-restricted-exports -- vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: Object.values(TESTS)
      .flat()
      .map((folder) => `${folder}/**/*.test.ts`),
    testTimeout: 20_000,
  },
});
