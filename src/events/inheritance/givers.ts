import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import type { Rule } from './asked.ts';
import { askedOf, CIVILIANS } from './asked.ts';
import { byClauses } from './by-clauses.ts';
import { bySibling } from './by-sibling.ts';
import { byGovernor } from './by-governor.ts';
import { byPronounOfGovernor } from './by-pronoun-of-governor.ts';
import { bySpeaker } from './by-speaker.ts';

/** What the grammar alone tells: whoever is named last in the text need not be who gives. */
const RULES: readonly Rule[] = [byPronounOfGovernor, ...bySpeaker, bySibling, ...byGovernor, byClauses];

/**
 * Who hands a place over where the clause of the handover names none: the subject of what governs it or stands before it.
 *
 * @param receivers those who take it
 * @example // «أعلن الجيش الأمريكي تسليم قاعدة بلد إلى القوات العراقية» → the US army
 */
export function giversOf(receivers: readonly ActorRef[], ...event: Parameters<typeof askedOf>): readonly ActorRef[] {
  const [{ context }] = event;
  const asked = askedOf(...event);
  for (const rule of RULES) {
    const found = rule(asked);
    if (found === null || found === CIVILIANS) return [];
    if (found === undefined) continue;
    const own = (giver: ActorRef): boolean => receivers.some((each) => sameActor(each, giver) || context.sameSide(each, giver));
    return found.actors.some(own) ? [] : found.actors;
  }
  return [];
}
