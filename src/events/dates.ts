import type { DateInterval } from '../document.ts';
import { addDays } from '../time/calendar.ts';
import type { Clause } from './clauses.ts';
import { isFiniteVerb } from './clauses.ts';
import type { Context } from './context.ts';
import type { EventDate } from './event.ts';
import type { Item } from './items.ts';
import type { Government } from './status.ts';
import { COMMAS, hasClass, isSign, QUOTES } from './words.ts';

interface Dated {
  readonly date: EventDate | null;
  readonly why: string;
}

export const eventDate = (item: Item): EventDate | null =>
  item.date === null ? null : { from: item.date.from, to: item.date.to, precision: item.date.precision, basis: item.date.basis };

/** A finite verb or a verbal noun: what a time expression may belong to. */
const isPredicate = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item?.kind !== 'word') return false;
  // تباعا، سيرا: an adverb, whatever verb it comes from.
  if (/[^اء]ا$/.test(item.folded) && !isFiniteVerb(items, at)) return false;
  return isFiniteVerb(items, at) || item.readings.some(({ pos, rank }) => pos === 'masdar' && rank === item.readings[0]?.rank);
};

/** The time expression behind a trigger, before another predicate comes; or null. */
function dateBehind(items: readonly Item[], clause: Clause, trigger: number): Item | null {
  for (let i = trigger + 1; i <= clause.last && !isPredicate(items, i); i++) {
    // …، وعلى أفدييفكا في 17 فبراير: another item of a list.
    if (isSign(items[i], COMMAS) && items[i + 1]?.kind === 'preposition' && items[i + 1]?.joined === true) return null;
    if (items[i]?.kind === 'date' && !isLapse(items, i)) return items[i] as Item;
  }
  return null;
}

/** The time expression that belongs to a trigger: behind it before another predicate comes, else before it, else the nearest of the clause. */
function ownDate(items: readonly Item[], clause: Clause, trigger: number): Item | null {
  const behind = dateBehind(items, clause, trigger);
  if (behind !== null) return behind;
  for (let i = trigger - 1; i >= clause.first && !isPredicate(items, i); i--)
    if (items[i]?.kind === 'date' && !isLapse(items, i)) return items[i] as Item;
  return nearestDate(items, clause.first, clause.last, trigger);
}

function nearestDate(items: readonly Item[], first: number, last: number, to: number): Item | null {
  let best: Item | null = null;
  for (let i = Math.max(0, first); i <= last && i < items.length; i++) {
    const item = items[i] as Item;
    if (item.kind !== 'date' || isLapse(items, i)) continue;
    if (best === null || Math.abs(item.index - to) < Math.abs(best.index - to)) best = item;
  }
  return best;
}

const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };
/** `same`: on the day of what it is told beside; `unknown`: some time before it; a number: so many days before it, after it where negative; or the day itself. */
type Distance = 'same' | 'unknown' | number | EventDate;
const MOST_DURATION_ITEMS = 5;

/**
 * How long before the main event a subordinate one was: غداة X (a day), بعد يومين من X (two), بعد أشهر على X (unknown),
 * بعد X and بعد ساعات من X (the same day). Null where no such phrase introduces it.
 */
function distanceOf(items: readonly Item[], trigger: number): Distance | null {
  let at = trigger - 1;
  while (at >= 0 && (isSign(items[at], QUOTES) || hasClass(items[at], 'complementiser'))) at--;
  const before = items[at];
  if (before?.kind !== 'preposition') return null;
  if (before.role === 'time') return before.folded.endsWith('غداه') ? 1 : before.folded === 'قبل' ? null : 'same';
  if (before.role !== 'from' && before.role !== 'on') return null;
  for (let i = at - 1; i >= Math.max(0, at - MOST_DURATION_ITEMS); i--) {
    const item = items[i];
    if (item?.kind === 'preposition' && item.role === 'time') {
      const amount = items.slice(i + 1, at).find(({ kind }) => kind === 'quantity')?.quantity;
      if (amount?.unit === 'hours') return 'same';
      if (amount == null || amount.min === null || amount.min !== amount.max)
        return hasHours(items.slice(i + 1, at)) ? 'same' : 'unknown';
      const days = DAYS[amount.unit];
      // قبل يومين من سقوط دمشق: what follows is the later of the two.
      const later = item.folded.replace(/^و/, '') === 'قبل';
      return days === undefined ? 'unknown' : amount.min * days * (later ? -1 : 1);
    }
    if (item !== undefined && isLapse(items, i)) {
      // The time stage has counted back from the day of the sentence.
      return eventDate(item) ?? 'unknown';
    }
    if (item === undefined || item.kind === 'place' || item.kind === 'force' || isPredicate(items, i)) return null;
  }
  return null;
}

