import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { mergeDocuments } from '../../src/dataset/merge-documents.ts';
import type { Knowledge, KnownPlace } from '../../src/dataset/merging/knowledge.ts';
import { date, draft, OPERATIONS, SYRIAN_FORCES } from './samples.ts';

const town = (name: string, changes: Partial<KnownPlace> = {}): KnownPlace => ({
  country: 'SY',
  name,
  feature: 'town',
  admin1: 'حلب',
  admin2: '',
  lat: 36.2,
  lon: 37.1,
  ...changes,
});
const PLACES: Readonly<Record<string, KnownPlace>> = {
  aleppo: town('حلب', { feature: 'city' }),
  shaar: town('الشعار', { feature: 'neighbourhood', lat: 36.21 }),
  hanano: town('هنانو', { feature: 'neighbourhood', lat: 36.22 }),
  far: town('الشعار', { feature: 'neighbourhood', lat: 35 }),
  rifaat: town('تل رفعت'),
  'rifaat-district': town('تل رفعت', { feature: 'admin3' }),
  morek: town('مورك'),
  'morek-yemen': town('مورك', { country: 'YE' }),
};
const SIDES: Readonly<Record<string, string>> = {
  'syrian-government-forces': 'syrian-government',
  'syrian-army': 'syrian-government',
  'military-operations-command': 'syrian-opposition',
};
const knowledge: Knowledge = {
  place: (id) => PLACES[id],
  organisation: (id) => (SIDES[id] === undefined ? undefined : { side: SIDES[id], parent: null }),
};

let serial = 0;
/** A report of its own document. */
const report = (place: string | null, changes: Partial<EventDraft> = {}): EventDraft => {
  serial += 1;
  const base = draft();
  const places: EventDraft['places'] =
    place === null ? [] : [{ role: 'at', id: place, name: PLACES[place]?.name ?? place, lat: null, lon: null, geoPrecision: 1 }];
  return { ...base, places, mentions: base.mentions.map((each) => ({ ...each, documentId: `d${String(serial)}` })), ...changes };
};
const merge = (...events: EventDraft[]): EventDraft[] => mergeDocuments(events, knowledge);
const published = (day: string): EventDraft['date'] => date(day, day, 'document');
const people = (least: number): EventDraft['count'] => ({ min: least, max: least, unit: 'people' });

describe('mergeDocuments', () => {
  it('joins reports of one event and keeps every mention and source', () => {
    const [event, ...others] = merge(
      report('morek', { claimedBy: [{ name: 'حسن عبد الغني' }], date: published('2024-12-07') }),
      report('morek', { claimedBy: [{ name: 'المرصد السوري' }] }),
    );
    expect(others).toEqual([]);
    expect(event?.mentions).toHaveLength(2);
    expect(event?.claimedBy.map(({ name }) => name).sort()).toEqual(['المرصد السوري', 'حسن عبد الغني']);
    expect(event?.date?.basis).toBe('explicit');
    expect(event?.confidence).toBe(0.92);
  });

  it.each<[string, EventDraft, EventDraft]>([
    ['a quarter and its town', report('shaar'), report('aleppo')],
    ['a town and the district named after it', report('rifaat'), report('rifaat-district')],
    ['bodies of one side', report('morek'), report('morek', { actors: [{ id: 'syrian-army', name: 'الجيش السوري' }] })],
    ['a report without actor', report('morek'), report('morek', { actors: [] })],
    ['a report of the next day', report('morek'), report('morek', { date: published('2024-12-08') })],
    ['begun and done', report('morek'), report('morek', { status: 'ongoing' })],
    [
      'numbers that differ a little',
      report('morek', { type: 'defection', count: people(30) }),
      report('morek', { type: 'defection', count: people(25) }),
    ],
    ['a day within two', report('morek'), report('morek', { date: date('2024-12-06', '2024-12-07') })],
  ])('joins %s', (_, a, b) => {
    expect(merge(a, b)).toHaveLength(1);
    expect(merge(b, a)).toHaveLength(1);
  });

  it.each<[string, EventDraft, EventDraft]>([
    ['two towns', report('morek'), report('rifaat')],
    ['two towns of one name', report('morek'), report('morek-yemen')],
    ['two quarters of a town', report('shaar'), report('hanano')],
    ['a quarter of another town', report('far'), report('aleppo')],
    ['two days', report('morek'), report('morek', { date: date('2024-12-08') })],
    [
      'two days of publication',
      report('morek', { date: published('2024-12-05') }),
      report('morek', { date: published('2024-12-07') }),
    ],
    ['a report of the day before', report('morek'), report('morek', { date: published('2024-12-06') })],
    ['a day and its month', report('morek'), report('morek', { date: date('2024-12-01', '2024-12-31') })],
    ['asserted and denied', report('morek'), report('morek', { status: 'denied' })],
    ['done and planned', report('morek'), report('morek', { status: 'planned' })],
    ['two sides', report('morek', { actors: [OPERATIONS] }), report('morek')],
    ['two types', report('morek'), report('morek', { type: 'capture' })],
    [
      'other numbers of deserters',
      report('morek', { type: 'defection', count: people(30) }),
      report('morek', { type: 'defection', count: people(3) }),
    ],
    ['events without a date', report('morek', { date: null }), report('morek', { date: null })],
    ['events without a place', report(null), report(null)],
  ])('keeps %s apart', (_, a, b) => {
    expect(merge(a, b)).toHaveLength(2);
    expect(merge(b, a)).toHaveLength(2);
  });

  it('keeps two events of one document apart', () => {
    const one = report('morek');
    expect(merge(one, { ...one, actors: [] })).toHaveLength(2);
  });

  it('leaves a report without actor alone where a town changed hands twice on that day', () => {
    const open = report('morek', { type: 'capture', actors: [] });
    const [ours, theirs] = [SYRIAN_FORCES, OPERATIONS].map((actor) => report('morek', { type: 'capture', actors: [actor] }));
    expect(merge(open, ours as EventDraft, theirs as EventDraft)).toHaveLength(3);
  });

  it('does not depend on the order of the documents', () => {
    const reports = [
      report('aleppo', { date: published('2024-12-08') }),
      report('shaar'),
      report('hanano'),
      report('rifaat-district', { actors: [] }),
      report('rifaat', { date: date('2024-12-08') }),
      report('rifaat'),
    ];
    const groups = (events: EventDraft[]): string[] =>
      merge(...events)
        .map(({ mentions }) =>
          mentions
            .map(({ documentId }) => documentId)
            .sort()
            .join(' '),
        )
        .sort();
    expect(groups([...reports].reverse())).toEqual(groups(reports));
    expect(groups([...reports.slice(3), ...reports.slice(0, 3)])).toEqual(groups(reports));
  });
});
