import { readForces } from '../forces/read-forces.ts';
import { dutyBefore } from '../status/moods.ts';
import { nominalFrom } from '../words/phrase-ends.ts';
import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { actorsOf } from './governor-nominals.ts';
import { fightersMeant } from './meant-by-words.ts';

/** على القوات الأمريكية أن تغادر منبج, على المسلحين أن يسلموا أنفسهم: who ought to do it, by على before أن. */
export function byDuty({ work, clause, verb, use, token, excluded }: Asked): Inherited | undefined {
  const { context, items } = work;
  const on = verb === null ? -1 : dutyBefore(items, clause);
  if (items[on]?.kind !== 'preposition') return undefined;
  const who = readForces(context, items, nominalFrom(items, on + 1), clause.first - 1);
  if (who === null) return undefined;
  const meant = who.unnamed ? fightersMeant(work, who, token, excluded, use.frame.type) : null;
  const actors = meant?.actors ?? actorsOf(context, who);
  if (actors.length === 0) return undefined;
  return { actors, why: 'whose duty it is said to be', ...numbersOf(items, who) };
}
