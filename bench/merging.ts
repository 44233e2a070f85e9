/**
 * Time of merging across documents: `npx tsx bench/merging.ts [EVENTS]` makes that many synthetic events (100,000 if not said), of ten thousand
 * places over ten years and with one place in a hundred that half of the news is about, and merges a quarter, a half and all of them. The time
 * must grow with their number.
 */
import type { EventDraft } from '../src/dataset/extractor.ts';
import { mergeDocuments } from '../src/dataset/merge-documents.ts';
import { addDays } from '../src/time/calendar.ts';

const PLACES = 10_000;
const DAYS = 3650;
const TYPES = ['withdrawal', 'capture', 'defection'] as const;

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function synthetic(count: number): EventDraft[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, i): EventDraft => {
    const place = next(2) === 0 ? next(PLACES / 100) : next(PLACES);
    const day = addDays('2015-01-01', next(DAYS));
    const actor = `force-${String(next(6))}`;
    return {
      type: TYPES[next(3)] ?? 'capture',
      subtype: 'seizure',
      status: next(10) === 0 ? 'denied' : 'occurred',
      date: { from: day, to: day, precision: 'day', basis: next(2) === 0 ? 'document' : 'explicit' },
      actors: next(8) === 0 ? [] : [{ id: actor, name: actor }],
      targets: [],
      places: [{ role: 'at', id: `place-${String(place)}`, name: `بلدة ${String(place)}`, lat: null, lon: null, geoPrecision: 4 }],
      count: null,
      claimedBy: [],
      confidence: 0.9,
      codes: { plover: null, cameo: null, acled: null },
      mentions: [
        {
          documentId: `d-${String(i)}`,
          field: 'text',
          trigger: { text: 'السيطرة', start: 0, end: 7 },
          sentence: { start: 0, end: 30 },
          rule: 'gain-control',
        },
      ],
    };
  });
}

const total = Number(process.argv[2] ?? 100_000);
const events = synthetic(total);
mergeDocuments(events.slice(0, 2000));
for (const part of [total / 4, total / 2, total]) {
  const start = performance.now();
  const merged = mergeDocuments(events.slice(0, part));
  const time = performance.now() - start;
  console.log(`${part} events → ${merged.length} in ${time.toFixed(0)} ms, ${((1000 * time) / part).toFixed(1)} µs an event`);
}
