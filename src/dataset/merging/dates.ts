import { dayNumber } from '../../time/calendar.ts';
import type { EventDraft } from '../extractor.ts';

type EventDate = NonNullable<EventDraft['date']>;

/** Days of an event as numbers; `firm` where the text names them, else it is the day of publication. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly firm: boolean;
}

/** A span of more days (a week, a month) is too vague to hold a report of one day. */
const FEW_DAYS = 3;
/** News of the day before is still told without a date; of two days before, too, where another report names the day. */
const LATE_BY = 2;
const APART = 1;

/** The days of a date by their numbers; that of the publication stands for any day shortly before. */
export const daysOf = ({ from, to, basis }: EventDate): Days => ({
  from: dayNumber(from),
  to: dayNumber(to),
  firm: basis !== 'document',
});

/** في تشرين الثاني: more days than a report of one event may differ by. */
export const isVague = ({ from, to }: Days): boolean => to - from >= FEW_DAYS;

/**
 * How well two dates agree: 2 the same days, 1 one may be the other, 0 two days. Two named days never agree; the day of publication
 * may stand for a named day shortly before.
 *
 * @example // 'أمس' of 8 December and '7 كانون الأول' → 2; '7 كانون الأول' and a report of 8 December without a day → 1
 */
export function daysAgreement(a: Days, b: Days): 0 | 1 | 2 {
  if (a.from === b.from && a.to === b.to) return 2;
  if (isVague(a) || isVague(b)) return 0;
  if (a.firm && b.firm) return a.from <= b.to && b.from <= a.to ? 1 : 0;
  if (!a.firm && !b.firm) return Math.abs(a.from - b.from) <= APART ? 1 : 0;
  const [named, published] = a.firm ? [a, b] : [b, a];
  return named.from <= published.to && published.from - named.to <= LATE_BY ? 1 : 0;
}

const DAYS_A_BUCKET = 8;

/** Stretches of the calendar in which an event of those days may be met. */
export function bucketsOf({ from, to }: Days, slack = 0): number[] {
  const buckets: number[] = [];
  const last = Math.floor((Math.min(to, from + FEW_DAYS) + slack) / DAYS_A_BUCKET);
  for (let bucket = Math.floor((from - slack) / DAYS_A_BUCKET); bucket <= last; bucket++) buckets.push(bucket);
  return buckets;
}

/** Farthest that two agreeing dates may lie apart. */
export const SLACK = LATE_BY;
