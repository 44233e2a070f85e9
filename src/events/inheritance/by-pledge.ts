import { AHEAD } from '../status/status.ts';
import type { Asked, Inherited } from './asked.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { bodyHeadedBy } from '../speakers/offices.ts';
import { opponentOf } from './opponents.ts';

/**
 * Who is to take a place of which it was told that others took it: the side of whoever promises it, else their enemy; nobody takes what he holds.
 *
 * @example // «سيطر المتمردون على البلدة. وتعهد الرئيس X باستعادة البلدة»: the army of the president, and not the rebels
 */
export function byPledge(asked: Asked): Inherited | undefined {
  const { work, use, args, government, pronoun } = asked;
  const { context, told } = work;
  if (use.frame.type !== 'capture' || use.usage !== 'masdar' || !AHEAD.has(government.status)) return undefined;
  if (args.subject !== null || pronoun !== null) return undefined;
  const here = args.places.map(({ mention }) => told.placeKeyOf(mention));
  const latest = told.latestAt('capture', here);
  const holders = latest?.status === 'occurred' ? latest.actors : [];
  const isOpen = (actor: ActorRef | null): actor is ActorRef =>
    actor !== null && ![...holders, ...asked.excluded].some((other) => sameActor(other, actor) || context.sameSide(other, actor));
  // متعهدا باستعادة X: where nobody is known to hold it, only the head of a state promises it for an army, and only to take it back.
  const promised = [asked.spokenFor, speakerBefore(asked)].find(
    (each) => isOpen(each) && (holders.length > 0 || maySwear(asked, each)),
  );
  if (promised != null) return { actors: [promised], why: 'the side of whoever promises it' };
  // يتهيأون لانتزاع البلدة: whoever seizes a place need not have lost it.
  const other = holders.length > 0 && use.frame.subtype === 'recapture' ? opponentOf(context, holders) : null;
  return other === null || asked.excluded.some((each) => sameActor(each, other))
    ? undefined
    : { actors: [other], why: 'the other side than who took it before' };
}

/** An army that is to take back what the text has not told that it lost. */
const maySwear = ({ work: { context }, use: { frame } }: Asked, { id }: ActorRef): boolean =>
  frame.subtype === 'recapture' && context.registry.organisation(id ?? '')?.kind === 'army';

/** The body of the person named last before the event in its sentence. */
function speakerBefore({ work: { context, items }, trigger }: Asked): ActorRef | null {
  const person = items.slice(0, trigger).findLast(({ kind }) => kind === 'person')?.mention;
  return person == null ? null : bodyHeadedBy(context, person);
}
