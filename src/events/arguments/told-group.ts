import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';
import type { Discourse } from '../discourse/discourse.ts';
import type { Filling } from './filling.ts';

/** الأولى، الثانية، الأخيرة, of places told before. */
const MEMBERS: ReadonlyMap<string, number> = new Map([
  ['الاولي', 0],
  ['الثانيه', 1],
  ['الثالثه', 2],
  ['الاخيره', -1],
  ['الاخير', -1],
]);

/** الأوليين, الأخيرتان: the first or the last two of them. */
const PAIRS: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['الاوليين', 'first'],
  ['الاولين', 'first'],
  ['الاولان', 'first'],
  ['الاوليان', 'first'],
  ['الاخيرتين', 'last'],
  ['الاخيرتان', 'last'],
  ['الاخيرين', 'last'],
  ['الاخيران', 'last'],
]);

/**
 * The places of a row told before that a word of number means, without a noun: one of them (ثم انسحب من الأخيرة) or as many as there are (دخلوا X وY وZ
 * وسيطروا على الثلاث, على كلتيهما). Empty where it means none.
 */
export function toldGroup({ discourse, items }: Filling, at: number): readonly number[] {
  const item = items[at];
  if (item?.kind === 'quantity') {
    const number = item.quantity?.noun === -1 && item.folded.startsWith('ال') && !isCounted(items, at) ? item.quantity.min : null;
    return number === null || number < 2 ? [] : discourse.groupBefore(item.first, number);
  }
  if (item?.kind !== 'word') return [];
  if (isBoth(item)) return discourse.groupBefore(item.first, 2);
  const pair = PAIRS.get(item.folded);
  if (pair !== undefined) {
    const row = discourse.groupBefore(item.first, null);
    return pair === 'first' ? row.slice(0, 2) : row.slice(-2);
  }
  return nthTold(discourse, item);
}

/** في الثانية, البلدة الأولى: the place that an ordinal picks from a row told before; empty where it means none. */
export function nthTold(discourse: Discourse, item: Item | undefined): readonly number[] {
  const nth = MEMBERS.get(item?.folded ?? '');
  const member = item === undefined || nth === undefined ? undefined : discourse.groupBefore(item.first, null).at(nth);
  return member === undefined ? [] : [member];
}

/** استعاد الجيش الأولى: an ordinal of its own; in القوات الأولى, المرة الثانية it describes the feminine or plural before it. */
export function standsAlone(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!MEMBERS.has(items[at]?.folded ?? '')) return false;
  return (
    before?.readings.some(
      ({ rank, pos, features }) => rank === 0 && pos === 'noun' && (features.gender === 'f' || features.number === 'plural'),
    ) !== true
  );
}

/** الثلاثة الكبار, الثلاثة من القرى: a noun or adjective behind it says what is counted. */
const isCounted = (items: readonly Item[], at: number): boolean => {
  const next = items[at + 1];
  return next?.kind === 'word' && next.role === null && !next.joined && next.folded.startsWith('ال');
};

/** كليهما, كلتيهما. */
const isBoth = (item: Item): boolean =>
  hasClass(item, 'quantifier') &&
  item.readings.some(({ rank, enclitic, classes }) => rank === 0 && enclitic === 'هما' && classes.includes('quantifier'));
