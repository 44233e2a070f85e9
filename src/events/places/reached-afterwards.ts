import type { Clause } from '../clauses/clause.ts';
import { isJoinedCue } from '../cue-words.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { finiteReading, hasAnyClass, masdarsOf } from '../words/words.ts';
import { settles } from './goings.ts';
import { placesOfWay } from './went-on.ts';

/** Verbs of a way that ends where who goes it stays; of who advances or enters the text tells other deeds. */
const ENDINGS = ['arrive', 'reach', 'betake', 'move', 'cross', 'return'];

/** بعد, بعدما, عقب, إثر: before what came first. */
const isAfter = (item: Item | undefined): boolean => isJoinedCue(item?.folded, 'once') || isJoinedCue(item?.folded, 'upon-deed');

const leadsThere = (items: readonly Item[], verb: number | undefined): verb is number =>
  verb !== undefined && finiteReading(items[verb]) !== null && (hasAnyClass(items[verb], ENDINGS) || settles(items, verb));

/** تاركة, مخلين: a participle without the article. */
const isLeaving = (item: Item | undefined): boolean =>
  item?.readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'participle' && !proclitics.includes('ال')) === true;

/** Words for going whose place those go to who leave another behind them. */
const WAYS = [...ENDINGS, 'make-for', 'flee', 'advance'];

/** توجهت, التوجه: the word for going before a participle, in its clause or the one that it describes; -1 where none is. */
function wayBefore(items: readonly Item[], clauses: readonly Clause[], clause: Clause, trigger: number): number {
  const first = (clause.relation === 'speech' ? clauses[clause.parent] : undefined)?.first ?? clause.first;
  for (let at = trigger - 1; at >= first; at--) {
    const going = hasAnyClass(items[at], WAYS) && (finiteReading(items[at]) !== null || masdarsOf(items[at]).length > 0);
    if (going || finiteReading(items[at]) !== null) return going ? at : -1;
  }
  return -1;
}

/**
 * Where those came to who had left before, as the clause says on which that of their leaving hangs, or which hangs on a verbal noun with their pronoun.
 *
 * @param places of the event, as far as they are known
 * @returns places with role `to`; empty where one is known, or none of them was left
 * @example // 'لجأ الجنود إلى النيجر بعدما انسحبوا من ميناكا', 'وصلت القوات إلى شقرة بعد انسحابها من لودر' → النيجر, شقرة
 */
export function reachedAfterwards(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  trigger: number,
  places: readonly PlaceRef[],
): PlaceRef[] {
  if (!places.some(({ role }) => role === 'at') || places.some(({ role }) => role === 'to')) return [];
  const verb = items[trigger];
  if (isLeaving(verb)) {
    const way = wayBefore(items, clauses, clause, trigger);
    return way < 0 ? [] : placesOfWay(items, { ...clause, last: trigger - 1 }, way, false, places);
  }
  if (finiteReading(verb) === null) {
    const owned = verb?.readings.some(({ rank, enclitic }) => rank === 0 && enclitic !== null) === true;
    const main = clause.verbs[0];
    const apart = owned && isAfter(items[trigger - 1]) && leadsThere(items, main) && main < trigger;
    return apart ? placesOfWay(items, { ...clause, last: trigger - 2 }, main, settles(items, main), places) : [];
  }
  if (clause.relation !== 'time' || !isAfter(items[clause.first])) return [];
  const main = clauses[clause.parent] ?? clauses[clause.index + 1];
  const way = main?.verbs.find((at) => leadsThere(items, at));
  return main === undefined || way === undefined ? [] : placesOfWay(items, main, way, settles(items, way), places);
}
