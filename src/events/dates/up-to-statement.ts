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
 * A span that reaches up to now, in what was said some days before publication: it reaches up to the day on which that was said.
 *
 * @example // published on a Monday: 'أعلن المتحدث السبت أنهم سيطروا على خمس بلدات خلال اليومين الأخيرين' → Thursday to Saturday
 */
export function upToStatement(
  { layers: { published } }: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  { date, index }: Item,
  { speech }: Government,
): EventDate | null {
  if (published === null || date?.rule !== 'within' || date.from === date.to || date.to !== published) return null;
  const said = speech === null ? undefined : clauseHolding(clauses, speech.governor);
  if (said === undefined || said.last >= index) return null;
  const day = nearestDate(items, said.first, said.last, speech?.governor ?? -1)?.date;
  const lag = day?.from === day?.to ? dayNumber(published) - dayNumber(day?.to ?? published) : 0;
  return lag > 0 && lag <= STORY_DAYS ? { ...shifted(date, lag), precision: date.precision } : null;
}
