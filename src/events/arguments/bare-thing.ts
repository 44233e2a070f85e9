import type { Item } from '../items/item.ts';
import { hasArticle } from '../words/definite.ts';
import { NOBODY, countedThing, isAdverb, isDefiniteNoun, isOrdinaryNoun, refused } from '../words/nominals.ts';
import { isDefinitePeople, isLastVehicle, isOfficePeople, isReturning, vehicleOf } from '../words/people.ts';
import { COMMAS, hasAnyClass, hasClass, isMainly, isSelfsame, isSign } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { takeObject, takeSubject } from './take.ts';

/** A noun without a preposition that is neither force nor place; returns its item. */
export function bareThing(filling: Filling, at: number): number {
  const { context, items, trigger, usage, reading, frame, objectField, args } = filling;
  const item = items[at] as Item;
  // استعاد الجيش عشر مركبات: what is counted is no place.
  const counted =
    filling.objectOpen && !filling.subjectOpen && objectField === 'at' && frame.type === 'capture'
      ? countedThing(items, at)
      : null;
  if (counted !== null) {
    args.forbidden ??= `the object ${counted.folded}`;
    return at;
  }
  // إخراج آلياتها، رفع حواجزه: its vehicles stand for the force.
  const vehicle = vehicleOf(item);
  if (filling.objectOpen && objectField === 'actor-if-none' && vehicle?.enclitic != null) {
    takeObject(filling, { ...NOBODY, pronoun: vehicle.enclitic, firstItem: at, lastItem: at });
    return at;
  }
  // غادرت الدبابات البلدة.
  if (filling.subjectOpen && usage === 'verb' && (vehicle?.proclitics.includes('ال') === true || isLastVehicle(items, at))) {
    takeSubject(filling, { ...NOBODY, members: false, firstItem: at, lastItem: at }, 'vehicles of a force');
    return at;
  }
  // غنمت كميات من الذخائر: what there is much of is the object.
  const much = isMeasured(filling, at) ? refused(items[at + 2], frame.forbidsObject) : null;
  if (much !== null) args.forbidden ??= much;
  // سقوط عدد من القتلى, عشرات من القذائف: men or arms fall as well as towns.
  const fallen = frame.subjectIsPlace && isMeasureNoun(item) && isFrom(items[at + 1]) && hasAnyClass(items[at + 2], FALLEN);
  if (fallen) args.forbidden ??= 'not a place';
  const described = usage === 'masdar' && at === trigger.end + 1 ? endOfDescription(items, at) : -1;
  if (described >= 0) return described;
  // في يومها الأول على بلدة X: which day.
  const ordinal = hasClass(item, 'ordinal') && hasAnyClass(items[at - 1], ['time-unit', 'time-adverb']);
  if (ordinal || isReturning(items, at) || isAdverb(item) || hasClass(item, 'quantifier') || hasClass(item, 'measure')) return at;
  // أُخليت البلدة خشية التطويق: why, with its genitive.
  if (hasClass(item, 'why-noun')) return items[at + 1]?.kind === 'word' || items[at + 1]?.kind === 'force' ? at + 1 : at;
  if (describesSubject(filling, at)) return at;
  // الانسحاب من حقول النفط, من آبار الغاز: what kind of place it is.
  if (isGenitiveOfPlace(items, at)) return at;
  // تسلم بيروت الغربية نفسها: an emphasis.
  if (at > trigger.at + 1 && isSelfsame(item)) return at;
  // استولى المستوطنون على منزل: a body that neither takes nor holds ground.
  if (item.kind === 'force' && filling.subjectOpen && item.mention !== null && context.isUnarmed(item.mention)) {
    args.forbidden ??= `the subject ${item.folded}`;
    return at;
  }
  if (item.kind === 'person' && filling.subjectOpen) {
    filling.subjectOpen = false;
    return at;
  }
  // تراجعت الغلال, تراجعت غلة القمح: a word that no table knows, right behind the trigger, is its subject, and no force known before;
  // سيطرت البضائع: a feminine verb has a plural of things behind it, where سيطر الباعة has people.
  if (
    filling.subjectOpen &&
    (frame.needs.some((need) => need.startsWith('force')) ||
      (usage === 'verb' && reading.features.gender === 'f' && !frame.subjectIsPlace)) &&
    item.kind === 'word' &&
    (isOfficePeople(item) || (item.readings.length === 0 && (usage === 'verb' || item.folded.startsWith('ال')))) &&
    items.slice(trigger.at + 1, at).every((each) => hasAnyClass(each, ['quantifier', 'measure', 'superlative']))
  )
    args.forbidden ??= `the subject ${item.folded}`;
  // يرتدون الملابس, يهجر التركمان: what a verb has right behind it, its subject being told, is its object; of leaving no people or things.
  const object = usage === 'verb' && !filling.subjectOpen && at === trigger.at + 1 && frame.type === 'withdrawal';
  // وارتدوا ملابس مدنية: nor has a verb without an object a thing behind it.
  const bareNoun = reading.features.number === 'plural' && isOrdinaryNoun(item) && !hasClass(item, 'time-unit');
  const thing =
    isDefiniteNoun(item) ||
    isMainly(item, 'equipment') ||
    (!isAdverb(item) && (bareNoun || refused(item, frame.forbids) !== null));
  if (object && (objectField === undefined ? thing : objectField === 'at' && isDefinitePeople(item)))
    args.forbidden ??= `the object ${item.folded}`;
  if (isOrdinaryNoun(item)) ordinaryNoun(filling, item, at);
  return at;
}

