import { defineConfig } from 'vitest/config';

// eslint-disable-next-line no-restricted-exports -- vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // `npm run test:browser` runs the first; they need a Chromium. The others are for mutants only.
    exclude: ['tests/browser/**', 'tests/mutation/**'],
    // For a machine that is busy with other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The gazetteers and the lexicon are read once for each worker, not once for each of some 120 files: two fifths of the processor time.
    // What a test puts in the place of something global it takes away itself.
    isolate: false,
    // By default one core is left idle, which on a machine with two doubles the time.
    maxWorkers: '100%',
    coverage: { include: ['src/**/*.ts'], exclude: ['src/dataset/types.generated.ts', 'src/dataset/generate-types.ts'] },
  },
});
