import { dayOf } from './locale.ts';

export type BinUnit = 'day' | 'week' | 'month' | 'year';

/** Days of one bar: first day, and the day after the last. */
export interface Bin {
  readonly start: Date;
  readonly end: Date;
}

export interface Bins {
  readonly unit: BinUnit;
  readonly bins: readonly Bin[];
}

const DAY = 86_400_000;
/** More bars than this are too thin to point at. */
const MOST_BARS = 120;
const FIVE_YEARS = 5 * 365;
/** Fewer days than this would give bars as broad as a hand. */
const FEWEST_DAYS = 28;

/**
 * Divides the days of a dataset into bars. A few events of long ago (background of the news) would press all the others
 * into one bar, so a long span is cut to where 98 of 100 events lie; the rest is counted beside the axis.
 *
 * @param days  first days of all dated events, in any order
 */
export function binDays(days: readonly string[]): Bins {
  const sorted = [...days].sort();
  const at = (share: number): Date => dayOf(sorted[Math.round(share * (sorted.length - 1))] ?? '2000-01-01');
  const between = (a: Date, b: Date): number => (b.getTime() - a.getTime()) / DAY + 1;
  let [first, last] = [at(0), at(1)];
  const [low, high] = [at(0.01), at(0.99)];
  if (between(first, last) > FIVE_YEARS && between(low, high) < between(first, last) / 4) [first, last] = [low, high];
  const spare = Math.ceil((FEWEST_DAYS - between(first, last)) / 2) * DAY;
  if (spare > 0) [first, last] = [new Date(first.getTime() - spare), new Date(last.getTime() + spare)];
  const length = between(first, last);
  const unit: BinUnit =
    length <= MOST_BARS ? 'day' : length <= MOST_BARS * 7 ? 'week' : length <= MOST_BARS * 30 ? 'month' : 'year';
  const bins: Bin[] = [];
  for (let start = floor(first, unit); start <= last;) {
    const end = next(start, unit);
    bins.push({ start, end });
    start = end;
  }
  return { unit, bins };
}

/** The first day of the day's week (Monday), month or year. */
function floor(date: Date, unit: BinUnit): Date {
  if (unit === 'day') return date;
  if (unit === 'week') return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
  return new Date(Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1));
}

function next(date: Date, unit: BinUnit): Date {
  if (unit === 'day' || unit === 'week') return new Date(date.getTime() + (unit === 'day' ? 1 : 7) * DAY);
  return unit === 'month'
    ? new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    : new Date(Date.UTC(date.getUTCFullYear() + 1, 0, 1));
}

/** `2024-12-07`. */
export const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The last day of a bar. */
export const lastDay = ({ end }: Bin): string => isoOf(new Date(end.getTime() - DAY));
