import type { DateMention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';

/** The date of an event, null where the text tells none, and why. */
export interface Dated {
  readonly date: EventDate | null;
  readonly why: string;
}

/** Why an event has the day of a clause told before it, and none of its own. */
export const EARLIER_CLAUSE = 'time expression of an earlier clause of the sentence';

/** The date of an item as that of an event; null for an item that is none. */
export const eventDate = (item: Item): EventDate | null =>
  item.date === null ? null : { from: item.date.from, to: item.date.to, precision: item.date.precision, basis: item.date.basis };

/** The day of the news. */
export const publishedDay = ({ layers: { published } }: Context): EventDate | null =>
  published === null ? null : { from: published, to: published, precision: 'day', basis: 'document' };

/** A time expression as the date of an event, and why it is. */
export const toldAs = (date: DateMention | null, why: string): Dated | null =>
  date === null ? null : { date: { from: date.from, to: date.to, precision: date.precision, basis: date.basis }, why };
