import type { Context } from '../context.ts';
import type { ActorRef } from '../forces/actor.ts';
import { asActor, sameActor } from '../forces/actor.ts';

interface Named {
  readonly actor: ActorRef;
  readonly times: number;
}

const known = new WeakMap<Context, readonly Named[]>();

/** The forces of the registry that a document names, most often named first. Counted once, since each loss of ground asks for them. */
function forcesNamed(context: Context): readonly Named[] {
  let forces = known.get(context);
  if (forces !== undefined) return forces;
  const byId = new Map<string, Named>();
  for (const mention of context.layers.mentions) {
    if ((mention.kind !== 'organisation' && mention.kind !== 'unit') || !context.isFighting(mention)) continue;
    const actor = asActor(context.bodyOf(mention));
    if (actor.id !== null) byId.set(actor.id, { actor, times: (byId.get(actor.id)?.times ?? 0) + 1 });
  }
  known.set(context, (forces = [...byId.values()].sort((a, b) => b.times - a.times)));
  return forces;
}

/** The force of the registry that a document names most often of those that fight for another side than some do, or null. */
export function opponentOf(context: Context, actors: readonly ActorRef[]): ActorRef | null {
  const opposes = ({ actor }: Named): boolean =>
    !actors.some((other) => sameActor(other, actor) || context.sameSide(other, actor));
  return forcesNamed(context).find(opposes)?.actor ?? null;
}
