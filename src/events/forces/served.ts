import type { Item } from '../items/item.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { describesBy, hasClass, isSign, QUOTES } from '../words/words.ts';

const REACH = 6;
/** Words behind which a verb tells with whom the people before it served. */
const OPENS_SERVICE = new Set(['ممن', 'الذين']);

/** The force that stands first within reach behind an item, with only words, prepositions and quotes before it; -1 where there is none. */
function forceBehind(items: readonly Item[], verb: number): number {
  const force = items
    .slice(verb + 1, verb + 1 + REACH)
    .find((item) => item.kind !== 'preposition' && item.kind !== 'word' && !isSign(item, QUOTES));
  return force?.kind === 'force' ? force.index : -1;
}

/** المنخرطين في, المقاتلين مع, الملتحقين بـ: a participle with its article that says in whose ranks men are. */
const serves = (item: Item): boolean =>
  describesBy(item, ['serve', 'take-part']) && item.readings[0]?.proclitics.includes('ال') === true;

/**
 * 35 شابا من أهل القرى ممن قاتلوا مع داعش, شبان ممن جندتهم «قسد», فتيان كان التنظيم قد جندهم: the force with which people of whatever sort
 * fought or which recruited them, as is told right behind them (also أبناء القرى المنخرطين في الجيش); its item, or -1.
 */
export function servedWith(items: readonly Item[], people: number): number {
  /** كانت قسد قد جندتهم: who stands between كان and its verb. */
  let subject = -1;
  for (let at = people + 1; at <= Math.min(items.length - 1, people + REACH); at++) {
    const item = items[at] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'sign') return -1;
    if (item.kind === 'force') {
      if (!hasClass(items[at - 1], 'be')) return -1;
      subject = at;
    }
    // آلاف المتطوعين إلى X: no description of those who are counted, but who they are.
    // انضم الشبان المتطوعون إلى X: nor where they are to go.
    // عشرات من المقاتلين الموالين لـ X: nor the noun that is counted.
    const described = at > people + 1 && items[at - 1]?.kind !== 'preposition';
    if (described && serves(item) && items[at + 1]?.role !== 'to') return forceBehind(items, at);
    if (!isFiniteVerb(items, at) || hasClass(item, 'be')) continue;
    // جندتهم: those people and no others.
    if (hasClass(item, 'recruit') && item.readings[0]?.enclitic != null) return subject >= 0 ? subject : forceBehind(items, at);
    return hasClass(item, 'serve') && OPENS_SERVICE.has(items[at - 1]?.folded ?? '') ? forceBehind(items, at) : -1;
  }
  return -1;
}
