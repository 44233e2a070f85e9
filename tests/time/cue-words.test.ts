import { describe, expect, it } from 'vitest';
import { isJoinedTimeCue, isTimeCue } from '../../src/time/cue-words.ts';

describe('isTimeCue', () => {
  it('knows a folded word by its role only', () => {
    expect(isTimeCue('غداه', 'morrow')).toBe(true);
    expect(isTimeCue('غداه', 'eve')).toBe(false);
    expect(isTimeCue('الغداه', 'morrow')).toBe(false);
    expect(isTimeCue(undefined, 'morrow')).toBe(false);
  });

  it('takes off only the particles that the rule allows', () => {
    expect(isJoinedTimeCue('وغداه', 'morrow')).toBe(true);
    expect(isJoinedTimeCue('بيوم', 'hour-of')).toBe(false);
    expect(isJoinedTimeCue('بيوم', 'hour-of', 'وفب')).toBe(true);
    // فجر begins with a letter that may be a particle.
    expect(isJoinedTimeCue('فجر', 'morning', 'وفب')).toBe(true);
    expect(isJoinedTimeCue('', 'morning', 'وفب')).toBe(false);
  });
});
