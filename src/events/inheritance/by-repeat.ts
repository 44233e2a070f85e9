import type { Asked, Inherited } from './asked.ts';

/** Why the actors of a report are those of one before it, where it only comes back to that. */
export const TOLD_AGAIN = 'who did what the speaker comes back to';

/**
 * Who did what a speaker comes back to by its verbal noun with the article and nothing else: in «انسحب الجيش من X. وقالت الحركة إن الانسحاب انتصار» the
 * army of which it was told, and not the movement that speaks of it. Undefined where a predicate gives it a subject (أعلنت الحركة الانسحاب من X).
 */
export function byRepeat({ work, clause, trigger, use, args, government, pronoun }: Asked): Inherited | undefined {
  const bare = use.usage === 'masdar' && use.reading.proclitics.includes('ال') && args.subject === null && pronoun === null;
  if (!bare || government.subjectGovernor >= 0 || clause.relation !== 'complement' || trigger !== clause.first + 1)
    return undefined;
  const here = args.places.map(({ mention }) => work.told.placeKeyOf(mention));
  const told = here.length > 0 ? work.told.latestAt(use.frame.type, here) : work.told.latest(use.frame.type);
  return told === undefined || told.actors.length === 0 ? undefined : { actors: told.actors, why: TOLD_AGAIN };
}
