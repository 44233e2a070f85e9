import { dayNumber } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventDate } from '../event.ts';
import type { EventType } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, masdarsOf } from '../words/words.ts';
import { shifted } from './shifted.ts';

const FALLS = ['fall', 'take', 'retake', 'free'];
const LEAVES = ['leave', 'retreat'];

/** What the verbal noun names from which somebody counts; null where it is no capture or withdrawal. */
function typeOf(noun: Item | undefined): EventType | null {
  if (noun === undefined || masdarsOf(noun).length === 0) return null;
  return hasAnyClass(noun, FALLS) ? 'capture' : hasAnyClass(noun, LEAVES) ? 'withdrawal' : null;
}

/** The day on which the text has told that what the noun at `noun` names came about at the place behind it; null where it has told none. */
function toldDay({ items, told }: SentenceWork, noun: number): EventDate | null {
  const type = typeOf(items[noun]);
  const place = items[noun + 1];
  if (type === null || place?.kind !== 'place' || place.mention === null) return null;
  const day = told.latestAt(type, [told.placeKeyOf(place.mention.index)])?.date;
  return day == null || day.from !== day.to ? null : day;
}

/** قبل يومين من, بعد أسبوع من: an amount that is counted from what stands behind it, as far as the day of the news says how much it is. */
const isCounted = (items: readonly Item[], at: number): boolean => {
  const date = items[at]?.date;
  return (date?.rule === 'before' || date?.rule === 'lapse') && date.anchor === 'published' && items[at + 1]?.role === 'from';
};

/**
 * The day of an event that is counted from another which the text told before with its day, or of that other where it is named again: قبل يومين من سقوط
 * كيدال counts from the day on which Kidal fell, and not from that of the news.
 *
 * @returns null where nothing is counted so, or the other event has no day
 * @example // 'سيطر الجيش الثلاثاء على كيدال. وسلم 14 جنديا أنفسهم في أنفيف قبل يومين من سقوط كيدال', at سلم → Sunday
 */
export function fromTold(work: SentenceWork, { last }: Clause, trigger: number): EventDate | null {
  const { context, items } = work;
  const { published } = context.layers;
  if (published === null) return null;
  if (isCounted(items, trigger - 2)) return toldDay(work, trigger);
  let at = trigger + 1;
  while (at < last - 2 && !isCounted(items, at)) at++;
  const [counted, day] = [items[at]?.date, at < last - 2 ? toldDay(work, at + 2) : null];
  if (counted == null || day === null) return null;
  const days = dayNumber(published) - dayNumber(counted.from);
  return shifted(day, counted.rule === 'before' ? days : -days);
}
