import { clauseSubject } from '../inheritance/clause-subject.ts';
import { actorsOf as peopleOf, governorNominals } from '../inheritance/governor-nominals.ts';
import type { Arguments } from '../arguments/arguments.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';
import type { Report } from './report.ts';

/** Words from the predicate that ends a hold to the hold: its subject stands between. */
const FARTHEST_END = 5;

/**
 * Who ends another's hold of a place takes it, and who held it loses it: أنهى الجيش سيطرة داعش على سرت, نجح الجيش في إنهاء سيطرة داعش على درنة. Null
 * where no such predicate stands before the hold; empty where nobody is told who ends it.
 */
export function endersOf({ work, clause, use, government }: Report, { subject }: Arguments): readonly ActorRef[] | null {
  const { context, items } = work;
  const holds = use.usage === 'masdar' && use.reading.classes.includes('hold') && subject !== null && subject.firstItem > use.at;
  if (!holds || subject.actors.length === 0) return null;
  const end = items.findLastIndex(
    (item) => item.index >= Math.max(clause.first, use.at - FARTHEST_END) && item.index < use.at && isEnd(item),
  );
  if (end < 0) return null;
  const between = readForces(context, items, end + 1, use.at - 1);
  const named = between === null ? [] : peopleOf(context, between);
  const governed = government.subjectGovernor < 0 ? [] : governorNominals(work, government.subjectGovernor, use.at);
  const told = [
    named,
    ...governed.map((each) => peopleOf(context, each)),
    clauseSubject(work, { ...clause, last: end - 1 })?.actors ?? [],
  ];
  return (
    told.find((actors) => actors.length > 0 && !actors.some((each) => subject.actors.some((own) => sameActor(each, own)))) ?? []
  );
}

/** أنهى، إنهاء: a transitive one (انتهت سيطرة X tells nobody who takes it). */
const isEnd = (item: Item): boolean =>
  hasClass(item, 'end') && item.readings.some(({ rank, lemma }) => rank === 0 && lemma === 'أنهى');
