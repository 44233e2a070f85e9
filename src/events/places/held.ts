import { placesByPronoun } from '../arguments/add-places.ts';
import type { Clause } from '../clauses/clause.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { hasAnyClass, hasClass } from '../words/words.ts';
import { placeRefs, readPlaces } from './places.ts';

/** Pronouns of a place. */
const OF_PLACE = new Set(['ها', 'ه']);

/** The place that the pronoun at an item means. */
const meantAt = (work: SentenceWork, clause: Clause, enclitic: string, at: number): PlaceRef[] =>
  placesByPronoun(work, clause, enclitic, work.items[at]?.first ?? 0).map((mention) => ({ mention, role: 'at', within: -1 }));

/** عناصر حاجز السهوة, ضباط مطار خلخلة, أفراد نقطة الجلفوز: the post or base right behind those who serve there; جنود الغوطة may be from there. */
function postOf({ context: { layers }, items }: SentenceWork, at: number): PlaceRef[] {
  const post = items[at + 1];
  if (!hasAnyClass(items[at], ['member', 'rank']) || post?.kind !== 'place' || post.role !== null || post.joined) return [];
  const isSite = layers.analyses[post.first]?.some(({ rank, classes }) => rank === 0 && classes.includes('place-kind'));
  return isSite === true && post.mention !== null
    ? [{ mention: post.mention.index, role: 'at', within: post.mention.container }]
    : [];
}

/**
 * The place that those held of whom an event tells, by what they are called: its garrison, its defenders or the men of a post.
 *
 * @param first item from which their name may stand; `last` the one up to which it may
 * @example // 'اضطر المدافعون عن الفاو إلى التراجع' → الفاو; 'سيطر X على كيسمايو بعد انسحاب حاميتها نحو Y' → كيسمايو
 */
export function placesHeld(work: SentenceWork, clause: Clause, first: number, last: number): PlaceRef[] {
  const { items } = work;
  // فر جنود حاميتها: the noun that the head governs.
  const end = hasClass(items[last + 1], 'garrison') && items[last + 1]?.role === null ? last + 1 : last;
  for (let at = end; at >= first; at--) {
    const item = items[at];
    const post = postOf(work, at);
    if (post.length > 0) return post;
    if (hasClass(item, 'garrison')) {
      const own = item?.readings.find(({ rank, enclitic }) => rank === 0 && OF_PLACE.has(enclitic ?? ''))?.enclitic;
      if (own != null) return meantAt(work, clause, own, at);
    }
    if (!hasClass(item, 'defender')) continue;
    const pronoun = pronounPreposition(items[at + 1]);
    if (pronoun?.role === 'about' && OF_PLACE.has(pronoun.reading.enclitic ?? ''))
      return meantAt(work, clause, pronoun.reading.enclitic ?? '', at + 1);
    const nominal = items[at + 1]?.role === 'about' ? readPlaces(items, at + 2, items.length - 1, 'about') : null;
    if (nominal !== null) return placeRefs(nominal, 'at');
  }
  return [];
}

/** Items from the word for leaving to what says where those were who leave (فر نصف عدد من كان فيها). */
const FARTHEST_WHO = 6;
/** Verbs of being somewhere, and what those are of whom one says so (كانت متمركزة في X). */
const STAYS = ['be', 'remain', 'settle'];

/**
 * The preposition of a place behind verbs of being there, -1 where none stands: كان في X, بقي في X, كانت ترابط في X, كانوا متمركزين فيها.
 *
 * @param verb item at which the first of the verbs stands
 */
export function staysAt(items: readonly Item[], verb: number): number {
  if (!hasAnyClass(items[verb], STAYS)) return -1;
  const second = hasClass(items[verb], 'be') && items[verb + 1]?.kind === 'word' && hasAnyClass(items[verb + 1], STAYS);
  const at = second ? verb + 2 : verb + 1;
  const given = items[at]?.kind === 'preposition' ? items[at]?.role : pronounPreposition(items[at])?.role;
  return given === 'in' ? at : -1;
}

/**
 * Where those were who leave, as the words for them say: whoever was there.
 *
 * @param trigger item of the word for leaving
 * @example // 'سيطروا على سيئون، وفر من كان فيها من الجنود' → سيئون; 'خرج من بقي في داريا' → داريا
 */
export function placesOfWhoWas(work: SentenceWork, clause: Clause, trigger: number): PlaceRef[] {
  const { items } = work;
  for (let at = trigger + 1; at <= trigger + FARTHEST_WHO; at++) {
    if (items[at]?.kind === 'sign') return [];
    const who = items[at]?.folded === 'من' || hasClass(items[at], 'relative');
    if (!who || !hasAnyClass(items[at + 1], STAYS)) continue;
    const where = staysAt(items, at + 1);
    if (where < 0) return [];
    const pronoun = pronounPreposition(items[where]);
    if (pronoun !== null)
      return OF_PLACE.has(pronoun.reading.enclitic ?? '') ? meantAt(work, clause, pronoun.reading.enclitic ?? '', where) : [];
    const nominal = readPlaces(items, where + 1, items.length - 1, 'in');
    return nominal === null ? [] : placeRefs(nominal, 'at');
  }
  return [];
}
