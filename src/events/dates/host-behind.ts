import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { eventDate } from './event-date.ts';
import { dateBehind } from './own-date.ts';

/** The day of the first verb behind a trigger, in the clause of that verb; null where it has none, or one ahead. */
export function dayOfNextVerb(
  { layers: { published } }: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
): EventDate | null {
  const verb = items.findIndex((_, at) => at > trigger && isFiniteVerb(items, at));
  const clause = clauses.find(({ first, last }) => verb >= first && verb <= last);
  if (published === null || clause === undefined || clause.relation === 'relative') return null;
  const day = dateBehind(items, clause, verb);
  return day?.date?.precision === 'day' && day.date.to <= published ? eventDate(day) : null;
}

/**
 * The day of what is told behind a clause that opens the sentence and tells what came just before it; null elsewhere.
 *
 * @example // 'بعد أن انسحبت قوات الدعم السريع من سوبا، سيطر الجيش الخميس على جبل أولياء', of انسحبت → Thursday
 */
export const hostBehind = (
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
): EventDate | null =>
  clause.index === 0 && clause.relation === 'time' && isJoinedCue(items[clause.first]?.folded, 'once')
    ? dayOfNextVerb(context, items, clauses, trigger)
    : null;
