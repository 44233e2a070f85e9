import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasAnyClass, masdarsOf } from '../words/words.ts';
import { SETTLED_AT, TAKEN_ALONG, settlesThen } from './movement.ts';
import { placeRefs, readPlaces } from './places.ts';

/** Items from the participle to the preposition behind which the place stands (معيدين تموضع آلياتهم في X). */
const FARTHEST_PREPOSITION = 3;

/** متمركزة, معيدا, متخذين: a participle without the article, of a class. */
const isDoing = (item: Item | undefined, name: string): boolean =>
  item?.kind === 'word' &&
  item.readings.some(
    ({ rank, pos, proclitics, classes }) =>
      rank === 0 && pos === 'participle' && !proclitics.includes('ال') && classes.includes(name),
  );

/** متخذين من X مقرا: a place that they make their base, which those who leave do not leave. */
export const makesBase = (item: Item | undefined): boolean => isDoing(item, 'adopt');

/** تمهيدا لإعادة انتشاره في X, بهدف التجمع في X: what they leave for. */
const aimsAt = (items: readonly Item[], at: number): boolean => items[at - 1]?.role === 'purpose' && settlesThen(items, at);

/** متمركزين في X; معيدا انتشاره في X, no جنود متمركزين في X, who are there before they leave. */
const settles = (items: readonly Item[], at: number): boolean =>
  !hasAnyClass(items[at - 1], TAKEN_ALONG) &&
  (isDoing(items[at], 'settle') ||
    (isDoing(items[at], 'renew') && masdarsOf(items[at + 1]).some(({ classes }) => classes.includes('settle'))));

/**
 * Where those take up positions who leave, as a participle behind the place they left tells it.
 *
 * @param places of the event, as far as they are known
 * @returns places with role `to`; empty where none of them was left
 * @example // 'انسحبوا من الفاشر متمركزين في مليط وكتم' → مليط, كتم
 */
export function settledThere(items: readonly Item[], clause: Clause, trigger: number, places: readonly PlaceRef[]): PlaceRef[] {
  if (!places.some(({ role }) => role === 'at') || places.some(({ role }) => role === 'to')) return [];
  for (let at = trigger + 2; at < clause.last; at++) {
    const base = makesBase(items[at]);
    if (!base && !settles(items, at) && !aimsAt(items, at)) continue;
    for (let next = at + 1; next <= Math.min(clause.last - 1, at + FARTHEST_PREPOSITION); next++) {
      const role = items[next]?.role ?? '';
      const leads = base ? role === 'from' : SETTLED_AT.has(role) || role === 'by';
      if (!leads) continue;
      const glued = items[next]?.kind !== 'preposition';
      const nominal = readPlaces(items, glued ? next : next + 1, clause.last, role);
      return nominal === null ? [] : placeRefs(nominal, 'to').filter(({ mention }) => !places.some((p) => p.mention === mention));
    }
  }
  return [];
}
