import { describe, expect, it } from 'vitest';
import { binDays, isoOf, lastDay } from '../../src/explore/client/timeline-bins.ts';

const shape = (days: readonly string[]): [string, number, string, string] => {
  const { unit, bins } = binDays(days);
  const [first, last] = [bins[0], bins.at(-1)];
  return [unit, bins.length, first === undefined ? '' : isoOf(first.start), last === undefined ? '' : lastDay(last)];
};

describe('binDays', () => {
  it.each<[string, string[], [string, number, string, string]]>([
    ['days around one day', ['2024-12-07'], ['day', 29, '2024-11-23', '2024-12-21']],
    ['days of two months', ['2024-12-31', '2024-11-01'], ['day', 61, '2024-11-01', '2024-12-31']],
    ['weeks from a Monday', ['2024-01-03', '2024-12-31'], ['week', 53, '2024-01-01', '2025-01-05']],
    ['months', ['2020-02-29', '2024-12-07'], ['month', 59, '2020-02-01', '2024-12-31']],
    ['years', ['1990-05-05', '2024-12-07'], ['year', 35, '1990-01-01', '2024-12-31']],
    ['nothing', [], ['day', 29, '1999-12-18', '2000-01-15']],
  ])('makes %s', (_, days, expected) => {
    expect(shape(days)).toEqual(expected);
  });

  it('does not let one event of long ago press the others together', () => {
    const days = ['1973-10-06', ...Array.from({ length: 300 }, (_, at) => `2024-0${1 + (at % 9)}-15`)];
    expect(shape(days)[0]).toBe('week');
  });

  it('leaves no gap between bars', () => {
    const { bins } = binDays(['2020-02-29', '2024-12-07']);
    expect(bins.slice(1).map(({ start }) => start)).toEqual(bins.slice(0, -1).map(({ end }) => end));
  });
});
