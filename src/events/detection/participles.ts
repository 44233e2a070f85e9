import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words.ts';

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
  // مرحلة is a noun; فارين, if one, is those who flee; طالبا اللجوء is told by its phrase.
  if (!plural && !phrased && item.readings.some((each) => each.pos === 'noun' && each.rank === 0)) return false;
  const accusative = plural ? stem.endsWith('ين') : features.number === 'singular' && /[ةا]$/.test(stem);
  if (!accusative || before?.kind === 'preposition' || isFiniteVerb(items, at)) return false;
  // قوات منسحبة: it describes them.
  const described =
    before?.kind === 'word' && before.readings[0]?.pos === 'noun' && !before.readings[0].proclitics.includes('ال');
  return !described && clause.verbs.some((verb) => verb < at && !hasClass(items[verb], 'be'));
}
