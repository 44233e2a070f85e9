import type { DateMention } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { countingFrom, isOfItsKind, isOfPaper } from './counted-from.ts';
import type { EventDate } from '../event.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { Item } from '../items/item.ts';
import { saysOfPlace } from '../words/said-of-place.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign, masdarsOf } from '../words/words.ts';
import { eventDate } from './event-date.ts';
import { hasHours, isLapse } from './shifted.ts';
import { SINCE_REACH, sinceOf } from './since.ts';

/** A finite verb or a verbal noun: what a time expression may belong to. */
export const isPredicate = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item?.kind !== 'word') return false;
  // تباعا، سيرا: an adverb, whatever verb it comes from; سقوطها is none.
  if (/[^اء]ا$/.test(item.folded) && item.readings[0]?.enclitic == null && !isFiniteVerb(items, at)) return false;
  return isFiniteVerb(items, at) || item.readings.some(({ pos, rank }) => pos === 'masdar' && rank === item.readings[0]?.rank);
};

/** The time expression behind a trigger, before another predicate comes; or null. */
export function dateBehind(items: readonly Item[], clause: Clause, trigger: number): Item | null {
  for (let i = trigger + 1; i <= clause.last && !isPredicate(items, i); i++) {
    // …، وعلى أفدييفكا في 17 فبراير: another item of a list.
    if (isSign(items[i], COMMAS) && items[i + 1]?.kind === 'preposition' && items[i + 1]?.joined === true) return null;
    // …، ثم حمص فجر الثامن منه: likewise.
    if (items[i]?.folded === 'ثم') return null;
    // …، وصباح الخميس من سنجة: likewise.
    if (items[i]?.kind === 'date' && items[i]?.joined === true && items[i + 1]?.kind === 'preposition') return null;
    if (isDateOf(items, i, trigger)) return items[i] as Item;
  }
  return null;
}

/** The time expression that belongs to a trigger: behind it before another predicate comes, else before it, else the nearest of the clause. */
export function ownDate(items: readonly Item[], clause: Clause, trigger: number): Item | null {
  const behind = dateBehind(items, clause, trigger);
  if (behind !== null) return behind;
  for (let i = trigger - 1; i >= clause.first && !isPredicate(items, i); i--)
    if (isDateOf(items, i, trigger)) return items[i] as Item;
  return nearestDate(items, clause.first, clause.last, trigger);
}

/** للمرة الثانية, رابع مرة, لأول مرة: which time it is, of one item or of two up to `last`. */
const tellsWhichTime = (items: readonly Item[], last: number): boolean =>
  OF_TIMES.test(items[last]?.folded ?? '') ||
  (hasClass(items[last], 'ordinal') && OF_TIME.test(items[last - 1]?.folded ?? '')) ||
  (OF_TIME.test(items[last]?.folded ?? '') && hasClass(items[last - 1], 'ordinal'));

const OF_TIMES = /^(?:[وب]?(?:ال|لل)?مره \S+|\S+ مره)$/;
const OF_TIME = /^[وب]?(?:ال|لل)?مره$/;

/** للمرة الأولى منذ …, أكبر هجوم منذ …, المحاصرة منذ …: said of something else, and no time of what is told. */
function isAside(items: readonly Item[], at: number, trigger: number): boolean {
  // للمرة الثانية خلال شهر, للمرة الرابعة منذ مطلع الشهر: how often.
  if (isOfItsKind(items, at)) return true;
  const lasting = ['within', 'since'].includes(items[at]?.date?.rule ?? '');
  if (lasting && tellsWhichTime(items, at - 1)) return true;
  const since = sinceOf(items, at);
  // لأول مرة منذ بدء القتال العام الماضي، سيطر …: since when not, wherever it stands.
  // للمرة الأولى منذ خسارته مطلع 2015: but of what was then it is the time.
  const then = trigger > since && trigger < at;
  if (!then && tellsWhichTime(items, since - 1)) return true;
  if (since < trigger) return false;
  for (let i = since - 1; i >= Math.max(0, since - SINCE_REACH); i--) {
    if (items[i]?.kind === 'sign' || isFiniteVerb(items, i)) return false;
    if (hasClass(items[i], 'superlative') || hasClass(items[i], 'ordinal')) return true;
    // المحاصرة منذ …; المدينة has the letters of a participle, and is none.
    const best = items[i]?.readings[0]?.rank;
    const described = items[i]?.readings.some(
      ({ rank, pos, proclitics }) => rank === best && pos === 'participle' && proclitics.includes('ال'),
    );
    if (described === true && !hasClass(items[i], 'place-kind')) return true;
  }
  return false;
}

/** Items from بعد to a span that belongs to the noun behind it. */
const CAUSE_REACH = 10;

/** عام 2012, في مايو 2015, نهاية عام 2016: a month or a year by its number; خلال عام 2012 and منذ 2012 last. */
const ofCalendar = ({ rule, basis, precision }: DateMention): boolean =>
  basis === 'explicit' && (precision === 'year' || precision === 'season' || precision === 'month') && !LASTING.has(rule);

const LASTING = new Set(['within', 'since', 'from-to', 'between']);

const LEAVING = ['leave', 'flee'];

