import type { ActorRef } from '../forces/actor.ts';
import { ofOtherSides, sameActor, unique } from '../forces/actor.ts';
import { aheadOf } from '../inheritance/ahead-of.ts';
import { giversOf } from '../inheritance/givers.ts';
import { loserTold } from '../inheritance/loser-told.ts';
import { goneOverTo } from '../inheritance/gone-over-to.ts';
import { leftTo } from '../inheritance/left-to.ts';
import { losersOf } from '../inheritance/losers.ts';
import { headOf, isOwnFoe } from '../inheritance/meant.ts';
import { fightersMeant } from '../inheritance/meant-by-words.ts';
import { opponentOf } from '../inheritance/opponents.ts';
import { yieldedTo } from '../inheritance/yielded-to.ts';
import { hasArticle } from '../words/definite.ts';
import { hasClass } from '../words/words.ts';
import { forcersOf } from './forcers.ts';
import type { Actors, Findings, Report } from './report.ts';

/** من المتمردين, للمسلحين, من العدو, من خصمها: whom words mean that tell of the other side and name nobody. */
function unnamedTargets(
  { work, use }: Report,
  { unnamedTarget }: Findings['args'],
  actors: readonly ActorRef[],
): readonly ActorRef[] {
  if (unnamedTarget === null || actors.length === 0) return [];
  const { context, items } = work;
  const token = items[unnamedTarget.firstItem]?.first ?? 0;
  const meant = fightersMeant(work, unnamedTarget, token, actors, use.frame.type)?.actors ?? [];
  const others = ofOtherSides(context, meant, actors);
  if (others.length > 0) return others;
  const foe =
    isOwnFoe(items, unnamedTarget) || headOf(items, unnamedTarget).some((item) => hasClass(item, 'foe') && hasArticle(item));
  const opponent = foe ? opponentOf(context, actors) : null;
  return opponent === null ? [] : [opponent];
}

/**
 * The other side: whom the words name beside the actors or mean, who forces them to leave, or who is told to have lost the place.
 *
 * @param actors who does it
 * @example // 'انتزع الجيش البلدة من المتمردين' → those who rebel in the text
 */
export function targetsOf(report: Report, args: Findings['args'], { actors }: Actors): Findings['targets'] {
  const { work, clause, use } = report;
  const { context, items, clauses } = work;
  const named = unique(args.targets).filter((target) => !actors.some((actor) => sameActor(actor, target)));
  const targets = named.length > 0 ? named : unnamedTargets(report, args, actors);
  if (targets.length === 0 && use.frame.type === 'withdrawal') {
    const forcers = forcersOf(report, actors);
    if (forcers.length > 0) return unique(forcers);
    const others = yieldedTo(context, items, clause, use.at, actors);
    if (others.length > 0) return unique(others);
    const heirs = ofOtherSides(context, leftTo(work, clause, use.at, actors), actors);
    // لن نخرج منها قبل وصول X: who is waited for.
    const told = report.government.status === 'occurred' || report.government.status === 'ongoing';
    return unique(heirs.length > 0 || !told ? heirs : ofOtherSides(context, aheadOf(work, use.at), actors));
  }
  if (targets.length === 0 && use.frame.type === 'defection')
    return unique(ofOtherSides(context, goneOverTo(report, actors), actors));
  if (targets.length > 0 || use.frame.type !== 'capture') return targets;
  // تسليم X إلى الجيش: who receives it is not who gives; nor is who asks for it.
  const subject = args.subject?.actors.some((each) => !actors.some((other) => sameActor(each, other))) === true;
  if (use.frame.name === 'hand-over' && !subject && (actors.length > 0 || report.government.status !== 'demanded')) {
    const givers = giversOf(actors, work, clause, use.at, use, { ...args, subject: null }, report.government);
    if (givers.length > 0 || actors.length > 0) return givers;
  }
  const losers = losersOf(context, items, clauses, clause, use.at, actors);
  return unique(losers.length > 0 ? losers : loserTold(report, args, actors));
}