/** سلمت القوة المرابطة في X المدينة: a participle that agrees with the subject right before it, whatever verbal noun has its letters. */
const describesSubject = ({ items, usage, args }: Filling, at: number): boolean =>
  usage === 'verb' &&
  args.subject?.lastItem === at - 1 &&
  items[at]?.role === null &&
  items[at]?.joined === false &&
  hasArticle(items[at - 1]) &&
  (items[at]?.readings.some(
    ({ rank, pos, proclitics, features }) =>
      rank === 0 && pos === 'participle' && proclitics.includes('ال') && features.gender === 'f',
  ) ??
    false);

/** حقول النفط: a noun with the article behind a preposition and a noun of places that has none. */
const isGenitiveOfPlace = (items: readonly Item[], at: number): boolean =>
  isDefiniteNoun(items[at] as Item) &&
  items[at]?.joined === false &&
  (items[at - 2]?.kind === 'preposition' || items[at - 1]?.role !== null) &&
  isMainly(items[at - 1], 'place-kind') &&
  items[at - 1]?.readings.some(
    ({ rank, proclitics, enclitic }) => rank === 0 && enclitic === null && !proclitics.includes('ال'),
  ) === true;

/** كامل, ومنظم: an adjective or participle without the article. */
const isAdjective = (item: Item | undefined): boolean =>
  item?.readings.some(
    ({ rank, pos, proclitics }) => rank === 0 && (pos === 'adjective' || pos === 'participle') && !proclitics.includes('ال'),
  ) === true;

/**
 * Last of the adjectives that describe a verbal noun from `at` on (انسحاب كامل لقوات X, فوري وغير مشروط); -1 where the word is "the whole of" (كامل القوات)
 * or no adjective.
 */
function endOfDescription(items: readonly Item[], at: number): number {
  let last = at;
  for (;;) {
    const next = items[last + 1];
    const negated = next?.joined === true && hasClass(next, 'negator') ? 2 : 1;
    if (next?.joined !== true || !isAdjective(items[last + negated])) break;
    last += negated;
  }
  const next = items[last + 1];
  const ends = next === undefined || next.kind === 'sign' || next.kind === 'preposition' || next.role !== null || next.joined;
  // انسحابا سريعا ومفاجئا: an adjective that is mostly an adverb, beside one that is none.
  const mostlyAdverb = last > at && items[at]?.readings.some(({ pos }) => pos === 'adjective') === true;
  return (isAdjective(items[at]) || mostlyAdverb) && ends ? last : -1;
}

/** An ordinary noun fills the object or the subject, and mostly makes it another thing than the frame's. */
function ordinaryNoun(filling: Filling, item: Item, at: number): void {
  const { items, trigger, usage, reading, frame, objectField, args } = filling;
  // اضطر إلى الانسحاب من X، مفسحا المجال لـY: behind the comma no subject of a verbal noun stands.
  const behindComma =
    usage === 'masdar' && frame.type === 'withdrawal' && items.slice(trigger.end + 1, at).some((sign) => isSign(sign, COMMAS));
  if (behindComma && args.places.length > 0) return;
  if (
    filling.objectOpen &&
    (objectField !== undefined || frame.subjectIsPlace) &&
    (!filling.subjectOpen || usage === 'masdar' || frame.subjectIsPlace)
  ) {
    args.forbidden ??= frame.subjectIsPlace
      ? 'not a place'
      : (refused(item, frame.forbidsObject) ?? (usage === 'verb' || !filling.subjectOpen ? null : refused(item, frame.forbids)));
    if (args.forbidden === null && args.places.length === 0 && objectField === 'at')
      args.forbidden = isMainly(item, 'place-kind') ? null : `the object ${item.folded}`;
    filling.objectOpen = false;
  } else if (filling.subjectOpen) {
    // تراجع حركة الترانزيت: the genitive of a verbal noun is its subject as much as what follows a verb.
    const genitive =
      frame.phrase.length === 0 &&
      at === trigger.at + 1 &&
      !reading.proclitics.includes('ال') &&
      frame.type !== 'capture' &&
      // انسحاب عملية بركان: those who lead it; تراجع هجماتهم: what abates.
      (!hasClass(item, 'event-noun') || reading.classes.includes('stop'));
    args.forbidden ??= refused(item, frame.forbids) ?? (usage === 'verb' || genitive ? `the subject ${item.folded}` : null);
    filling.subjectOpen = false;
  }
}

/** كمية من, دفعات من, as the object of a frame that takes a place there. */
const isMeasured = ({ items, objectField }: Filling, at: number): boolean =>
  objectField === 'at' && isFrom(items[at + 1]) && isMeasureNoun(items[at]);

const isFrom = (item: Item | undefined): boolean => item?.kind === 'preposition' && item.role === 'from';

const FALLEN = ['casualty', 'civilian', 'member', 'rank', 'insurgent', 'weapon', 'far-arm', 'equipment'];

const isMeasureNoun = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' || hasAnyClass(item, ['measure', 'quantifier', 'part']);
