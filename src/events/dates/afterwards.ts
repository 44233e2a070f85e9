import { addDays } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasClass } from '../words/words.ts';
import { forcesIn } from './before-host.ts';
import { STORY_DAYS } from './narrated.ts';
import { hasHours } from './shifted.ts';

/**
 * True where an event came some time after a day of long ago with which its sentence begins: سيطروا عليها في حزيران 2014، قبل أن تستعيدها القوات, ثم
 * استعادتها القوات, لكنهم انسحبوا لاحقا. Of the running story both may be of one day.
 */
export function isAfterwards(
  { layers: { published } }: Context,
  items: readonly Item[],
  clause: Clause,
  trigger: number,
  told: EventDate,
): boolean {
  if (published === null || addDays(told.to, STORY_DAYS) >= published) return false;
  const own = items.slice(clause.first, clause.last + 1);
  if (hasHours(own) || own.some(({ folded }) => isJoinedCue(folded, 'soon'))) return false;
  if (own.some(({ folded }) => isJoinedCue(folded, 'later'))) return true;
  const before = forcesIn(items, 0, clause.first - 1);
  const others = forcesIn(items, clause.first, clause.last).some((force) => !before.includes(force));
  const until = isJoinedCue(items[clause.first]?.folded, 'until');
  // سيطروا عليها في 3 آذار قبل أن ينسحبوا منها: a raid of one day.
  if (until) return others || told.precision !== 'day';
  // انسحبت في سبتمبر، فاستعادتها القوات: what came of it at once.
  const atOnce = finiteReading(items[trigger])?.proclitics[0] === 'ف';
  return others && before.length > 0 && !atOnce && hasClass(items[trigger], 'retake');
}
