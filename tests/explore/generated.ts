import { textDigest } from '../../src/dataset/build.ts';
import type { Actor, Dataset, DatasetDocument, Entity, Event, EventMention, Place } from '../../src/dataset/types.generated.ts';
import type { InputDocument } from '../../src/document.ts';
import { GENERATOR } from '../dataset/samples.ts';

/** Random numbers from 0 to 1 that are the same with every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Towns around which invented villages lie: name, English name, position, and how often the news name them. */
const TOWNS: readonly (readonly [string, string, number, number, number])[] = [
  ['حلب', 'Aleppo', 36.2, 37.16, 9],
  ['حمص', 'Homs', 34.73, 36.72, 6],
  ['دير الزور', 'Deir ez-Zor', 35.34, 40.14, 6],
  ['إدلب', 'Idlib', 35.93, 36.63, 7],
  ['درعا', 'Daraa', 32.62, 36.1, 4],
  ['الموصل', 'Mosul', 36.34, 43.13, 5],
  ['الرمادي', 'Ramadi', 33.43, 43.3, 3],
  ['صنعاء', "Sana'a", 15.35, 44.2, 4],
  ['مأرب', 'Marib', 15.46, 45.32, 4],
  ['الخرطوم', 'Khartoum', 15.5, 32.55, 6],
  ['الفاشر', 'El Fasher', 13.63, 25.35, 4],
  ['طرابلس', 'Tripoli', 32.88, 13.19, 3],
  ['سرت', 'Sirte', 31.2, 16.59, 2],
  ['غزة', 'Gaza', 31.5, 34.46, 4],
  ['صيدا', 'Sidon', 33.56, 35.37, 1],
];
const FORCES: readonly Actor[] = [
  { id: 'syrian-government-forces', name: 'قوات النظام السوري', nameEn: 'Syrian Government Forces (Assad era)' },
  { id: 'military-operations-command', name: 'إدارة العمليات العسكرية', nameEn: 'Military Operations Command' },
  { id: 'isis', name: 'تنظيم داعش', nameEn: 'Islamic State' },
  { id: 'iraqi-army', name: 'الجيش العراقي', nameEn: 'Iraqi Army' },
  { id: 'houthis', name: 'جماعة الحوثي', nameEn: 'Houthis' },
  { id: 'rsf', name: 'قوات الدعم السريع', nameEn: 'Rapid Support Forces' },
  { id: 'sudanese-army', name: 'الجيش السوداني', nameEn: 'Sudanese Armed Forces' },
  { id: 'lna', name: 'قوات حفتر', nameEn: 'Libyan National Army' },
  ...Array.from({ length: 40 }, (_, at) => ({ name: `كتيبة الاختبار ${at + 1}` })),
];
const SOURCES: readonly Actor[] = [
  { id: 'sohr', name: 'المرصد السوري لحقوق الإنسان', nameEn: 'Syrian Observatory for Human Rights' },
  { id: 'sana', name: 'وكالة سانا', nameEn: 'SANA' },
  { name: 'مصدر عسكري' },
  { name: 'شهود عيان' },
];
const OUTLETS = ['وكالة الشرق', 'شبكة الفرات', 'صحيفة النيل', 'Test Wire'];
const VERBS: Readonly<Record<Event['type'], readonly [trigger: string, preposition: string]>> = {
  withdrawal: ['انسحبت', 'من'],
  capture: ['سيطرت', 'على'],
  defection: ['انشقت', 'في'],
};
const STATUSES: readonly Event['status'][] = [
  'occurred',
  'occurred',
  'occurred',
  'ongoing',
  'planned',
  'demanded',
  'denied',
  'possible',
];
const DAY = 86_400_000;

export interface Generated {
  readonly dataset: Dataset;
  readonly documents: readonly InputDocument[];
}

