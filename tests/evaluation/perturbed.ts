import type { Dataset, DatasetDocument, Entity, Event } from '../../src/dataset/types.generated.ts';
import type { GoldDocument } from '../../src/evaluation/gold.ts';

/** A small generator of numbers in [0, 1) that gives the same row everywhere. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const STATUSES: readonly Event['status'][] = ['occurred', 'ongoing', 'planned', 'demanded', 'denied', 'possible'];

/** What a middling extractor would make of gold documents: most of it right, some missed, some wrong, some invented. */
export function perturbed(gold: readonly GoldDocument[], seed: number): Dataset {
  const next = numbers(seed);
  const rarely = (): boolean => next() < 0.12;
  const documents: DatasetDocument[] = [];
  const events: Event[] = [];
  for (const document of gold) {
    const entities: Entity[] = [];
    const span = { field: 'text' as const, start: 0, end: 1 };
    for (const { name, lat, lon } of document.places) {
      if (rarely()) continue;
      const off = rarely() ? 0.3 : 0;
      entities.push({
        kind: 'place',
        ...span,
        text: rarely() ? `بـ${name}` : name,
        name: rarely() ? `مدينة ${name}` : rarely() ? 'مكان آخر' : name,
        lat: lat === null || rarely() ? null : lat + off,
        lon,
      });
    }
    for (const { id, name } of document.actors) {
      if (id !== null && !rarely()) entities.push({ kind: rarely() ? 'unit' : 'organisation', ...span, text: name, name, id });
    }
    for (const { from, to } of document.dates) {
      if (!rarely()) entities.push({ kind: 'date', ...span, text: 'أمس', from, to: rarely() ? from : to });
    }
    documents.push({ id: document.id, published: null, publishedBasis: 'none', sha256: '0'.repeat(64), entities });
    for (const want of document.events) {
      if (rarely()) continue;
      const copies = rarely() ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const sources = rarely() ? ['سانا'] : (want.claimedBy ?? []);
        events.push({
          id: `ev-${events.length.toString(16).padStart(16, '0')}`,
          type: rarely() ? 'capture' : want.type,
          status: rarely() ? (STATUSES[Math.floor(next() * STATUSES.length)] ?? 'occurred') : want.status,
          summary: '.',
          date:
            want.date === null || rarely()
              ? null
              : { from: want.date.from, to: want.date.to, precision: 'day', basis: 'explicit' },
          actors: want.actors
            .filter(() => !rarely())
            .map((actor) => (/^[a-z]/.test(actor) ? { id: actor, name: 'قوات' } : { name: actor })),
          targets: (want.targets ?? []).map((id) => ({ id, name: 'قوات' })),
          places: want.places
            .filter(() => !rarely())
            .map(({ name, role }) => ({
              role: rarely() ? 'via' : (role as 'at'),
              name,
              lat: null,
              lon: null,
              geoPrecision: 4 as const,
            })),
          count: want.count === null || rarely() ? null : { min: want.count.min, max: want.count.max, unit: 'people' },
          claimedBy: sources.map((name) => ({ name: rarely() ? `العقيد ${name}` : name })),
          confidence: 1,
          codes: { plover: null, cameo: null, acled: null },
          mentions: [
            {
              documentId: document.id,
              field: 'text',
              trigger: { text: want.trigger, start: 0, end: 1 },
              sentence: { start: 0, end: 1 },
              rule: 'r',
            },
          ],
        });
      }
    }
  }
  return {
    schemaVersion: '1.0',
    generator: { name: 'perturbed', version: '1', gazetteers: `sha256:${'0'.repeat(64)}` },
    documents,
    events,
  };
}
