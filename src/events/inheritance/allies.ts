import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import { hasAnyClass } from '../words/words.ts';

/** Items from the word that joins an ally to his name: ومعه على الأرض مقاتلو X. */
const REACH = 3;

/**
 * The allies that are named between the subject that an event takes from elsewhere and the event: they did it with him.
 *
 * @param roles of the prepositions that join an ally to the subject
 * @example // «تقدم الجيش، ومعه المقاومة، من البحر وسيطر على المخا»: of سيطر the army and the resistance
 */
export function alliesBetween(
  { context, items }: SentenceWork,
  from: number,
  to: number,
  roles: readonly string[] = ['ally'],
): readonly ActorRef[] {
  const allies: ActorRef[] = [];
  for (let at = from + 1; at < to; at++) {
    if (!roles.includes(items[at]?.role ?? '')) continue;
    const name = items.findIndex(
      (item, i) =>
        i > at && i <= Math.min(at + REACH, to - 1) && (item.kind === 'force' || hasAnyClass(item, ['force', 'member', 'own'])),
    );
    const nominal = name < 0 ? null : readForces(context, items, name, to - 1);
    if (nominal === null) continue;
    allies.push(...nominal.actors);
    at = Math.max(at, nominal.lastItem);
  }
  return allies;
}
