import type { Context } from './context.ts';
import type { ActorRef } from './forces.ts';
import { sameActor } from './forces.ts';

interface Named {
  readonly actor: ActorRef;
  readonly times: number;
}

const known = new WeakMap<Context, readonly Named[]>();

/** The forces of the registry that a document names, in order, and how often. Counted once, since each loss of ground asks for them. */
function forcesNamed(context: Context): readonly Named[] {
  let forces = known.get(context);
  if (forces !== undefined) return forces;
  const byId = new Map<string, Named>();
  for (const mention of context.layers.mentions) {
    if ((mention.kind !== 'organisation' && mention.kind !== 'unit') || !context.isFighting(mention)) continue;
    const actor: ActorRef = { ...context.bodyOf(mention), item: -1 };
    if (actor.id !== null) byId.set(actor.id, { actor, times: (byId.get(actor.id)?.times ?? 0) + 1 });
  }
  known.set(context, (forces = [...byId.values()]));
  return forces;
}

/** The force of the registry that a document names most often of those that fight for another side than some do, or null. */
export function opponentOf(context: Context, actors: readonly ActorRef[]): ActorRef | null {
  let most: Named | null = null;
  for (const each of forcesNamed(context)) {
    if (actors.some((other) => sameActor(other, each.actor) || context.sameSide(other, each.actor))) continue;
    if (most === null || each.times > most.times) most = each;
  }
  return most?.actor ?? null;
}
