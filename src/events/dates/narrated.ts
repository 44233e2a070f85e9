import { anniversaryBefore } from '../../time/anniversary.ts';
import { addDays, addMonths, yearInterval, yearOf } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { addedDate, coveredPeriod, dateThen, explainedDate, lineDate, reachedDate } from '../discourse/narrative.ts';
import type { Government } from '../status/government.ts';
import { COMMAS, hasClass, isSign } from '../words/words.ts';
import type { Dated } from './event-date.ts';
import { eventDate, toldAs } from './event-date.ts';
import { mainDate } from './main-date.ts';
import { dateBehind, isPredicate, nearestDate } from './own-date.ts';
import { isWhen } from '../../time/looking-back.ts';

/** How many items may stand between حين and the verb. */
const WHEN_REACH = 4;

/** منذ نيسان 2015، حين انتزعتها الفصائل: the time that the clause describes, of a span its beginning. */
export function whenDate(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): EventDate | null {
  const opensThen = (index: number): boolean => isWhen(items[index]?.folded ?? '');
  let at = trigger - 1;
  while (at > trigger - WHEN_REACH && at >= 0 && !opensThen(at) && !isPredicate(items, at)) at--;
  if (!opensThen(at) && clause.relation === 'relative') {
    // …، حين ملأت الفراغ الذي خلفه فرار …: of the same time.
    const host = clauses[clause.parent];
    for (at = clause.first - 1; at > (host?.first ?? 0) && !opensThen(at) && items[at]?.kind !== 'sign';) at--;
  }
  if (!opensThen(at)) return null;
  const date = items[isSign(items[at - 1], COMMAS) ? at - 2 : at - 1]?.date;
  if (date == null) return null;
  const { from, to, precision } = date.begun ?? date;
  return { from, to, precision, basis: date.basis };
}

/** الذكرى العاشرة لسقوط الموصل, عشر سنوات على سقوط …: so many years before the day that remembers it; its own date says it better. */
export function anniversaryDate({ layers }: Context, items: readonly Item[], clause: Clause, trigger: number): Dated | null {
  const found = anniversaryBefore(layers.tokens, items[trigger]?.first ?? 0);
  if (found === null || dateBehind(items, clause, trigger) !== null) return null;
  const { years, exact } = found;
  const day = nearestDate(items, clause.first, trigger, trigger)?.date?.from ?? layers.published;
  if (years === null || day === null) return { date: null, why: 'an anniversary, no year' };
  const then = addMonths(day, -12 * years);
  const interval = exact ? { from: then, to: then } : yearInterval(yearOf(then));
  return { date: { ...interval, precision: exact ? 'day' : 'year', basis: 'relative' }, why: `${String(years)} years before` };
}

/** What the narrative around an event says of its time where its own clause does not; or null. */
export function narratedDate({ layers }: Context, items: readonly Item[], clause: Clause, trigger: number): Dated | null {
  const token = items[trigger]?.first ?? 0;
  // يومها انسحبت القوة …، بينما فر …: for all that the sentence goes on to tell.
  for (let i = clause.last; i >= 0 && (i >= clause.first || items[i]?.kind !== 'date'); i--)
    if (hasClass(items[i], 'then')) return toldAs(dateThen(layers, items[i]?.first ?? 0), 'then: the date told before');
  // اليوم الذي سقطت فيه, ليلة السبت التي شهدت انسحاب …: the clause describes the day.
  const described = clause.relation === 'relative' ? items[clause.first - 1] : undefined;
  if (described?.kind === 'date') return { date: eventDate(described), why: 'the day that the clause describes' };
  return toldAs(addedDate(layers, items[clause.last]?.last ?? token), 'said of it behind');
}

/** What the sentences before an event say of its time where its own says nothing; a date of null for a background that none dates. */
export function narrativeDate(
  { layers }: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  { background, status }: Government,
): Dated | null {
  const token = items[trigger]?.first ?? 0;
  // السبت 7 آب: شبرغان، التي انسحبت منها …: the relative clause is all that the line tells.
  const aside = clause.relation === 'relative' && clauses.some(({ index, verbs }) => index < clause.index && verbs.length > 0);
  const line = background || aside ? null : toldAs(lineDate(layers, token), 'date of the line');
  if (line !== null) return line;
  const actual = status === 'occurred' || status === 'ongoing';
  if (actual && background)
    return (
      toldAs(reachedDate(layers, token), 'the day that the paragraph has reached') ?? {
        date: null,
        why: 'background without a time expression',
      }
    );
  return (
    toldAs(explainedDate(layers, token), 'explains the sentence before') ??
    toldAs(coveredPeriod(layers, token), 'the time that the report covers') ??
    (status === 'occurred' ? toldAs(reachedDate(layers, token), 'the day that the paragraph has reached') : null)
  );
}

/** سينسحبون, طالبهم بالانسحاب: what has not come about yet, and may not. */
export const isToCome = ({ status }: Government): boolean => status === 'planned' || status === 'demanded';

/** هاجمت القرية الثلاثاء، غير أنها فشلت في السيطرة عليها: how it ended, and nobody's denial. */
export const isFailedThen = ({ status, speech }: Government): boolean => status === 'denied' && speech === null;

/** A day of the running story is no further from publication. */
export const STORY_DAYS = 7;

/** وفي 29 حزيران دخلوا المدينة …، فيما انسحب الجيش: goes on telling of long ago. */
export function isRetrospect(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
): boolean {
  const main = mainDate(context, items, clauses, clause, trigger);
  return main !== null && context.layers.published !== null && addDays(main.to, STORY_DAYS) < context.layers.published;
}

/** في أقل من أسبوع, خلال يومين: how long it took; خلال اليومين الماضيين says when, and so does سينسحب خلال يومين. */
export const isTaken = ({ layers }: Context, { date, first, last }: Item): boolean =>
  date?.rule === 'within' &&
  (date.from === date.to || date.to <= (layers.published ?? date.to)) &&
  !layers.tokens.slice(first, last + 1).some(({ folded }) => folded.startsWith('ال'));
