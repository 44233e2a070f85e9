import { readForces } from '../forces/read-forces.ts';
import { dutyBefore } from '../status/moods.ts';
import { nominalFrom } from '../words/phrase-ends.ts';
import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { actorsOf } from './governor-nominals.ts';

/** على القوات الأمريكية أن تغادر منبج: who ought to do it, by على before أن. */
export function byDuty({ work: { context, items }, clause, verb }: Asked): Inherited | undefined {
  const on = verb === null ? -1 : dutyBefore(items, clause);
  if (items[on]?.kind !== 'preposition') return undefined;
  const who = readForces(context, items, nominalFrom(items, on + 1), clause.first - 1);
  const actors = who === null ? [] : actorsOf(context, who);
  if (who === null || actors.length === 0) return undefined;
  return { actors, why: 'whose duty it is said to be', ...numbersOf(items, who) };
}
