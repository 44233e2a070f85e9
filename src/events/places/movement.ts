import type { Analysis } from '../../document.ts';
import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { placeRefs, readPlaces } from './places.ts';
import { finiteReading, hasAnyClass, hasClass, masdarsOf } from '../words/words.ts';

/** Roles of the prepositions behind which one takes up positions. */
export const SETTLED_AT: ReadonlySet<string> = new Set(['in', 'near', 'on', 'inside', 'behind']);
/** What a force takes along: its men and arms. */
export const TAKEN_ALONG = ['member', 'force', 'weapon', 'equipment', 'vehicle', 'armour', 'carrier'];

/** قواتها, رفاقهم: a word with a pronoun. */
export const isOwn = (item: Item | undefined): boolean =>
  item?.readings.some(({ rank, enclitic }) => rank === 0 && enclitic !== null) ?? false;

/** ونقلت جنودها إلى, ونقل من كان فيها إلى, ونقلتهم حافلات إلى: those who leave are taken there, and no wounded or civilians. */
export function takesAlong(items: readonly Item[], verb: number): boolean {
  if (!hasClass(items[verb], 'carry') && !hasClass(items[verb], 'send-away')) return false;
  const next = items[verb + 1];
  const whoWasThere = next?.folded === 'من' && hasClass(items[verb + 2], 'be');
  return whoWasThere || finiteReading(items[verb])?.enclitic === 'هم' || (isOwn(next) && hasAnyClass(next, TAKEN_ALONG));
}

const FARTHEST_REMOVAL = 6;

/** وتمركزها, والتمركز: a verbal noun with the pronoun of those who left or the article, so that it is they who do it. */
const isTheirs = ({ enclitic, proclitics }: Analysis): boolean => enclitic !== null || proclitics.includes('ال');

/** وتمركزها في X, وإعادة انتشارها في X: a verbal noun of taking up positions, at or right behind an item. */
export const settlesThen = (items: readonly Item[], at: number): boolean =>
  [at, at + 1].some((i) => masdarsOf(items[i]).some((reading) => isTheirs(reading) && reading.classes.includes('settle')));

const COMINGS = ['arrive', 'reach', 'flee', 'enter', 'betake'];

/** ووصولهم إلى X, ولجوئه إلى X, والعودة إلى X: a verbal noun of coming or going back. */
const comesThen = (item: Item): boolean =>
  masdarsOf(item).some((reading) => isTheirs(reading) && COMINGS.some((name) => reading.classes.includes(name)));

/**
 * Where the arms and men of a place are taken that is left (إخلاء مطار الشعيرات ونقل طائراته إلى مطار حميميم), or where those settle who left it
 * (انسحاب القوات من X وتمركزها في Y): the goal of a verbal noun that is joined to the one at `trigger`.
 */
export function removals(items: readonly Item[], clause: Clause, trigger: number, places: readonly PlaceRef[]): PlaceRef[] {
  const joined = items
    .slice(trigger + 1, clause.last + 1)
    .find(
      (item) =>
        item.joined &&
        masdarsOf(item).length > 0 &&
        (hasAnyClass(item, ['send-away', 'move']) || settlesThen(items, item.index) || comesThen(item)),
    );
  if (joined === undefined || places.some(({ role }) => role === 'to')) return [];
  const settled = settlesThen(items, joined.index);
  for (let at = joined.index + 1; at <= Math.min(clause.last, joined.index + FARTHEST_REMOVAL); at++) {
    const role = items[at]?.kind === 'preposition' ? (items[at]?.role ?? '') : '';
    if (role !== 'to' && !(settled && SETTLED_AT.has(role))) continue;
    const nominal = readPlaces(items, at + 1, clause.last, 'to');
    return nominal === null ? [] : placeRefs(nominal, 'to');
  }
  return [];
}
