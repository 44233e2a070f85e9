import { clauseHolding } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { readForces } from '../forces/read-forces.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import type { Filling } from './filling.ts';

/** Items from a verb of fighting to the words for beside whom (قاتلت فيها إلى جانبه). */
const FARTHEST_SIDE = 4;

/** The item behind إلى جانبه, إلى جانبها, with the pronoun of those who take the place; -1 where none stands soon behind a verb. */
function besideThem(items: readonly Item[], verb: number): number {
  for (let at = verb + 2; at <= verb + FARTHEST_SIDE; at++) {
    const side = items[at];
    if (side === undefined || side.kind === 'sign') return -1;
    const owned = hasClass(side, 'side') && side.readings.some(({ rank, enclitic }) => rank === 0 && enclitic !== null);
    if (owned && items[at - 1]?.role === 'to') return at + 1;
  }
  return -1;
}

/**
 * Those who are said to fight beside who takes a place take it with him, unless a relative clause says it of the other side.
 *
 * @example // «استعاد الجيش الجنينة بعد معارك قاتلت فيها إلى جانبه القوة المشتركة»
 */
export function takeFightersBeside({ context, items, clauses, trigger, frame, fields, args }: Filling): void {
  if (frame.type !== 'capture' || fields['subject'] !== 'actor') return;
  for (let verb = trigger.end + 1; verb < items.length; verb++) {
    if (!hasAnyClass(items[verb], ['clash', 'serve']) || !isFiniteVerb(items, verb)) continue;
    const beside = besideThem(items, verb);
    if (beside < 0 || hasClass(items[clauseHolding(clauses, verb)?.first ?? -1], 'relative')) continue;
    const allies = readForces(context, items, beside, items.length - 1);
    if (allies !== null) args.allies.push(...allies.actors);
  }
}
