import type { Item } from './items.ts';
import { hasAnyClass, previousWord } from './words.ts';

/**
 * Words that stand for fighters named before: `latter` (هؤلاء، الأخيرة: those named last), `others` (آخرون: more of those told of),
 * `both` (الطرفان: the two sides).
 */
export type Proform = 'latter' | 'others' | 'both';

const PEOPLE = ['force', 'member', 'rank', 'civilian', 'title'];
const LATTER: Readonly<Record<string, string>> = { الاخيره: 'ها', الاخير: 'ه', الاخيرون: 'هم' };
const OTHERS = new Set(['اخرون', 'الاخرون', 'اخرين', 'الاخرين']);
const BOTH = new Set(['الطرفان', 'الطرفين', 'الجانبان', 'الجانبين']);
/** طرفا النزاع, طرفي القتال: the two sides of a fight. */
const SIDES = new Set(['طرفا', 'طرفي']);
const FIGHTS = new Set(['النزاع', 'القتال', 'الصراع', 'الحرب']);

/** What an item stands for, and the pronoun that would mean as much; null for words of their own meaning. */
export function proformAt(items: readonly Item[], at: number): { readonly proform: Proform; readonly pronoun: string } | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  const folded = item.joined ? item.folded.replace(/^[وف](?=ال|ه|ا)/, '') : item.folded;
  // هؤلاء المقاتلون: points at the noun.
  if (folded === 'هولاء') return hasAnyClass(items[at + 1], PEOPLE) ? null : { proform: 'latter', pronoun: 'هم' };
  // مقاتلون آخرون، الدفعة الأخيرة: an adjective of the noun before it.
  if (describes(items, at)) return null;
  if (LATTER[folded] !== undefined) return { proform: 'latter', pronoun: LATTER[folded] };
  if (OTHERS.has(folded)) return { proform: 'others', pronoun: 'هم' };
  const sides = SIDES.has(folded) && FIGHTS.has(items[at + 1]?.folded ?? '');
  return sides || BOTH.has(folded) ? { proform: 'both', pronoun: 'هما' } : null;
}

function describes(items: readonly Item[], at: number): boolean {
  const before = previousWord(items, at);
  if (before === undefined || before.kind === 'sign' || before.kind === 'preposition') return false;
  if (before.kind !== 'word') return before.kind !== 'date';
  const best = before.readings[0]?.rank;
  return before.readings.some(({ pos, rank }) => rank === best && pos !== 'verb' && pos !== 'particle');
}
