import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { hasClass } from '../words/words.ts';
import { isAfterwards } from './afterwards.ts';
import { apartFromOther } from './apart-from-other.ts';
import { arrivalDate } from './arrival.ts';
import { isBeforeHost } from './before-host.ts';
import { behindDescription } from './behind-description.ts';
import { isOfAgreement, isOfPlan, isSomeTimeLater } from './counted-from.ts';
import type { Dated } from './event-date.ts';
import { EARLIER_CLAUSE, eventDate, publishedDay } from './event-date.ts';
import { exactDay } from './exact-day.ts';
import { dayOfNextVerb, hostBehind } from './host-behind.ts';
import { lapseBefore } from './lapse-before.ts';
import { lastTry } from './last-try.ts';
import { isAfterOld, isDuring, isLongAgo, isSomeTimeAgo } from './long-ago.ts';
import { denialBefore, isNever, mainDate } from './main-date.ts';
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
import { isElsewhere, otherVoice, reportApart } from './other-voice.ts';
import { dateBehind, distanceOf, nearestDate, ownDate } from './own-date.ts';
import { shifted } from './shifted.ts';
import { changedSince, isSinceUntil, sinceDate } from './since.ts';
import { upToTerm } from './term.ts';
import { upToStatement } from './up-to-statement.ts';

/** An event whose date is looked for. */
interface Dating {
  readonly context: Context;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly trigger: number;
  readonly government: Government;
  /** It has happened or goes on. */
  readonly actual: boolean;
  /** The day of the news. */
  readonly document: EventDate | null;
}

const undated = (why: string): Dated => ({ date: null, why });

/** بعد ثمانية أشهر من سيطرتها عليها, غداة سيطرته على المطار: so long before or after what it is told beside. */
function byDistance({ context, items, clauses, clause, trigger, document }: Dating): Dated | null {
  const distance = distanceOf(items, trigger);
  if (distance === null || distance === 'same') return null;
  if (typeof distance === 'number') {
    const told = mainDate(context, items, clauses, clause, trigger);
    // غداة سيطرته على المطار، أعلن الجيش أمس …: from the day that is told behind it.
    const main = told ?? dayOfNextVerb(context, items, clauses, trigger) ?? document;
    if (main === null) return undated('no date to count from');
    const why = distance < 0 ? `${String(-distance)} days after` : `${String(distance)} days before`;
    return { date: shifted(main, distance), why };
  }
  // بعد ثمانية أشهر من سيطرتها عليها مطلع مارس, بعد أسابيع من اجتياحهم صنعاء في 21 أيلول: its own date says it better than a count of months.
  const exact = distance !== 'unknown' && distance.precision === 'day';
  const after = exact ? null : dateBehind(items, clause, trigger);
  if (after !== null) return { date: eventDate(after), why: 'time expression of the clause' };
  if (distance === 'unknown') return undated('an unknown time before');
  return { date: lapseBefore(context, items, clauses, trigger) ?? distance, why: 'so long before what it is told beside' };
}

/** حين انتزعتها الفصائل: the time that the clause describes. */
function byWhen({ items, clauses, clause, trigger }: Dating): Dated | null {
  const when = dateBehind(items, clause, trigger) === null ? whenDate(items, clauses, clause, trigger) : null;
  return when === null ? null : { date: when, why: 'the time when it was, by حين' };
}

/** يشكل سيطرة الفصائل على … مرحلة جديدة: judged, not told. */
const byJudgement = ({ items, trigger }: Dating): Dated | null =>
  hasClass(items[trigger - 1], 'amount') && isFiniteVerb(items, trigger - 1) ? undated('a judgement of what was told') : null;

const byTimeAgo = ({ items, clause, trigger, actual }: Dating): Dated | null =>
  actual && isSomeTimeAgo(items, clause, trigger) ? undated('some time ago') : null;

