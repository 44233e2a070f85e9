import type { Bounds } from '../../quantity/bounds.ts';
import { addBounds } from '../../quantity/bounds.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import { isAny } from '../forces/some-of.ts';
import { numberOfAntecedent, numberOfPlaces, sumOf } from './stated-numbers.ts';
import { oneWithOthers, withOthers } from './companions.ts';
import type { Arguments, Trigger } from '../arguments/arguments.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { EventCount } from '../event.ts';
import type { Frame } from '../frames.ts';
import type { Government } from '../status/government.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass, isSign } from '../words/words.ts';

/** خمس قرى وبلدتين, ثلاثة مواقع ونقطتين: places of another kind that the text adds. */
function withOtherPlaces(items: readonly Item[], at: number, { min, max }: Bounds): Bounds {
  const next = items.slice(at + 1, at + 1 + NUMBER_REACH).find(({ kind, joined }) => kind === 'quantity' && joined)?.quantity;
  return next?.unit === 'places' ? addBounds({ min, max }, next) : { min, max };
}

/** Items from what an event is of to a word that says how many they are (وعددهم، قوامها), and from it to the number (ويقدر عددهم بنحو 600). */
const STRENGTH_REACH = 14;
const NUMBER_REACH = 3;

const COMINGS = ['arrive', 'reach', 'enter', 'redeploy'];
const UPON = new Set(['time', 'near']);

/** فور وصول لواء, بعد دخول رتل, حال انتشار قوة. */
const isUponComing = (items: readonly Item[], at: number): boolean =>
  hasAnyClass(items[at], COMINGS) && UPON.has(items[at - 1]?.role ?? '');

/**
 * The number that stands beside who does it: قوة قوامها 600 مقاتل, انسحبوا …، وعددهم 61, رتل يضم نحو 150 عجلة; not that of those before whom they
 * go (انسحبوا أمام قوة قوامها 600 مقاتل), or upon whose coming they go (تنسحب فور وصول لواء قوامه 4200 جندي).
 */
function strengthOf(items: readonly Item[], from: number): EventCount | null {
  for (let at = from; at < Math.min(items.length, from + STRENGTH_REACH) && !isSign(items[at], '.'); at++) {
    if (items[at]?.role === 'before') return null;
    if (isUponComing(items, at)) return null;
    if (!isCue(items[at]?.folded.replace(/^و/, ''), 'strength')) continue;
    const quantity = items.slice(at + 1, at + 1 + NUMBER_REACH).find(({ kind }) => kind === 'quantity')?.quantity;
    if (quantity?.unit === 'people' || quantity?.unit === 'other')
      return { min: quantity.min, max: quantity.max, unit: 'people' };
    if (quantity?.unit === 'vehicles') return { min: quantity.min, max: quantity.max, unit: 'vehicles' };
  }
  return null;
}

/** رتل للدعم السريع من نحو 80 عربة, قافلة من 40 حافلة, مجموعة من 15 مقاتلا: what the column or group is made of. */
function columnOf(items: readonly Item[], head: number): EventCount | null {
  if (!hasAnyClass(items[head], ['carrier', 'force'])) return null;
  for (let at = head + 1; at < Math.min(items.length - 1, head + COLUMN_REACH) && !isFiniteVerb(items, at); at++) {
    const made = items[at]?.role === 'from' ? items[at + 1]?.quantity : null;
    if (made?.unit === 'vehicles') return { min: made.min, max: made.max, unit: 'vehicles' };
    if (made?.unit === 'people' && at === head + 1) return { min: made.min, max: made.max, unit: 'people' };
  }
  return null;
}
/** Items from a column to its number (رتل عسكري تابع للدعم السريع من 80 عربة). */
const COLUMN_REACH = 6;

/** لواءين من المرتزقة, ثلاث كتائب: units, whose men nobody counts. */
const countsUnits = (items: readonly Item[], at: number): boolean =>
  items[at]?.quantity?.unit === 'other' && [at, at + 1].some((each) => items[each]?.classes.has('unit'));

/** في 80 آلية, بخمسين شاحنة, في رتل من 143 مركبة: what those who leave go in. */
function vehiclesOf(items: readonly Item[], clause: Clause, trigger: number): EventCount | null {
  for (let at = trigger + 1; at <= clause.last && !isFiniteVerb(items, at); at++) {
    const vehicles = items[at]?.quantity;
    if (vehicles?.unit !== 'vehicles') continue;
    const [of, column] = [items[at - 1], items[at - 2]];
    const counted = of?.role === 'from' && hasAnyClass(column, ['carrier', 'force']) ? items[at - 3] : of;
    const within = counted?.folded === 'ب' || ['in', 'by', 'with'].includes(items[at]?.role ?? counted?.role ?? '');
    return within ? { min: vehicles.min, max: vehicles.max, unit: 'vehicles' } : null;
  }
  return null;
}

