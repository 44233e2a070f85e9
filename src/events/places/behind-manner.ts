import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass, hasClass, isSign, masdarsOf } from '../words/words.ts';
import { placeRefs, readPlaces } from './places.ts';

/** Classes of the participles that say what those who leave take along or leave behind. */
const MANNERS = ['leave-behind', 'pack', 'carry', 'board'];

/** تاركين عتادهم, حاملة جرحاها: a participle without the article that says how they went. */
const isManner = ({ kind, readings }: Item): boolean =>
  kind === 'word' &&
  readings.some(
    ({ rank, pos, proclitics, features, classes }) =>
      rank === 0 &&
      pos === 'participle' &&
      features.voice !== 'passive' &&
      !proclitics.includes('ال') &&
      MANNERS.some((name) => classes.includes(name)),
  );

/** رسالة إلى دمشق, الطريق إلى X, بعد نقلهم إلى X: what stands before the preposition leads there itself. */
function leadsItself(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before === undefined || hasAnyClass(before, ['way', 'lie', 'move', 'return', 'advance']) || masdarsOf(before).length > 0)
    return true;
  const reading = before.readings[0];
  return before.kind === 'word' && reading?.pos === 'noun' && reading.enclitic === null && !hasArticle(before);
}

/**
 * Where those went who left, behind what a participle says that they took along or left behind.
 *
 * @param places of the event, as far as they are known
 * @returns places with role `to`, none where the event has such a place or the participle is followed by another verb
 * @example // 'فر الجنود من سنجة تاركين عتادهم الثقيل وراءهم باتجاه الدمازين' → الدمازين
 */
export function reachedBehindManner(
  items: readonly Item[],
  { last }: Clause,
  trigger: number,
  places: readonly PlaceRef[],
): PlaceRef[] {
  if (!places.some(({ role }) => role === 'at') || places.some(({ role }) => role === 'to')) return [];
  let manner = false;
  for (let at = trigger + 1; at < last; at++) {
    const item = items[at] as Item;
    if (isFiniteVerb(items, at) || isSign(item, '.؛:') || hasClass(item, 'relative')) return [];
    manner ||= isManner(item);
    if (!manner || item.kind !== 'preposition' || item.role !== 'to' || !isPlaceLike(items, at + 1)) continue;
    const nominal = leadsItself(items, at) ? null : readPlaces(items, at + 1, last, 'to');
    return nominal === null ? [] : placeRefs(nominal, 'to').filter(({ mention }) => !places.some((p) => p.mention === mention));
  }
  return [];
}
