import { readForces } from '../forces/read-forces.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { armiesOf } from '../forces/actor.ts';
import type { Filling } from './filling.ts';
import { describesBy } from '../words/words.ts';
import { addTargets } from './take.ts';

/** Of whose or on whose side something is, by a participle or adjective with لـ: التابع لـ, الموالية لـ, المناهضين لـ. */
const OF_WHOM = ['belong', 'loyal', 'against', 'linked', 'join'];

/**
 * The phrase of لـ at an item that only tells whose what stands before it is (معسكر ماس التابع للجيش, جماعة ماوتي الموالية لداعش): no argument of the
 * event; but whose place others take loses it.
 *
 * @returns the last item of the phrase; -1 where it is none
 */
export function belongingPhrase(filling: Filling, at: number): number {
  const { context, items, frame, fields, end, args } = filling;
  const described = items[at - 1];
  // مبايعتهم لتنظيم X: whom they join is told by the event itself.
  if (at - 1 === filling.trigger.at || !describesBy(described, OF_WHOM)) return -1;
  const taken = args.unnamedPlace !== null || args.places.some(({ role }) => role === 'at');
  const owned = taken && describesBy(described, ['belong']);
  if (owned && frame.type === 'capture' && frame.subtype === 'seizure' && fields['subject'] === 'actor') {
    const owner = readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, end);
    const owners = owner === null || owner.civilian ? [] : [...owner.actors, ...armiesOf(context, owner.states)];
    // سيطر الجيش على معسكر تابع له: nobody takes what is his.
    addTargets(
      filling,
      owners.filter((each) => !args.actors.some((actor) => context.sameSide(actor, each))),
    );
  }
  return Math.max(at, endOfPhrase(context, items, at, end));
}
