import { readForces } from '../forces/read-forces.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { officesBetween } from '../speakers/offices.ts';
import type { Asked, Inherited } from './asked.ts';

const denies = (item: Item | undefined): boolean => governorsOf(item).some(({ effect }) => effect === 'deny');

/** Items from a pronoun back to the word for the claim. */
const FARTHEST_CLAIM = 8;

/**
 * Whose troops they are of which another tells what he denies: in «نفت الحركة ما أعلنه الرئيس الصومالي من سيطرة قواته على X» those of the president, and not of
 * the movement.
 */
export function byClaimant({ work, trigger, args, government, pronoun }: Asked): Inherited | undefined {
  const { context, items } = work;
  if (government.status !== 'denied' || government.speech === null || pronoun === null || args.subject?.pronoun !== pronoun)
    return undefined;
  for (let claim = trigger - 1; claim >= Math.max(0, trigger - FARTHEST_CLAIM); claim--) {
    const governors = governorsOf(items[claim]);
    if (denies(items[claim])) return undefined;
    if (!governors.some(({ speech }) => speech)) continue;
    if (!items.slice(0, claim).some(denies)) return undefined;
    const claimant = readForces(context, items, claim + 1, trigger - 1);
    if (claimant === null || items[claim + 1]?.role !== null) return undefined;
    const office = officesBetween(context, items[claim + 1]?.first ?? 0, (items[claim + 1]?.first ?? 0) + 1);
    const actors = claimant.actors.length > 0 ? claimant.actors : office.map(({ army }) => army);
    return actors.length === 0 ? undefined : { actors, why: 'those of whoever claims what is denied' };
  }
  return undefined;
}
