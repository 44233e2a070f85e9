import type { Asked, Inherited } from './asked.ts';
import { clauseHolding } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { isFighting, sameActor } from '../forces/actor.ts';
import { homeOfficeBetween, officesBetween } from '../speakers/offices.ts';

/** Items from a verb to the office of its subject. */
const FARTHEST_OFFICE = 6;

/**
 * Who took a place that an authority of the state says to have been taken, where nobody else is named: its army.
 *
 * @example // «أعلن والي سنار استعادة البلدة»: the army of the country, and not the militia named before
 */
export function byAuthority(asked: Asked): Inherited | undefined {
  const { work, trigger, use, args, government, excluded } = asked;
  const { context, items } = work;
  if (use.frame.type !== 'capture' || use.usage !== 'masdar' || args.subject !== null || government.status === 'denied')
    return undefined;
  const governor = government.speech?.governor ?? -1;
  if (governor < 0 || governor >= trigger) return undefined;
  const army = armyOfOffice(work, governor, trigger);
  if (army === null || excluded.some((other) => sameActor(other, army) || context.sameSide(other, army))) return undefined;
  const forces = items.slice(governor + 1, trigger).some((item) => item.kind === 'force' && isFighting(context, item));
  return forces ? undefined : { actors: [army], why: 'the army of the state whose authority tells of it' };
}

/** The army of the office that stands behind a verb of saying, else before it in its clause. */
function armyOfOffice({ context, clauses, items }: SentenceWork, governor: number, trigger: number): ActorRef | null {
  const armyBetween = (first: number, last: number): ActorRef | null => {
    const [from, to] = [items[first]?.first ?? 0, items[last]?.first ?? 0];
    return officesBetween(context, from, to)[0]?.army ?? homeOfficeBetween(context, from, to, ['local-office']);
  };
  const behind = armyBetween(governor + 1, Math.min(trigger, governor + 1 + FARTHEST_OFFICE));
  return (
    behind ?? armyBetween(Math.max(clauseHolding(clauses, governor)?.first ?? governor, governor - FARTHEST_OFFICE), governor)
  );
}
