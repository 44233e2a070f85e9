import type { EventDraft } from '../../src/dataset/extractor.ts';
import { expectEvents } from './sentences.ts';

/** An event on one line: type, status, actors, places with their roles, days, count and who says so. */
function line({ type, status, actors, places, date, count, claimedBy }: EventDraft): string {
  const day = date === null ? '' : date.from === date.to ? date.from : `${date.from}/${date.to}`;
  return [
    `${type} ${status}`,
    actors.map(({ id, name }) => id ?? name).join('، '),
    places.map(({ role, name }) => `${role}:${name}`).join('، '),
    day,
    count === null ? '' : `${String(count.min)}-${String(count.max)}`,
    claimedBy.map(({ name }) => name).join('، '),
  ]
    .join(' | ')
    .trimEnd();
}

expectEvents(
  'the grammar of events',
  [
    'days.txt',
    'defections.txt',
    'grammar.txt',
    'pages.txt',
    'places.txt',
    'references.txt',
    'speakers.txt',
    'status.txt',
    'traps.txt',
    'twice.txt',
  ],
  line,
);