/** انضم إليهم الجنود بالمئات, فروا بالعشرات: in what crowds they do it; بالعشرات من الصواريخ counts something else. */
function crowdOf(items: readonly Item[], { first, last }: Clause): EventCount | null {
  const crowd = items
    .slice(first, last + 1)
    .find(({ role, quantity, index }) => role === 'by' && isCrowd(quantity) && items[index + 1]?.role !== 'from')?.quantity;
  return crowd == null ? null : { min: crowd.min, max: crowd.max, unit: 'people' };
}

const isCrowd = (quantity: Item['quantity']): boolean =>
  quantity?.rule === 'vague' && quantity.noun < 0 && quantity.unit === 'other';

/** One man who changes sides, with those who are with him; null where nobody counts them, or where it is not told of one. */
function oneOf(work: SentenceWork, clause: Clause, trigger: number, at: number): EventCount | null {
  const one = isAny(work.items, at - 1) ? null : oneWithOthers(work, clause, at, trigger);
  return one === null ? null : { ...one, unit: 'people' };
}

/** لم يستسلم جندي واحد, نفى فرار قائد الحامية: where nobody did it one is no count; but رفض جندي الاستسلام. */
const isNobody = (items: readonly Item[], count: EventCount | null, { status, subjectGovernor }: Government): boolean =>
  status === 'denied' && count?.unit === 'people' && count.max === 1 && !hasClass(items[subjectGovernor], 'refuse');

/**
 * How many people, places or vehicles an event is of: the number of its subject or of its places, what the text adds to it, or
 * what it says of the number beside it; null where it says nothing.
 */
export function countOf(
  work: SentenceWork,
  clause: Clause,
  { at, frame }: Trigger,
  args: Arguments,
  government: Government,
): EventCount | null {
  const count = countTold(work, clause, at, args, frame);
  return isNobody(work.items, count, government) ? null : count;
}

function countTold(work: SentenceWork, clause: Clause, trigger: number, args: Arguments, frame: Frame): EventCount | null {
  const { items } = work;
  // هاجم عشرون مسلحا البلدة وسيطروا عليها: of a capture the places count.
  const people = args.quantity >= 0 && frame.type !== 'capture' ? items[args.quantity]?.quantity : null;
  if (people != null && (people.unit === 'people' || people.unit === 'other') && !countsUnits(items, args.quantity))
    return { ...withOthers(work, clause, args.quantity, people), unit: 'people' };
  const places = args.placeQuantity >= 0 ? items[args.placeQuantity]?.quantity : null;
  if (places != null && (places.unit === 'places' || places.unit === 'other'))
    return { ...withOtherPlaces(items, args.placeQuantity, places), unit: 'places' };
  if (places === null && args.twoPlaces) return { min: 2, max: 2, unit: 'places' };
  const lone = args.subject?.single === true ? args.subject.firstItem : args.loneDoer;
  if (frame.type === 'defection' && lone >= 0 && !areSeveral(items[lone])) return oneOf(work, clause, trigger, lone);
  const sum = sumOf(items, clause, trigger, frame.type === 'capture' ? 'places' : 'people');
  if (sum !== null) return sum;
  const ofPlaces =
    frame.type === 'defection' ? null : (numberOfAntecedent(items, clause) ?? numberOfPlaces(items, clause, trigger));
  if (ofPlaces !== null || frame.type === 'capture' || places !== null) return ofPlaces;
  const strength = strengthOf(items, args.subject?.firstItem ?? trigger);
  if (strength !== null) return strength;
  const crowd = crowdOf(items, clause);
  if (crowd !== null) return crowd;
  // ثماني حافلات غادرت: who they carry is not counted.
  if (frame.type === 'withdrawal' && hasClass(items[args.subject?.firstItem ?? -1], 'carrier')) {
    const vehicles = items[(args.subject?.firstItem ?? 0) - 1]?.quantity;
    if (vehicles?.unit === 'vehicles') return { min: vehicles.min, max: vehicles.max, unit: 'vehicles' };
  }
  return columnOf(items, args.subject?.firstItem ?? -1) ?? vehiclesOf(items, clause, trigger);
}

/** قادة الحركة, عمداء: bearers of a title, more than one of them. */
const areSeveral = (item: Item | undefined): boolean =>
  item?.readings.some(({ pos, rank, features }) => pos === 'noun' && rank === 0 && features.number === 'plural') === true;
