import { isNounWithArticle } from '../forces/bearer.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isAdverb, isOrdinaryNoun, isParticipleOrAdjective, pronounPreposition, refused } from '../words/nominals.ts';
import { COMMAS, QUOTES, isSign } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { takeObject, takeSubject } from './take.ts';

/** A force or people without a preposition: the subject, else the object; returns its last item, null where none stands there. */
export function bareForce(filling: Filling, at: number): number | null {
  const { context, items, usage, frame, objectField, args } = filling;
  const nominal = readForces(context, items, at, beforeTarget(filling, at));
  if (nominal === null) return null;
  if (isSideOfRanks(filling, nominal)) {
    args.actors = [...nominal.actors];
    args.sideLeft = true;
  } else if (filling.subjectOpen && !isLoneObject(filling, nominal)) {
    takeSubject(filling, nominal, usage === 'verb' ? 'subject after the verb' : 'genitive of the verbal noun');
  } else if (filling.objectOpen && objectField !== 'at' && !frame.subjectIsPlace) takeObject(filling, nominal);
  else if (filling.objectOpen) {
    const head = items[nominal.firstItem];
    args.forbidden ??=
      refused(head, frame.forbidsObject) ??
      // حرر الجيش عشرات المختطفين، تسلم دفعة من السلاح: people or things; a named unit may stand for its base.
      (frame.subjectIsPlace
        ? 'not a place'
        : head?.kind === 'force' && !isQuit(filling, head)
          ? null
          : `the object ${head?.folded ?? ''}`);
    filling.objectOpen = false;
  }
  return nominal.civilian && nominal.actors.length === 0 ? endOfPeople(filling, nominal.lastItem) : nominal.lastItem;
}

/** ترك عشرون من الحرس صفوف المليشيا: the genitive of the ranks that are left, which are hers, whatever those are called who leave them. */
function isSideOfRanks({ items, trigger, frame, args }: Filling, { firstItem, actors }: ForceNominal): boolean {
  const ranks = frame.type === 'defection' && args.subject !== null && trigger.end > trigger.at && firstItem === trigger.end + 1;
  return ranks && actors.length > 0 && items[trigger.end]?.readings.some(({ lemma }) => lemma === 'صف') === true;
}

/** شيوخ العشائر, وجهاء القبيلة: the item up to which people are told, with those of whom they are. */
function endOfPeople({ items, end }: Filling, last: number): number {
  const next = items[last + 1];
  const genitive = next?.kind === 'word' && next.role === null && !next.joined && isNounWithArticle(next);
  return genitive && last < end && !isDefinite(items[last]) && !isPlaceLike(items, last + 1) ? last + 1 : last;
}

/**
 * استسلم 250 مقاتلا من التنظيم لقوات X, التحق العقيد رياض بالجيش الحر: the preposition of the other side ends the subject behind its
 * verb, though a body may have its members with it (عناصر للنظام).
 */
export function beforeTarget(filling: Filling, at: number): number {
  const { items, trigger, frame, fields, objectField, usage, end } = filling;
  if (frame.type !== 'defection') return end;
  // خرج عشرات المقاتلين من صفوف X: what makes the phrase of the verb tells nothing of its subject.
  const phrase = items[trigger.end - 1]?.kind === 'preposition' ? trigger.end - 1 : trigger.end;
  if (frame.phraseRole.includes('from') && phrase > at) return phrase - 1;
  const pledged = objectField === 'target' && usage === 'verb' ? bodyBehindArticle(items, at, end) : -1;
  if (pledged >= 0) return pledged - 1;
  const other = items.findIndex(
    ({ index, role }) => index > at && index <= end && (role === 'by' || role === 'for') && fields[role] === 'target',
  );
  return other < 0 ? end : other - 1;
}

/** ترك مئات المقاتلين جبهة X: fighters of no other body leave theirs, which is no ground; a unit may stand for its base. */
const isQuit = ({ frame, args: { subject } }: Filling, { mention }: Item): boolean =>
  frame.type === 'withdrawal' && subject?.members === true && subject.actors.length === 0 && mention?.kind === 'organisation';

/** بايع مئات المقاتلين تنظيم الدولة: behind the article no genitive stands, so that the body is the object. */
const bodyBehindArticle = (items: readonly Item[], at: number, end: number): number =>
  items.findIndex(
    ({ index, kind, role, joined }) =>
      index > at && index <= end && kind === 'force' && role === null && !joined && isNounWithArticle(items[index - 1]),
  );

/**
 * طرد الجيش مسلحي داعش: of two nominals in a row the first is the subject; a lone one is the object of a masdar, and of a verb that
 * cannot be without one (اقتحم الجيش المدينة وطرد الحوثيين منها).
 */
