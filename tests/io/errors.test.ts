import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, problem } from '../../src/io/errors.ts';
import type { ProblemCode } from '../../src/io/errors.ts';

const codes = Object.keys(CATALOGUE) as ProblemCode[];

describe('the catalogue of problems', () => {
  it('is what docs/errors.md says', () => {
    const rows = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((row) => row.startsWith('| `'));
    expect(rows).toEqual(codes.map((code) => `| \`${code}\` | ${CATALOGUE[code].cause} | ${CATALOGUE[code].remedy} |`));
  });

  it.each(codes)('%s has a form, a cause and a remedy', (code) => {
    expect(code).toMatch(/^[EW](_[A-Z]+)+$/);
    const { severity, message, remedy } = problem(code, {});
    expect(severity).toBe(code.startsWith('E') ? 'error' : 'warning');
    expect(message).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
  });
});
