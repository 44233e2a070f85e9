import { readForces } from '../forces/read-forces.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { armiesOf } from '../forces/actor.ts';
import type { Item } from '../items/item.ts';
import { isCue } from '../cue-words.ts';
import { isParticipleOrAdjective } from '../words/nominals.ts';
import { hasArticle } from '../words/definite.ts';
import type { Filling } from './filling.ts';
import { describesBy, hasClass } from '../words/words.ts';
import { addTargets } from './take.ts';

/** Of whose or on whose side something is, by a participle or adjective with لـ: التابع لـ, الموالية لـ, المناهضين لـ, الخاضعة لـ. */
const OF_WHOM = ['belong', 'loyal', 'against', 'linked', 'join', 'under'];

/** مدينة بارا القاعدة الرئيسية لـ: a noun with the article, and adjectives of it, that say what the place right before them is to whom. */
function isOfNamedPlace(items: readonly Item[], at: number): boolean {
  let noun = at - 1;
  while (noun > 0 && items[noun]?.role === null && !hasClass(items[noun], 'place-kind') && hasArticle(items[noun])) noun--;
  return isPlaceKindWord(items[noun]) && items[noun - 1]?.kind === 'place';
}

/** Features of what is built to be used by a force, and of what no table holds. */
const FACILITIES = new Set(['facility', 'airport', 'airbase', 'base', 'camp', 'site', 'port', 'checkpoint', '']);

/** السيطرة على مقر القوات الخاصة لميليشيا X: a place that is built, called by its kind, is of those whom لـ names, once it is told as taken. */
function isFacility({ context, args }: Filling, item: Item | undefined): boolean {
  const mention = item?.kind === 'place' ? item.mention : null;
  if (mention == null || mention.head < 0) return false;
  const settled = (context.layers.analyses[mention.head] ?? []).some(({ classes }) => classes.includes('settlement'));
  return !settled && FACILITIES.has(context.featureOf(mention)) && args.places.some((place) => place.mention === mention.index);
}

const isPlaceKindWord = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.role === null && !item.joined && hasArticle(item) && hasClass(item, 'place-kind');

/**
 * Whether the phrase of لـ at an item says whose stronghold the place is that was taken before it.
 *
 * @example // 'السيطرة على ترهونة والمعقل الأخير لقوات حفتر', at لقوات → true
 */
export function isStrongholdOf({ items, trigger, frame, args }: Filling, at: number): boolean {
  if (frame.type !== 'capture' || !args.places.some(({ role }) => role === 'at')) return false;
  let noun = at - 1;
  while (noun > trigger.end && !hasClass(items[noun], 'stronghold') && isParticipleOrAdjective(items[noun] as Item)) noun--;
  return noun > trigger.end && hasClass(items[noun], 'stronghold');
}

/** خسارة X ضربة موجعة للجيش: behind a noun for what befalls one, with its adjectives; whoever it hits loses the place. */
function hitPhrase(filling: Filling, at: number): number {
  const { context, items, fields, end } = filling;
  let noun = at - 1;
  const isHit = (): boolean => isCue(items[noun]?.folded, 'setback');
  while (noun > filling.trigger.end && !isHit() && isParticipleOrAdjective(items[noun] as Item)) noun--;
  if (noun <= filling.trigger.end || !isHit()) return -1;
  const hit =
    fields['subject'] === 'target' ? readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, end) : null;
  if (hit !== null) addTargets(filling, [...hit.actors, ...armiesOf(context, hit.states)]);
  return Math.max(at, endOfPhrase(context, items, at, end));
}

/**
 * The phrase of لـ at an item that only tells whose what stands before it is (معسكر ماس التابع للجيش, جماعة ماوتي الموالية لداعش): no argument of the
 * event; but whose place others take loses it.
 *
 * @returns the last item of the phrase; -1 where it is none
 */
export function belongingPhrase(filling: Filling, at: number): number {
  const { context, items, frame, fields, end, args } = filling;
  const hit = hitPhrase(filling, at);
  if (hit >= 0) return hit;
  const described = items[at - 1];
  // مبايعتهم لتنظيم X: whom they join is told by the event itself.
  // سلمت الحامية في مأرب البلدة للحوثيين: to whom it is handed over.
  // السيطرة على مواقع للمتمردين: whose they were.
  const unnamed = described !== undefined && described === args.unnamedPlace && !hasArticle(described);
  const apposed = fields['for'] === undefined && (unnamed || isOfNamedPlace(items, at) || isFacility(filling, described));
  if (at - 1 === filling.trigger.at || (!describesBy(described, OF_WHOM) && !apposed)) return -1;
  const taken = args.unnamedPlace !== null || args.places.some(({ role }) => role === 'at');
  // استعادة الحويجة الخاضعة لتنظيم الدولة: who holds it now loses it, taken back or not.
  const held = describesBy(described, ['under']);
  const owned = taken && (held || (frame.subtype === 'seizure' && (apposed || describesBy(described, ['belong']))));
  if (owned && frame.type === 'capture' && fields['subject'] === 'actor') {
    const owner = readForces(context, items, items[at]?.kind === 'preposition' ? at + 1 : at, end);
    const owners = owner === null || owner.civilian ? [] : [...owner.actors, ...armiesOf(context, owner.states)];
    // سيطر الجيش على معسكر تابع له: nobody takes what is his.
    addTargets(
      filling,
      owners.filter((each) => !args.actors.some((actor) => context.sameSide(actor, each))),
    );
  }
  return Math.max(at, endOfPhrase(context, items, at, end));
}
