import { describe, expect, it } from 'vitest';
import { isNameCue } from '../../src/gazetteer/cue-words.ts';

describe('cue words of names', () => {
  it('knows a word by its folded letters', () => {
    expect(isNameCue('يوكد', 'says')).toBe(true);
    expect(isNameCue('اصيب', 'says')).toBe(true);
    expect(isNameCue('الركن', 'rank-adjective')).toBe(true);
  });

  it('takes it for no other role, in no other form', () => {
    expect(isNameCue('الركن', 'says')).toBe(false);
    expect(isNameCue('قولهم', 'says')).toBe(false);
    expect(isNameCue(undefined, 'says')).toBe(false);
  });
});