function isLoneObject(filling: Filling, nominal: ForceNominal): boolean {
  const { usage, reading, frame, objectField, trigger } = filling;
  // أعاد انتشار قواته: the troops in the genitive of the phrase's noun.
  if (usage === 'verb' && frame.phrase.length > 0 && nominal.firstItem === trigger.end + 1 && isOfDoer(reading, nominal.pronoun))
    return true;
  if (objectField === undefined || objectField === 'at') return false;
  const taken = frame.needs.includes('force-or-target') || drivesThence(filling);
  const needed = taken && reading.enclitic === null && filling.objectOpen;
  // وسحب قواته منها: troops of whoever does it.
  const own = usage === 'verb' && objectField === 'actor-if-none' && isOfDoer(reading, nominal.pronoun);
  if (usage === 'verb' && needed && isOblique(filling.items[nominal.firstItem])) return true;
  return (usage === 'masdar' || needed || own) && !anotherNominal(filling, nominal);
}

/** طردت منها مقاتلي X, طرد المسلحين: a sound plural in a case that no subject has. */
const isOblique = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  /[يى]ن?$/.test(item.folded) &&
  item.readings.some(
    ({ rank, pos, features, enclitic, proclitics }) =>
      rank === 0 &&
      (pos === 'noun' || pos === 'participle') &&
      features.number === 'plural' &&
      enclitic === null &&
      proclitics.includes('ال') === item.folded.endsWith('ين'),
  );

/** دخلت القوات غريان وأخرجت منها قوات X: a verb that goes on, with whence right behind it, has whom it drives out behind that. */
const drivesThence = ({ items, trigger, usage, objectField }: Filling): boolean =>
  usage === 'verb' &&
  objectField === 'target' &&
  items[trigger.at]?.joined === true &&
  pronounPreposition(items[trigger.at + 1])?.role === 'from';

/** سحب قواته, سحبت قواتها, سحبوا قواتهم: whether a pronoun may be of the subject that an active verb leaves out. */
const isOfDoer = ({ features }: Filling['reading'], pronoun: string | null): boolean => {
  if (pronoun === null || features.voice === 'passive') return false;
  if (features.number === 'plural') return pronoun === 'هم';
  return pronoun === (features.gender === 'f' ? 'ها' : 'ه');
};

/** True where another nominal of people follows one. */
function anotherNominal(filling: Filling, nominal: ForceNominal): boolean {
  const { context, items, usage, end } = filling;
  const at = usage === 'verb' ? pastAsides(items, nominal.lastItem + 1, end) : nominal.lastItem + 1;
  if (usage === 'verb' && behindBacking(filling, at)) return true;
  const next = items[at];
  if (next === undefined || at > end || next.role !== null || next.joined) return false;
  if (readForces(context, items, at, end) !== null) return true;
  // طردت الشرطة البائعين: people of whatever sort.
  return usage === 'verb' && next.kind === 'word' && (next.readings.length === 0 || isOrdinaryNoun(next));
}

/** طردت القوات أمس مسلحي X, دحر الجيش، المدعوم، مسلحي X: the first item that is no time, adverb, participle or sign of pause, at most `end`. */
function pastAsides(items: readonly Item[], from: number, end: number): number {
  const isAside = (item: Item): boolean =>
    item.kind === 'date' ||
    isSign(item, `${COMMAS}${QUOTES}`) ||
    (item.kind === 'word' &&
      item.role === null &&
      !item.joined &&
      (isAdverb(item) || isParticipleOrAdjective(item)) &&
      !isOrdinaryNoun(item));
  let at = from;
  while (at < end && isAside(items[at] as Item)) at++;
  return at;
}

/**
 * True where the phrase at `at` says with whose help the force acts, and people without a preposition follow it: طردت قوات X مدعومة بطيران التحالف
 * مسلحي Y, طردت قوات X، المدعومة من واشنطن، مسلحي Y, طردت قوات X بدعم من Y أمس مسلحي Z.
 */
function behindBacking({ context, items, fields, end }: Filling, from: number): boolean {
  let at = from;
  for (;;) {
    const role = items[at]?.role ?? null;
    // من مدينة X: whence they are driven.
    const behindParticiple = isParticipleOrAdjective(items[at - 1] as Item);
    if (at > end || role === null || (fields[role] !== undefined && !behindParticiple)) break;
    at = pastAsides(items, endOfPhrase(context, items, at, end) + 1, end);
  }
  const next = items[at];
  if (at === from || next === undefined || at > end || next.role !== null || next.joined) return false;
  return readForces(context, items, at, end) !== null;
}
