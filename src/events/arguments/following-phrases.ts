import type { Analysis } from '../../document.ts';
import { changesSide } from '../forces/joined.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { parenthesisFrom } from '../places/extent.ts';
import { makesBase } from '../places/settled-there.ts';
import { isMeasuredFrom } from '../places/measured.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { pronounPreposition } from '../words/nominals.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { repeatsDeeds } from '../words/pro-verbs.ts';
import { gluedPronoun, newHolder, objectPronoun, sidePronoun } from '../words/pronouns.ts';
import { saysOfPlace } from '../words/said-of-place.ts';
import { COMMAS, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { beforeTarget } from './bare-force.ts';
import { belongingPhrase } from './belonging.ts';
import { STOP, type Filling } from './filling.ts';
import { prepositional } from './prepositional.ts';
import { placeRole } from './roles.ts';

/** A phrase with a preposition, glued or not, or one that only describes the place or the force before it. */
export function takePhrase(filling: Filling, at: number): number | null {
  const { items, trigger, usage, frame, fields, end, args } = filling;
  const item = items[at] as Item;
  // لم تتسلم سوى مطار الموصل: what is excepted is the object.
  if (item.kind === 'preposition' && item.folded === 'سوي') return at;
  // ظفروا بها: of a frame that has its place behind ب.
  const pronoun =
    pronounPreposition(item) ??
    (placeRole(fields['by']) === 'at' ? gluedPronoun(item) : null) ??
    (usage === 'masdar' && filling.objectField === 'at' ? objectPronoun(item) : null) ??
    (frame.type === 'defection' && fields['for'] === 'target' ? sidePronoun(item, 'for') : null) ??
    (frame.subjectIsPlace && fields['for'] === 'actor' ? newHolder(item) : null) ??
    (fields['by'] === 'target' && !repeatsDeeds(filling.reading) ? sidePronoun(item, 'by') : null);
  const role = pronoun?.role ?? item.role;
  if (role !== null) return takeRole(filling, at, role, pronoun?.reading ?? null);
  // استعادة قندوز، المعقل الأبرز لطالبان: what is said of the place takes no argument of the event.
  if (args.places.length === 0 || at - 2 <= trigger.at || !saysOfPlace(items, at)) return null;
  const close = items.findIndex((each, index) => index > at && index <= end && isSign(each, COMMAS));
  return close < 0 ? STOP : close - 1;
}

/** A phrase whose preposition has a role in frames (`from`, `on`, `with` and so on). */
function takeRole(filling: Filling, at: number, role: string, pronoun: Analysis | null): number {
  const { context, items, trigger, end, args } = filling;
  // غادرت أرتال من الدبابات مدينة درعا: what a column is made up of.
  if (role === 'from' && args.subject?.lastItem === at - 1 && hasAnyClass(items[at + 1], ['vehicle', 'armour', 'carrier']))
    return at + 1;
  // التلة المطلة على طريق …: the phrase of a participle that says where the place is.
  const located = role === 'on' || role === 'to' || args.places.some((place) => place.role === 'at');
  // مبايعتهم لتنظيم X: of the event itself, whatever participle has its letters.
  const backed = at - 1 > trigger.at && isBacked(items[at - 1]);
  // مدينة X على بعد 80 كيلومترا من Y: whence the way to it is measured.
  const measured = args.places.length > 0 && isMeasuredFrom(items, at);
  // متخذين من X مقرا: no place that they left.
  const base = role === 'from' && makesBase(items[at - 1]);
  if ((located && liesThere(items[at - 1])) || backed || measured || base)
    return Math.max(at, endOfPhrase(context, items, at, end));
  const described = role === 'for' && pronoun === null ? belongingPhrase(filling, at) : -1;
  if (described >= 0) return described;
  const ally = takeAllies(filling, at, role);
  if (ally !== null) return ally;
  const close = parenthesisFrom(items, at, end);
  if (close >= 0) return close - 1;
  const last = Math.max(at, prepositional(filling, role, at, pronoun));
  return isSign(items[at - 1], COMMAS) ? endOfAside(items, last, end) : last;
}

/** حررت مع جيش الثوار مطار منغ, إلى جانب القوات: who does it besides the subject. */
function takeAllies(filling: Filling, at: number, role: string): number | null {
  const { context, items, usage, frame, fields, args } = filling;
  if (fields['subject'] !== 'actor') return null;
  const besides =
    role === 'with' &&
    frame.type === 'capture' &&
    // قالت القوات إنها استعادت مع الجيش X: also where the subject is told before.
    // أعلن الجيش سيطرته مع القوة المشتركة على X: and where a pronoun tells him.
    (args.subject !== null || args.subjectPronoun !== null || (usage === 'verb' && args.places.length === 0)) &&
    items[at + 1]?.kind === 'force' &&
    !isMutual(items, at);
  if (!besides && (role !== 'ally' || (fields['ally'] === 'target' && changesSide(items, at)))) return null;
  const ally = readForces(context, items, at + 1, beforeTarget(filling, at));
  if (ally === null) return null;
  args.allies.push(...ally.actors);
  return Math.max(at, ally.lastItem);
}

/** استعاد الجيش، بدعم من طيران حليف، مدينة X: the last word before the comma that closes a phrase, where nothing but words goes on with it. */
function endOfAside(items: readonly Item[], last: number, end: number): number {
  let at = last + 1;
  while (at < end && items[at]?.kind === 'word' && items[at]?.role === null && !items[at]?.joined && !isPlaceLike(items, at))
    at++;
  return isSign(items[at], COMMAS) ? at - 1 : last;
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
