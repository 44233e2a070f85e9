import { WHITHER } from '../clauses/finite-verbs.ts';
import { continuationAt } from '../places/continuations.ts';
import { isMeasuredFrom } from '../places/measured.ts';
import { TAKEN_ALONG } from '../places/movement.ts';
import { isMasdar, parenthesisFrom } from '../places/extent.ts';
import type { ActorRef } from '../forces/actor.ts';
import { armyOfCountry } from '../forces/actor.ts';
import { nationOf } from '../forces/nations.ts';
import { changesSide } from '../forces/joined.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { newHolder, gluedPronoun, holderPronoun, loserPronoun, objectPronoun, sidePronoun } from '../words/pronouns.ts';
import { repeatsDeeds } from '../words/pro-verbs.ts';
import { saysOfPlace } from '../words/said-of-place.ts';
import { isParticipleOrAdjective, pronounPreposition } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { readPlaces } from '../places/places.ts';
import { startOfExamples } from '../examples.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign, readingOf } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import { adverbsClosed } from './adverbs.ts';
import { beforeTarget } from './bare-force.ts';
import { bare } from './bare.ts';
import { belongingPhrase } from './belonging.ts';
import type { Filling } from './filling.ts';
import { endOfOtherName } from './name-in-brackets.ts';
import { prepositional } from './prepositional.ts';
import { placeRole, roleOfMore } from './roles.ts';
import { addTargets } from './take.ts';
import { TAKEN_TOO, isTakenToo } from './taken-too.ts';

