import { describe, expect, it } from 'vitest';
import { fieldsOf, segments } from '../../src/explore/client/links.ts';
import type { ExplorerEvent, Passage, PassageEntity } from '../../src/explore/model.ts';
import { event as sample, place, SYRIAN_FORCES } from '../dataset/samples.ts';

const event = (changes: Parameters<typeof sample>[0] = {}): ExplorerEvent => ({
  ...sample({ claimedBy: [{ name: 'أبو محمد', id: 'm' }], count: { min: 2000, max: null, unit: 'people' }, ...changes }),
  mentions: [],
});
const span = { start: 0, end: 1 };

describe('fieldsOf', () => {
  it.each<[string, PassageEntity, string[]]>([
    ['a force by its id', { ...span, kind: 'organisation', id: 'syrian-government-forces', name: 'النظام' }, ['actors-0']],
    ['another force of like name, by its id', { ...span, kind: 'organisation', id: 'x', name: SYRIAN_FORCES.name }, []],
    ['a force without id by its letters', { ...span, kind: 'unit', name: 'قوات النّظام السوري' }, ['actors-0']],
    [
      'a person of the force',
      { ...span, kind: 'person', name: 'العقيد', organisation: 'syrian-government-forces' },
      ['actors-0'],
    ],
    ['who says so', { ...span, kind: 'person', name: 'ابو محمد' }, ['claimedBy-0']],
    ['the place', { ...span, kind: 'place', name: 'القريتين' }, ['places-0']],
    ['the area of the place', { ...span, kind: 'place', name: 'ريف حمص' }, ['places-0']],
    ['another place', { ...span, kind: 'place', name: 'تدمر' }, []],
    ['the day', { ...span, kind: 'date', from: '2024-12-07', to: '2024-12-07' }, ['date']],
    ['another day', { ...span, kind: 'date', from: '2024-12-01', to: '2024-12-07' }, []],
    ['the count', { ...span, kind: 'quantity', min: 2000, max: null, unit: 'people' }, ['count']],
    ['a number of other things', { ...span, kind: 'quantity', min: 2000, max: null, unit: 'kilometres' }, []],
  ])('knows %s', (_, entity, expected) => {
    const told = event({ places: [{ ...place('Al-Qaryatayn', 'القريتين'), within: 'ريف حمص' }] });
    expect(fieldsOf(entity, told)).toEqual(expected);
  });
});

describe('segments', () => {
  const passage: Passage = {
    //     0123456789
    text: 'انسحبت قوات النظام السوري من القريتين.',
    fragments: false,
    entities: [
      { kind: 'organisation', start: 7, end: 25, id: 'syrian-government-forces', name: 'قوات النظام السوري' },
      { kind: 'place', start: 19, end: 25, name: 'سوريا' },
      { kind: 'place', start: 29, end: 37, name: 'القريتين' },
    ],
  };

  it('cover the sentence without gap, and mark what gave a field', () => {
    const cut = segments(passage, { start: 0, end: 6 }, event());
    expect(cut.map(({ text }) => text).join('')).toBe(passage.text);
    expect(cut.filter(({ kind }) => kind !== null)).toEqual([
      { text: 'انسحبت', kind: 'trigger', fields: ['trigger'] },
      { text: 'قوات النظام ', kind: 'organisation', fields: ['actors-0'] },
      { text: 'السوري', kind: 'organisation', fields: ['actors-0'] },
      { text: 'القريتين', kind: 'place', fields: ['places-0'] },
    ]);
  });

  it('bear offsets that are out of the sentence', () => {
    const cut = segments({ ...passage, entities: [] }, { start: -5, end: 900 }, event());
    expect(cut).toEqual([{ text: passage.text, kind: 'trigger', fields: ['trigger'] }]);
  });
});
