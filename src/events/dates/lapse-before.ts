import { dayNumber } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { isLapse, shifted } from './shifted.ts';

/**
 * بعد يوم من انسحابهم من كلبجار، دخلت القوات أمس المدينة: the span opens the sentence and the day from which it counts back comes behind it, with the
 * verb. Null where none comes.
 */
export function lapseBefore(
  { layers: { published } }: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
): EventDate | null {
  const lapse = items.slice(0, trigger).findLast(({ index }) => isLapse(items, index));
  if (published === null || lapse?.date?.anchor !== 'published') return null;
  const last = clauses.find(({ verbs }) => verbs.some((verb) => verb > trigger))?.last ?? -1;
  const verb = items.findIndex((_, at) => at > trigger && isFiniteVerb(items, at));
  const day = verb < 0 ? undefined : items.slice(verb, last + 1).find(({ kind }) => kind === 'date')?.date;
  if (day == null || day.precision !== 'day' || day.to >= published) return null;
  return shifted(day, dayNumber(published) - dayNumber(lapse.date.from));
}
