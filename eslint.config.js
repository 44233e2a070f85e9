import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// eslint-disable-next-line no-restricted-exports -- eslint reads its configuration from the default export
export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.stryker-tmp/',
      'output/',
      'bench/',
      'src/dataset/types.generated.ts',
      'schema/validators.js',
      'tests/nightly/program.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/explore/client/tsconfig.json', './tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['vitest.config.ts', 'tests/*/vitest.config.ts'],
    extends: [tseslint.configs.recommended],
  },
);
