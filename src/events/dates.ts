import type { DateInterval, DateMention } from '../document.ts';
import { anniversaryBefore } from '../time/anniversary.ts';
import { addDays, addMonths, yearInterval, yearOf } from '../time/calendar.ts';
import type { Clause } from './clauses.ts';
import { clauseHolding, isFiniteVerb } from './clauses.ts';
import type { Context } from './context.ts';
import { countingFrom, isOfAgreement, isOfItsKind, isSomeTimeLater } from './counted-from.ts';
import type { EventDate } from './event.ts';
import type { Item } from './items.ts';
import { addedDate, coveredPeriod, dateThen, explainedDate, lineDate, reachedDate } from './narrative.ts';
import type { Government } from './status/government.ts';
import { COMMAS, hasAnyClass, hasClass, isSign, QUOTES } from './words.ts';

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
    // …، ثم حمص فجر الثامن منه: likewise.
    if (items[i]?.folded === 'ثم') return null;
    // …، وصباح الخميس من سنجة: likewise.
    if (items[i]?.kind === 'date' && items[i]?.joined === true && items[i + 1]?.kind === 'preposition') return null;
    if (isTime(items, i, trigger)) return items[i] as Item;
  }
  return null;
}

/** The time expression that belongs to a trigger: behind it before another predicate comes, else before it, else the nearest of the clause. */
function ownDate(items: readonly Item[], clause: Clause, trigger: number): Item | null {
  const behind = dateBehind(items, clause, trigger);
  if (behind !== null) return behind;
  for (let i = trigger - 1; i >= clause.first && !isPredicate(items, i); i--)
    if (isTime(items, i, trigger)) return items[i] as Item;
  return nearestDate(items, clause.first, clause.last, trigger);
}

/** How many items before منذ may carry what it is said of (أكبر هجوم منذ …, الدائرة بين الجيش والمسلحين منذ …). */
const SINCE_REACH = 6;
const SINCE = /^[وف]?منذ$/;

/** Where the منذ of a date stands: at the date, or before the noun that it dates (منذ اندلاع الحرب في 15 أبريل); or -1. */
function sinceOf(items: readonly Item[], at: number): number {
  if (items[at]?.date?.rule === 'since') return at;
  for (let i = at - 1; i >= 0 && items[i]?.kind !== 'sign' && items[i]?.kind !== 'date' && !isFiniteVerb(items, i); i--)
    if (SINCE.test(items[i]?.folded ?? '')) return i;
  return -1;
}

/** للمرة الأولى منذ …, أكبر هجوم منذ …, المحاصرة منذ …: said of something else, and no time of what is told. */
function isAside(items: readonly Item[], at: number, trigger: number): boolean {
  // للمرة الثانية خلال شهر, للمرة الرابعة منذ مطلع الشهر: how often.
  if (isOfItsKind(items, at)) return true;
  const lasting = ['within', 'since'].includes(items[at]?.date?.rule ?? '');
  if (lasting && hasClass(items[at - 1], 'ordinal') && /^[وب]?(?:ال|لل)مره$/.test(items[at - 2]?.folded ?? '')) return true;
  const since = sinceOf(items, at);
  if (since < trigger) return false;
  for (let i = since - 1; i >= Math.max(0, since - SINCE_REACH); i--) {
    if (items[i]?.kind === 'sign' || isFiniteVerb(items, i)) return false;
    if (hasClass(items[i], 'superlative') || hasClass(items[i], 'ordinal')) return true;
    if (items[i]?.readings.some(({ pos, proclitics }) => pos === 'participle' && proclitics.includes('ال')) === true) return true;
  }
  return false;
}

const UPON = /^[وف]?(?:بعد|بعيد|عقب|اثر|علي اثر|في اعقاب|غداه)$/;
/** Items from بعد to a span that belongs to the noun behind it. */
const CAUSE_REACH = 10;

/** سيطرت على نوى بعد معارك على مدى الأيام الماضية, بعد استيلاء X في نهاية الشهر الماضي على …: a span of what went before, and no day of what is told. */
function isOfCause(items: readonly Item[], at: number, trigger: number): boolean {
  const date = items[at]?.date;
  if (date == null || date.from === date.to || items[at]?.joined === true) return false;
  for (let i = at - 1; i > Math.max(trigger, at - CAUSE_REACH); i--) {
    if (items[i]?.kind === 'sign' && !isSign(items[i], QUOTES)) return false;
    if (items[i]?.kind !== 'preposition' || !UPON.test(items[i]?.folded ?? '')) continue;
    return hasAnyClass(items[i + 1], ['event-noun', 'mutual-noun', 'attack']) || isPredicate(items, i + 1);
  }
  return false;
}