/** Fills the positions from what follows the trigger, phrase by phrase. */
export function takeFollowing(filling: Filling): void {
  const { context, discourse, items, trigger, usage, frame, fields, end, token, args } = filling;
  let commas = 0;
  for (let at = trigger.at + 1; at <= end && args.forbidden === null; at++) {
    const item = items[at] as Item;
    filling.reached = at;
    if (at >= trigger.from && at <= trigger.end) continue;
    // تخلوا عن خنادقهم في قرية X: the preposition of the phrase takes nothing behind it.
    if (item.kind === 'preposition' && at + 1 === trigger.end && fields[item.role ?? ''] === undefined) continue;
    if (item.kind === 'sign') {
      const otherName = endOfOtherName(items, at);
      if (otherName >= 0) {
        at = otherName;
        continue;
      }
      if (isSign(item, COMMAS)) commas++;
      else if (!isSign(item, `${QUOTES}-–—`)) break;
      continue;
    }
    if (item.kind === 'date' && !item.joined) continue;
    // دخلوا مناطق ما زالت بيد X: what is still so is said of the place.
    if (item.readings[0]?.classes[0] === 'still') break;
    const then = args.places.length > 0 ? continuationAt(items, at, end, datedBefore(filling, at)) : null;
    // استولى على X بعد هروب الشرطة منها، ثم على Y: of the verb that takes such places, not of this one.
    if (then?.role === 'on' && fields['on'] !== 'at') break;
    if (then !== null) {
      if (then.date === null && !then.earlier) addPlaces(filling, then.nominal, roleOfMore(filling, then.role), 'after ثم');
      else args.later.push(then);
      at = then.last;
      continue;
    }
    if (item.kind === 'date') continue;
    const holder = fields['holder'] === undefined ? null : holderPronoun(items, at);
    if (holder !== null) {
      // سيكون المعسكر بأيدينا: of the side that speaks.
      if (fields['holder'] === 'actor' && holder.pronoun === 'نا') {
        args.subjectPronoun = readingOf(items[holder.last], ({ enclitic }) => enclitic === holder.pronoun);
        at = holder.last;
        continue;
      }
      // سقطت الفاشر في يدها: of the force that the pronoun means.
      const forces = discourse.forcesFor(holder.pronoun, token, []);
      if (fields['holder'] === 'actor') args.actors.push(...forces);
      else if (fields['holder'] !== 'ignore') addTargets(filling, forces);
      at = holder.last;
      continue;
    }
    // لم يفلت من أيدينا: out of the hands of whom the pronoun means.
    const lost = fields['loser'] === 'target' ? loserPronoun(items, at) : null;
    if (lost !== null) {
      addTargets(filling, discourse.forcesFor(lost.pronoun, token, []));
      at = lost.last;
      continue;
    }
    // قرى في ريف حماة، منها X وY: what names some of what was told before.
    const examples = args.places.length > 0 && isSign(items[at - 1], COMMAS) ? startOfExamples(items, at) : -1;
    const listed = examples < 0 ? null : readPlaces(items, examples, end, null);
    if (listed !== null && listed.places.length > 0) {
      at = Math.max(at, listed.lastItem);
      continue;
    }
    // خرجت قافلة من حلب وجهتها الطبقة: whither, with the name right behind it.
    if (WHITHER.test(item.folded) && placeRole(fields['to']) === 'to' && items[at + 1]?.kind === 'place') {
      const goal = readPlaces(items, at + 1, end, null);
      if (goal !== null) {
        addPlaces(filling, goal, 'to', `after ${item.folded}`);
        at = Math.max(at, goal.lastItem);
        continue;
      }
    }
    // لم تتسلم سوى مطار الموصل: what is excepted is the object.
    if (item.kind === 'preposition' && item.folded === 'سوي') continue;
    // ظفروا بها: of a frame that has its place behind ب.
    const pronoun =
      pronounPreposition(item) ??
      (placeRole(fields['by']) === 'at' ? gluedPronoun(item) : null) ??
      (usage === 'masdar' && filling.objectField === 'at' ? objectPronoun(item) : null) ??
      (frame.type === 'defection' && fields['for'] === 'target' ? sidePronoun(item, 'for') : null) ??
      (frame.subjectIsPlace && fields['for'] === 'actor' ? newHolder(item) : null) ??
      (fields['by'] === 'target' && !repeatsDeeds(filling.reading) ? sidePronoun(item, 'by') : null);
    const role = pronoun?.role ?? item.role;
    // غادرت أرتال من الدبابات مدينة درعا: what a column is made up of.
    if (role === 'from' && args.subject?.lastItem === at - 1 && hasAnyClass(items[at + 1], ['vehicle', 'armour', 'carrier'])) {
      at++;
      continue;
    }
    // التلة المطلة على طريق …: the phrase of a participle that says where the place is.
    const located = role === 'on' || role === 'to' || args.places.some((place) => place.role === 'at');
    // مبايعتهم لتنظيم X: of the event itself, whatever participle has its letters.
    const backed = at - 1 > trigger.at && isBacked(items[at - 1]);
    // مدينة X على بعد 80 كيلومترا من Y: whence the way to it is measured.
    const measured = args.places.length > 0 && isMeasuredFrom(items, at);
    if (role !== null && ((located && liesThere(items[at - 1])) || backed || measured)) {
      at = Math.max(at, endOfPhrase(context, items, at, end));
      continue;
    }
    const described = role === 'for' && pronoun === null ? belongingPhrase(filling, at) : -1;
    if (described >= 0) {
      at = described;
      continue;
    }
    // حررت مع جيش الثوار مطار منغ.
    const besides =
      role === 'with' &&
      frame.type === 'capture' &&
      // قالت القوات إنها استعادت مع الجيش X: also where the subject is told before.
      // أعلن الجيش سيطرته مع القوة المشتركة على X: and where a pronoun tells him.
      (args.subject !== null || args.subjectPronoun !== null || (usage === 'verb' && args.places.length === 0)) &&
      items[at + 1]?.kind === 'force' &&
      !isMutual(items, at);
    if (
      (besides || (role === 'ally' && !(fields['ally'] === 'target' && changesSide(items, at)))) &&
      fields['subject'] === 'actor'
    ) {
      const ally = readForces(context, items, at + 1, end);
      if (ally !== null) {
        args.allies.push(...ally.actors);
        at = Math.max(at, ally.lastItem);
        continue;
      }
    }
    if (role !== null) {
      const close = parenthesisFrom(items, at, end);
      if (close >= 0) {
        at = close - 1;
        continue;
      }
      const opensAside = isSign(items[at - 1], COMMAS);
      at = Math.max(at, prepositional(filling, role, at, pronoun?.reading ?? null));
      if (opensAside) at = endOfAside(items, at, end);
      continue;
    }
    // استعادة قندوز، المعقل الأبرز لطالبان: what is said of the place takes no argument of the event.
    if (args.places.length > 0 && at - 2 > trigger.at && saysOfPlace(items, at)) {
      const close = items.findIndex((each, index) => index > at && index <= end && isSign(each, COMMAS));
      if (close < 0) break;
      at = close - 1;
      continue;
    }
    // سيطر الجيش على مطار وكتيبتين في ريف دمشق: a second thing without a name joins the first, and no force the subject.
    if (item.joined && isTakenToo(filling, at)) {
      if (item.kind === 'quantity' && hasAnyClass(items[at + 1], TAKEN_TOO)) at++;
      continue;
    }
    // وحدات الجيش العربي السوري والقوات الرديفة: forces joined to the subject.
    if (
      item.joined &&
      args.subject !== null &&
      args.subject.firstItem > trigger.at &&
      args.places.length === 0 &&
      !isPlaceLike(items, at)
    ) {
      const ally = readForces(context, items, at, beforeTarget(filling, at));
      if (ally !== null && !isMasdar(item)) {
        if (fields['subject'] === 'actor') args.actors.push(...ally.actors);
        at = Math.max(at, ally.lastItem);
        continue;
      }
    }
    // الفصائل الإسلامية والمعتدلة, الجنود الفرنسيون والماليون: another adjective of the subject.
    if (item.joined && describesSubject(filling, at)) {
      const army = fields['subject'] === 'actor' ? armyOfAdjective(filling, at) : null;
      if (army !== null) args.actors.push(army);
      continue;
    }
    // سحبت روسيا قواتها ومعداتها من سوريا: what those who leave take along.
    if (item.joined && takesAlong(filling, at)) continue;
    // الأمن والاستقرار: the phrase goes on.
    if (item.joined && at === trigger.end + 1 && trigger.end > trigger.at) continue;
    if (item.joined) {
      // Another masdar, verb or noun is joined: the arguments are over, unless the list of places goes on (وعلى …، ومحيطها).
      if (isPlaceLike(items, at) && args.places.length > 0 && commas === 0) {
        at = Math.max(at, readPlaces(items, at, end, null)?.lastItem ?? at);
        continue;
      }
      break;
    }
    // سيطر الجيش، في اليوم نفسه أيضا، على X, انسحبت القوات، بدورها، من X: «also» or «in turn», parted off by commas.
    const adverbs = commas === 1 ? adverbsClosed(items, at) : -1;
    if (adverbs >= 0) {
      at = adverbs;
      continue;
    }
    // A bare noun after a lone comma is an apposition or another matter; between two commas stood a parenthesis.
    if (commas === 1 && !filling.subjectOpen && !filling.objectOpen && !isParticipleOrAdjective(item)) break;
    at = Math.max(at, bare(filling, at));
  }
}

