import type { Arguments } from '../arguments/arguments.ts';
import type { Report } from '../detection/report.ts';
import type { ActorRef } from '../forces/actor.ts';
import { ofOtherSides, sameActor } from '../forces/actor.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { quotedSide } from '../speakers/speaking-side.ts';
import { finiteReading, isSign } from '../words/words.ts';
import { clauseSubject } from './clause-subject.ts';

/** Clauses back from a place that is lost to who had it. */
const FARTHEST_CLAUSE = 3;

/**
 * Who has lost a place where the verb of losing or its noun names nobody: whoever denies it, else the subject of the clauses before. A place that
 * "falls" is not told to be his who denies it.
 *
 * @param actors who takes the place
 * @example // 'استعاد الجيش تدمر بعد أسبوع من خسارتها لصالح التنظيم', at خسارتها → the army; 'نفى المتحدث باسم قسد خسارة منبج' → قسد
 */
export function loserTold(report: Report, args: Arguments, actors: readonly ActorRef[]): readonly ActorRef[] {
  const { work, use, government } = report;
  const { frame } = use;
  const loses = frame.arguments['subject'] === 'target';
  if (!loses || (args.subject !== null && !isTaker(args.subject, actors))) return [];
  const other = (found: readonly ActorRef[]): readonly ActorRef[] => ofOtherSides(work.context, found, actors);
  if (government.status === 'denied') {
    const denier = government.speech?.kind === 'named' ? quotedSide(work, government) : null;
    return denier === null ? [] : other([denier]);
  }
  return other(subjectBefore(report));
}

/** لصالح التنظيم: what is read as the subject is no more than who takes the place. */
const isTaker = (subject: ForceNominal, actors: readonly ActorRef[]): boolean =>
  subject.actors.length > 0 && subject.actors.every((each) => actors.some((other) => sameActor(each, other)));

/** The subject of the clauses before, as far as the sentence goes, that agrees with the verb of losing; a colon begins another voice. */
function subjectBefore({ work, clause, use }: Report): readonly ActorRef[] {
  const { clauses, discourse, items } = work;
  const reading = finiteReading(items[use.at]);
  if (use.usage === 'verb' && reading?.features.person !== 3) return [];
  const from = use.usage === 'masdar' ? clause.index : clause.index - 1;
  for (let index = from; index >= Math.max(0, clause.index - FARTHEST_CLAUSE); index--) {
    const before = clauses[index];
    if (before === undefined || isSign(items[before.first - 1], ':')) return [];
    const subject = clauseSubject(work, before);
    if (subject === null || subject.firstItem > use.at) continue;
    const agreeing = subject.actors.filter(
      (actor) => use.usage === 'masdar' || discourse.agrees(actor, reading?.features.gender === 'f' ? 'ها' : 'ه'),
    );
    if (agreeing.length > 0) return agreeing;
  }
  return [];
}
