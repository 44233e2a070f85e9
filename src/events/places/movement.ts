import type { Clause } from '../clauses/clause.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { placeRefs, readPlaces } from './places.ts';
import { hasArticle } from '../words/definite.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { finiteReading, hasAnyClass, hasClass, masdarsOf } from '../words/words.ts';

const ARRIVALS = ['arrive', 'reach', 'enter', 'move', 'advance', 'cross'];
const MOST_CLAUSES = 2;
/** Roles of the prepositions behind which one takes up positions. */
const SETTLED_AT: ReadonlySet<string> = new Set(['in', 'near', 'on', 'inside', 'behind']);
/** What a force takes along: its men and arms. */
export const TAKEN_ALONG = ['member', 'force', 'weapon', 'equipment', 'vehicle', 'armour', 'carrier'];

/** ونقلت جنودها إلى, ونقل من كان فيها إلى, ونقلتهم حافلات إلى: those who leave are taken there, and no wounded or civilians. */
function takesAlong(items: readonly Item[], verb: number): boolean {
  if (!hasClass(items[verb], 'carry') && !hasClass(items[verb], 'send-away')) return false;
  const own = (item: Item | undefined): boolean =>
    item?.readings.some(({ rank, enclitic }) => rank === 0 && enclitic !== null) ?? false;
  const next = items[verb + 1];
  const whoWasThere = next?.folded === 'من' && hasClass(items[verb + 2], 'be');
  return whoWasThere || finiteReading(items[verb])?.enclitic === 'هم' || (own(next) && hasAnyClass(next, TAKEN_ALONG));
}

const FARTHEST_REMOVAL = 6;

/** وتمركزها في X, وإعادة انتشارها في X: a verbal noun of taking up positions, with the pronoun of those who left, at or right behind an item. */
const settlesThen = (items: readonly Item[], at: number): boolean =>
  [at, at + 1].some((i) => masdarsOf(items[i]).some(({ classes, enclitic }) => enclitic !== null && classes.includes('settle')));

/** ووصولهم إلى X, ولجوئه إلى X: a verbal noun of coming, with the pronoun of those who left. */
const comesThen = (item: Item): boolean =>
  masdarsOf(item).some(({ classes, enclitic }) => enclitic !== null && GOINGS.some((name) => classes.includes(name)));

const GOINGS = ['arrive', 'reach', 'flee', 'enter'];

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

/** Roles of the prepositions behind which stands on what occasion somebody went. */
const OCCASIONS: ReadonlySet<string> = new Set(['time', 'cause', 'pressure']);

/** ومنها انتقلت إلى …: from there. */
const isThence = (items: readonly Item[], at: number): boolean =>
  items[at]?.joined === true && pronounPreposition(items[at])?.role === 'from';

/** وتمركزوا في X, وأعادوا انتشارهم في X: who left takes up new positions. */
const settles = (items: readonly Item[], verb: number): boolean =>
  hasClass(items[verb], 'settle') ||
  (hasClass(items[verb], 'renew') && masdarsOf(items[verb + 1]).some(({ classes }) => classes.includes('settle')));

/** وشوهدت أرتالهم تتجه إلى …: their own men or columns are seen, in the next clause, to go somewhere. */
const areSeen = (items: readonly Item[], { verbs: [verb] }: Clause): boolean =>
  verb !== undefined &&
  items[verb]?.joined === true &&
  hasClass(items[verb], 'perceive') &&
  hasAnyClass(items[verb + 1], TAKEN_ALONG) &&
  items[verb + 1]?.readings[0]?.enclitic != null;

/** برتل سلك طريق X, قبل أن يصل إلى Y: on what way the column went that is told of, and where it came to in the end. */
const tellsWay = (items: readonly Item[], { relation, first }: Clause, verb: number): boolean =>
  relation === 'time' ? items[first]?.folded.startsWith('قبل') === true : hasClass(items[verb], 'take-road');

/**
 * Where those went who left: the places of a clause joined to the one that tells of their leaving (فر من المطار … ووصل إلى
 * سلمية, وعبروا نهر الفرات إلى مناطق X).
 *
 * @param clauses of the sentence; `clause` is the one that tells of the leaving
 * @param takenOnly  only where somebody takes them along (إخلاء نقطتها ونقل جنودها إلى X)
 * @returns places with role `to`, or `via` for what was crossed
 */
export function destinations(
  items: readonly Item[],
  clauses: readonly Clause[],
  clause: Clause,
  places: readonly PlaceRef[],
  takenOnly = false,
): PlaceRef[] {
  const found: PlaceRef[] = [];
  let seen = false;
  for (const next of clauses.slice(clause.index + 1, clause.index + 1 + MOST_CLAUSES)) {
    const taken = takesAlong(items, next.first);
    const verb = taken ? next.first : next.verbs[0];
    if (!takenOnly && !seen && next.relation === 'coordinate' && areSeen(items, next)) {
      seen = true;
      continue;
    }
    if (verb === undefined) break;
    const way = !takenOnly && tellsWay(items, next, verb);
    const settled = settles(items, verb);
    if (
      !(next.relation === 'coordinate' || (way && found.length > 0)) ||
      !(items[verb]?.joined === true || isThence(items, verb - 1) || seen || way) ||
      !(taken || (!takenOnly && (settled || hasAnyClass(items[verb], ARRIVALS))))
    )
      break;
    const follower = items[verb + 1];
    if (
      follower?.role === null &&
      !hasClass(follower, 'place-kind') &&
      // واتجهت أرتالها إلى …: their own.
      follower.readings[0]?.enclitic == null &&
      (follower.kind === 'force' ||
        follower.kind === 'person' ||
        hasAnyClass(follower, ['member', 'force', 'civilian']) ||
        // وانتشرت الأوبئة في …
        (settled && hasArticle(follower)))
    )
      break;
    const crossing = hasAnyClass(items[verb], ['cross', 'take-road']);
    let occasion = false;
    for (let at = verb + 1; at <= next.last; at++) {
      const item = items[at] as Item;
      // وعادوا إلى بيوتهم بعد سقوط غاو: when or why they went.
      if (item.kind === 'preposition') occasion = OCCASIONS.has(item.role ?? '');
      const bare = (item.kind === 'place' || hasClass(item, 'place-kind')) && items[at - 1]?.kind !== 'preposition';
      const toward = item.kind === 'preposition' && (item.role === 'to' || (settled && SETTLED_AT.has(item.role ?? '')));
      // ووصلوا عبر تل شهاب إلى …, وعبروا من معبر القائم.
      const through =
        item.kind === 'preposition' && (item.role === 'via' || (crossing && (item.role === 'from' || item.role === 'near')));
      if (!toward && !through && !(bare && !occasion && item.role === null && !item.joined)) continue;
      const nominal = readPlaces(items, toward || through ? at + 1 : at, next.last, toward || through ? item.role : null);
      if (nominal === null) continue;
      const role = through || (crossing && !toward) ? 'via' : 'to';
      found.push(...placeRefs(nominal, role).filter(({ mention }) => !places.some((place) => place.mention === mention)));
      at = Math.max(at, nominal.lastItem);
    }
  }
  return found;
}
