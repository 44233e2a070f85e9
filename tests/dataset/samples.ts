import type { EventDraft } from '../../src/dataset/extractor.ts';
import type { Actor, Dataset, DatasetDocument, Event, EventDate, Place } from '../../src/dataset/types.generated.ts';

export const place = (nameEn: string | undefined, name = 'بلدة', role: Place['role'] = 'at'): Place => ({
  role,
  name,
  ...(nameEn === undefined ? {} : { nameEn }),
  lat: 34.2,
  lon: 37.2,
  geoPrecision: 1,
});

export const date = (from: string, to = from, basis: EventDate['basis'] = 'explicit'): EventDate => ({
  from,
  to,
  precision: 'day',
  basis,
});

export const SYRIAN_FORCES: Actor = {
  id: 'syrian-government-forces',
  name: 'قوات النظام السوري',
  nameEn: 'Syrian Government Forces (Assad era)',
};
export const OPERATIONS: Actor = {
  id: 'military-operations-command',
  name: 'إدارة العمليات العسكرية',
  nameEn: 'Military Operations Command (Deterrence of Aggression)',
};
export const HAMAS: Actor = { id: 'hamas', name: 'حركة حماس', nameEn: 'Hamas' };

/** A withdrawal of the Syrian forces from Al-Qaryatayn, with changes. */
export const draft = (changes: Partial<EventDraft> = {}): EventDraft => ({
  type: 'withdrawal',
  status: 'occurred',
  date: date('2024-12-07'),
  actors: [SYRIAN_FORCES],
  targets: [],
  places: [place('Al-Qaryatayn', 'القريتين')],
  count: null,
  claimedBy: [],
  confidence: 0.9,
  codes: { plover: 'RETREAT withdraw', cameo: '0874', acled: null },
  mentions: [
    {
      documentId: 'a',
      field: 'text',
      trigger: { text: 'انسحبت', start: 0, end: 6 },
      sentence: { start: 0, end: 30 },
      rule: 'withdraw',
    },
  ],
  ...changes,
});

export const event = (changes: Partial<Event> = {}): Event => ({
  ...draft(),
  id: 'ev-0123456789abcdef',
  summary: 'Syrian government forces withdrew from Al-Qaryatayn on 7 December 2024.',
  ...changes,
});

export const datasetDocument = (changes: Partial<DatasetDocument> = {}): DatasetDocument => ({
  id: 'a',
  published: '2024-12-07',
  publishedBasis: 'metadata',
  sha256: '0'.repeat(64),
  entities: [
    {
      kind: 'place',
      field: 'text',
      start: 20,
      end: 29,
      text: 'القريتين',
      name: 'القريتين',
      nameEn: 'Al-Qaryatayn',
      lat: 34.2,
      lon: 37.2,
    },
    {
      kind: 'organisation',
      field: 'text',
      start: 7,
      end: 18,
      text: 'قوات النظام',
      id: 'syrian-government-forces',
      name: 'قوات النظام',
    },
    { kind: 'date', field: 'title', start: 0, end: 5, text: 'اليوم', from: '2024-12-07', to: '2024-12-07' },
    { kind: 'quantity', field: 'text', start: 0, end: 4, text: 'ألفي', min: 2000, max: 2000, unit: 'people' },
  ],
  ...changes,
});

export const GENERATOR = { name: 'rasd', version: '0.1.0', gazetteers: `sha256:${'0'.repeat(64)}` };

export const dataset = (changes: Partial<Dataset> = {}): Dataset => ({
  schemaVersion: '1.0',
  generator: GENERATOR,
  documents: [datasetDocument()],
  events: [event()],
  ...changes,
});