/** قبل أسبوعين من سقوط المطار في السادس من آب، انشق …: the day of the fall, for what is told beside it. */
function isCountedFrom(items: readonly Item[], at: number, trigger: number): boolean {
  const counting = countingFrom(items, at);
  return counting >= 0 && (trigger < counting || trigger > at);
}

/** بعد أشهر من هدنة آذار 2016 سيطر الجيش …: some time after what was long before the news. */
function isAfterOld({ layers: { published } }: Context, items: readonly Item[], clause: Clause, trigger: number): boolean {
  if (published === null) return false;
  return items
    .slice(clause.first, trigger)
    .some(({ index, date }) => date !== null && isCountedFrom(items, index, trigger) && addDays(date.to, STORY_DAYS) < published);
}

/** A time expression that may be that of an event in its clause. */
const isTime = (items: readonly Item[], at: number, trigger: number): boolean =>
  items[at]?.kind === 'date' &&
  items[at]?.date?.rule !== 'pace' &&
  !isLapse(items, at) &&
  !isCountedFrom(items, at, trigger) &&
  !isAside(items, at, trigger) &&
  !isOfCause(items, at, trigger);

function nearestDate(items: readonly Item[], first: number, last: number, to: number): Item | null {
  let best: Item | null = null;
  for (let i = Math.max(0, first); i <= last && i < items.length; i++) {
    const item = items[i] as Item;
    if (!isTime(items, i, to)) continue;
    if (best === null || Math.abs(item.index - to) < Math.abs(best.index - to)) best = item;
  }
  return best;
}

const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };
/** `same`: on the day of what it is told beside; `unknown`: some time before it; a number: so many days before it, after it where negative; or the day itself. */
type Distance = 'same' | 'unknown' | number | EventDate;
const MOST_DURATION_ITEMS = 5;

/** How many items may stand between an announcement and what it announces. */
const ANNOUNCEMENT_REACH = 5;

/** بعد يوم من إعلان الجيش سيطرته على …: the item of the announcement, else the trigger. */
function beforeAnnouncement(items: readonly Item[], trigger: number): number {
  for (let at = trigger - 1; at >= Math.max(0, trigger - ANNOUNCEMENT_REACH) && items[at]?.kind !== 'preposition'; at--) {
    if (isSign(items[at], COMMAS) || isFiniteVerb(items, at)) break;
    const reading = items[at]?.readings[0];
    const announces = reading?.pos === 'masdar' && reading.classes.includes('report');
    if (announces) return at;
  }
  return trigger;
}

/**
 * How long before the main event a subordinate one was: غداة X (a day), بعد يومين من X (two), بعد أشهر على X (unknown),
 * بعد X and بعد ساعات من X (the same day). Null where no such phrase introduces it.
 */
