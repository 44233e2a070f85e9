import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import { isOrdinaryNoun, isOwn, isParticipleOrAdjective } from '../words/nominals.ts';
import { doerBehind, saysWhoDoes } from '../words/carried-out.ts';
import { isPlaceLike } from '../words/place-nouns.ts';
import { isPraise } from '../words/people.ts';
import { nominalFrom } from '../words/phrase-ends.ts';
import { ofWhom, picksOut } from '../words/picked.ts';
import { areLeft, COMMAS, hasAnyClass, hasClass, isMainly, isSelfsame, isSign } from '../words/words.ts';
import { addMentions, addPlaces } from './add-places.ts';
import { bareForce } from './bare-force.ts';
import { barePlace } from './bare-place.ts';
import { bareThing } from './bare-thing.ts';
import type { Filling } from './filling.ts';
import { takeObject, takeSubject } from './take.ts';
import { readPlaces } from '../places/places.ts';
import { subjectTail } from './subject-tail.ts';
import { standsAlone, toldGroup } from './told-group.ts';
import { wholeOf } from './whole-of.ts';

/** A phrase without a preposition; returns its last item. */
export function bare(filling: Filling, at: number): number {
  return (
    aside(filling, at) ??
    group(filling, at) ??
    remainder(filling, at) ??
    part(filling, at) ??
    units(filling, at) ??
    subjectTail(filling, at) ??
    executor(filling, at) ??
    barePlace(filling, at) ??
    bareForce(filling, at) ??
    bareThing(filling, at)
  );
}

/** انسحاب مباغت نفذته القوات, عملية استعادة قام بها اللواء: the force behind a verb that says who carries out what the verbal noun names. */
function executor(filling: Filling, at: number): number | null {
  const { context, items, usage, frame, end, args } = filling;
  const open = usage === 'masdar' && args.subject === null && frame.arguments['subject']?.startsWith('actor') === true;
  const doer = open && saysWhoDoes(items, at) ? readForces(context, items, doerBehind(items, at), end) : null;
  if (doer === null) return null;
  takeSubject(filling, doer, 'who carries it out');
  return doer.lastItem;
}

/** وحدات من الجيش, whatever camp is called so: units of a force. */
const units = (filling: Filling, at: number): number | null =>
  filling.items[at]?.kind === 'place' && (readForces(filling.context, filling.items, at, filling.end)?.actors.length ?? 0) > 0
    ? bareForce(filling, at)
    : null;

/** What fills no position: the genitive of the phrase of the trigger, what carries whom the object names. */
function aside(filling: Filling, at: number): number | null {
  const { context, items, trigger, frame, fields, objectField, end, args } = filling;
  const item = items[at] as Item;
  if (isPraise(items, at) || describesTrigger(filling, at)) return at;
  // استعادت محطة المياه طاقتها: the place is who regains what is its own.
  // استعاد السوق شيئا من عافيته: so is some of it.
  const owned = items[at + 2] !== undefined && isOwn(items[at + 2] as Item);
  const some =
    !item.joined && /ا$/.test(item.folded) && items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === 'from' && owned;
  const own = (isOwn(item) && !isSelfsame(item)) || (some && !isPlaceLike(items, at + 2));
  if (filling.objectEnd >= 0 && frame.type === 'capture' && args.subject === null && own && followsObject(filling, at)) {
    args.forbidden ??= `the object ${item.folded}`;
    return at;
  }
  // عاد إلى صف الوطن ثلاثة ضباط: the genitive of the phrase's noun, before the subject.
  const behindPhrase = frame.phrase.length > 0 && trigger.end > trigger.at && at === trigger.end + 1;
  // أمسك بزمام الأمور في عتق
  const governed = items[trigger.end - 1]?.kind === 'preposition' || items[trigger.end]?.role !== null;
  if (behindPhrase && governed && isOrdinaryNoun(item) && !item.joined && !isPlaceLike(items, at)) return at;
  // تولت مهام الأمن في X: the genitive of the phrase's noun.
  const phrase = behindPhrase ? items[trigger.end]?.readings.find(({ lemma }) => frame.phrase.includes(lemma)) : undefined;
  const construct = phrase?.enclitic === null && !phrase.proclitics.includes('ال');
  // دخلت البلدة قبضة مسلحي X: whose hold it is.
  const holder = construct && fields['phrase'] === 'actor' ? readForces(context, items, at, end) : null;
  if (holder !== null) {
    args.actors.push(...holder.actors);
    return holder.lastItem;
  }
  if (construct && isOrdinaryNoun(item) && !isPlaceLike(items, at)) return at;
  // آخر جيوب داعش, محل قوات X, عقد الجيش: whose.
  const whose =
    construct && (objectField === 'target' || objectField === 'actor-if-none') ? readForces(context, items, at, end) : null;
  if (whose !== null) {
    takeObject(filling, whose);
    return whose.lastItem;
  }
  // ستقل الحافلات مقاتلي …: what carries them.
  if (fields['subject'] === undefined && !frame.subjectIsPlace && hasClass(item, 'carrier')) return at;
  // استردت X، الأمر الذي نفاه …: no subject, but all that was told before the comma.
  if (hasClass(item, 'summing-noun') && isSign(items[at - 1], COMMAS) && hasClass(items[at + 1], 'relative')) return at;
  return null;
}

