import { dayNumber } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { isDateOf } from './own-date.ts';

/** How many days a count in whole units may be off. */
const OFF = { week: 7, month: 31, year: 366 } as const;

/** The unit of a count that is no more than near to the day; null for days and for what is no count. */
function unitOf({ layers: { tokens } }: Context, { date, first, last }: Item): keyof typeof OFF | null {
  if (date?.rule !== 'after') return null;
  if (date.precision === 'month' || date.precision === 'year') return date.precision;
  return tokens.slice(first, last + 1).some(({ folded }) => /(?:سبوع|سابيع)/.test(folded)) ? 'week' : null;
}

/** Items from a wide time to the narrow one: a comma, the word, في. */
const EXACT_REACH = 6;

/** صيف العام الماضي، وتحديدا في 25 حزيران: the narrower time that says a wide one again, and lies in it. */
function exactlyThen(items: readonly Item[], { index, date: wide }: Item): Item | null {
  if (wide === null || wide.from === wide.to) return null;
  let said = false;
  for (let at = index + 1; at <= index + EXACT_REACH; at++) {
    const item = items[at];
    const date = item?.date;
    if (item === undefined || isFiniteVerb(items, at)) return null;
    if (date != null) return said && date.from >= wide.from && date.to <= wide.to && date.from === date.to ? item : null;
    said ||= isJoinedCue(item.folded, 'exactly');
  }
  return null;
}

/**
 * The day of its clause that says better when something was than a count of weeks, months or years from another event does, to which it is near;
 * null where there is none.
 *
 * @param own  the time expression that is nearest to the trigger
 * @example // 'أعلن أمس تحرير المدينة، بعد تسعة أشهر على انطلاق العملية في 17 تشرين الأول' → yesterday
 */
export function exactDay(context: Context, items: readonly Item[], clause: Clause, own: Item, trigger: number): Item | null {
  const exact = exactlyThen(items, own);
  if (exact !== null) return exact;
  const unit = unitOf(context, own);
  const { date } = own;
  if (unit === null || date === null) return null;
  const [from, to] = [dayNumber(date.from) - OFF[unit], dayNumber(date.to) + OFF[unit]];
  const near = items
    .slice(clause.first, clause.last + 1)
    .filter((item) => item !== own && item.date?.precision === 'day' && isDateOf(items, item.index, trigger))
    .filter((item) => dayNumber(item.date?.from ?? '') >= from && dayNumber(item.date?.to ?? '') <= to);
  return near.length === 1 ? (near[0] ?? null) : null;
}
