import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isCue } from '../cue-words.ts';
import type { SentenceWork } from '../detection/sentence-work.ts';
import type { ActorRef } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass, isSign } from '../words/words.ts';

/** What those do who come to a place that others leave. */
const COMES = ['enter', 'reach', 'arrive', 'advance'];
/** Items from those who leave to the word for «before», and from the coming to those who come (إليها طلائع X). */
const FARTHEST_COMING = 16;
const FARTHEST_COMER = 3;

/** The force that a verb or noun of coming has behind it, over the place and a pronoun for it. */
function comerBehind({ context, items }: SentenceWork, coming: number): readonly ActorRef[] {
  for (let at = coming + 1; at <= Math.min(items.length - 1, coming + FARTHEST_COMER); at++) {
    const item = items[at] as Item;
    if (item.kind === 'sign') return [];
    const force = item.role === null && !isPlaceLike(items, at) ? readForces(context, items, at, items.length - 1) : null;
    if (force !== null) return force.actors;
  }
  return [];
}

/**
 * Before whom those withdraw of whose coming the sentence goes on to tell: قبل دخول X إليها, قبيل وصول X, قبل أن تبلغها طلائع X.
 *
 * @example // 'غادر الجيش الإريتري بارنتو قبل أن تبلغها القوات الإثيوبية' → the Ethiopian army
 */
export function aheadOf(work: SentenceWork, trigger: number): readonly ActorRef[] {
  const { items } = work;
  for (let at = trigger + 1; at < Math.min(items.length - 1, trigger + FARTHEST_COMING); at++) {
    // بمغادرة المطار، وهي التي احتلته قبل أن يصل X: another deed.
    if (isSign(items[at], '.؛:') || isFiniteVerb(items, at)) return [];
    if (isCue(items[at]?.folded, 'ahead') && hasAnyClass(items[at + 1], COMES)) return comerBehind(work, at + 1);
  }
  return [];
}
