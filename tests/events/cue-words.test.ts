import { describe, expect, it } from 'vitest';
import { isCue } from '../../src/events/cue-words.ts';

describe('cue words', () => {
  it('knows a word by its folded letters', () => {
    expect(isCue('بالنار', 'by-fire')).toBe(true);
    expect(isCue('نهاييا', 'utterly')).toBe(true);
    expect(isCue('الا', 'except')).toBe(true);
  });

  it('takes it for no other role, in no other form', () => {
    expect(isCue('بالنار', 'upon')).toBe(false);
    expect(isCue('النار', 'by-fire')).toBe(false);
    expect(isCue(undefined, 'upon')).toBe(false);
  });
});
