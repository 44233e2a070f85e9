import type { Item } from '../items/item.ts';
import { hasClass, isSign } from '../words/words.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';

/** Prepositions with which المطلة، الواقعة، المؤدية name another place. */
const OF_LYING = new Set(['on', 'from', 'to', 'with', 'for', 'in', 'near', 'between', 'by', 'about']);
/** Those of القريبة، الحدودية; من حي X الشرقي إلى Y is whither. */
const OF_SIDES = new Set(['from', 'with', 'for']);
/** Words between that preposition and the place. */
const LONGEST_BESIDE = 4;

/**
 * Last item of what a participle or adjective says of the place before it (معبر الوليد الحدودي [مع سوريا] ومعبر طريبيل, تلة X المطلة [على بلدة Y] وقرية
 * Z), where its preposition stands at `at`; -1 where none does.
 */
export function endOfDescription(items: readonly Item[], at: number, end: number): number {
  const [before, preposition] = [items[at - 1], items[at]];
  if (before === undefined || preposition === undefined || preposition.joined) return -1;
  const { role } = preposition;
  // معبر تورغوندي [مع تركمانستان]: the other side of a named crossing.
  const crossing = role === 'with' && before.kind === 'place' && before.classes.has('way');
  const says =
    crossing ||
    (OF_LYING.has(role ?? '') && describes(before, 'lie')) ||
    (OF_SIDES.has(role ?? '') && describes(before, 'direction'));
  if (!says) return -1;
  for (let i = preposition.kind === 'preposition' ? at + 1 : at; i <= Math.min(end, at + LONGEST_BESIDE); i++) {
    const item = items[i] as Item;
    if (item.kind === 'place') {
      // الرابط بين X وY, المطلة على حدود X وY
      const other = items[i + 1];
      const both = preposition.role === 'between' || hasClass(items[i - 1], 'border');
      return both && i < end && other?.kind === 'place' && other.joined ? i + 1 : i;
    }
    if (item.kind !== 'word' || isSign(item, '.') || item.joined || isFiniteVerb(items, i)) return -1;
  }
  return -1;
}

/** A definite participle or adjective of a class. */
const describes = (item: Item, name: string): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  hasClass(item, name) &&
  item.readings.some(
    ({ pos, proclitics, rank }) => rank === 0 && (pos === 'participle' || pos === 'adjective') && proclitics.includes('ال'),
  );