/** انسحاب, فرار: the verbal noun at `at` tells that those left whose place was then taken. */
const opensTheWay = (items: readonly Item[], at: number, trigger: number): boolean =>
  masdarsOf(items[at]).some(({ classes }) => classes.some((name) => LEAVING.includes(name))) &&
  !hasAnyClass(items[trigger], LEAVING);

/** سيطرت على نوى بعد معارك على مدى الأيام الماضية, بعد استيلاء X في نهاية الشهر الماضي على …: a span of what went before, and no day of what is told. */
function isOfCause(items: readonly Item[], at: number, trigger: number): boolean {
  const date = items[at]?.date;
  if (date == null || items[at]?.joined === true) return false;
  for (let i = at - 1; i > Math.max(trigger, at - CAUSE_REACH); i--) {
    if (items[i]?.kind === 'sign' && !isSign(items[i], QUOTES)) return false;
    if (items[i]?.kind !== 'preposition' || !isJoinedCue(items[i]?.folded, 'upon-deed')) continue;
    // انسحبت القوات بعد إعلان الجيش الخميس استعادة المدينة: a day of what was said before.
    if (date.from === date.to) return masdarsOf(items[i + 1]).some(({ classes }) => classes.includes('report'));
    // سيطرت على بيدوا بعد انسحاب القوات منها مطلع 2009: at once, as nobody holds it; not استعاد نوى بعد سقوطها عام 2014.
    if (ofCalendar(date) && opensTheWay(items, i + 1, trigger)) return false;
    const isFight = hasAnyClass(items[i + 1], ['event-noun', 'mutual-noun', 'attack']) && !hasClass(items[i + 1], 'fall');
    // استعادوا زنجبار بعد معارك عنيفة عام 2012: a month or year of the calendar says when all of it was.
    if (isFight && ofCalendar(date) && !items.slice(i, at).some(({ index }) => isFiniteVerb(items, index))) return false;
    return isFight || isPredicate(items, i + 1);
  }
  return false;
}

/** تحرير الفلوجة، المعقل الرئيسي للتنظيم طوال عامين: a span in what is said of the place, and not of the event. */
function isOfDescription(items: readonly Item[], at: number, trigger: number): boolean {
  const date = items[at]?.date;
  if (date == null || date.from === date.to) return false;
  const comma = items.findLastIndex((item, index) => index < at && item.kind === 'sign' && !isSign(item, QUOTES));
  return comma > trigger && saysOfPlace(items, comma + 1);
}

/** قبل أسبوعين من سقوط المطار في السادس من آب، انشق …: the day of the fall, for what is told beside it. */
export function isCountedFrom(items: readonly Item[], at: number, trigger: number): boolean {
  const counting = countingFrom(items, at);
  return counting >= 0 && (trigger < counting || trigger > at);
}

/** ليلا مطلع يوليو, ظهرا في 15 آب: an hour of the day that stands right behind it. */
function isHourOfNext(items: readonly Item[], at: number): boolean {
  const hour = items[at];
  if (hour?.date?.rule !== 'clock' || hour.first !== hour.last || hour.folded.startsWith('ال')) return false;
  const day = items[at + 1]?.role === 'in' && items[at + 1]?.joined === false ? items[at + 2] : items[at + 1];
  return day?.kind === 'date' && !day.joined && day.date?.rule !== 'clock';
}

/** A time expression that may be that of an event in its clause. */
export const isDateOf = (items: readonly Item[], at: number, trigger: number): boolean =>
  items[at]?.kind === 'date' &&
  !isHourOfNext(items, at) &&
  items[at]?.date?.rule !== 'pace' &&
  !isLapse(items, at) &&
  !isCountedFrom(items, at, trigger) &&
  !isOfPaper(items, at, trigger) &&
  !isAside(items, at, trigger) &&
  !isOfCause(items, at, trigger) &&
  !isOfDescription(items, at, trigger);

/** The time expression between two items that stands nearest to the one at `to`, before or behind it; null where none is of it. */
export function nearestDate(items: readonly Item[], first: number, last: number, to: number): Item | null {
  let best: Item | null = null;
  for (let i = Math.max(0, first); i <= last && i < items.length; i++) {
    const item = items[i] as Item;
    if (!isDateOf(items, i, to)) continue;
    if (best === null || Math.abs(item.index - to) < Math.abs(best.index - to)) best = item;
  }
  return best;
}

export const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30, years: 365 };

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

const PHASES = ['begin', 'end', 'try', 'fail', 'manage'];

/** بعد ثلاثة أسابيع على إخفاقها في انتزاعه, من بدء انسحابها: the item of the noun that tells how it began or went, else the one given. */
function beforePhase(items: readonly Item[], at: number): number {
  const noun = items[at - 1]?.role === 'in' && items[at - 1]?.kind === 'preposition' ? at - 2 : at - 1;
  return masdarsOf(items[noun]).length > 0 && hasAnyClass(items[noun], PHASES) ? noun : at;
}

/**
 * How long before the main event a subordinate one was: غداة X (a day), بعد يومين من X (two), بعد أشهر على X (unknown),
 * بعد X and بعد ساعات من X (the same day). Null where no such phrase introduces it.
 */
export function distanceOf(items: readonly Item[], trigger: number): Distance | null {
  let at = beforePhase(items, beforeAnnouncement(items, trigger)) - 1;
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
