import type { Asked, Inherited } from './asked.ts';
import { numbersOf } from './asked.ts';
import { clauseSubject } from './clause-subject.ts';
import { unnamedMeant } from './meant-by-words.ts';
import { sameActor } from '../forces/actor.ts';
import { hasClass, pronounOnParticle } from '../words/words.ts';

/**
 * قال القائد إن المسلحين لم يصمدوا وإنهم فروا: «they» on the particle are those of whom the particle before it told, where there is one, and not
 * he who speaks. Undefined where no such clause stands before, as the speaker may say «they» of his own (قال القائد إنهم انسحبوا).
 */
export function byParticle({ work, clause, use, verb, token, excluded }: Asked): Inherited | undefined {
  const { clauses, items } = work;
  if (verb === null || clause.governor < 0 || pronounOnParticle(items[clause.first]) !== 'هم') return undefined;
  for (let i = clause.index - 1; i >= 0; i--) {
    const before = clauses[i];
    if (before?.governor !== clause.governor || !hasClass(items[before.first], 'complementiser')) continue;
    if (pronounOnParticle(items[before.first]) !== null) continue;
    const nominal = clauseSubject(work, before, true);
    if (nominal === null || nominal.single) return undefined;
    const meant =
      nominal.actors.length > 0
        ? nominal
        : unnamedMeant(work, nominal, items[nominal.firstItem]?.first ?? token, excluded, use.frame.type);
    const actors = meant?.actors ?? [];
    if (actors.length === 0 || actors.every((each) => excluded.some((other) => sameActor(each, other)))) return undefined;
    return { actors, why: 'of whom the particle before tells', ...numbersOf(items, nominal) };
  }
  return undefined;
}
