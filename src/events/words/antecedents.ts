import type { Item } from '../items/item.ts';
import type { PlaceNominal } from '../places/places.ts';
import { readPlaces } from '../places/places.ts';
import { isOrdinaryNoun, isParticipleOrAdjective } from './nominals.ts';
import { isPlaceLike } from './place-nouns.ts';
import { COMMAS, hasAnyClass, hasClass, isMainly, isSign, QUOTES } from './words.ts';

/** The class noun right before a relative pronoun, where it has no name (المواقع التي …), or null. */
export function unnamedAntecedent(items: readonly Item[], start: number): Item | null {
  let at = start - 1;
  while (
    at >= 0 &&
    (isSign(items[at], `${QUOTES}${COMMAS}`) ||
      (items[at]?.kind === 'word' &&
        items[at]?.readings.some(({ pos }) => pos === 'adjective') === true &&
        !hasClass(items[at], 'place-kind')))
  )
    at--;
  const item = items[at];
  return item?.kind === 'word' && hasClass(item, 'place-kind') ? item : null;
}

/** What opens a topic. */
export const AS_FOR = new Set(['اما', 'واما', 'فاما']);

/**
 * The place that a sentence speaks of before its verb (ومنبج انتزعتها …, القضاء الذي احتله التنظيم، استعادته …): a bare nominal
 * that opens it, with nothing but relative clauses and phrases up to the verb. Null where there is none.
 */
export function topicPlaces(items: readonly Item[], verb: number): PlaceNominal | null {
  for (let at = verb - 1; at >= 0; at--) {
    const item = items[at] as Item;
    const before = items[at - 1];
    // بين الموصل وسنجار، قال سكان إن … احتلتها: what goes on with a row of names opens nothing.
    const goesOn = item.joined && before?.kind !== 'place';
    const opens = at === 0 || isSign(before, `${COMMAS}.`) || goesOn || AS_FOR.has(before?.folded ?? '');
    if (!opens || item.role !== null || !isPlaceLike(items, at)) continue;
    const nominal = readPlaces(items, at, verb - 1, null);
    if (nominal === null) return null;
    if (nominal.lastItem === verb - 1) return nominal;
    // سنجة، بوابة النيل الأزرق، كانت …; طالقان، مركز ولاية تخار، فقد غادرتها: the apposition says what the topic is.
    if (isSign(before, COMMAS) && items[at - 2]?.kind === 'place') continue;
    const next = items[nominal.lastItem + 1];
    return hasClass(next, 'relative') || isSign(next, COMMAS) ? nominal : null;
  }
  return null;
}

/** الفوضى التي اجتاحت …: the ordinary noun before a relative pronoun, which is neither people nor a place; or null. */
export function ordinaryAntecedent(items: readonly Item[], start: number): Item | null {
  let at = start - 1;
  while (at > 0 && isParticipleOrAdjective(items[at] as Item) && !isOrdinaryNoun(items[at] as Item)) at--;
  const item = items[at];
  return item !== undefined &&
    isOrdinaryNoun(item) &&
    !isPlaceLike(items, at) &&
    !hasAnyClass(item, ['force', 'member', 'rank', 'title'])
    ? item
    : null;
}

/**
 * أسلحة … استولى عليها, بنادق قالت إنها استلمتها: what the pronoun on the verb means is equipment, named after any place; not that with or at which
 * something is done (قصفوها بالمدفعية ثم استعادوها, فروا عند أول قذيفة).
 */
export function meansThing(items: readonly Item[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const item = items[at] as Item;
    if (isPlaceLike(items, at) || isSign(item, '.')) return false;
    if ((isMainly(item, 'weapon') || isMainly(item, 'equipment')) && !isCircumstance(items, at)) return true;
  }
  return false;
}

/**
 * بالسفينة التي استولوا عليها, طاقم سفينة «جالاكسي ليدر» التي احتجزوها: right before a relative pronoun, with its adjectives and the name in
 * quotes, it is the thing itself, also where something is done with it.
 */
export function isThingBefore(items: readonly Item[], start: number): boolean {
  let at = start - 1;
  if (isSign(items[at], QUOTES)) {
    at--;
    while (at > 0 && !isSign(items[at], QUOTES)) at--;
    at--;
  }
  while (at > 0 && isParticipleOrAdjective(items[at] as Item) && !isOrdinaryNoun(items[at] as Item)) at--;
  return isMainly(items[at], 'weapon') || isMainly(items[at], 'equipment');
}

/** Words between a preposition and the noun that it governs: تحت نيران المدافع, عند أول قذيفة. */
const FARTHEST_GOVERNOR = 3;
const CIRCUMSTANCES = new Set(['by', 'near', 'time', 'support', 'before', 'other', 'pressure', 'cause']);

/** بالمدفعية, تحت نيران المدافع, بعد أول صاروخ: a noun by which a phrase tells how or when something was done; بسلاحهم, what they bring, is at hand. */
function isCircumstance(items: readonly Item[], noun: number): boolean {
  if (items[noun]?.readings[0]?.enclitic != null) return false;
  for (let at = noun; at >= noun - FARTHEST_GOVERNOR; at--) {
    const role = items[at]?.role ?? null;
    if (role !== null) return CIRCUMSTANCES.has(role);
    if (at < noun && (items[at]?.kind !== 'word' || items[at]?.readings[0]?.pos === 'verb')) return false;
  }
  return false;
}

/** ما استولى عليه من أسلحة: behind "what", the things of which it consists. */
export function whatIsThing(items: readonly Item[], verb: number, last: number): boolean {
  if (!/^[وفبكل]?ما$/.test(items[verb - 1]?.folded ?? '')) return false;
  const from = items.findIndex(({ index, role }) => index > verb && index <= last && role === 'from');
  const thing = items[items[from]?.kind === 'preposition' ? from + 1 : from];
  return isMainly(thing, 'weapon') || isMainly(thing, 'equipment');
}

/** الحريق الذي نشب في …، تمت السيطرة عليه: the pronoun agrees with a fire or disease named in the sentence. */
export const meansHarm = (items: readonly Item[], before: number, enclitic: string): boolean =>
  items
    .slice(0, before)
    .some((item) =>
      item.readings.some(
        ({ rank, classes, features }) =>
          rank === 0 &&
          classes.includes('harm') &&
          enclitic === (features.gender === 'f' || features.number === 'plural' ? 'ها' : 'ه'),
      ),
    );
