import type { Clause } from '../clauses/clause.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { isSaid } from '../clauses/speaking.ts';
import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { saidOf } from '../words/predicates.ts';
import { QUOTES, finiteReading, hasAnyClass, hasClass, isSign, pronounOnParticle } from '../words/words.ts';
import { particlesBefore } from './particles.ts';
import { isCalledUntrue, isWhat, tellsItself } from './reports.ts';

/** Nouns that stand for what was told: هذه الأنباء، تلك المزاعم، هذا الكلام، البيان. */
export const TELLINGS = ['news-noun', 'rumour-noun', 'claim-noun', 'statement', 'talk-noun'];
/** What a telling is called that is not true. */
const UNTRUE = ['untruth', 'no-truth', 'rumour-noun', 'untrue'];
/** Items from إنها to what it is called (إنها مجرد أنباء كاذبة). */
const FARTHEST_CALLED = 4;

/** ذلك, هذه, ولذلك: whatever is attached to it. */
export const isThat = (item: Item | undefined): boolean => hasClass(item, 'demonstrative') && !hasClass(item, 'place-adverb');

/** Item of the noun by which a sentence means what was told (ذلك, هذه الأنباء, الخبر, ما أعلنوه) from `at` on; -1 where it means another thing. */
function toldThing(items: readonly Item[], at: number): number {
  const [item, next] = [items[at], items[at + 1]];
  // هذه المدينة: what is pointed at is no telling.
  if (isThat(item)) {
    if (next === undefined || !hasArticle(next) || next.role !== null || next.joined) return at;
    return hasAnyClass(next, [...TELLINGS, 'summing-noun']) && !tellsItself(items, at + 1) ? at + 1 : -1;
  }
  if (isWhat(item)) return isFiniteVerb(items, at + 1) && !tellsItself(items, at + 1) ? at + 1 : -1;
  return item?.kind === 'word' && hasArticle(item) && hasAnyClass(item, TELLINGS) && !tellsItself(items, at) ? at : -1;
}

/** First item from `at` on that is no sign of quotation. */
function behindQuotes(items: readonly Item[], at: number): number {
  let i = at;
  while (isSign(items[i], QUOTES)) i++;
  return i;
}

/** إنها مجرد شائعات, إنه محض افتراء: what the pronoun on the particle means is called so at once. */
function isCalledSo(items: readonly Item[], particle: number): boolean {
  const [opening, next] = [items[particle], items[particle + 1]];
  const pronoun = pronounOnParticle(opening);
  // إنه لا صحة لأي خبر: the pronoun means nothing; وصف ما يبث بأنه كذب: it means what he calls so.
  const means =
    (pronoun === 'ها' || pronoun === 'ه') && !/^لا/.test(next?.folded ?? '') && opening?.folded.startsWith('ب') !== true;
  if (!means) return false;
  for (let at = particle + 1; at <= particle + FARTHEST_CALLED && items[at] !== undefined; at++) {
    const item = items[at] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'preposition' || item.role !== null || item.kind === 'sign' || isFiniteVerb(items, at)) return false;
    // إنه كاذب: a liar.
    if (hasAnyClass(item, UNTRUE)) return !(at === particle + 1 && hasClass(item, 'untrue') && !hasClass(item, 'no-truth'));
  }
  return false;
}

/**
 * Item of what was told, where somebody says in a clause that it is untrue: قال إن ذلك عار عن الصحة، أكد أن هذه الأنباء كاذبة، قال إنه لا صحة لما
 * ذكر، قال إنها شائعات. -1 where nobody does.
 */
export function calledUntrueIn(items: readonly Item[], clauses: readonly Clause[], clause: Clause): number {
  const { first, relation, governor } = clause;
  if (relation !== 'complement' || !isSaid(items[governor]) || !hasClass(items[first], 'complementiser')) return -1;
  if (isCalledSo(items, first)) return first;
  const start = behindQuotes(items, first + 1);
  if (hasClass(items[start], 'no-truth')) return toldThing(items, start + 1);
  const thing = toldThing(items, start);
  if (thing < 0) return -1;
  const said = saidOf(items, clauses, thing, [thing], (host, verb) => particlesBefore(items, host, verb));
  return said?.status === 'denied' ? thing : -1;
}

/** Items from the verbal noun to the verb that takes up what the sentence speaks of. */
const FARTHEST_TAKEN_UP = 20;

/** أما الحديث عن انسحاب قواتنا من X فوصفه الناطق بأنه كذب: item of the verb that calls untrue what the sentence speaks of first; -1 where none does. */
export function calledUntrueAfter(items: readonly Item[], trigger: number): number {
  for (let at = trigger + 1; at < Math.min(items.length, trigger + FARTHEST_TAKEN_UP) && !isSign(items[at], '.؛!؟'); at++) {
    if (!isFiniteVerb(items, at)) continue;
    const pronoun = finiteReading(items[at])?.enclitic;
    const takesUp = hasClass(items[at], 'name') && (pronoun === 'ه' || pronoun === 'ها');
    return takesUp && !isWhat(items[at - 1]) && isCalledUntrue(items, at) ? at : -1;
  }
  return -1;
}
