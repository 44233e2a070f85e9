import type { Item } from '../items/item.ts';
import { hasClass, isSign, QUOTES } from '../words/words.ts';

/** Items of a phrase that says where a town lies, before its name (في أقصى شمال شرق العاصمة …). */
const LONGEST_WAY = 5;
const STATE = /^country-[A-Z]{2}$/;

const isState = ({ kind, mention }: Item): boolean =>
  kind === 'place' && mention !== null && mention.entries.length > 0 && mention.entries.every((entry) => STATE.test(entry));

/** شمال، جنوب شرقي، قرب, with a particle or behind في: beside what follows, and not in it. */
const isBeside = (item: Item): boolean => item.role === 'near' || (item.role !== null && isMainlyDirection(item));
const isMainlyDirection = ({ readings }: Item): boolean =>
  readings[0]?.pos === 'noun' && readings[0].classes.includes('direction');

/**
 * Where the words behind a town without a name only tell where it lies: beside another place (بلدة جنوب شرقي بنغازي, القرية الواقعة قرب حلب) or in
 * a whole country (بلدة صغيرة وسط الصومال, قريتين في نيجيريا). The town is neither; what holds it in truth stands for it (قرية في ريف حلب), and for
 * several what they lie beside (قرى غربي حجة): that is the country around it.
 *
 * @param town the class noun, `at` the item behind it and its adjectives
 * @returns the last item of that phrase, -1 where none stands there
 */
export function endOfLocation(items: readonly Item[], town: Item, at: number, end: number): number {
  const noun = town.readings.find(({ rank, classes }) => rank === 0 && classes.includes('settlement'));
  if (noun === undefined) return -1;
  const one = town.kind === 'word' && noun.features.number === 'singular';
  let last = -1;
  for (let from = at; from <= end; from = last + 1) {
    const place = locatedAt(items, from, end, one);
    if (place < 0) break;
    const next = items[from] as Item;
    // شمال حلب وشرق إدلب: one beside the other; وفي حلب is another thing.
    if (last >= 0 && !(next.joined && isBeside(next))) break;
    last = place;
  }
  return last;
}

/** The place that a phrase of prepositions and directions ends with, if the phrase only locates; else -1. */
function locatedAt(items: readonly Item[], from: number, end: number, one: boolean): number {
  let beside = false;
  for (let at = from; at <= Math.min(end, from + LONGEST_WAY); at++) {
    const item = items[at] as Item;
    if (item.kind === 'place') {
      const only = isState(item) ? at > from || item.role !== null : at > from && beside && one;
      return only ? at : -1;
    }
    if (isSign(item, QUOTES)) continue;
    if (item.joined && at > from) return -1;
    beside ||= isBeside(item);
    const leads = item.role === 'in' || item.role === 'near' || item.role === 'by';
    if (at === from && !leads) return -1;
    if (!leads && !(item.kind === 'word' && (beside || hasClass(item, 'place-kind') || hasClass(item, 'part')))) return -1;
  }
  return -1;
}
