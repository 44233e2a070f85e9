import type { Context } from '../context.ts';
import type { PlaceRef } from '../event.ts';
import { actorOf } from '../forces/actor.ts';
import { readForces } from '../forces/read-forces.ts';
import type { ArgumentField } from '../frames.ts';
import type { Item } from '../items/item.ts';
import { countedThing, isOrdinaryNoun, isParticipleOrAdjective, refused } from '../words/nominals.ts';
import { endOfPhrase } from '../words/phrase-ends.ts';
import { isDefiniteKind, isPlaceLike } from '../words/place-nouns.ts';
import { readPlaces } from '../places/places.ts';
import { QUOTES, hasAnyClass, hasClass, isSign } from '../words/words.ts';
import { addPlaces } from './add-places.ts';
import type { Filling } from './filling.ts';
import { WITHIN } from './roles.ts';
import { addWhole, wholeOf } from './whole-of.ts';

/** Whom one may leave behind عن. */
const PEOPLE = ['casualty', 'civilian', 'force', 'member', 'nationality', 'people'];

/** قراره، موقفها: a bare name of one word that is a noun with a pronoun. */
const isOwnThing = (context: Context, { kind, mention, first, last }: Item): boolean =>
  kind === 'place' &&
  mention?.head === -1 &&
  first === last &&
  (context.layers.analyses[first] ?? []).some(
    ({ pos, rank, enclitic }) => pos === 'noun' && rank <= 1 && (enclitic === 'ه' || enclitic === 'ها' || enclitic === 'هم'),
  );

/** مقاتلا من حركة X: the phrase stands right behind fighters of whom nothing else tells whose they are. */
const isOfSubject = ({ items, args: { subject } }: Filling, from: number): boolean =>
  subject?.military === true &&
  subject.actors.length === 0 &&
  (subject.quantity >= 0 || subject.members) &&
  subject.pronoun === null &&
  items[from - 1]?.kind === 'preposition' &&
  subject.lastItem === from - 2;

/** منازل مواطنين, أراضي الأهالي, بيوت المدنيين: houses or land, and in the genitive the people whose they are. */
const isOwnedByPeople = (items: readonly Item[], at: number): boolean => {
  const [what, whose] = [items[at], items[at + 1]];
  const property = hasClass(what, 'hearth') || what?.readings.some(({ rank, lemma }) => rank === 0 && lemma === 'أرض') === true;
  return (
    property &&
    whose?.role === null &&
    !whose.joined &&
    whose.readings.some(
      ({ rank, features, classes }) => rank === 0 && features.number === 'plural' && classes.includes('civilian'),
    )
  );
};

/**
 * Takes what a phrase in a position for places tells (من بارا, على كامل مدينة ترهونة), or why it is no place (عن قراره, على أموال).
 *
 * @param given  the role of the preposition
 * @param from   the first item behind it
 * @returns the last item of the phrase
 */
export function placePhrase(filling: Filling, field: ArgumentField, role: PlaceRef['role'], given: string, from: number): number {
  const { context, items, frame, end, args } = filling;
  const first = items[from] as Item;
  // تراجع عن قراره: what is one's own, whatever hamlet has the letters.
  if (given === 'about' && isOwnThing(context, first)) {
    args.forbidden ??= `${given} ${first.folded}`;
    return from;
  }
  if (field === 'to-if-direction' && !hasClass(first, 'direction-noun')) return endOfPhrase(context, items, from, end);
  const name = behindUnknown(items, from);
  // أجزاء واسعة من X، نصف منشآته: a part of a place stands for it.
  const whole = wholeOf(filling, name, given);
  if (whole !== null) {
    // ثلاث من مديريات شبوة
    if (role === 'at' && items[name]?.quantity?.unit === 'places') args.placeQuantity = name;
    addWhole(filling, whole, role);
    return whole.last;
  }
  const start = behindMeasures(filling, name);
  // استولى على منازل مواطنين, على أراضي الأهالي: what people own there.
  if (frame.type === 'capture' && given === 'on' && isOwnedByPeople(items, start)) {
    args.forbidden ??= `${given} ${items[start]?.folded ?? ''}`;
    return start + 1;
  }
  const mayBePlace =
    isPlaceLike(items, start) ||
    isSign(first, QUOTES) ||
    hasAnyClass(first, ['quantifier', 'measure', 'direction']) ||
    first.kind === 'quantity';
  const nominal = mayBePlace ? readPlaces(items, start, end, given) : null;
  if (nominal === null || (nominal.places.length === 0 && nominal.headNoun === null))
    return withoutPlace(filling, field, given, first, start);
  if (field === 'at-if-none') {
    // سيطرت الحكومة في ليبيا اليوم على ترهونة: "in" counts only where nothing else names the place.
    if (nominal.places.length > 0 || isDefiniteKind(nominal.headNoun))
      filling.fallback ??= { nominal, why: `after ${items[start - 1]?.folded ?? given}` };
    return nominal.lastItem;
  }
  addPlaces(filling, nominal, role, field === 'in-place' ? WITHIN : `after ${items[start - 1]?.folded ?? given}`);
  return nominal.lastItem;
}

