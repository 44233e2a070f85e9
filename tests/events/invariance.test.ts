import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/dataset/extractor.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { foldedName } from '../../src/text/fold.ts';
import type { Change } from './invariance/changes.ts';
import { excused, insertions, spellings, tellings } from './invariance/changes.ts';

const pipeline = createPipeline();

/** One of so many insertions is tried, since all of them take a minute; `RASD_INVARIANCE=all` tries all. */
const SHARE = process.env['RASD_INVARIANCE'] === 'all' ? 1 : 3;
/** For thousands of texts, on a machine that is busy with other things too. */
const TIMEOUT = 300_000;

const names = (named: readonly { readonly id?: string | null; readonly name: string }[]): string =>
  named
    .map(({ id, name }) => id ?? foldedName(name))
    .sort()
    .join('، ');

/** An event on one line, without what the change may change. */
function line(event: EventDraft, mayChange: Change['mayChange']): string {
  const { type, status, actors, targets, places, count, date, claimedBy } = event;
  const said = [
    `${type} ${status}`,
    `${names(actors)} > ${names(targets)}`,
    places
      .map(({ role, name }) => `${role}:${foldedName(name)}`)
      .sort()
      .join('، '),
    count === null ? '' : `${String(count.min)}-${String(count.max)} ${count.unit}`,
  ];
  if (mayChange !== 'day') said.push(date === null ? '' : `${date.from}/${date.to}`);
  if (mayChange !== 'speaker') said.push(claimedBy.map(({ name }) => foldedName(name)).join('، '));
  return said.join(' | ');
}

const read = new Map<string, readonly EventDraft[]>();

function eventsOf(text: string): readonly EventDraft[] {
  const known = read.get(text) ?? pipeline.extract([{ id: 'x', text, published: '2018-06-20' }]).events;
  read.set(text, known);
  return known;
}

const told = (text: string, mayChange: Change['mayChange']): string =>
  eventsOf(text)
    .map((event) => line(event, mayChange))
    .join(' ; ') || 'nothing';

const fails = ({ base, text, mayChange }: Change): boolean => told(text, mayChange) !== told(base, mayChange);

const shown = ({ base, text, mayChange }: Change): string =>
  `${text}\n  tells ${told(text, mayChange)}\n  not   ${told(base, mayChange)}`;

const EXCUSED = excused();

describe('an event stays the same', { timeout: TIMEOUT }, () => {
  const tried = insertions().filter(({ text }, index) => index % SHARE === 0 || EXCUSED.has(text));
  const all = [
    ['where an adverbial or a description is put into its sentence', tried],
    ['however its sentence is spelled', spellings()],
    ['in other words', tellings()],
  ] as const;

  it('is one event to begin with', () => {
    const bases = new Set(all.flatMap(([, changes]) => changes.map(({ base }) => base)));
    expect([...bases].filter((base) => eventsOf(base).length !== 1)).toEqual([]);
  });

  it.each(all)('%s', (_what, changes) => {
    expect(changes.filter((change) => !EXCUSED.has(change.text) && fails(change)).map(shown)).toEqual([]);
  });

  it('and no excuse is left that is not needed', () => {
    const needed = new Set(all.flatMap(([, changes]) => changes.filter(fails).map(({ text }) => text)));
    expect([...EXCUSED].filter((text) => !needed.has(text))).toEqual([]);
  });
});
