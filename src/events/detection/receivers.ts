import type { Arguments } from '../arguments/arguments.ts';
import type { ActorRef } from '../forces/actor.ts';
import { sameActor } from '../forces/actor.ts';
import { officesBetween } from '../speakers/offices.ts';
import { reportingBody } from '../speakers/speaking-side.ts';
import type { Report } from './report.ts';

/** Why those receive who give themselves up. */
export const TO_TELLER = 'who tells of it, by the pronoun';

/**
 * قال متحدث باسم الجبهة إن كتيبة كاملة استسلمت لهم, إن سبعين جنديا سلموا أنفسهم لقواته: to the body that tells of it, where nobody else is named between; null
 * where they do so to another, or where it denies it of its own.
 */
export function receiverOf({ work, clause, use, government }: Report, { receiver, actors }: Arguments): ActorRef | null {
  if (use.frame.type !== 'defection' || receiver === null || government.status === 'denied') return null;
  const teller = reportingBody(work, clause, use.at, government) ?? officeThatTells(work, use.at, government);
  if (teller === null || actors.some((actor) => sameActor(actor, teller))) return null;
  return receiver !== 'ها' || work.discourse.agrees(teller, receiver) ? teller : null;
}

/** قال وزير الدفاع الأذربيجاني إن …: the army of the state whose office he holds who tells of it; null where a force is named between. */
function officeThatTells({ context, items }: Report['work'], trigger: number, { speech }: Report['government']): ActorRef | null {
  if (speech === null || speech.governor > trigger) return null;
  const between = items.slice(speech.governor + 1, trigger);
  if (between.some(({ kind }) => kind === 'force')) return null;
  return officesBetween(context, between[0]?.first ?? 0, items[trigger]?.first ?? 0)[0]?.army ?? null;
}
