import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { readPlaces } from '../places/places.ts';
import { hasArticle } from './definite.ts';
import { isOnlyAdjective, isParticipleOrAdjective, pronounPreposition } from './nominals.ts';
import { isPlaceLike } from './place-nouns.ts';
import { hasClass, isSign, QUOTES } from './words.ts';

/** Item of the noun behind prepositions and quotes. */
export const nominalFrom = (items: readonly Item[], at: number): number => {
  let i = at;
  while (items[i]?.kind === 'preposition' || isSign(items[i], QUOTES)) i++;
  return i;
};

/** وبعد انسحاب القوات منها أحكموا …, إثر هجوم القوات سيطر …: who does what a verbal noun behind a preposition tells. */
export function isDoerInPhrase(items: readonly Item[], at: number): boolean {
  const [before, noun] = [items[at - 2], items[at - 1]];
  const construct = noun?.readings.some(
    ({ rank, pos, enclitic, proclitics }) => rank === 0 && pos === 'masdar' && enclitic === null && !proclitics.includes('ال'),
  );
  return (
    construct === true &&
    items[at]?.role === null &&
    !items[at]?.joined &&
    (before?.kind === 'preposition' || noun?.role !== null)
  );
}

/** Last item of a prepositional phrase, to step over it. */
export function endOfPhrase(context: Context, items: readonly Item[], at: number, end: number): number {
  const start = items[at]?.kind === 'preposition' ? at + 1 : at;
  const places = readPlaces(items, start, end, items[at]?.role ?? null);
  if (places !== null && places.places.length > 0) return places.lastItem;
  const force = readForces(context, items, start, end);
  // إثر "هجوم كاسح": the quote before a noun does not end its phrase.
  return force?.lastItem ?? endOfNominal(items, nominalFrom(items, start), end);
}

/** Last item of an ordinary nominal: its head with demonstratives, adjectives and genitives (ذلك الحين, الساعات القليلة الماضية, إطار عملية). */
export function endOfNominal(items: readonly Item[], start: number, end: number): number {
  let last = Math.min(end, start);
  while (last < end) {
    const [item, next] = [items[last] as Item, items[last + 1] as Item];
    // مع نصف مليون مدني: the half of a number.
    if (next.kind === 'quantity' && next.role === null && !next.joined && hasClass(item, 'measure')) {
      last++;
      continue;
    }
    if (
      next.kind !== 'word' ||
      next.role !== null ||
      next.joined ||
      isFiniteVerb(items, last + 1) ||
      isPlaceLike(items, last + 1) ||
      pronounPreposition(next) !== null
    )
      break;
    const goesOn =
      hasClass(item, 'demonstrative') ||
      isParticipleOrAdjective(next) ||
      // إثر هجوم مباغت وحداتها …: behind an adjective stands no genitive.
      (!hasArticle(item) && !isOnlyAdjective(item) && next.readings.some(({ pos }) => pos === 'noun' || pos === 'masdar'));
    if (!goesOn) break;
    last++;
  }
  return last;
}