/** The time expression that is the event's own; null where the nearest is of something else. */
function ownItem({ context, items, clauses, clause, trigger, government, actual }: Dating): Item | null {
  const { published } = context.layers;
  const nearest = ownDate(items, clause, trigger) ?? (actual ? behindDescription(items, clauses, clause) : null);
  const told = nearest === null ? null : (exactDay(context, items, clause, nearest, trigger) ?? nearest);
  if (told === null || isSinceUntil(items, told, trigger)) return null;
  // يقود العمليات منذ أواخر نوفمبر، وتوعد بتحرير …: what is to come has not lasted since then.
  const past = told.date !== null && published !== null && told.date.to < published;
  const other =
    told.date?.rule === 'since' ||
    isOfAgreement(items, told) ||
    (past && government.status === 'planned' && isOfPlan(items, told.index, trigger));
  return other && isToCome(government) ? null : told;
}

/** The event's own time expression, counted and cut as what stands beside it asks. */
function byOwnDate(dating: Dating): Dated | null {
  const { context, items, clauses, trigger, government, clause } = dating;
  const own = ownItem(dating);
  if (own === null) return null;
  // انسحب أمس، متوعدا بأنه سيستعيدها خلال أيام: what is to come was not yesterday.
  const outer = !isToCome(government) && isTaken(context, own) ? mainDate(context, items, clauses, clause, own.index - 1) : null;
  if (own.date !== null && outer !== null && outer.to < own.date.from)
    return { date: outer, why: 'time expression of an earlier clause; its own says how long it took' };
  const date =
    apartFromOther(items, own, trigger) ??
    changedSince(items, own, trigger) ??
    upToStatement(context, items, clauses, own, government) ??
    upToTerm(context, items, own, government) ??
    sinceDate(context, items, own, trigger) ??
    eventDate(own);
  return { date, why: 'time expression of the clause' };
}

/** فشلت في السيطرة عليها بعد محاولة أخيرة أمس: the day of the last try. */
function byLastTry({ items, trigger, government }: Dating): Dated | null {
  const tried = isFailedThen(government) ? lastTry(items, trigger) : null;
  return tried === null ? null : { date: eventDate(tried), why: 'the day of the last try' };
}

/** حاول استعادتها أمس، وهو يستعد الآن لتحرير …: on the day of the news. */
const byNow = ({ items, clause, trigger, document }: Dating): Dated | null =>
  document !== null && items.slice(clause.first, trigger).some((item) => hasClass(item, 'now'))
    ? { date: document, why: 'now: the published date' }
    : null;

/** البلدة التي احتلوها خلال الحرب, قبل أن تنسحب: by what went on then, or came after it, with no date of its own. */
function byOtherDeed({ items, clauses, clause, trigger, government }: Dating): Dated | null {
  if (isDuring(items, clause, trigger)) return undated('at some time of what went on');
  return government.status === 'occurred' && isBeforeHost(items, clauses, clause)
    ? undated('before what the clause around it tells')
    : null;
}

/** أعلنت الكتيبة انسحابها …، في بيان أصدرته ليل الجمعة: the day of the statement behind what it tells. */
function byStatement({ items, clauses, clause, government: { speech } }: Dating): Dated | null {
  const next = clauses[clause.index + 1];
  if (speech === null || clause.index > 0 || next?.relation !== 'relative' || next.parent !== clause.index) return null;
  if (!hasClass(items[next.first - 1], 'statement')) return null;
  const told = nearestDate(items, next.first, next.last, next.first);
  return told === null ? null : { date: eventDate(told), why: 'the day of the statement that tells it' };
}

/** فيما …, في وقت يتأهب الجيش لاستعادة …: another report, told on the day of the news; ستحرر …: not on the day it is announced. */
const isApart = ({ context, items, clauses, clause, trigger, government, actual }: Dating): boolean =>
  ((clause.relation === 'contrast' || hasClass(items[clause.first], 'at-the-time')) &&
    government.status !== 'occurred' &&
    !isFailedThen(government) &&
    !isRetrospect(context, items, clauses, clause, trigger)) ||
  (!actual && government.status !== 'denied' && clause.relation === 'complement');