/** A dataset of invented events with the documents that tell them, four to a document. */
export function generate(events: number, seed = 6): Generated {
  const random = seeded(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const hex = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const places = inventPlaces(random);
  const documents: InputDocument[] = [];
  const described: DatasetDocument[] = [];
  const made: Event[] = [];
  while (made.length < events) {
    const id = `doc-${documents.length + 1}`;
    let text = '';
    const entities: Entity[] = [];
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() ** 0.6 * 3300) * DAY).toISOString().slice(0, 10);
    for (let turn = 0; turn < 4 && made.length < events; turn += 1) {
      const type = pick(Object.keys(VERBS) as Event['type'][]);
      const force = pick(FORCES);
      // A minority of places has most of the events, as in the news.
      const place = places[Math.floor(random() ** 2.2 * places.length)] as Place;
      const source = random() < 0.4 ? pick(SOURCES) : null;
      const start = text.length;
      /** Appends words and tells where they stand. */
      const write = (words: string): { text: string; start: number; end: number } => {
        const at = text.length;
        text += words;
        return { text: words, start: at, end: text.length };
      };
      if (source !== null) {
        write('قال ');
        entities.push({ kind: 'organisation', field: 'text', ...write(source.name), ...source });
        write(' إن الأنباء تفيد بأنه ');
      }
      const [verb, preposition] = VERBS[type];
      const trigger = write(verb);
      write(' ');
      entities.push({ kind: 'organisation', field: 'text', ...write(force.name), ...force });
      write(` ${preposition} `);
      const { id: placeId = '', name, lat, lon } = place;
      entities.push({ kind: 'place', field: 'text', ...write(name), id: placeId, name, lat, lon });
      const dated = random() < 0.9;
      if (dated) {
        write(' يوم ');
        entities.push({ kind: 'date', field: 'text', ...write(day), from: day, to: day });
      }
      const sentence = { start, end: text.length + 1 };
      write('. ');
      const mention: EventMention = { documentId: id, field: 'text', trigger, sentence, rule: 'generated' };
      made.push({
        id: `ev-${hex()}${hex()}`,
        type,
        status: pick(STATUSES),
        summary: `${force.nameEn ?? 'A unit'}: ${type} at ${place.nameEn ?? place.name}.`,
        date: dated ? { from: day, to: day, precision: 'day', basis: 'explicit' } : null,
        actors: [force],
        targets: [],
        places: random() < 0.95 ? [place] : [],
        count: null,
        claimedBy: source === null ? [] : [source],
        confidence: Math.round((0.4 + random() * 0.6) * 100) / 100,
        codes: { plover: null, cameo: null, acled: null },
        mentions: [mention],
      });
    }
    documents.push({ id, text });
    described.push({ id, published: day, publishedBasis: 'metadata', source: pick(OUTLETS), sha256: textDigest(text), entities });
  }
  const sorted = made.sort((a, b) => ((a.date?.from ?? '~') < (b.date?.from ?? '~') ? -1 : 1));
  return { dataset: { schemaVersion: '1.0', generator: GENERATOR, documents: described, events: sorted }, documents };
}

function inventPlaces(random: () => number): Place[] {
  const towns = TOWNS.map(([name, nameEn, lat, lon], at): Place => ({
    role: 'at',
    id: `town-${at}`,
    name,
    nameEn,
    lat,
    lon,
    geoPrecision: 1,
  }));
  const villages = TOWNS.flatMap(([town, townEn, lat, lon, weight], at) =>
    Array.from({ length: weight * 40 }, (_, number): Place => {
      const spread = (): number => (random() + random() + random() - 1.5) * 1.6;
      return {
        role: 'at',
        id: `village-${at}-${number}`,
        name: `قرية ${number + 1} قرب ${town}`,
        nameEn: `Village ${number + 1} near ${townEn}`,
        lat: Math.round((lat + spread()) * 1e4) / 1e4,
        lon: Math.round((lon + spread()) * 1e4) / 1e4,
        geoPrecision: random() < 0.2 ? 3 : 1,
      };
    }),
  );
  // Shuffled, so that the places of many events are not all around the first towns.
  const shuffled = villages.map((village) => ({ village, at: random() })).sort((a, b) => a.at - b.at);
  return [...towns, ...shuffled.map(({ village }) => village)];
}
