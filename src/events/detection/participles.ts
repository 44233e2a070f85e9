import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isCue } from '../cue-words.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';

/**
 * Whether an active participle tells in what act the subject of the verb before it was; bare, indefinite, and with no noun right before
 * it that it would describe.
 *
 * @param phrased whether the words of a phrase go with it (طالبا اللجوء)
 * @example // 'شوهدت الأرتال منسحبة من حمص', 'وصلوا فارين من تدمر' → true; 'قوات منسحبة' → false
 */
export function isCircumstance(
  items: readonly Item[],
  clause: Clause,
  at: number,
  { features, proclitics, rank, stem }: Analysis,
  phrased: boolean,
): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (features.voice === 'passive' || rank > 0 || proclitics.length > 0 || item?.role !== null) return false;
  const plural = features.number === 'plural';
  // مرحلة is a noun; منسحبا, فارين, if one, is those who do it; طالبا اللجوء is told by its phrase.
  const isNoun = item.readings.some(({ pos, rank: of, classes }) => pos === 'noun' && of === 0 && !classes.includes('member'));
  if (!plural && !phrased && isNoun) return false;
  const accusative = plural ? stem.endsWith('ين') : features.number === 'singular' && /[ةا]$/.test(stem);
  if (!accusative || before?.kind === 'preposition' || isFiniteVerb(items, at)) return false;
  // قتل 12 منشقا: those who are counted, whatever happens to them.
  if (before?.kind === 'quantity') return false;
  // قوات منسحبة: it describes them.
  const described =
    before?.kind === 'word' && before.readings[0]?.pos === 'noun' && !before.readings[0].proclitics.includes('ال');
  // لا يزال فارا: how he is, and no act of his.
  const still = items.slice(clause.first, at).some((each) => hasAnyClass(each, ['still', 'remain']));
  return !described && !still && clause.verbs.some((verb) => verb < at && !hasClass(items[verb], 'be'));
}

/**
 * Whether a participle with the article is those of whom a noun tells how many they are; so it tells of their deed as a verbal noun does.
 *
 * @example // 'بلغ عدد المستسلمين من التنظيم 200 مقاتل' → true; 'المستسلمين' of nobody's number → false
 */
export const areNumbered = (items: readonly Item[], at: number, { proclitics, features }: Analysis): boolean =>
  proclitics.length === 1 &&
  proclitics[0] === 'ال' &&
  features.number === 'plural' &&
  items[at]?.role === null &&
  isCue(items[at - 1]?.folded.replace(/^و/, ''), 'sum');