/** أمهلهم حتى الأحد المقبل لتستسلم المدينة: the term of what is asked for. */
function byTerm({ context, items, clauses, clause, trigger, government }: Dating): Dated | null {
  const { published } = context.layers;
  const term = isToCome(government) ? mainDate(context, items, clauses, clause, trigger) : null;
  if (term === null || published === null || term.from <= published) return null;
  const told = items.findLast(({ index, date }) => index < trigger && date?.from === term.from && date.to === term.to);
  return { date: (told === undefined ? null : upToTerm(context, items, told, government)) ?? term, why: EARLIER_CLAUSE };
}

/** The date that an earlier clause of the sentence tells, if it is of this event as well. */
function byEarlierClause(dating: Dating): Dated | null {
  const { context, items, clauses, clause, trigger, government, actual } = dating;
  const { published } = context.layers;
  if (isApart(dating)) return byTerm(dating);
  // استعاد الجنوبيون أمس جحاف، وكان الشماليون قد انسحبوا من لودر: a background of its own.
  if (government.background && actual && isElsewhere(items, clause, clause.first)) return null;
  const denied = denialBefore(items, clauses, trigger, government);
  const floor = Math.max(denied, reportApart(context, items, clauses, clause, trigger, government));
  const earlier = mainDate(context, items, clauses, clause, trigger, otherVoice(items, clauses, clause, government), floor);
  if (earlier === null) return null;
  if (isSomeTimeLater(items, trigger, clause.last) || isAfterwards(context, items, clause, trigger, earlier))
    return undated('some time after it');
  // أمهلهم حتى السبت المقبل، لكن المدينة لم تسقط: a term of what is to come.
  const ahead = published !== null && earlier.from > published && (actual || government.status === 'denied');
  // سيطروا أمس على الجسر، ودعا القائد الجنود إلى إلقاء السلاح: what is to come was not yesterday.
  const open = isToCome(government) || isNever(items, clauses, clause, trigger, government);
  const over = published !== null && earlier.to < published && open;
  return ahead || over ? null : { date: earlier, why: EARLIER_CLAUSE };
}

/** بعد أن انسحبوا من X، سيطر الجيش أمس على Y: the day of what it came just before. */
function byHost({ context, items, clauses, clause, trigger, actual }: Dating): Dated | null {
  const hosted = actual ? hostBehind(context, items, clauses, clause, trigger) : null;
  return hosted === null ? null : { date: hosted, why: 'the day of what it came just before' };
}

const byLongAgo = ({ context, items, clause, trigger }: Dating): Dated | null =>
  isLongAgo(items, clause, trigger) || isAfterOld(context, items, clause, trigger) ? undated('some time ago') : null;

/** The nearest evidence first. */
const RULES: readonly ((dating: Dating) => Dated | null)[] = [
  byDistance,
  ({ context, items, clause, trigger }) => anniversaryDate(context, items, clause, trigger),
  byWhen,
  byJudgement,
  byTimeAgo,
  byOwnDate,
  byLastTry,
  ({ context, items, clause, trigger }) => narratedDate(context, items, clause, trigger),
  byNow,
  byOtherDeed,
  byStatement,
  byEarlierClause,
  byHost,
  ({ items, clauses, clause, trigger, government }) => arrivalDate(items, clauses, clause, trigger, government),
  ({ context, items, clauses, clause, trigger, government }) =>
    narrativeDate(context, items, clauses, clause, trigger, government),
  byLongAgo,
];

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
  const document = publishedDay(context);
  const actual = government.status === 'occurred' || government.status === 'ongoing';
  const dating: Dating = { context, items, clauses, clause, trigger, government, actual, document };
  for (const rule of RULES) {
    const found = rule(dating);
    if (found !== null) return found;
  }
  return document === null
    ? undated('no time expression and no published date')
    : { date: document, why: 'main story: the published date' };
}
