import { describe, expect, it } from 'vitest';
import type { Count, EventDate } from '../../src/dataset/types.generated.ts';
import { eventFields } from '../../src/explore/client/event-fields.ts';
import { eventTitle } from '../../src/explore/client/event-title.ts';
import { countText, createLocale, dateText } from '../../src/explore/client/locale.ts';
import type { ExplorerEvent } from '../../src/explore/model.ts';
import { date, event as sample, HAMAS, OPERATIONS, place, SYRIAN_FORCES } from '../dataset/samples.ts';

const english = createLocale('en');
const arabic = createLocale('ar');
const event = (changes: Parameters<typeof sample>[0] = {}): ExplorerEvent => ({ ...sample(changes), mentions: [] });

describe('dateText', () => {
  it.each<[Partial<EventDate> & { from: string; to: string }, string]>([
    [date('2024-12-07'), '7 Dec 2024'],
    [{ from: '2024-12-01', to: '2024-12-31', precision: 'month' }, 'December 2024'],
    [{ from: '2024-01-01', to: '2024-12-31', precision: 'year' }, '2024'],
    [{ from: '2024-12-20', to: '2025-01-10', precision: 'month' }, '20 Dec 2024–10 Jan 2025'],
    [{ from: '2024-12-01', to: '2024-12-03', precision: 'span' }, '1–3 Dec 2024'],
  ])('is as short as the precision of %j allows', (when, expected) => {
    // Which spaces stand about the dash changes from one release of the language data to the next.
    expect(dateText({ ...date(when.from), ...when }, english).replace(/\s*–\s*/, '–')).toBe(expected);
  });

  it('has the digits and the Gregorian months of Arabic', () => {
    expect(dateText(date('2024-12-07'), arabic)).toBe('٧ ديسمبر ٢٠٢٤');
  });
});

describe('countText', () => {
  it.each<[Count, string]>([
    [{ min: 2000, max: 2000, unit: 'people' }, '2,000 people'],
    [{ min: 2000, max: null, unit: 'people' }, 'at least 2,000 people'],
    [{ min: null, max: 5, unit: 'vehicles' }, 'at most 5 vehicles'],
    [{ min: 3, max: 5, unit: 'places' }, '3 to 5 places'],
  ])('says what is known of %j', (count, expected) => {
    expect(countText(count, english)).toBe(expected);
  });
});

describe('createLocale', () => {
  it('has the plurals of Arabic', () => {
    const told = [1, 2, 3, 11].map((count) => arabic.counted('events', count));
    expect(new Set(told.map((text) => text.replace(/[٠-٩]+/g, ''))).size).toBe(4);
  });

  it('lets the name in the other language stand in for one that is missing', () => {
    expect([english.name(HAMAS), english.name({ name: 'كتيبة' }), arabic.name(HAMAS)]).toEqual(['Hamas', 'كتيبة', 'حركة حماس']);
  });

  it('names countries', () => {
    expect([english.country('YE'), arabic.country('YE')]).toEqual(['Yemen', 'اليمن']);
  });
});

describe('eventTitle', () => {
  it.each<[Parameters<typeof sample>[0], string]>([
    [{}, 'انسحاب قوات النظام السوري من القريتين'],
    [{ type: 'capture', actors: [OPERATIONS] }, 'سيطرة إدارة العمليات العسكرية على القريتين'],
    [{ type: 'defection' }, 'انشقاق عن قوات النظام السوري في القريتين'],
    [{ actors: [], places: [place('Tadmur', 'تدمر'), place('Homs', 'حمص', 'to')] }, 'انسحاب من تدمر إلى حمص'],
    [{ actors: [SYRIAN_FORCES, HAMAS], places: [] }, 'انسحاب قوات النظام السوري، حركة حماس'],
  ])('is put together in Arabic from %j', (changes, expected) => {
    expect(eventTitle(event(changes), arabic)).toBe(expected);
  });

  it('is the summary of the dataset in English', () => {
    expect(eventTitle(event(), english)).toBe(event().summary);
  });
});

describe('eventFields', () => {
  const rows = (changes: Parameters<typeof sample>[0] = {}): Map<string, readonly string[]> =>
    new Map(eventFields(event(changes), english).map(({ label, values, note }) => [label, [...values, ...note]]));

  it('gives every name in both languages, the position and how sure it is', () => {
    const told = rows({ places: [{ ...place('Tadmur', 'تدمر'), within: 'ريف حمص' }], claimedBy: [HAMAS] });
    expect(told.get('Who leaves')).toEqual(['Syrian Government Forces (Assad era)', 'قوات النظام السوري']);
    expect(told.get('Place')).toEqual(['Tadmur', 'تدمر', 'in ريف حمص', '34.2, 37.2 — exact point']);
    expect(told.get('Who says so')).toEqual(['Hamas', 'حركة حماس']);
    expect(told.get('Confidence')).toEqual(['90%']);
    expect(told.get('Codes')).toEqual(['PLOVER: RETREAT withdraw', 'CAMEO: 0874']);
  });

  it('does not make up what is not known', () => {
    const told = rows({
      date: null,
      count: null,
      places: [{ ...place(undefined, 'تلة'), lat: null, lon: null, geoPrecision: 4 }],
      codes: { plover: null, cameo: null, acled: null },
    });
    expect(told.get('Date')).toEqual(['not told']);
    expect(told.get('Place')).toEqual(['تلة', 'position not known']);
    expect([told.has('Count'), told.has('Codes'), told.has('Who says so')]).toEqual([false, false, false]);
  });

  it('links a date to the words of the sentence only where it comes from them', () => {
    const key = (basis: EventDate['basis']): unknown =>
      eventFields(event({ date: date('2024-12-07', '2024-12-07', basis) }), english).find(({ label }) => label === 'Date')?.key;
    expect([key('explicit'), key('relative'), key('document')]).toEqual(['date', 'date', null]);
  });

  it('names the kind of the event and who loses and gains', () => {
    const told = rows({ type: 'capture', subtype: 'recapture', actors: [OPERATIONS], targets: [SYRIAN_FORCES] });
    expect(told.get('Type')).toEqual(['Capture', 'Recapture']);
    expect(told.get('Who gains control')?.[0]).toBe(OPERATIONS.nameEn);
    expect(told.get('Who loses the place')?.[0]).toBe(SYRIAN_FORCES.nameEn);
  });
});