/** بعد ثمانية أيام من …: no date of its own, but how long before the main event another was. */
const isLapse = (items: readonly Item[], at: number): boolean => {
  const date = items[at]?.date;
  return date?.rule === 'lapse' || (date?.rule === 'lead' && date.anchor === 'narrative');
};

const hasHours = (between: readonly Item[]): boolean =>
  between.some(({ folded, readings }) => folded === 'ساعات' || readings.some(({ lemma }) => lemma === 'ساعة'));

const shifted = ({ from, to }: DateInterval, days: number): EventDate => ({
  from: addDays(from, -days),
  to: addDays(to, -days),
  precision: 'day',
  basis: 'relative',
});

/**
 * The date of an event: its own time expression, one counted from the main event that it is told beside, that of an
 * earlier clause, else the published date for the main story and for what has not happened, and none for background.
 *
 * @example // 'سيطر الجيش اليوم على بارا غداة انسحاب القوات منها' → the withdrawal is of yesterday
 */
export function dateOf(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  government: Government,
): Dated {
  const { published } = context.layers;
  const document: EventDate | null =
    published === null ? null : { from: published, to: published, precision: 'day', basis: 'document' };
  const distance = distanceOf(items, trigger);
  if (typeof distance === 'object' && distance !== null) return { date: distance, why: 'so long before what it is told beside' };
  if (distance === 'unknown') {
    // بعد أسابيع من اجتياحهم صنعاء في 21 أيلول: its own date says when.
    const after = dateBehind(items, clause, trigger);
    return after === null
      ? { date: null, why: 'an unknown time before' }
      : { date: eventDate(after), why: 'time expression of the clause' };
  }
  if (typeof distance === 'number') {
    const main = mainDate(items, clauses, clause, trigger) ?? document;
    return main === null
      ? { date: null, why: 'no date to count from' }
      : {
          date: shifted(main, distance),
          why: distance < 0 ? `${String(-distance)} days after` : `${String(distance)} days before`,
        };
  }
  // يشكل سيطرة الفصائل على … مرحلة جديدة: judged, not told.
  if (hasClass(items[trigger - 1], 'amount') && isFiniteVerb(items, trigger - 1))
    return { date: null, why: 'a judgement of what was told' };
  const own = ownDate(items, clause, trigger);
  if (own !== null) return { date: eventDate(own), why: 'time expression of the clause' };
  const actual = government.status === 'occurred' || government.status === 'ongoing';
  // فيما …: another report, told on the day of the news; ستحرر …: not on the day it is announced.
  const apart = clause.relation === 'contrast' || (!actual && government.status !== 'denied' && clause.relation === 'complement');
  if (!apart && clause.relation !== 'relative' && !(government.background && actual)) {
    const earlier = mainDate(items, clauses, clause, trigger);
    if (earlier !== null) return { date: earlier, why: 'time expression of an earlier clause of the sentence' };
  }
  if (actual && (government.background || clause.relation === 'relative'))
    return { date: null, why: 'background without a time expression' };
  if (document === null) return { date: null, why: 'no time expression and no published date' };
  return { date: document, why: 'main story: the published date' };
}

/** The date of the clause that a trigger is told beside: before it in its own clause, else in the clauses before. */
function mainDate(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): EventDate | null {
  const before = nearestDate(items, clause.first, trigger, trigger);
  if (before !== null) return eventDate(before);
  for (let index = clause.index - 1; index >= 0; index--) {
    const earlier = clauses[index];
    if (earlier === undefined || (earlier.relation === 'relative' && clause.parent !== index)) continue;
    const found = nearestDate(items, earlier.first, earlier.last, trigger);
    if (found !== null) return eventDate(found);
  }
  return null;
}
