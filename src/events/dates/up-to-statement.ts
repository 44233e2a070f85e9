import { dayNumber } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { STORY_DAYS } from './narrated.ts';
import { nearestDate } from './own-date.ts';
import { shifted } from './shifted.ts';

/**
 * A span that reaches up to now, or some hours ago, in what was said some days before publication: counted from the day on which that was said.
 *
 * @example // published on a Monday: 'أعلن المتحدث السبت أنهم سيطروا على خمس بلدات خلال اليومين الأخيرين' → Thursday to Saturday;
 * // 'قال مصدر مساء أمس إن الجيش أكمل قبل ساعتين سحب قواته' → yesterday
 */
export function upToStatement(
  { layers: { published } }: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  { date, index }: Item,
  { speech }: Government,
): EventDate | null {
  if (published === null || date?.to !== published) return null;
  // قبل ساعتين comes to the day of publication, where nothing says of what they count.
  const hours = date.rule === 'before' && date.from === published;
  if (!hours && (date.rule !== 'within' || date.from === date.to)) return null;
  const said = speech === null ? undefined : clauseHolding(clauses, speech.governor);
  if (said === undefined) return null;
  // أعلن المتحدث الأحد استعادة X خلال اليومين الأخيرين: of one clause, the day that stands before the span.
  const day = nearestDate(items, said.first, Math.min(said.last, index - 1), speech?.governor ?? -1)?.date;
  const lag = day?.from === day?.to ? dayNumber(published) - dayNumber(day?.to ?? published) : 0;
  return lag > 0 && lag <= STORY_DAYS ? { ...shifted(date, lag), precision: date.precision } : null;
}
