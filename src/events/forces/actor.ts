import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';

/** An actor of an event: the registry's id where it has the force, else the name as the text has it. */
export interface ActorRef {
  readonly id: string | null;
  readonly name: string;
  /** Item that names it, or -1 for one taken from the discourse. */
  readonly item: number;
}

/** Who is named at an item: the body of its mention, else its own words. */
export const actorOf = (context: Context, item: Item): ActorRef =>
  item.mention === null ? { id: null, name: item.folded, item: item.index } : asActor(context.bodyOf(item.mention), item.index);

/** A body as an actor; `item` where one names it. */
export const asActor = ({ id, name }: Pick<ActorRef, 'id' | 'name'>, item = -1): ActorRef => ({ id, name, item });

/** True for bodies that fight; media, monitors, parties and the like speak but do not take towns. */
export function isFighting(context: Context, item: Item): boolean {
  return item.kind === 'force' && item.mention !== null && context.isFighting(item.mention);
}

/** A body of the registry as an actor that no item names. */
export const bodyOf = (context: Context, id: string): ActorRef => ({
  id,
  name: context.registry.organisation(id)?.name ?? id,
  item: -1,
});

/** The regular army of a country on the document's day; null where the registry has none. */
export function armyOfCountry(context: Context, country: string | null): ActorRef | null {
  const army = country === null ? null : context.registry.armyOf(country, context.layers.published);
  return army === null ? null : bodyOf(context, army);
}

/** The regular armies of countries and capitals that stand for them (واشنطن تسحب …) and of ministries; a ministry that has others stands for itself. */
export function armiesOf(context: Context, states: readonly Mention[]): ActorRef[] {
  return states.flatMap((state) => {
    if (state.kind === 'place') return armyOfCountry(context, context.countryOf(state)) ?? [];
    const troops = context.troopsOf(state.entries[0] ?? '');
    return troops === null ? asActor(context.bodyOf(state)) : bodyOf(context, troops);
  });
}

/** Two references to one body: by id, else by name. */
export const sameActor = (a: ActorRef, b: ActorRef): boolean => (a.id ?? a.name) === (b.id ?? b.name);

/** Those of some forces that are none of `actors` and of no side of theirs. */
export const ofOtherSides = (context: Context, forces: readonly ActorRef[], actors: readonly ActorRef[]): ActorRef[] =>
  forces.filter((force) => !actors.some((own) => sameActor(own, force) || context.sameSide(own, force)));

/** The list without repeated bodies. */
export const unique = (actors: readonly ActorRef[]): ActorRef[] =>
  actors.filter((actor, i) => actors.findIndex((other) => sameActor(other, actor)) === i);
