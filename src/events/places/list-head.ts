import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { FARTHEST_LIST, startOfExamples } from '../examples.ts';
import { endOfLocation } from '../forces/beside.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { isDualKind, isPluralKind } from '../words/place-nouns.ts';
import { hasAnyClass, hasClass, isSign, QUOTES } from '../words/words.ts';
import { endOfDescription } from './descriptions.ts';
import { HEAD_WORDS, nextPlace } from './list-links.ts';
import { isOnePlace, nameBehind } from './named-behind.ts';
import { hasAdjective, hasParticiple, isKnownOne, isOpaque } from './list-words.ts';
import type { PlaceList } from './place-list.ts';
import { takeUpTo } from './place-list.ts';

/** Items from the beginning of a list to the last word of its head. */
const LONGEST_HEAD = 8;
/** Items from an unnamed head to the name in which it lies: مواقعها في بادية التبني. */
const FARTHEST_NAME = 4;

/** What a head turns out to be that is no place at all (المركز الأول). */
export const NO_HEAD = -1;

/**
 * Reads what stands before the first name of a list: class nouns, quantifiers and counts.
 *
 * @returns the item of the first name, or the one at which the head ends without a name; `NO_HEAD` where it is no place
 * @example // 'جميع قرى ريف حماة' stops at the name of the governorate
 */
export function readHead(list: PlaceList): number {
  let at = list.start;
  while (at <= list.end) {
    const next = headStep(list, at);
    if (next === at || next === NO_HEAD) return next;
    at = next;
  }
  return at;
}

/** The item to go on with; `at` itself where the head ends there. */
function headStep(list: PlaceList, at: number): number {
  const { items } = list;
  const item = items[at] as Item;
  if (isSign(item, '([')) {
    list.inBrackets = true;
    return at + 1;
  }
  if (isSign(item, QUOTES)) return at + 1;
  if (liesSomewhere(list, at)) return at;
  if (item.kind === 'place') {
    beforeName(list, item);
    return at;
  }
  if (item.kind === 'quantity' && list.quantity < 0 && list.headNoun === null) {
    // بلدتين هما X وY: number and noun in one word, of which the names follow; البلدتين are known, and not counted.
    const known = isDualKind(item) && isDefinite(item);
    if (known || (isDualKind(item) && areNamedBehind(list, at))) list.headNoun = item;
    // ثلاثة أرباع المدينة: so much of it, and not as many places.
    if (!known && !hasClass(items[at + 1], 'part')) list.quantity = at;
    return takeUpTo(list, at);
  }
  if (isPassedOver(list, at)) return at + 1;
  const named = list.headNoun !== null && isOnePlace(items, list.headNoun) ? nameBehind(items, at, list.end) : -1;
  if (named >= 0) return named;
  if (item.kind === 'word' && at - list.start < LONGEST_HEAD && !isFiniteVerb(items, at) && hasAnyClass(item, HEAD_WORDS))
    return headWord(list, at);
  if (describesHead(list, at)) return takeUpTo(list, at);
  const described = beyondBorder(list, at);
  return described >= 0 ? takeUpTo(list, described) : behindLocator(list, at);
}

/** بلدتين [في ريف حماة] هما X وY: a word that opens the list of the names, before anything is told of another matter. */
function areNamedBehind({ items, end }: PlaceList, head: number): boolean {
  for (let at = head + 1; at <= Math.min(end, head + FARTHEST_LIST); at++) {
    if (startOfExamples(items, at) >= 0 || isSign(items[at], ':')) return true;
    if (isSign(items[at], '.؛') || isFiniteVerb(items, at)) return false;
  }
  return false;
}

/** What the head is to the first name, which is none of its kind. */
function beforeName(list: PlaceList, { role, joined, folded }: Item): void {
  const { headNoun } = list;
  if (headNoun === null) return;
  // المطار الدولي وتلة المطلاع: the first of the list is the one named before.
  if (joined && isKnownOne(headNoun)) list.known.push(headNoun);
  // 6 قرى بريف دير الزور, ثلاث قرى جنوب الجزيرة: what they lie in.
  const outer = (role === 'by' && list.role !== 'by') || (role === null && !joined && OF_SIDE.test(folded));
  if (outer && isPluralKind(headNoun) && !list.inBrackets) list.locator = 'in';
}

/** جنوب الجزيرة, شمال غرب سوريا: one side of a region. */
const OF_SIDE = /^(?:شمال|جنوب|شرق|غرب|وسط)ي? /;

