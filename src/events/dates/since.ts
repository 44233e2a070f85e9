import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { EventDate } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasClass } from '../words/words.ts';

/** How many items before منذ may carry what it is said of (أكبر هجوم منذ …, الدائرة بين الجيش والمسلحين منذ …). */
export const SINCE_REACH = 6;

const SINCE = /^[وف]?منذ$/;

/** Where the منذ of a date stands: at the date, or before the noun that it dates (منذ اندلاع الحرب في 15 أبريل); or -1. */
export function sinceOf(items: readonly Item[], at: number): number {
  if (items[at]?.date?.rule === 'since') return at;
  for (let i = at - 1; i >= 0 && items[i]?.kind !== 'sign' && items[i]?.kind !== 'date' && !isFiniteVerb(items, i); i--)
    if (SINCE.test(items[i]?.folded ?? '')) return i;
  return -1;
}

/** منذ انطلاق العمليات يوم 20 آب, منذ أن هاجموا في 19 حزيران: from then on, for what is told beside it. */
export function sinceDate({ layers }: Context, items: readonly Item[], own: Item, trigger: number): EventDate | null {
  const date = own.date;
  if (date === null || layers.published === null || date.to > layers.published) return null;
  const since = sinceOf(items, own.index);
  if (since < 0 || since === own.index || (since < trigger && trigger < own.index)) return null;
  return { from: date.from, to: layers.published, precision: 'span', basis: date.basis };
}

/** ظلت بيدهم منذ حزيران 2023 حتى استعادها الجيش: how long it lasted until what is told. */
export const isSinceUntil = (items: readonly Item[], { index, date }: Item, trigger: number): boolean =>
  date?.rule === 'since' && items.slice(index + 1, trigger).some(({ folded }) => /^(?:حتي|الي ان)$/.test(folded));

/** باتت غوما منذ الاثنين في قبضتهم: what a thing has become it became on the day from which it lasts. */
export function changedSince(items: readonly Item[], { date }: Item, trigger: number): EventDate | null {
  const begun = date?.rule === 'since' && hasClass(items[trigger], 'become') ? date.begun : undefined;
  return date === null || begun?.precision !== 'day' ? null : { ...begun, basis: date.basis };
}
