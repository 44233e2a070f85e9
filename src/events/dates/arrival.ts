import type { Clause } from '../clauses/clause.ts';
import type { Item } from '../items/item.ts';
import type { Government } from '../status/government.ts';
import { COMMAS, finiteReading, hasAnyClass, isSign } from '../words/words.ts';
import type { Dated } from './event-date.ts';
import { toldAs } from './event-date.ts';
import { dateBehind } from './own-date.ts';

/** What those do next who have left. */
const ARRIVED = ['arrive', 'reach', 'enter', 'cross', 'join', 'flee'];

/** رموا بنادقهم ومضوا …: of two verbs in the plural with no subject between them, the same men do both. */
const areOfSame = (items: readonly Item[], trigger: number, verb: number): boolean =>
  [trigger, verb].every((at) => finiteReading(items[at])?.features.number === 'plural');

/**
 * The day that stands behind the second of two verbs that tell of the same men, where the first has none: they left and came on one day.
 *
 * @example // 'هرب خمسة عشر جنديا من الثكنة ووصلوا إلى عمان أمس' → yesterday
 */
export function arrivalDate(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  { status, background }: Government,
): Dated | null {
  const next = clauses[clause.index + 1];
  if (status !== 'occurred' || background || next?.relation !== 'coordinate' || next.verbs.length !== 1) return null;
  const verb = next.verbs[0] ?? -1;
  if (verb !== next.first || items[verb]?.joined === false || isSign(items[verb - 1], COMMAS)) return null;
  return hasAnyClass(items[verb], ARRIVED) || areOfSame(items, trigger, verb)
    ? toldAs(dateBehind(items, next, verb)?.date ?? null, 'the day on which they came')
    : null;
}
