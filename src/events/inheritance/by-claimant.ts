import type { Clause } from '../clauses/clause.ts';
import { readForces } from '../forces/read-forces.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass } from '../words/words.ts';
import { officesBetween } from '../speakers/offices.ts';
import type { Asked, Inherited } from './asked.ts';

const denies = (item: Item | undefined): boolean => governorsOf(item).some(({ effect }) => effect === 'deny');

/** نفى ما يروجه إعلام X، وأكد أنهم أخلوا Y: whoever told what another denies does nothing in that clause but tell. */
export const isClaimOfOthers = (items: readonly Item[], { first }: Clause): boolean =>
  items[first - 1]?.folded === 'ما' &&
  finiteReading(items[first])?.enclitic != null &&
  hasAnyClass(items[first], ['report', 'hearsay']) &&
  items.slice(0, first).some(denies);

/** Words for claims that the writer does not believe. */
const ALLEGES = ['claim-noun', 'rumour-noun', 'hearsay'];

/** Items from a pronoun back to the word for the claim. */
const FARTHEST_CLAIM = 8;

/**
 * Whose troops they are of which another tells what he denies: in «نفت الحركة ما أعلنه الرئيس الصومالي من سيطرة قواته على X» those of the president, and not of
 * the movement.
 */
export function byClaimant({ work, trigger, args, government, pronoun, use: { frame } }: Asked): Inherited | undefined {
  const { context, items } = work;
  // نفى الجيش ما أعلنه X عن استسلام جنوده: nobody boasts of the flight of his own.
  if (frame.type === 'defection') return undefined;
  if (government.status !== 'denied' || government.speech === null || pronoun === null || args.subject?.pronoun !== pronoun)
    return undefined;
  for (let claim = trigger - 1; claim >= Math.max(0, trigger - FARTHEST_CLAIM); claim--) {
    const governors = governorsOf(items[claim]);
    if (denies(items[claim])) return undefined;
    if (!governors.some(({ speech }) => speech)) continue;
    // نفى الجيش مزاعم X عن انسحاب قواته: what others only allege of men who leave they allege of his.
    if (frame.type === 'withdrawal' && hasAnyClass(items[claim], ALLEGES)) return undefined;
    if (!items.slice(0, claim).some(denies)) return undefined;
    const claimant = readForces(context, items, claim + 1, trigger - 1);
    if (claimant === null || items[claim + 1]?.role !== null) return undefined;
    const office = officesBetween(context, items[claim + 1]?.first ?? 0, (items[claim + 1]?.first ?? 0) + 1);
    const actors = claimant.actors.length > 0 ? claimant.actors : office.map(({ army }) => army);
    return actors.length === 0 ? undefined : { actors, why: 'those of whoever claims what is denied' };
  }
  return undefined;
}
