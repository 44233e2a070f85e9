import { describe, expect, it } from 'vitest';
import { indexEvents } from '../../src/explore/client/event-index.ts';
import { filterEvents } from '../../src/explore/client/filter.ts';
import { sortItems } from '../../src/explore/client/sort.ts';
import { INITIAL_VIEW } from '../../src/explore/client/view.ts';
import type { View } from '../../src/explore/client/view.ts';
import { explorerData } from '../../src/explore/explorer-data.ts';
import { dataset, date, event, HAMAS, place } from '../dataset/samples.ts';

const EVENTS = [
  event({ id: 'ev-a', type: 'capture', date: date('2024-12-01'), confidence: 0.9, places: [place('Tadmur', 'تدمر')] }),
  event({ id: 'ev-b', date: { ...date('2024-12-01', '2024-12-31'), precision: 'month' }, confidence: 0.5, actors: [HAMAS] }),
  event({ id: 'ev-c', date: null, status: 'denied', confidence: 0.7, places: [], claimedBy: [{ name: 'مصدر', id: 's' }] }),
];
const index = indexEvents(explorerData(dataset({ events: EVENTS }), []).data);
const found = (changes: Partial<View>): string[] =>
  filterEvents(index, { ...INITIAL_VIEW, ...changes }).items.map((item) => item.event.id);

describe('filterEvents', () => {
  it.each<[string, Partial<View>, string[]]>([
    ['nothing', {}, ['ev-a', 'ev-b', 'ev-c']],
    ['a type', { type: ['capture'] }, ['ev-a']],
    ['two types', { type: ['capture', 'withdrawal'] }, ['ev-a', 'ev-b', 'ev-c']],
    ['type and status', { type: ['withdrawal'], status: ['denied'] }, ['ev-c']],
    ['a force', { actor: ['hamas'] }, ['ev-b']],
    ['who says so', { source: ['s'] }, ['ev-c']],
    ['no named source', { source: ['-'] }, ['ev-a', 'ev-b']],
    ['confidence', { confidence: 0.7 }, ['ev-a', 'ev-c']],
    ['days that a month may touch', { from: '2024-12-20', to: '2024-12-21' }, ['ev-b']],
    ['days up to', { to: '2024-12-01' }, ['ev-a', 'ev-b']],
    ['words in other spelling', { query: 'تَدمُر' }, ['ev-a']],
    ['English words', { query: 'tadmur' }, ['ev-a']],
    ['all words', { query: 'tadmur hamas' }, []],
  ])('by %s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('counts what a further value would bring', () => {
    const { counts, anyDate } = filterEvents(index, { ...INITIAL_VIEW, type: ['capture'], from: '2024-01-01' });
    expect([...counts.type]).toEqual([
      ['capture', 1],
      ['withdrawal', 1],
    ]);
    expect([...counts.status]).toEqual([['occurred', 1]]);
    expect(anyDate.map((item) => item.event.id)).toEqual(['ev-a']);
  });
});

describe('sortItems', () => {
  const sorted = (changes: Partial<View>): string[] =>
    sortItems(index.items, { ...INITIAL_VIEW, ...changes }).map((item) => item.event.id);
  it.each<[string, Partial<View>, string[]]>([
    ['date', {}, ['ev-a', 'ev-b', 'ev-c']],
    ['date, last first', { descending: true }, ['ev-c', 'ev-a', 'ev-b']],
    ['type', { sort: 'type' }, ['ev-b', 'ev-c', 'ev-a']],
    ['confidence', { sort: 'confidence', descending: true }, ['ev-a', 'ev-c', 'ev-b']],
    ['place, none last', { sort: 'place' }, ['ev-b', 'ev-a', 'ev-c']],
    ['place backwards, none last', { sort: 'place', descending: true }, ['ev-a', 'ev-b', 'ev-c']],
  ])('by %s', (_, changes, expected) => {
    expect(sorted(changes)).toEqual(expected);
  });
});
