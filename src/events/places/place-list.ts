import type { Item } from '../items/item.ts';

/** A list of places while it is read. */
export interface PlaceList {
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
  /** The preposition that governs the list; the same one may be repeated (ومن …, وعلى …). */
  readonly role: string | null;
  readonly places: Item[];
  readonly containers: Item[];
  readonly known: Item[];
  headNoun: Item | null;
  quantity: number;
  /** The preposition between an unnamed head and its first name: مواقعها في محيط X وفي مديريتي Y وZ. */
  locator: string | null;
  /** The head is a town of which the text only says where it lies. */
  lies: boolean;
  inBrackets: boolean;
  /** The next name belongs to the list, whatever stands before it. */
  listed: boolean;
  /** حلب، حماة، حمص: the latest name stood bare behind a comma. */
  bare: boolean;
  last: number;
}

/** A list that starts at an item, with nothing read of it yet. */
export const placeList = (items: readonly Item[], start: number, end: number, role: string | null): PlaceList => ({
  items,
  start,
  end,
  role,
  places: [],
  containers: [],
  known: [],
  headNoun: null,
  quantity: -1,
  locator: null,
  lies: false,
  inBrackets: false,
  listed: false,
  bare: false,
  last: start - 1,
});

/** Takes the items up to `at` into the list; returns the one behind them. */
export function takeUpTo(list: PlaceList, at: number): number {
  list.last = at;
  return at + 1;
}

/** Takes a place that only holds or locates those named before it (بريف حمص); returns the item behind it. */
export function takeContainer(list: PlaceList, at: number): number {
  list.containers.push(list.items[at] as Item);
  return takeUpTo(list, at);
}
