import type { EventDate } from '../types.generated.ts';

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** How many days a date spans, both ends counted. */
export const daysIn = ({ from, to }: Pick<EventDate, 'from' | 'to'>): number => (timeOf(to) - timeOf(from)) / DAY_MS + 1;

/** The middle day, the earlier of two. */
export const middleOf = ({ from, to }: Pick<EventDate, 'from' | 'to'>): string =>
  dayOf(timeOf(from) + Math.floor((daysIn({ from, to }) - 1) / 2) * DAY_MS);

/** The year that the whole date lies in, or null. */
export const yearOf = ({ from, to }: Pick<EventDate, 'from' | 'to'>): number | null =>
  from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null;
