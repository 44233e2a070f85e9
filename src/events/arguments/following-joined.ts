import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry } from '../forces/actor.ts';
import { nationOf } from '../forces/nations.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { isMasdar } from '../places/extent.ts';
import { TAKEN_ALONG } from '../places/movement.ts';
import { readPlaces } from '../places/places.ts';
import { hasArticle, isDefinite } from '../words/definite.ts';
import { isOnlyAdjective } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { hasAnyClass } from '../words/words.ts';
import { beforeTarget } from './bare-force.ts';
import { STOP, type Filling } from './filling.ts';
import { TAKEN_TOO, isTakenToo } from './taken-too.ts';

/** What و joins to a phrase of the event: more of its subject, object or places, or another matter, with which the arguments are over. */
export function takeJoined(filling: Filling, at: number, commas: number): number | null {
  const { context, items, trigger, fields, end, args } = filling;
  const item = items[at] as Item;
  if (!item.joined) return null;
  // سيطر الجيش على مطار وكتيبتين في ريف دمشق: a second thing without a name joins the first, and no force the subject.
  if (isTakenToo(filling, at)) return item.kind === 'quantity' && hasAnyClass(items[at + 1], TAKEN_TOO) ? at + 1 : at;
  // وحدات الجيش العربي السوري والقوات الرديفة: forces joined to the subject.
  if (args.subject !== null && args.subject.firstItem > trigger.at && args.places.length === 0 && !isPlaceLike(items, at)) {
    const ally = readForces(context, items, at, beforeTarget(filling, at));
    if (ally !== null && !isMasdar(item)) {
      if (fields['subject'] === 'actor') args.actors.push(...ally.actors);
      return Math.max(at, ally.lastItem);
    }
  }
  // الفصائل الإسلامية والمعتدلة, الجنود الفرنسيون والماليون: another adjective of the subject.
  if (describesSubject(filling, at)) {
    const army = fields['subject'] === 'actor' ? armyOfAdjective(filling, at) : null;
    if (army !== null) args.actors.push(army);
    return at;
  }
  // سحبت روسيا قواتها ومعداتها من سوريا: what those who leave take along.
  if (takesAlong(filling, at)) return at;
  if (goesOnInPhrase(filling, at)) return at;
  // الأمن والاستقرار: the phrase goes on; إلقاء السلاح والاحتكام إلى القضاء: with another deed it is over.
  if (at === trigger.end + 1 && trigger.end > trigger.at && !isOtherDeed(filling, item)) return at;
  // Another masdar, verb or noun is joined: the arguments are over, unless the list of places goes on (وعلى …، ومحيطها).
  const listed = isPlaceLike(items, at) && args.places.length > 0 && commas === 0;
  return listed ? Math.max(at, readPlaces(items, at, end, null)?.lastItem ?? at) : STOP;
}

/** والعودة, وتجنيب: a verbal noun that is none of the nouns of the phrase. */
const isOtherDeed = ({ frame, usage }: Filling, item: Item): boolean =>
  usage === 'masdar' && isMasdar(item) && !item.readings.some(({ stem }) => frame.phraseNouns.has(stem));

/** ومعداتها, وكل دباباته: whether a joined word behind those who leave, with no place told yet, is for men or arms of theirs. */
const takesAlong = ({ items, frame, args: { subject, object, places } }: Filling, at: number): boolean =>
  frame.type === 'withdrawal' &&
  (object ?? subject) !== null &&
  places.length === 0 &&
  hasAnyClass(items[hasAnyClass(items[at], ['quantifier', 'measure']) ? at + 1 : at], TAKEN_ALONG);

/**
 * في حافلات وشاحنات صوب X, بعتادهم وأسلحتهم إلى X, تحت القصف والحصار: a second noun of a phrase that only tells how, as definite as the first, with a verbal noun beside
 * another only; no place and no force, of which more might be said.
 */
function goesOnInPhrase({ items, trigger, end }: Filling, at: number): boolean {
  const item = items[at] as Item;
  let first = at - 1;
  while (first > trigger.end && isOnlyAdjective(items[first] as Item)) first--;
  const noun = items[first] as Item;
  const governed = first > trigger.end && (noun.role !== null || items[first - 1]?.kind === 'preposition');
  if (!governed || at >= end || item.role !== null || !isPlainNoun(noun) || !isPlainNoun(item)) return false;
  if (isPlaceLike(items, at) || isPlaceLike(items, first) || isDeed(items, at)) return false;
  return hasArticle(item) === hasArticle(noun) && isDefinite(item) === isDefinite(noun) && !isNoun(items[at + 1]);
}

/** ووصول تعزيزات, وسيطرة على X: a verbal noun that tells another event; of القصف والحصار, معارك واشتباكات عنيفة nothing more is said than of a noun. */
const isDeed = (items: readonly Item[], at: number): boolean =>
  isMasdar(items[at]) && items[at + 1]?.role === 'on' && !hasArticle(items[at]);

/** A noun, place, force or person right behind another noun: that one is of theirs. */
const isNoun = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.role === null &&
  !item.joined &&
  item.kind !== 'sign' &&
  item.kind !== 'date' &&
  !isOnlyAdjective(item);

/** A word read as a noun, and first of all as nothing else. */
const isPlainNoun = ({ kind, readings }: Item): boolean =>
  kind === 'word' && readings.length > 0 && readings.every(({ rank, pos }) => rank > 0 || pos === 'noun' || pos === 'masdar');

/** True where the subject, or the last of its adjectives, stands right before an adjective that is joined to it and has the article where that has it. */
function describesSubject({ items, trigger, end, args: { subject, places } }: Filling, at: number): boolean {
  const [before, item] = [items[at - 1] as Item, items[at] as Item];
  if (subject === null || subject.firstItem <= trigger.at || places.length > 0 || at >= end) return false;
  const behind = at - 1 === subject.lastItem || (at - 1 > subject.lastItem && describes(before));
  return behind && item.kind === 'word' && item.role === null && describes(item) && endsDefinite(item) === endsDefinite(before);
}

/** An adjective or participle, and no noun or verb. */
const describes = ({ readings }: Item): boolean =>
  readings.some(({ rank, pos }) => rank === 0 && (pos === 'adjective' || pos === 'participle')) &&
  readings.every(({ rank, pos }) => rank > 0 || pos === 'adjective' || pos === 'participle');

/** The last word of an item, without what joins it. */
const lastWordOf = ({ kind, folded }: Item): string =>
  kind === 'word' ? folded.replace(/^[وف](?=ال)/, '') : (folded.split(' ').at(-1) ?? '');

const endsDefinite = (item: Item): boolean => lastWordOf(item).startsWith('ال');

/** الجنود الفرنسيون والماليون: the army of the nation that a joined adjective names, where that before it names one as well. */
function armyOfAdjective({ context, items, args: { subject } }: Filling, at: number): ActorRef | null {
  const { registry } = context;
  // مجموعة مكونة من مرتزقة تشاديين وسودانيين: within a phrase they describe what stands in it.
  if (items.slice((subject?.lastItem ?? at) + 1, at - 1).some(({ kind }) => kind === 'preposition')) return null;
  const [before, item] = [items[at - 1] as Item, items[at] as Item];
  const told = before.kind === 'force' ? registry.countryOfNisba(lastWordOf(before)) : nationOf(context, before);
  const nation = told === null ? null : (registry.countryOfNisba(item.folded.replace(/^و/, '')) ?? nationOf(context, item));
  return armyOfCountry(context, nation);
}
