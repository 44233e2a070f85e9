import type { Bounds } from '../quantity/quantity.ts';
import { addBounds } from '../quantity/quantity.ts';
import type { Arguments } from './arguments/arguments.ts';
import type { Clause } from './clauses/clause.ts';
import { isFiniteVerb } from './clauses/finite-verbs.ts';
import { isCue } from './cue-words.ts';
import type { EventCount } from './event.ts';
import type { Frame } from './frames.ts';
import type { Item } from './items/item.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from './words/words.ts';

/** Items from a count to one that is added to it (عقيد في الجيش ومعه 40 من جنوده, ثلاثة ضباط برتبة عقيد و15 جنديا). */
const ADDED_REACH = 10;

/**
 * A count with those whom the text adds to it: ضابطان وثلاثة جنود, عقيد ومعه 40 من جنوده, قائد مع المئات من مقاتليه; those of
 * بينهم ثلاثة ضباط are part of it.
 */
function withOthers(items: readonly Item[], clause: Clause, at: number, { min, max }: Bounds): Bounds {
  let sum: Bounds = { min, max };
  for (let i = at + 1; i <= Math.min(items.length - 1, at + ADDED_REACH); i++) {
    const item = items[i] as Item;
    if ((isSign(item, COMMAS) && i > clause.last) || isSign(item, '.') || hasClass(item, 'complementiser')) break;
    if (/^و?(?:من )?(?:بينهم|ضمنهم|منهم)$/.test(item.folded)) break;
    if (isFiniteVerb(items, i) && item.joined) break;
    const added = item.quantity;
    if (item.kind !== 'quantity' || added?.unit !== 'people') continue;
    const before = items[i - 1];
    const joined = item.joined || isCue(before?.folded.replace(/^و/, ''), 'with-him');
    if (!joined) break;
    // The hundreds with him hold the one.
    sum = added.min === added.max ? addBounds(sum, added) : { min: added.min, max: added.max };
  }
  return sum;
}

/** خمس قرى وبلدتين, ثلاثة مواقع ونقطتين: places of another kind that the text adds. */
function withOtherPlaces(items: readonly Item[], at: number, { min, max }: Bounds): Bounds {
  const next = items.slice(at + 1, at + 1 + NUMBER_REACH).find(({ kind, joined }) => kind === 'quantity' && joined)?.quantity;
  return next?.unit === 'places' ? addBounds({ min, max }, next) : { min, max };
}

/** Items from what an event is of to a word that says how many they are (وعددهم، قوامها), and from it to the number (ويقدر عددهم بنحو 600). */
const STRENGTH_REACH = 14;
const NUMBER_REACH = 3;

/** The number that stands beside who does it: قوة قوامها 600 مقاتل, انسحبوا …، وعددهم 61, رتل يضم نحو 150 عجلة. */
function strengthOf(items: readonly Item[], from: number): EventCount | null {
  for (let at = from; at < Math.min(items.length, from + STRENGTH_REACH) && !isSign(items[at], '.'); at++) {
    if (!isCue(items[at]?.folded.replace(/^و/, ''), 'strength')) continue;
    const quantity = items.slice(at + 1, at + 1 + NUMBER_REACH).find(({ kind }) => kind === 'quantity')?.quantity;
    if (quantity?.unit === 'people' || quantity?.unit === 'other')
      return { min: quantity.min, max: quantity.max, unit: 'people' };
    if (quantity?.unit === 'vehicles') return { min: quantity.min, max: quantity.max, unit: 'vehicles' };
  }
  return null;
}

/** رتل للدعم السريع من نحو 80 عربة, قافلة من 40 حافلة: what the column that leaves is made of. */
function columnOf(items: readonly Item[], head: number): EventCount | null {
  if (!hasAnyClass(items[head], ['carrier', 'force'])) return null;
  for (let at = head + 1; at < Math.min(items.length - 1, head + COLUMN_REACH) && !isFiniteVerb(items, at); at++) {
    const vehicles = items[at]?.role === 'from' ? items[at + 1]?.quantity : null;
    if (vehicles?.unit === 'vehicles') return { min: vehicles.min, max: vehicles.max, unit: 'vehicles' };
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

/**
 * How many people, places or vehicles an event is of: the number of its subject or of its places, what the text adds to it, or
 * what it says of the number beside it; null where it says nothing.
 */
export function countOf(
  items: readonly Item[],
  clause: Clause,
  trigger: number,
  args: Arguments,
  frame: Frame,
): EventCount | null {
  const people = args.quantity >= 0 ? items[args.quantity]?.quantity : null;
  if (people != null && (people.unit === 'people' || people.unit === 'other') && !countsUnits(items, args.quantity))
    return { ...withOthers(items, clause, args.quantity, people), unit: 'people' };
  const places = args.placeQuantity >= 0 ? items[args.placeQuantity]?.quantity : null;
  if (places != null && (places.unit === 'places' || places.unit === 'other'))
    return { ...withOtherPlaces(items, args.placeQuantity, places), unit: 'places' };
  if (places === null && args.twoPlaces) return { min: 2, max: 2, unit: 'places' };
  if (frame.type === 'defection' && args.subject?.single === true)
    return { ...withOthers(items, clause, args.subject.firstItem, { min: 1, max: 1 }), unit: 'people' };
  if (frame.type === 'defection' && args.onePerson) return { min: 1, max: 1, unit: 'people' };
  const strength = frame.type === 'capture' || places !== null ? null : strengthOf(items, args.subject?.firstItem ?? trigger);
  if (strength !== null) return strength;
  // ثماني حافلات غادرت: who they carry is not counted.
  if (frame.type === 'withdrawal' && places === null && hasClass(items[args.subject?.firstItem ?? -1], 'carrier')) {
    const vehicles = items[(args.subject?.firstItem ?? 0) - 1]?.quantity;
    if (vehicles?.unit === 'vehicles') return { min: vehicles.min, max: vehicles.max, unit: 'vehicles' };
  }
  if (frame.type === 'capture' || places !== null) return null;
  return columnOf(items, args.subject?.firstItem ?? -1) ?? vehiclesOf(items, clause, trigger);
}
