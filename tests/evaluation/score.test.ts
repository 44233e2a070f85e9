import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types.generated.ts';
import type { GoldDocument } from '../../src/evaluation/gold.ts';
import { readGold } from '../../src/evaluation/gold.ts';
import { figure, score } from '../../src/evaluation/score.ts';
import { dataset, datasetDocument, date, event, HAMAS, OPERATIONS, place, SYRIAN_FORCES } from '../dataset/samples.ts';
import { perturbed } from './perturbed.ts';

const golden = fileURLToPath(new URL('../fixtures/gold/dev', import.meta.url));
/** Written by the scorer that the gold files came with, for the same perturbed datasets. */
const reference = JSON.parse(readFileSync(new URL('../fixtures/evaluation/figures.json', import.meta.url), 'utf8')) as Record<
  string,
  object
>;

describe('score', () => {
  it.each(Object.keys(reference))('gives the figures of the reference scorer, seed %s', (seed) => {
    const gold = readGold(golden);
    expect(score(gold, perturbed(gold, Number(seed))).figures).toEqual(reference[seed]);
  });

  const gold: GoldDocument = {
    id: 'a',
    text: 'انسحبت قوات النظام من القريتين',
    places: [{ name: 'القريتين', kind: 'town', lat: 34.23, lon: 37.24 }],
    actors: [{ name: 'قوات النظام', id: 'syrian-government-forces' }],
    dates: [{ from: '2024-12-07', to: '2024-12-07' }],
    events: [
      {
        type: 'withdrawal',
        status: 'occurred',
        trigger: 'انسحبت',
        actors: ['syrian-government-forces'],
        places: [{ name: 'القريتين', role: 'at' }],
        date: { from: '2024-12-07', to: '2024-12-07' },
        count: null,
      },
    ],
  };
  const scored = (changes: Parameters<typeof event>[0], more: Partial<Dataset> = {}) =>
    score([gold], dataset({ events: [event(changes)], ...more }));

  it('finds an event that is right in all fields', () => {
    const { figures, misses } = scored({});
    expect(figures['events.detected']?.f1).toBe(1);
    expect(figures['events.exact']?.f1).toBe(1);
    expect(misses).toEqual([]);
  });

  it.each<[string, Parameters<typeof event>[0], string]>([
    ['status', { status: 'denied' }, 'argument.status'],
    ['date', { date: date('2024-12-08') }, 'argument.date'],
    ['no date', { date: null }, 'argument.date'],
    ['count', { count: { min: 1, max: 1, unit: 'people' } }, 'argument.count'],
    ['actor', { actors: [HAMAS] }, 'argument.actors'],
    ['one actor too many', { actors: [SYRIAN_FORCES, OPERATIONS] }, 'argument.actors'],
    ['one place too many', { places: [place(undefined, 'القريتين'), place(undefined, 'تدمر')] }, 'argument.places'],
  ])('is partly right with a wrong %s', (_, changes, name) => {
    const { figures, misses } = scored(changes);
    expect(figures['events.detected']?.f1).toBe(1);
    expect(figures['events.exact']?.f1).toBe(0);
    expect(figures[name]?.f1).toBeLessThan(1);
    expect(misses).toHaveLength(1);
    expect(misses[0]).toMatch(/^a partly withdrawal «انسحبت»: /);
  });

  it.each<[string, Parameters<typeof event>[0]]>([
    ['another type', { type: 'capture' }],
    ['another place', { places: [{ ...place(undefined, 'تدمر'), lat: 34.56, lon: 38.28 }] }],
  ])('misses an event of %s and calls the found one spurious', (_, changes) => {
    const { figures, misses } = scored(changes);
    expect(figures['events.detected']).toMatchObject({ hit: 0, predicted: 1, gold: 1 });
    expect(misses.map((miss) => miss.split(' ')[1])).toEqual(['MISSED', 'SPURIOUS']);
  });

  it('takes a place of another name that lies within 5 km', () => {
    expect(
      scored({ places: [{ ...place(undefined, 'قريتين الشام'), lat: 34.24, lon: 37.24 }] }).figures['events.detected']?.f1,
    ).toBe(1);
  });

  it('names a place that is too far away', () => {
    const [entity] = datasetDocument().entities;
    const documents = [datasetDocument({ entities: [{ ...entity, lat: 35, lon: 37.24 } as never] })];
    expect(scored({}, { documents }).misses).toEqual(['a place القريتين: gold 34.23,37.24 got 35,37.24']);
  });

  it('does not count events of other documents', () => {
    const elsewhere = event({ mentions: event().mentions.map((mention) => ({ ...mention, documentId: 'b' })) });
    expect(score([gold], dataset({ events: [elsewhere] })).figures['events.detected']).toMatchObject({
      hit: 0,
      predicted: 0,
      gold: 1,
    });
  });
});

describe('figure', () => {
  it.each([
    [1, 2, 4, 0.5, 0.25, 1 / 3],
    [0, 0, 0, 1, 1, 1],
    [0, 3, 0, 0, 0, 0],
    [0, 0, 3, 0, 0, 0],
  ])('%d of %d found, %d wanted', (hit, predicted, gold, precision, recall, f1) => {
    const made = figure(hit, predicted, gold);
    expect(made.precision).toBeCloseTo(precision);
    expect(made.recall).toBeCloseTo(recall);
    expect(made.f1).toBeCloseTo(f1);
  });
});