/** على بصر الحرير: behind a word that no table knows, which is the first of the name behind it. */
function behindUnknown(items: readonly Item[], at: number): number {
  const [first, next] = [items[at], items[at + 1]];
  const unknown = first?.kind === 'word' && first.readings.length === 0;
  return unknown && next?.kind === 'place' && next.role === null && !next.joined ? at + 1 : at;
}

/** كامل مدينة ترهونة, معظم أحياء X: behind the words that tell how much of a place. */
function behindMeasures({ items, frame, end }: Filling, from: number): number {
  let start = from;
  while (
    start < end &&
    !isPlaceLike(items, start) &&
    // مفاوضات الدوحة: talks, whatever participle has their letters.
    refused(items[start], frame.forbids) === null &&
    (hasAnyClass(items[start], ['part', 'quantifier', 'measure']) || isParticipleOrAdjective(items[start] as Item)) &&
    (isPlaceLike(items, start + 1) || hasAnyClass(items[start + 1], ['part', 'quantifier', 'superlative']))
  )
    start++;
  return start;
}

/** A phrase that names no place: who leaves (إخلاء المطار من القوات الروسية), or what is taken or left that is none; returns its last item. */
function withoutPlace(filling: Filling, field: ArgumentField, given: string, first: Item, start: number): number {
  const { context, items, frame, objectField, end, args } = filling;
  const force = readForces(context, items, start, end);
  if (field === 'at-or-actor' && force !== null && args.actors.length === 0) args.actors.push(...force.actors);
  // إخلاء مطار القامشلي من القوات الروسية: who leaves the place named before.
  if (force !== null && given === 'from' && objectField === 'at' && args.places.some((place) => place.role === 'at')) {
    if (args.actors.length === 0) args.actors.push(...force.actors);
    args.subject ??= force;
    return force.lastItem;
  }
  // خرج 80 مقاتلا من حركة X: of which body the fighters are that stand right before.
  if (given === 'from' && first.kind === 'force' && isOfSubject(filling, start)) {
    if (args.actors.length === 0) args.actors.push(...(force?.actors ?? [actorOf(context, first)]));
    return force?.lastItem ?? start;
  }
  // انسحب من غرفة العمليات, من منظمة الصحة: leaves a body, not ground; تخلى عن جرحاه, عن الأكراد: or people.
  const people = given === 'about' && (force !== null || hasAnyClass(first, PEOPLE));
  const body = people || (force !== null && force.actors.length > 0) || first.kind === 'force' || hasAnyClass(first, ['unarmed']);
  if (body && frame.type === 'withdrawal' && field === 'at' && given !== 'in') args.forbidden ??= 'leaves a body';
  // السيطرة على سيارة: a thing, not who is in it.
  if (frame.type === 'capture' && hasClass(first, 'carrier')) args.forbidden ??= refused(first, frame.forbids);
  // استولت على أموال, سيطرت على أعمال الشغب: no people, whatever word for people has the letters.
  if (force?.actors.length === 0 && frame.type === 'capture' && given === 'on' && !hasClass(first, 'unit'))
    args.forbidden ??= refused(first, frame.forbids) ?? `${given} ${first.folded}`;
  if (force !== null) return force.lastItem;
  if (field === 'at') args.forbidden ??= noGround(filling, given, first, start);
  // الهروب من محاولة اغتيال: a danger to one man, where جنود flee from a هجوم.
  if (field === 'at-or-actor' && hasClass(first, 'attempt-noun') && !hasClass(first, 'event-noun'))
    args.forbidden ??= `${given} ${first.folded}`;
  const owner = items[start + 1];
  const owned = owner?.kind === 'force' && owner.role === null && !owner.joined && isOrdinaryNoun(first);
  return owned && start < end ? start + 1 : start;
}

/** Why what stands where a place would is none (السيطرة على حريق, الانسحاب من المحادثات); null where nothing tells. */
function noGround({ items, frame, args }: Filling, given: string, first: Item, start: number): string | null {
  // انسحب من «منظمة …»: the word in the quotes.
  const left = isSign(first, QUOTES) ? (items[start + 1] ?? first) : first;
  // استولت على عشر مركبات.
  const counted = frame.type === 'capture' && given === 'on' ? countedThing(items, start) : null;
  if (counted !== null) return `${given} ${counted.folded}`;
  // على آخر الحرائق, على كل النيران: the noun behind the word for how many.
  const much = hasAnyClass(left, ['quantifier', 'measure', 'superlative', 'ordinal', 'quality']);
  const refusal = refused(much && items[start + 1]?.role === null ? items[start + 1] : left, frame.forbids);
  if (refusal !== null) return refusal;
  // سيطر على حريق، انسحب من المحادثات: what is controlled or left is no place.
  const unknown = left.kind === 'word' && left.readings.length === 0 && left.folded.startsWith('ال') && frame.type === 'capture';
  const ordinary = args.places.length === 0 && given !== 'in' && given !== 'near' && (isOrdinaryNoun(left) || unknown);
  return ordinary && frame.type !== 'defection' ? `${given} ${left.folded}` : null;
}
