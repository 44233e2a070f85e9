import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { EventCandidate } from '../event.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { frameNamed } from '../frames.ts';

/** The event with actors that a clause of this sentence tells, where one was found. */
export const toldIn = ({ told, index, items }: SentenceWork, clause: Clause): EventCandidate | undefined =>
  told.recent(index).findLast(({ mentions: [mention], actors }) => {
    if (mention?.sentence !== index || actors.length === 0) return false;
    return mention.first >= (items[clause.first]?.first ?? 0) && mention.first <= (items[clause.last]?.last ?? 0);
  });

/** سلموا البلدة إلى X وانسحبوا: who did what an event tells, which of a hand-over is who gave the place away. */
export function doersOf({ actors, targets, mentions: [mention] }: EventCandidate): readonly ActorRef[] {
  const frame = targets.length === 0 ? undefined : frameNamed(mention?.rule);
  return frame?.arguments['subject'] === 'target' ? targets : actors;
}

/** A defection with actors that a sentence before told. */
export const isEarlierDefection =
  ({ index }: SentenceWork) =>
  ({ type, actors, mentions: [mention] }: EventCandidate): boolean =>
    type === 'defection' && actors.length > 0 && mention !== undefined && mention.sentence < index;

/** فر عناصر X وقوات Y …. من تبقى منهم: «they» are all who did what was told just before, where the one that is found is among them. */
export function withCompanions({ told, index }: SentenceWork, actors: readonly ActorRef[]): readonly ActorRef[] {
  const [actor] = actors;
  if (actor === undefined || actors.length > 1) return actors;
  const together = told
    .recent(index - 1)
    .findLast(({ actors: all }) => all.length > 1 && all.some((each) => sameActor(each, actor)));
  return together?.actors ?? actors;
}
