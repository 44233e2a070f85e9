import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { AS_FOR } from '../words/antecedents.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import type { PlaceNominal } from './places.ts';
import { readPlaces } from './places.ts';
import { hasAnyClass, isSign } from '../words/words.ts';

/** What says where a place lies: القريبة, الواقعة; شمال, أقصى. */
const LYING = ['lie', 'direction', 'superlative', 'part'];
const LOCATING = new Set(['in', 'near', 'by']);

/**
 * First item of the phrase that locates the place before it, whose own noun stands before a relative clause: غوزا [في شمال شرق البلاد]، التي …,
 * كيدال [الواقعة في أقصى شمال البلاد]، والتي …; -1 where no named place stands before it.
 */
export function startOfLocator(items: readonly Item[], noun: number): number {
  let located = false;
  for (let at = noun; at > 0; at--) {
    const item = items[at] as Item;
    if (item.kind === 'place' && at < noun) {
      if (item.role === null || !LOCATING.has(item.role)) return located ? at + 1 : -1;
    } else if (
      item.kind === 'preposition' ? !LOCATING.has(item.role ?? '') : at < noun && !hasAnyClass(item, [...LYING, 'place-kind'])
    )
      return -1;
    located ||= LOCATING.has(item.role ?? '');
  }
  return -1;
}

/** أما بالما القريبة من مشروع الغاز في أفونغي فاستولى عليها …: the place that the sentence speaks of, whatever locates it; null where none is. */
export function placeAsFor(items: readonly Item[], verb: number): PlaceNominal | null {
  if (items[verb]?.readings.some(({ pos, proclitics }) => pos === 'verb' && proclitics.includes('ف')) !== true) return null;
  for (let at = verb - 1; at > 0; at--) {
    if (isSign(items[at], '.؛') || isFiniteVerb(items, at)) return null;
    if (AS_FOR.has(items[at - 1]?.folded ?? '')) return isPlaceLike(items, at) ? readPlaces(items, at, verb - 1, null) : null;
  }
  return null;
}
