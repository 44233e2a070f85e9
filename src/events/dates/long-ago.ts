import type { Analysis } from '../../document.ts';
import { addDays } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import { isCue, isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { STORY_DAYS } from './narrated.ts';
import { hasAnyClass } from '../words/words.ts';
import { isFew } from './counted-from.ts';
import { DAYS, isCountedFrom, isPredicate } from './own-date.ts';

/** بعد أشهر من هدنة آذار 2016 سيطر الجيش …: some time after what was long before the news. */
export function isAfterOld({ layers: { published } }: Context, items: readonly Item[], clause: Clause, trigger: number): boolean {
  if (published === null) return false;
  return items
    .slice(clause.first, trigger)
    .some(({ index, date }) => date !== null && isCountedFrom(items, index, trigger) && addDays(date.to, STORY_DAYS) < published);
}

/** يوم, عام: no hours or minutes. */
const isSpan = ({ pos, classes }: Analysis): boolean => pos === 'noun' && classes.includes('days');

/** How many items may stand between قبل and the unit (قبل أكثر من عام). */
const UNIT_REACH = 4;

/** قبل سنوات, منذ سنوات, قبل أكثر من عام, قبل بضعة أسابيع: so long before, by a word for an amount and no date. */
function isSomeUnitsAgo(items: readonly Item[], at: number, last: number): boolean {
  if (items[at]?.kind !== 'preposition' || !/^[وف]?(?:قبل|منذ)$/.test(items[at]?.folded ?? '')) return false;
  for (let unit = at + 1; unit <= Math.min(last, at + UNIT_REACH); unit++) {
    const amount = items[unit]?.quantity;
    if (amount != null && amount.unit in DAYS) return true;
    if (items[unit]?.readings.some(isSpan) === true) return true;
  }
  return false;
}

/** How many items behind السنوات its qualifier may stand (الأعوام القليلة الماضية). */
const QUALIFIER_REACH = 2;

/** في السنوات الأخيرة, خلال العقود القليلة الماضية, في الماضي, إبان الحرب الأهلية: a time without a date. */
function isBygone(items: readonly Item[], at: number): boolean {
  const gone = (index: number): boolean => isCue(items[index]?.folded, 'gone');
  if (items[at - 1]?.kind !== 'preposition' && !/^(?:مدي|مدار|امتداد)$/.test(items[at - 1]?.folded ?? '')) return false;
  if (/^ال(?:ماضي|سابق)$/.test(items[at]?.folded ?? '')) return items[at - 1]?.role === 'in';
  if (isCue(items[at]?.folded, 'long-units'))
    return Array.from({ length: QUALIFIER_REACH }, (_, step) => at + 1 + step).some(gone);
  return items[at]?.folded === 'الحرب' && isCue(items[at + 1]?.folded, 'old-war');
}

/** البلدة التي احتلوها خلال الحرب: the relative clause tells when, by what went on then and has no date here. */
export const isDuring = (items: readonly Item[], { relation, last }: Clause, trigger: number): boolean =>
  relation === 'relative' &&
  items
    .slice(trigger + 1, last)
    .some(
      ({ index, folded }) =>
        isJoinedCue(folded, 'during') && hasAnyClass(items[index + 1], ['event-noun', 'mutual-noun', 'attack']),
    );

/** Told of some time ago that nobody dates, by words on either side of the trigger before another predicate comes. */
export function isLongAgo(items: readonly Item[], clause: Clause, trigger: number): boolean {
  const tells = (at: number): boolean => isSomeUnitsAgo(items, at, clause.last) || isBygone(items, at);
  let first = trigger;
  while (first > clause.first && !isPredicate(items, first - 1)) first--;
  let last = trigger;
  while (last < clause.last && !isPredicate(items, last + 1)) last++;
  // The war of إبان الحرب الأهلية is a verbal noun itself.
  for (let at = Math.max(clause.first, first - 1); at <= Math.min(clause.last, last + 1); at++)
    if (at !== trigger && tells(at)) return true;
  return false;
}

/** بعد انسحابهم منها قبل أيام: of some time ago, by the words behind the trigger and before any date; a day elsewhere is of what is told beside it. */
export function isSomeTimeAgo(items: readonly Item[], { last }: Clause, trigger: number): boolean {
  for (let at = trigger + 1; at <= last && !isPredicate(items, at); at++) {
    if (items[at]?.kind === 'date' || items[at]?.kind === 'sign') return false;
    const few = isFew(items[at + 1]) || isFew(items[at + 2]);
    if (few && /^[وف]?قبل$/.test(items[at]?.folded ?? '')) return true;
  }
  return false;
}