/** بلدة شمال شرقي حلب, بلدة نائية في أفغانستان: the town is not what it lies beside or in. */
function liesSomewhere(list: PlaceList, at: number): boolean {
  const { items, quantity } = list;
  const town = list.headNoun ?? items[quantity];
  if (town === undefined || at !== Math.max(list.last, quantity) + 1) return false;
  const item = items[at] as Item;
  const described = item.kind === 'word' && item.role === null && !item.joined && hasParticiple(item);
  const located = endOfLocation(items, town, described ? at + 1 : at, list.end);
  if (located < 0) return false;
  list.headNoun = town;
  list.lies = true;
  list.last = located;
  return true;
}

/** What leads over to a name and is no part of the head. */
function isPassedOver({ items, quantity, headNoun, inBrackets }: PlaceList, at: number): boolean {
  const item = items[at] as Item;
  // ثلاث من مديريات شبوة: of which it is some.
  if (at === quantity + 1 && quantity >= 0 && item.folded === 'من' && hasPlaceKind(items[at + 1])) return true;
  // بلدات (X والغنطو …): one name that is not known, before those that are.
  return inBrackets && headNoun !== null && (item.kind === 'person' || isOpaque(item));
}

const hasPlaceKind = (item: Item | undefined): boolean => item?.classes.has('place-kind') === true;

/** A class noun, quantifier or word of direction. */
function headWord(list: PlaceList, at: number): number {
  const { items, headNoun } = list;
  const item = items[at] as Item;
  // المركز الأول is a rank, no place.
  if (hasClass(item, 'ranked') && hasClass(items[at + 1], 'ordinal')) return NO_HEAD;
  // مركز المدينة: the definite noun of the construct is the place named before.
  if (hasClass(item, 'place-kind') && (headNoun === null || (!isDefinite(headNoun) && isDefinite(item)))) list.headNoun = item;
  return takeUpTo(list, at);
}

/** مواقع عسكرية; معقل حركة الشباب في كيسمايو: an adjective right behind the head, or whose it is. */
function describesHead({ items, headNoun, last }: PlaceList, at: number): boolean {
  const item = items[at] as Item;
  if (headNoun === null || at !== last + 1 || item.joined) return false;
  if (item.kind === 'force') return item.role === null || item.role === 'for';
  return item.kind === 'word' && item.role === null && !isFiniteVerb(items, at) && (isOpaque(item) || hasAdjective(item));
}

/** المعبر الحدودي مع سوريا في القائم: the last item of what lies on the other side, which is not where the head lies; -1 where none does. */
const beyondBorder = ({ items, headNoun, last, end }: PlaceList, at: number): number =>
  headNoun !== null && at === last + 1 && hasClass(items[last], 'direction') ? endOfDescription(items, at, end) : -1;

/** المزارع الواقعة بين X وY, المنطقة الممتدة من X إلى Y: whether the names to come say from where to where it reaches; الطريق بين X وY is neither of them. */
function spans({ items, headNoun }: PlaceList, at: number): boolean {
  if (headNoun === null || hasClass(headNoun, 'way') || !(isPluralKind(headNoun) || hasClass(headNoun, 'area'))) return false;
  return items[at]?.role === 'between' || (items[at]?.role === 'from' && hasClass(items[at - 1], 'lie'));
}

/** قرى تابعة لقضاء سنجار, بلدات تابعة لدرعا: whose the head is, where a place is its owner; مواقع تابعة للجيش are of a force. */
function belongsTo({ items, end }: PlaceList, at: number): number {
  const owner = items[at + 1];
  if (!hasClass(items[at], 'belong') || items[at]?.joined !== false || owner?.role !== 'for' || owner.joined) return -1;
  if (owner.kind === 'place') return at + 1;
  return isPlaceNoun(owner) ? (nextPlace(items, at + 2, Math.min(end, at + FARTHEST_NAME)) ?? -1) : -1;
}

const isPlaceNoun = (item: Item): boolean => item.kind === 'word' && hasClass(item, 'place-kind');

/** مواقعها في بادية التبني: the name in which an unnamed head lies; ثلاثة حواجز كانت تطوق داعل is left to the caller. */
function behindLocator(list: PlaceList, at: number): number {
  const { items, end } = list;
  const item = items[at] as Item;
  const owner = list.headNoun === null ? -1 : belongsTo(list, at);
  if (owner >= 0) {
    list.locator = 'in';
    return owner;
  }
  const locates = (item.kind === 'preposition' && (item.role === 'in' || item.role === 'near')) || spans(list, at);
  if (list.headNoun === null || !locates || items[at + 1] === undefined) return at;
  const located = nextPlace(items, at + 1, end);
  if (located === null || located > at + FARTHEST_NAME) return at;
  list.locator = item.role;
  return located;
}
