import { describe, expect, it } from 'vitest';
import type { EventCandidate } from '../../../src/events/event.ts';
import { createTold } from '../../../src/events/discourse/told.ts';
import type { ResolvedPlace } from '../../../src/document.ts';

const candidate = (type: EventCandidate['type'], sentence: number, mention: number, actor?: string): EventCandidate => ({
  type,
  subtype: type,
  status: 'occurred',
  actors: actor === undefined ? [] : [{ id: actor, name: actor, item: -1 }],
  targets: [],
  foes: [],
  places: [{ mention, role: 'at', within: -1 }],
  date: null,
  count: null,
  claimedBy: [],
  mentions: [{ sentence, first: 0, last: 0, rule: type, reading: null }],
  headline: false,
  background: false,
  circumstance: false,
  byOthers: false,
  unnamedTown: null,
  presupposed: false,
  weak: false,
  why: {},
});

// Mentions 1 and 2 name one place; 3 has no entry.
const places = new Map([1, 2].map((mention) => [mention, { id: 'bara' } as ResolvedPlace]));
const [first, nobody, second, third] = [
  candidate('capture', 0, 1, 'army'),
  candidate('capture', 3, 3),
  candidate('withdrawal', 4, 2, 'militia'),
  candidate('capture', 5, 3, 'militia'),
];
const told = (...candidates: EventCandidate[]): ReturnType<typeof createTold> => {
  const all = createTold({ places });
  for (const each of candidates) all.add(each);
  return all;
};

describe('what a document has told', () => {
  it('is found by its type and place, with any mention of the place', () => {
    const all = told(first, nobody, second, third);
    expect(all.latest('capture')).toBe(third);
    expect(all.latestAt('capture', [all.placeKeyOf(2)])).toBe(first);
    expect(all.latestAt('capture', [all.placeKeyOf(2), all.placeKeyOf(3)])).toBe(third);
    expect(all.latestAt('defection', [all.placeKeyOf(2)])).toBeUndefined();
  });

  it('is not found where nobody is said to have done it', () => {
    const all = told(first, nobody);
    expect(all.latest('capture')).toBe(first);
    expect(all.latestAt('capture', [all.placeKeyOf(3)])).toBeUndefined();
  });

  it('can be taken back', () => {
    const all = told(first, third);
    all.remove(third);
    expect(all.candidates).toEqual([first]);
    expect(all.latest('capture')).toBe(first);
    expect(all.latestAt('capture', [all.placeKeyOf(3)])).toBeUndefined();
  });

  it('is recent from one sentence before', () => {
    expect(told(first, nobody, second, third).recent(5)).toEqual([second, third]);
  });
});
