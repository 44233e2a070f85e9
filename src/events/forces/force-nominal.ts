import type { Mention } from '../../document.ts';
import type { Context } from '../context.ts';
import type { Item } from '../items/item.ts';
import type { Proform } from './proforms.ts';
import type { ActorRef } from './actor.ts';

/** A nominal that may stand for a force: the named forces in it, its count, and what kind of thing its head is. */
export interface ForceNominal {
  readonly actors: readonly ActorRef[];
  /** Item of the quantity that counts its people, or -1. */
  readonly quantity: number;
  /** Members of a force with no name beside them (المقاتلون، الجنود): to be found in the discourse. */
  readonly unnamed: boolean;
  /** Its head is a member or a unit of an armed force, or a named force. */
  readonly military: boolean;
  /** One named or titled person rather than a body. */
  readonly single: boolean;
  readonly civilian: boolean;
  /** Its head is people (جنود، 40 عنصرا), not a body. */
  readonly members: boolean;
  /** Pronoun on the word for its members (قواته، مسلحيها): they belong to who is meant by it. Null where there is none. */
  readonly pronoun: string | null;
  /** It names nobody and stands for fighters named before (هؤلاء، الطرفان). Null where it is a noun of its own. */
  readonly proform: Proform | null;
  /** Place mentions read as an actor (تركيا سحبت …): countries and capitals. */
  readonly states: readonly Mention[];
  readonly firstItem: number;
  readonly lastItem: number;
}

export const NO_FORCE: Omit<ForceNominal, 'firstItem' | 'lastItem'> = {
  actors: [],
  quantity: -1,
  unnamed: false,
  military: false,
  single: false,
  civilian: false,
  members: false,
  pronoun: null,
  proform: null,
  states: [],
};

export const MILITARY = ['force', 'member', 'rank'];

/** Where a nominal is read: in which items, from which of them, and as far as which. */
export interface Span {
  readonly context: Context;
  readonly items: readonly Item[];
  readonly at: number;
  readonly end: number;
}

/** What the head of a nominal and the words that belong to it say. */
export interface Found extends Pick<
  ForceNominal,
  'quantity' | 'unnamed' | 'military' | 'single' | 'civilian' | 'pronoun' | 'lastItem'
> {
  readonly actors: ActorRef[];
  readonly states: Mention[];
}

/** A nominal in which no force was found, up to an item. */
export const nothingFound = (at: number): Found => ({ ...NO_FORCE, actors: [], states: [], lastItem: at });