/** المغادرة المنظمة للقوات: behind a verbal noun with the article stands no genitive, and an adjective describes it, whatever noun has its letters. */
function describesTrigger({ items, trigger, usage, reading }: Filling, at: number): boolean {
  const item = items[at] as Item;
  if (usage !== 'masdar' || at !== trigger.at + 1 || !reading.proclitics.includes('ال') || item.role !== null) return false;
  return (
    !hasAnyClass(item, ['force', 'member', 'rank', 'civilian', 'title']) &&
    item.readings.some(({ pos, proclitics }) => (pos === 'adjective' || pos === 'participle') && proclitics.includes('ال'))
  );
}

/** وصلوا إلى عانة وراوة واستعادوا الاثنتين, سقطت الأولى: the places told before, by their number. */
function group(filling: Filling, at: number): number | null {
  const { items, objectField, frame } = filling;
  const taken = filling.objectOpen && (objectField === 'at' || frame.subjectIsPlace);
  const told = taken && (items[at]?.kind === 'quantity' || standsAlone(items, at)) ? toldGroup(filling, at) : [];
  if (told.length === 0) return null;
  addMentions(filling, told, 'at', 'as many as were named before');
  filling.objectOpen = false;
  return at;
}

/** سحب ما تبقى من وحداتها, خروج من بقي منهم: those who remained. */
function remainder(filling: Filling, at: number): number | null {
  const { context, items, usage, objectField, end } = filling;
  const item = items[at] as Item;
  const left = areLeft(items[at + 1]) || (item.folded === 'من' && picksOut(items, at + 1));
  if ((item.folded !== 'ما' && item.folded !== 'من') || !left) return null;
  // تحرير ما تبقى من أحياء الرمادي.
  const ground = filling.objectOpen && objectField === 'at' ? readPlaces(items, nominalFrom(items, at + 2), end, null) : null;
  if (ground !== null) {
    addPlaces(filling, ground, 'at', 'object');
    filling.objectOpen = false;
    return ground.lastItem;
  }
  const rest = readForces(context, items, ofWhom(items, at + 1), end);
  if (rest === null) return at + 1;
  if (filling.objectOpen && objectField !== 'at' && !(filling.subjectOpen && usage === 'masdar')) takeObject(filling, rest);
  else if (filling.subjectOpen) takeSubject(filling, rest, 'those who remained');
  return rest.lastItem;
}

/** كامل المنطقة، احتلت أجزاء واسعة منها: a word for the whole or a part. */
function part(filling: Filling, at: number): number | null {
  const { items, usage, frame, objectField, args } = filling;
  const item = items[at] as Item;
  // كامل المنطقة، معظم أحياء X: the whole or the part stands before what it is of.
  if (
    (objectField === 'at' || frame.subjectIsPlace) &&
    hasAnyClass(item, ['part', 'measure', 'quantifier']) &&
    isPlaceLike(items, at + 1) &&
    items[at + 1]?.role === null
  )
    return at;
  if (
    filling.objectOpen &&
    (objectField === 'at' || frame.subjectIsPlace) &&
    item.kind !== 'place' &&
    (frame.subjectIsPlace || !filling.subjectOpen || usage === 'masdar' || args.subject !== null)
  ) {
    // احتلت أجزاء واسعة منها, سقط عدد من القرى في X.
    const whole = hasAnyClass(item, ['part', 'measure']) ? wholeOf(filling, at, 'at') : null;
    // سقط عدد من أبناء حلب: none of its villages.
    const fallen = !frame.subjectIsPlace || isMainly(whole?.nominal?.headNoun ?? undefined, 'place-kind');
    if (whole !== null && fallen) {
      if (whole.mentions.length > 0) addMentions(filling, whole.mentions, 'at', 'part of it');
      else if (whole.nominal !== null) addPlaces(filling, whole.nominal, 'at', 'part of it');
      filling.objectOpen = false;
      return whole.last;
    }
  }
  return null;
}

/** True where nothing but what locates the object stands between it and `at`. */
function followsObject(filling: Filling, at: number): boolean {
  const { items } = filling;
  return items.slice(filling.objectEnd + 1, at).every(
    (item) =>
      item.kind === 'place' ||
      item.role === 'in' ||
      item.role === 'by' ||
      isParticipleOrAdjective(item) ||
      // محطة المياه طاقتها: what the place is for.
      (hasClass(item, 'service') && item.role === null),
  );
}
