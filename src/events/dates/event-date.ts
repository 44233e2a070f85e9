import type { DateMention } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { isOfAgreement, isOfPlan, isSomeTimeLater } from './counted-from.ts';
import type { EventDate } from '../event.ts';
import { isAfterwards } from './afterwards.ts';
import { apartFromOther } from './apart-from-other.ts';
import { arrivalDate } from './arrival.ts';
import { behindDescription } from './behind-description.ts';
import { isBeforeHost } from './before-host.ts';
import { exactDay } from './exact-day.ts';
import { dayOfNextVerb, hostBehind } from './host-behind.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { hasClass } from '../words/words.ts';
import { isAfterOld, isDuring, isLongAgo, isSomeTimeAgo } from './long-ago.ts';
import { denialBefore, isNever, mainDate } from './main-date.ts';
import { isElsewhere, otherVoice, reportApart } from './other-voice.ts';
import {
  anniversaryDate,
  isFailedThen,
  isRetrospect,
  isTaken,
  isToCome,
  narratedDate,
  narrativeDate,
  whenDate,
} from './narrated.ts';
import { lastTry } from './last-try.ts';
import { lapseBefore } from './lapse-before.ts';
import { dateBehind, distanceOf, nearestDate, ownDate } from './own-date.ts';
import { shifted } from './shifted.ts';
import { changedSince, isSinceUntil, sinceDate } from './since.ts';
import { upToTerm } from './term.ts';
import { upToStatement } from './up-to-statement.ts';

export interface Dated {
  readonly date: EventDate | null;
  readonly why: string;
}

/** Why an event has the day of a clause told before it, and none of its own. */
export const EARLIER_CLAUSE = 'time expression of an earlier clause of the sentence';

/** The date of an item as that of an event; null for an item that is none. */
export const eventDate = (item: Item): EventDate | null =>
  item.date === null ? null : { from: item.date.from, to: item.date.to, precision: item.date.precision, basis: item.date.basis };

