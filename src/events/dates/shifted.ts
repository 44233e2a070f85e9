import type { DateInterval } from '../../document.ts';
import { addDays } from '../../time/calendar.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';

/** بعد ثمانية أيام من …: no date of its own, but how long before the main event another was. */
export const isLapse = (items: readonly Item[], at: number): boolean => {
  const date = items[at]?.date;
  return date?.rule === 'lapse' || (date?.rule === 'lead' && date.anchor === 'narrative');
};

/** بعد ساعات, قبل دقائق: an amount shorter than a day among the words between. */
export const hasHours = (between: readonly Item[]): boolean => between.some((item) => hasClass(item, 'short-unit'));

/** A date, so many days before another. */
export const shifted = ({ from, to }: DateInterval, days: number): EventDate => ({
  from: addDays(from, -days),
  to: addDays(to, -days),
  precision: 'day',
  basis: 'relative',
});
