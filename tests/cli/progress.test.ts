import { afterEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../src/cli/progress.ts';

afterEach(() => void vi.restoreAllMocks());

/** Passes three items through; each takes `step` milliseconds. */
function shown(interactive: boolean, step: number): string {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
  let err = '';
  expect([...withProgress(['أ', 'ب', 'ج'], { interactive, err: (text) => (err += text) })]).toEqual(['أ', 'ب', 'ج']);
  return err;
}

describe('withProgress', () => {
  it('shows a line on a terminal and wipes it', () => {
    expect(shown(true, 1000)).toContain('1 document read, 1 a second');
    expect(shown(true, 1000).endsWith('\r\u001b[2K')).toBe(true);
  });

  it('shows nothing elsewhere, nor in a short run', () => {
    expect(shown(false, 1000)).toBe('');
    expect(shown(true, 10)).toBe('');
  });
});