/** ومعداتها, وكل دباباته: whether a joined word behind those who leave, with no place told yet, is for men or arms of theirs. */
const takesAlong = ({ items, frame, args: { subject, object, places } }: Filling, at: number): boolean =>
  frame.type === 'withdrawal' &&
  (object ?? subject) !== null &&
  places.length === 0 &&
  hasAnyClass(items[hasAnyClass(items[at], ['quantifier', 'measure']) ? at + 1 : at], TAKEN_ALONG);

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

/** استعاد الجيش، بدعم من طيران حليف، مدينة X: the last word before the comma that closes a phrase, where nothing but words goes on with it. */
function endOfAside(items: readonly Item[], last: number, end: number): number {
  let at = last + 1;
  while (at < end && items[at]?.kind === 'word' && items[at]?.role === null && !items[at]?.joined && !isPlaceLike(items, at))
    at++;
  return isSign(items[at], COMMAS) ? at - 1 : last;
}

/** True where a time expression stands between the trigger and `at`. */
function datedBefore(filling: Filling, at: number): boolean {
  const { items, trigger } = filling;
  return items.slice(trigger.at, at).some(({ kind }) => kind === 'date');
}

/** المطلة، الواقعة، المؤدية: a participle that says where the place before it is. */
const liesThere = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.readings.some(({ pos, classes }) => pos === 'participle' && classes.includes('lie'));

/**
 * قوات X المدعومة من Y, المحسوبة على, المقربة من, القادمة من, القرار الصادر عن: the phrase of a participle or adjective that says with
 * whom or whence a force or a paper comes.
 */
const isBacked = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  // المسلحون: a noun of their own; الفصائل المسلحة من X: who is armed, by nobody.
  !hasAnyClass(item, ['member', 'military']) &&
  item.readings.some(
    ({ pos, rank, proclitics, classes }) =>
      (pos === 'participle' || pos === 'adjective') &&
      (rank === 0 || item.readings.every(({ pos }) => pos !== 'verb')) &&
      ((proclitics.includes('ال') && COMES_FROM.some((name) => classes.includes(name))) ||
        GOES_WITH.some((name) => classes.includes(name))),
  );

const GOES_WITH = ['support', 'linked', 'join'];
/** With the article only: without it, the participle may say whither the whole of them go (انسحبت واصلة إلى …). */
const COMES_FROM = ['reach', 'arrive', 'issue'];

const FARTHEST_MUTUAL = 6;

/** بعد معارك عنيفة مع X, إثر اشتباكات استمرت يومين مع X: who follows مع is the other side of what the noun before names. */
function isMutual(items: readonly Item[], preposition: number): boolean {
  for (let at = preposition - 1; at >= Math.max(0, preposition - FARTHEST_MUTUAL); at--) {
    const item = items[at] as Item;
    if (hasClass(item, 'mutual-noun')) return true;
    if (item.kind === 'force' || item.kind === 'place' || isSign(item, '.؛')) return false;
  }
  return false;
}
