import { dayNumber } from '../../time/calendar.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventDate } from '../event.ts';
import type { EventType } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { isDefiniteKind } from '../words/place-nouns.ts';
import { finiteReading, hasAnyClass, hasClass, masdarsOf } from '../words/words.ts';
import { shifted } from './shifted.ts';

const FALLS = ['fall', 'take', 'retake', 'free'];
const LEAVES = ['leave', 'retreat'];

/** What the verbal noun names from which somebody counts; null where it is no capture or withdrawal. */
function typeOf(noun: Item | undefined): EventType | null {
  if (noun === undefined || masdarsOf(noun).length === 0) return null;
  return hasAnyClass(noun, FALLS) ? 'capture' : hasAnyClass(noun, LEAVES) ? 'withdrawal' : null;
}

/** Items from سيطرة through who took the place (سيطرة قوات الحكومة على) to its name. */
const PLACE_REACH = 4;

/** سقوط كيدال, سقوط مدينة كيدال, سيطرة الجيش على كيدال, سقوط المدينة: the places at which it came about, by name or by the noun that means one named before. */
function placesBehind({ items, discourse }: SentenceWork, noun: number): readonly number[] {
  for (let at = noun + 1; at <= noun + PLACE_REACH; at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'sign' || item.kind === 'date' || isFiniteVerb(items, at)) return [];
    if (item.kind === 'place') return item.mention === null ? [] : [item.mention.index];
    // المطار الدولي, المدينة القديمة: another one than المطار alone.
    const alone = items[at + 1]?.readings.every(({ pos, rank }) => rank > 0 || pos !== 'adjective') !== false;
    if (isDefiniteKind(item) && alone && items[at + 1]?.kind !== 'place') return discourse.placeOfKind(item);
  }
  return [];
}

/** The day on which the text has told that what the noun at `noun` names came about at the place behind it; null where it has told none. */
function toldDay(work: SentenceWork, noun: number): EventDate | null {
  const { items, told } = work;
  const type = typeOf(items[noun]);
  if (type === null) return null;
  const day = told.latestAt(type, placesBehind(work, noun).map(told.placeKeyOf))?.date;
  return day == null || day.from !== day.to ? null : day;
}

/** قبل يومين من, بعد أسبوع من: an amount that is counted from what stands behind it, as far as the day of the news says how much it is. */
const isCounted = (items: readonly Item[], at: number): boolean => {
  const date = items[at]?.date;
  return (date?.rule === 'before' || date?.rule === 'lapse') && date.anchor === 'published' && items[at + 1]?.role === 'from';
};

/**
 * وبعد أسبوع من سيطرة الجيش على البلدة انسحبت …: the amount that opens the clause of a verb; …، وذلك بعد يومين من سقوط المطار، وفي القلوعة سلم …: or ends
 * the one to which that of a past is joined. -1 where none does.
 */
function countedBefore(items: readonly Item[], trigger: number): number {
  if (!isFiniteVerb(items, trigger)) return -1;
  for (let at = trigger - 1; at > 0; at--) {
    if (isFiniteVerb(items, at) || items[at]?.kind === 'date' || hasClass(items[at], 'complementiser')) return -1;
    const opens = at === 1 || items[at - 2]?.kind === 'sign';
    if (isCounted(items, at - 1)) return opens || finiteReading(items[trigger])?.features.tense === 'past' ? at - 1 : -1;
  }
  return -1;
}

/**
 * The day of an event that is counted from another which the text told before with its day, or of that other where it is named again: قبل يومين من سقوط
 * كيدال counts from the day on which Kidal fell, and not from that of the news.
 *
 * @returns null where nothing is counted so, or the other event has no day
 * @example // 'سيطر الجيش الثلاثاء على كيدال. وسلم 14 جنديا أنفسهم في أنفيف قبل يومين من سقوط كيدال', at سلم → Sunday
 */
export function fromTold(work: SentenceWork, { last }: Clause, trigger: number): EventDate | null {
  const { context, items } = work;
  const { published } = context.layers;
  if (published === null) return null;
  if (isCounted(items, trigger - 2)) return toldDay(work, trigger);
  let behind = trigger + 1;
  while (behind < last - 2 && !isCounted(items, behind)) behind++;
  const at = behind < last - 2 ? behind : countedBefore(items, trigger);
  const [counted, day] = [items[at]?.date, at < 0 ? null : toldDay(work, at + 2)];
  if (counted == null || day === null) return null;
  const days = dayNumber(published) - dayNumber(counted.from);
  return shifted(day, counted.rule === 'before' ? days : -days);
}
