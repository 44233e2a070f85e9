import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { NO_HEAD, readHead } from './list-head.ts';
import { readTail } from './list-tail.ts';
import type { PlaceList } from './place-list.ts';
import { isOneWithin, nameBehind } from './named-behind.ts';
import { firstWithin } from './names-within.ts';
import { placeList, takeContainer, takeUpTo } from './place-list.ts';

/** Places that one argument lists, with the item after its last. */
export interface PlaceNominal {
  readonly places: readonly Item[];
  /** Named places that only locate the others (بريف حمص). */
  readonly containers: readonly Item[];
  /** Class noun of an unnamed place at the head (مواقعها، ثلاثة حواجز), or null. */
  readonly headNoun: Item | null;
  /** The names only hold the unnamed places of the head (20 قرية في ريف حماة). */
  readonly holds: boolean;
  /** The head is a town of which the text only says where it lies (بلدة شمال حلب). */
  readonly lies: boolean;
  /** Definite class nouns that the list goes on with, each the place named before (حلب والمطار). */
  readonly known: readonly Item[];
  /** Item of a number that counts places, or -1. */
  readonly quantity: number;
  readonly lastItem: number;
}

/** The places of a nominal as those of an event, each with what only locates it. */
export const placeRefs = ({ places, containers }: PlaceNominal, role: PlaceRef['role']): PlaceRef[] =>
  places.flatMap(({ mention }) =>
    mention === null ? [] : [{ mention: mention.index, role, within: containers[0]?.mention?.index ?? mention.container }],
  );

/**
 * Reads a coordination of places that starts at item `start`, after its preposition: `مدينتي نوى وجاسم ومن حاجز خربة غزالة`,
 * `بلدات (الدار الكبيرة والغنطو … عز الدين)`. What stands between a place and the next و (adjectives, بريف …) locates the place before it.
 *
 * @param role the preposition that governs the argument; the same one may be repeated (`ومن …`, `وعلى …`)
 * @param announced whether a colon or أبرزها has opened a list, which commas alone go on with
 * @returns null where neither a place nor a class noun of places stands there
 */
export function readPlaces(
  items: readonly Item[],
  start: number,
  end: number,
  role: string | null,
  announced = false,
): PlaceNominal | null {
  const list = placeList(items, start, end, role);
  list.bare = announced;
  const at = readHead(list);
  if (at === NO_HEAD) return null;
  const first = items[at];
  if (list.lies) return nominalOf(list);
  const headless = list.headNoun === null && list.quantity < 0;
  if (first?.kind !== 'place' || at > end) {
    list.last = Math.max(list.last, start);
    return headless ? null : nominalOf(list);
  }
  if (first.role !== null && first.role !== role && list.headNoun === null && at > start) return null;
  // عاصمة ولاية الجزيرة، ود مدني: the area only holds it.
  // مديريات شبوة الثلاث: عسيلان وبيحان وعين
  const within = firstWithin(items, list.headNoun, at);
  if (within >= 0) return namesWithin(list, at, within);
  const named = isOneWithin(items, list.headNoun) ? nameBehind(items, at + 1, end) : -1;
  if (named >= 0) takeContainer(list, at);
  list.places.push(named >= 0 ? (items[named] as Item) : first);
  readTail(list, takeUpTo(list, Math.max(at, named)));
  return nominalOf(list);
}

/** The names from `first` on, in what stands at `area`; a colon, behind which the clause ends, may part them. */
function namesWithin({ items, start, end, role, headNoun, quantity }: PlaceList, area: number, first: number): PlaceNominal {
  const list = placeList(items, start, Math.max(end, items.length - 1), role);
  list.headNoun = headNoun;
  list.quantity = quantity;
  list.bare = true;
  takeContainer(list, area);
  list.places.push(items[first] as Item);
  readTail(list, takeUpTo(list, first));
  return { ...nominalOf(list), lastItem: Math.min(end, list.last) };
}

const nominalOf = ({ places, containers, known, headNoun, locator, lies, quantity, last }: PlaceList): PlaceNominal => ({
  places,
  containers,
  known,
  headNoun,
  holds: locator !== null,
  lies,
  quantity,
  lastItem: last,
});