function distanceOf(items: readonly Item[], trigger: number): Distance | null {
  let at = beforeAnnouncement(items, trigger) - 1;
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
  if (typeof distance === 'object' && distance !== null) {
    // بعد ثمانية أشهر من سيطرتها عليها مطلع مارس: its own date says it better than a count of months.
    const after = distance.precision === 'day' ? null : dateBehind(items, clause, trigger);
    return after === null
      ? { date: distance, why: 'so long before what it is told beside' }
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
    const main = mainDate(context, items, clauses, clause, trigger) ?? document;
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
  const told = ownDate(items, clause, trigger);
  const actual = government.status === 'occurred' || government.status === 'ongoing';
  // يقود العمليات منذ أواخر نوفمبر، وتوعد بتحرير …: what is to come has not lasted since then.
  const other = told !== null && (told.date?.rule === 'since' || isOfAgreement(items, told));
  const own = other && isToCome(government) ? null : told;
  const outer = own !== null && isTaken(context, own) ? mainDate(context, items, clauses, clause, own.index - 1) : null;
  if (own?.date != null && outer !== null && outer.to < own.date.from)
    return { date: outer, why: 'time expression of an earlier clause; its own says how long it took' };
  if (own !== null)
    return { date: sinceDate(context, items, own, trigger) ?? eventDate(own), why: 'time expression of the clause' };
  const narrated = narratedDate(context, items, clause, trigger);
  if (narrated !== null) return narrated;
  // حاول استعادتها أمس، وهو يستعد الآن لتحرير …: on the day of the news.
  if (document !== null && items.slice(clause.first, trigger).some((item) => hasClass(item, 'now')))
    return { date: document, why: 'now: the published date' };
  const stated = statedDate(items, clauses, clause, government);
  if (stated !== null) return { date: stated, why: 'the day of the statement that tells it' };
  // فيما …, في وقت يتأهب الجيش لاستعادة …: another report, told on the day of the news; ستحرر …: not on the day it is announced.
  const apart =
    ((clause.relation === 'contrast' || hasClass(items[clause.first], 'at-the-time')) &&
      government.status !== 'occurred' &&
      !isFailedThen(government) &&
      !isRetrospect(context, items, clauses, clause, trigger)) ||
    (!actual && government.status !== 'denied' && clause.relation === 'complement');
  if (!apart && !(government.background && actual)) {
    const floor = denialBefore(items, clauses, trigger, government);
    const earlier = mainDate(context, items, clauses, clause, trigger, government.speech?.governor ?? -1, floor);
    // أمهلهم حتى السبت المقبل، لكن المدينة لم تسقط: a term of what is to come.
    const term = earlier !== null && published !== null && earlier.from > published && (actual || government.status === 'denied');
    if (earlier !== null && isSomeTimeLater(items, trigger, clause.last)) return { date: null, why: 'some time after it' };
    if (earlier !== null && !term) return { date: earlier, why: 'time expression of an earlier clause of the sentence' };
  }
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

const WHEN = /^(?:حين|حينما|عندما|لما|يوم)$/;
/** How many items may stand between حين and the verb. */
const WHEN_REACH = 4;

/** منذ نيسان 2015، حين انتزعتها الفصائل: the time that the clause describes, of a span its beginning. */
function whenDate(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): EventDate | null {
  const isWhen = (index: number): boolean => WHEN.test(items[index]?.folded ?? '');
  let at = trigger - 1;
  while (at > trigger - WHEN_REACH && at >= 0 && !isWhen(at) && !isPredicate(items, at)) at--;
  if (!isWhen(at) && clause.relation === 'relative') {
    // …، حين ملأت الفراغ الذي خلفه فرار …: of the same time.
    const host = clauses[clause.parent];
    for (at = clause.first - 1; at > (host?.first ?? 0) && !isWhen(at) && items[at]?.kind !== 'sign';) at--;
  }
  if (!isWhen(at)) return null;
  const date = items[isSign(items[at - 1], COMMAS) ? at - 2 : at - 1]?.date;
  if (date == null) return null;
  const { from, to, precision } = date.begun ?? date;
  return { from, to, precision, basis: date.basis };
}

/** الذكرى العاشرة لسقوط الموصل, عشر سنوات على سقوط …: so many years before the day that remembers it; its own date says it better. */
function anniversaryDate({ layers }: Context, items: readonly Item[], clause: Clause, trigger: number): Dated | null {
  const found = anniversaryBefore(layers.tokens, items[trigger]?.first ?? 0);
  if (found === null || dateBehind(items, clause, trigger) !== null) return null;
  const { years, exact } = found;
  const day = nearestDate(items, clause.first, trigger, trigger)?.date?.from ?? layers.published;
  if (years === null || day === null) return { date: null, why: 'an anniversary, no year' };
  const then = addMonths(day, -12 * years);
  const interval = exact ? { from: then, to: then } : yearInterval(yearOf(then));
  return { date: { ...interval, precision: exact ? 'day' : 'year', basis: 'relative' }, why: `${String(years)} years before` };
}

const toldAs = (date: DateMention | null, why: string): Dated | null =>
  date === null ? null : { date: { from: date.from, to: date.to, precision: date.precision, basis: date.basis }, why };

/** What the narrative around an event says of its time where its own clause does not; or null. */
function narratedDate({ layers }: Context, items: readonly Item[], clause: Clause, trigger: number): Dated | null {
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
function narrativeDate(
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
  if (actual && background) return { date: null, why: 'background without a time expression' };
  return (
    toldAs(explainedDate(layers, token), 'explains the sentence before') ??
    toldAs(coveredPeriod(layers, token), 'the time that the report covers') ??
    (status === 'occurred' ? toldAs(reachedDate(layers, token), 'the day that the paragraph has reached') : null)
  );
}

/** منذ انطلاق العمليات يوم 20 آب, منذ أن هاجموا في 19 حزيران: from then on, for what is told beside it. */
function sinceDate({ layers }: Context, items: readonly Item[], own: Item, trigger: number): EventDate | null {
  const date = own.date;
  if (date === null || layers.published === null || date.to > layers.published) return null;
  const since = sinceOf(items, own.index);
  if (since < 0 || since === own.index || (since < trigger && trigger < own.index)) return null;
  return { from: date.from, to: layers.published, precision: 'span', basis: date.basis };
}

const isToCome = ({ status }: Government): boolean => status === 'planned' || status === 'demanded';

/** هاجمت القرية الثلاثاء، غير أنها فشلت في السيطرة عليها: how it ended, and nobody's denial. */
const isFailedThen = ({ status, speech }: Government): boolean => status === 'denied' && speech === null;

/** A day of the running story is no further from publication. */
const STORY_DAYS = 7;

/** وفي 29 حزيران دخلوا المدينة …، فيما انسحب الجيش: goes on telling of long ago. */
function isRetrospect(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
): boolean {
  const main = mainDate(context, items, clauses, clause, trigger);
  return main !== null && context.layers.published !== null && addDays(main.to, STORY_DAYS) < context.layers.published;
}

/** في أقل من أسبوع, خلال يومين: how long it took; خلال اليومين الماضيين says when. */
const isTaken = ({ layers }: Context, { date, first, last }: Item): boolean =>
  date?.rule === 'within' && !layers.tokens.slice(first, last + 1).some(({ folded }) => folded.startsWith('ال'));

const LONG_AGO = new Set(['يوم', 'ليلة', 'أسبوع', 'شهر', 'عام', 'سنة', 'عقد']);
/** How many items may stand between قبل and the unit (قبل أكثر من عام). */
const UNIT_REACH = 4;

/** قبل سنوات, قبل أكثر من عام, قبل بضعة أسابيع: in the past, nobody says when. */
function isLongAgo(items: readonly Item[], clause: Clause, trigger: number): boolean {
  for (let i = trigger + 1; i <= clause.last && !isPredicate(items, i); i++) {
    if (items[i]?.kind !== 'preposition' || items[i]?.folded !== 'قبل') continue;
    for (let unit = i + 1; unit <= Math.min(clause.last, i + UNIT_REACH); unit++) {
      const amount = items[unit]?.quantity;
      if (amount != null && amount.unit in DAYS) return true;
      if (items[unit]?.readings.some(({ pos, lemma }) => pos === 'noun' && LONG_AGO.has(lemma)) === true) return true;
    }
  }
  return false;
}

/** The predicate on which the report hangs that a clause is part of (قال إن …); -1 outside reports. */
function governorOfSaid(clauses: readonly Clause[], clause: Clause): number {
  for (let at: Clause | undefined = clause; at !== undefined && at.relation !== 'contrast'; at = clauses[at.parent])
    if (at.governor >= 0) return at.governor;
  return -1;
}

const BEFORE_OR_AFTER = /^[وف]?(?:بعد|قبل|منذ|عقب)/;

/** Items from لا صحة to what is denied (لا صحة إطلاقا لما أشيع عن …). */
const NO_TRUTH_REACH = 8;

/** The clause in which who denies an event does so (وهدد …، ونفى زيد أن …, ولا صحة لما …): what is told before it has another day. 0 where nobody does. */
function denialBefore(
  items: readonly Item[],
  clauses: readonly Clause[],
  trigger: number,
  { status, speech }: Government,
): number {
  // نفى زيد أمس سقوط A، كما نفى سقوط B: the same man goes on.
  if (status !== 'denied' || speech?.recalled === true || (speech?.kind === 'previous' && speech.noun === null)) return 0;
  const said = speech === null ? undefined : items[speech.governor];
  const untrue = items.slice(Math.max(0, trigger - NO_TRUTH_REACH), trigger).findLast((item) => hasClass(item, 'no-truth'));
  const word = hasClass(said, 'deny') ? said : untrue;
  return word === undefined ? 0 : (clauseHolding(clauses, word.index)?.index ?? 0);
}

/**
 * The date of the clause that a trigger is told beside: before it in its own clause, else in the clauses before.
 *
 * @param voice item of the verb of saying under which the trigger stands, -1 where there is none
 * @param floor first clause that may give it
 */
function mainDate(
  context: Context,
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  voice = -1,
  floor = 0,
): EventDate | null {
  const before = nearestDate(items, clause.first, trigger, trigger);
  if (before !== null) return eventDate(before);
  for (let index = clause.index - 1; index >= floor; index--) {
    const earlier = clauses[index];
    // في بيان أصدره الأربعاء: the day of what it says; another relative clause tells of its noun.
    const describes = earlier?.relation === 'relative' && clause.parent !== index;
    if (earlier === undefined || (describes && !hasClass(items[earlier.first - 1], 'statement'))) continue;
    // قال X إن القوات انسحبت أمس، ونفى Y سقوط …: the day is of what X said.
    const said = governorOfSaid(clauses, earlier);
    if (said >= 0 && voice > earlier.last) continue;
    const found = nearestDate(items, earlier.first, earlier.last, trigger);
    // فبعدما اجتاحوها الخميس من الشرق، استردتها القوات: what came before has a day of its own, unless it leads to the next verb.
    const before =
      earlier.relation === 'time' && clause.parent !== index && BEFORE_OR_AFTER.test(items[earlier.first]?.folded ?? '');
    // منذ انطلاق العمليات في 20 آب: how long that lasted; منذ فجر اليوم is a day.
    const day = found?.date?.rule === 'since' && found.date.from === found.date.to;
    const lasting = found !== null && !day && sinceOf(items, found.index) >= 0;
    // أمر قواته بالانسحاب خلال ثلاثة أيام، لكن …: a term, and no day.
    if (found !== null && isTaken(context, found)) continue;
    if (found !== null && !lasting && !(before && found.index < earlier.last)) return eventDate(found);
  }
  return null;
}
