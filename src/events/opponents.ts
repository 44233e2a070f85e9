import type { Context } from './context.ts';
import type { ActorRef } from './forces.ts';
import { sameActor } from './forces.ts';

/** The force of the registry that a document names most often of those that fight for another side than some do, or null. */
export function opponentOf(context: Context, actors: readonly ActorRef[]): ActorRef | null {
  const named = new Map<string, { actor: ActorRef; times: number }>();
  for (const mention of context.layers.mentions) {
    if ((mention.kind !== 'organisation' && mention.kind !== 'unit') || !context.isFighting(mention)) continue;
    const actor: ActorRef = { ...context.bodyOf(mention), item: -1 };
    if (actor.id === null) continue;
    if (actors.some((other) => sameActor(other, actor) || context.sameSide(other, actor))) continue;
    const entry = named.get(actor.id) ?? { actor, times: 0 };
    named.set(actor.id, { actor, times: entry.times + 1 });
  }
  let most: { actor: ActorRef; times: number } | null = null;
  for (const entry of named.values()) if (most === null || entry.times > most.times) most = entry;
  return most?.actor ?? null;
}