/** The day of the news. */
export const publishedDay = ({ layers: { published } }: Context): EventDate | null =>
  published === null ? null : { from: published, to: published, precision: 'day', basis: 'document' };

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
  const document = publishedDay(context);
  const distance = distanceOf(items, trigger);
  if (typeof distance === 'object' && distance !== null) {
    // بعد ثمانية أشهر من سيطرتها عليها مطلع مارس: its own date says it better than a count of months.
    const after = distance.precision === 'day' ? null : dateBehind(items, clause, trigger);
    return after === null
      ? { date: lapseBefore(context, items, clauses, trigger) ?? distance, why: 'so long before what it is told beside' }
      : { date: eventDate(after), why: 'time expression of the clause' };
  }
  if (distance === 'unknown') {
    // بعد أسابيع من اجتياحهم صنعاء في 21 أيلول: its own date says when.
    const after = dateBehind(items, clause, trigger);
    return after === null
      ? { date: null, why: 'an unknown time before' }
      : { date: eventDate(after), why: 'time expression of the clause' };
  }
  if (typeof distance === 'number') {
    const told = mainDate(context, items, clauses, clause, trigger);
    // غداة سيطرته على المطار، أعلن الجيش أمس …: from the day that is told behind it.
    const main = told ?? dayOfNextVerb(context, items, clauses, trigger) ?? document;
    return main === null
      ? { date: null, why: 'no date to count from' }
      : {
          date: shifted(main, distance),
          why: distance < 0 ? `${String(-distance)} days after` : `${String(distance)} days before`,
        };
  }
  const remembered = anniversaryDate(context, items, clause, trigger);
  if (remembered !== null) return remembered;
  const when = dateBehind(items, clause, trigger) === null ? whenDate(items, clauses, clause, trigger) : null;
  if (when !== null) return { date: when, why: 'the time when it was, by حين' };
  // يشكل سيطرة الفصائل على … مرحلة جديدة: judged, not told.
  if (hasClass(items[trigger - 1], 'amount') && isFiniteVerb(items, trigger - 1))
    return { date: null, why: 'a judgement of what was told' };
  const actual = government.status === 'occurred' || government.status === 'ongoing';
  if (actual && isSomeTimeAgo(items, clause, trigger)) return { date: null, why: 'some time ago' };
  const nearest = ownDate(items, clause, trigger) ?? (actual ? behindDescription(items, clauses, clause) : null);
  const told = nearest === null ? null : (exactDay(context, items, clause, nearest, trigger) ?? nearest);
  // يقود العمليات منذ أواخر نوفمبر، وتوعد بتحرير …: what is to come has not lasted since then.
  const past = told?.date != null && published !== null && told.date.to < published;
  const other =
    told !== null &&
    (told.date?.rule === 'since' ||
      isOfAgreement(items, told) ||
      (past && government.status === 'planned' && isOfPlan(items, told.index, trigger)));
  const ended = told !== null && isSinceUntil(items, told, trigger);
  const own = ended || (other && isToCome(government)) ? null : told;
  // انسحب أمس، متوعدا بأنه سيستعيدها خلال أيام: what is to come was not yesterday.
  const outer =
    own !== null && !isToCome(government) && isTaken(context, own)
      ? mainDate(context, items, clauses, clause, own.index - 1)
      : null;
  if (own?.date != null && outer !== null && outer.to < own.date.from)
    return { date: outer, why: 'time expression of an earlier clause; its own says how long it took' };
  if (own !== null) {
    const date =
      apartFromOther(items, own, trigger) ??
      changedSince(items, own, trigger) ??
      upToStatement(context, items, clauses, own, government) ??
      upToTerm(context, items, own, government) ??
      sinceDate(context, items, own, trigger) ??
      eventDate(own);
    return { date, why: 'time expression of the clause' };
  }
  const tried = isFailedThen(government) ? lastTry(items, trigger) : null;
  if (tried !== null) return { date: eventDate(tried), why: 'the day of the last try' };
  const narrated = narratedDate(context, items, clause, trigger);
  if (narrated !== null) return narrated;
  // حاول استعادتها أمس، وهو يستعد الآن لتحرير …: on the day of the news.
  if (document !== null && items.slice(clause.first, trigger).some((item) => hasClass(item, 'now')))
    return { date: document, why: 'now: the published date' };
  if (isDuring(items, clause, trigger)) return { date: null, why: 'at some time of what went on' };
  if (government.status === 'occurred' && isBeforeHost(items, clauses, clause))
    return { date: null, why: 'before what the clause around it tells' };
  const stated = statedDate(items, clauses, clause, government);
  if (stated !== null) return { date: stated, why: 'the day of the statement that tells it' };
  // فيما …, في وقت يتأهب الجيش لاستعادة …: another report, told on the day of the news; ستحرر …: not on the day it is announced.
  const apart =
    ((clause.relation === 'contrast' || hasClass(items[clause.first], 'at-the-time')) &&
      government.status !== 'occurred' &&
      !isFailedThen(government) &&
      !isRetrospect(context, items, clauses, clause, trigger)) ||
    (!actual && government.status !== 'denied' && clause.relation === 'complement');
  // استعاد الجنوبيون أمس جحاف، وكان الشماليون قد انسحبوا من لودر: a background of its own.
  const background = government.background && actual && isElsewhere(items, clause, clause.first);
  // أمهلهم حتى الأحد المقبل لتستسلم المدينة: the term of what is asked for.
  const term = apart && isToCome(government) ? mainDate(context, items, clauses, clause, trigger) : null;
  if (term !== null && published !== null && term.from > published) {
    const told = items.findLast(({ index, date }) => index < trigger && date?.from === term.from && date.to === term.to);
    return { date: (told === undefined ? null : upToTerm(context, items, told, government)) ?? term, why: EARLIER_CLAUSE };
  }
  if (!apart && !background) {
    const denied = denialBefore(items, clauses, trigger, government);
    const floor = Math.max(denied, reportApart(context, items, clauses, clause, trigger, government));
    const earlier = mainDate(context, items, clauses, clause, trigger, otherVoice(items, clauses, clause, government), floor);
    // أمهلهم حتى السبت المقبل، لكن المدينة لم تسقط: a term of what is to come.
    const ahead =
      earlier !== null && published !== null && earlier.from > published && (actual || government.status === 'denied');
    // سيطروا أمس على الجسر، ودعا القائد الجنود إلى إلقاء السلاح: what is to come was not yesterday.
    const open = isToCome(government) || isNever(items, clauses, clause, trigger, government);
    const over = earlier !== null && published !== null && earlier.to < published && open;
    const later = isSomeTimeLater(items, trigger, clause.last);
    if (earlier !== null && (later || isAfterwards(context, items, clause, trigger, earlier)))
      return { date: null, why: 'some time after it' };
    if (earlier !== null && !ahead && !over) return { date: earlier, why: EARLIER_CLAUSE };
  }
  const hosted = actual ? hostBehind(context, items, clauses, clause, trigger) : null;
  if (hosted !== null) return { date: hosted, why: 'the day of what it came just before' };
  const arrived = arrivalDate(items, clauses, clause, trigger, government);
  if (arrived !== null) return arrived;
  const reached = narrativeDate(context, items, clauses, clause, trigger, government);
  if (reached !== null) return reached;
  if (isLongAgo(items, clause, trigger) || isAfterOld(context, items, clause, trigger))
    return { date: null, why: 'some time ago' };
  if (document === null) return { date: null, why: 'no time expression and no published date' };
  return { date: document, why: 'main story: the published date' };
}

/** أعلنت الكتيبة انسحابها …، في بيان أصدرته ليل الجمعة: the day of the statement behind what it tells. */
function statedDate(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  { speech }: Government,
): EventDate | null {
  const next = clauses[clause.index + 1];
  if (speech === null || clause.index > 0 || next?.relation !== 'relative' || next.parent !== clause.index) return null;
  if (!hasClass(items[next.first - 1], 'statement')) return null;
  const told = nearestDate(items, next.first, next.last, next.first);
  return told === null ? null : eventDate(told);
}

/** A time expression as the date of an event, and why it is. */
export const toldAs = (date: DateMention | null, why: string): Dated | null =>
  date === null ? null : { date: { from: date.from, to: date.to, precision: date.precision, basis: date.basis }, why };
