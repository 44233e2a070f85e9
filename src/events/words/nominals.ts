import type { Analysis } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Context } from '../context.ts';
import type { ForceNominal } from '../forces/force-nominal.ts';
import { readForces } from '../forces/read-forces.ts';
import type { Item } from '../items/item.ts';
import type { PlaceNominal } from '../places/places.ts';
import { readPlaces } from '../places/places.ts';
import { ATTACHED, loadPrepositions } from '../prepositions.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isMainly, isNisba, isSign } from './words.ts';

/** Preposition + pronoun in one word (منها، عليهم، فيها، إليه): its role. */
export function pronounPreposition(item: Item | undefined): { role: string; reading: Analysis } | null {
  if (item?.kind !== 'word') return null;
  for (const reading of item.readings) {
    if (reading.pos !== 'particle' || reading.enclitic === null) continue;
    const role = loadPrepositions().roles.get(reading.stem.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي'));
    if (role !== undefined) return { role, reading };
    const attached = ATTACHED[reading.stem];
    if (attached !== undefined) return { role: attached, reading };
  }
  return null;
}

const GLUED = /^ب(ها?)$/;

/** به، بها, words of their own in the table of particles: ب and its pronoun. */
export function gluedPronoun(item: Item): { role: 'by'; reading: Analysis } | null {
  const reading =
    item.kind === 'word' ? item.readings.find(({ pos, stem }) => pos === 'particle' && GLUED.test(stem)) : undefined;
  return reading === undefined ? null : { role: 'by', reading: { ...reading, enclitic: GLUED.exec(reading.stem)?.[1] ?? null } };
}

/** A word that says where to, when or how, and fills no position (شمالا، فجرا، تدريجيا، كاملة). */
export const isAdverb = (item: Item): boolean =>
  isMainly(item, 'time-unit') ||
  hasAnyClass(item, ['direction', 'time-adverb', 'manner-adverb', 'place-adverb', 'focus', 'extent']) ||
  (/ا$/.test(item.folded) && !hasClass(item, 'place-kind'));

/** A named place, a class noun of places, or a number of them (تدمر، البلدة، أربع قرى). */
export const isPlaceLike = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (item?.kind === 'place') return true;
  if (item?.kind === 'quantity') return item.quantity?.unit === 'places';
  // أمطار: rain, and no airport.
  return (
    item?.kind === 'word' && hasClass(item, 'place-kind') && !hasAnyClass(item, ['member', 'rank']) && !isMainly(item, 'abstract')
  );
};

const POWERS = ['force', 'political', 'abstract', 'civilian', 'title'];

/** A bare name of one word that is a noun for people or power, and no town. */
export const isPowerName = (context: Context, { kind, mention, first, last }: Item): boolean =>
  kind === 'place' &&
  mention?.head === -1 &&
  first === last &&
  !['country', 'admin1', 'city', 'town'].includes(context.featureOf(mention)) &&
  (context.layers.analyses[first] ?? []).some(
    ({ pos, rank, classes }) =>
      rank === 0 && pos === 'noun' && !classes.includes('place-kind') && classes.some((name) => POWERS.includes(name)),
  );

/** المركز الأول, المرتبة الثانية: a place in an order, whatever hamlet has the noun for its name. */
export const isRank = (items: readonly Item[], at: number): boolean => {
  const [item, next] = [items[at], items[at + 1]];
  const bareName = item?.kind === 'place' && item.mention?.head === -1 && item.first === item.last;
  if (next?.role !== null || next.joined) return false;
  // خيام كثيرة: a name is definite, whatever hamlet has the noun for its name.
  const many = hasClass(next, 'many') && next.readings.every(({ proclitics }) => !proclitics.includes('ال'));
  return ((bareName || hasClass(item, 'ranked')) && hasClass(next, 'ordinal')) || (bareName && many);
};

/** A class noun of places; كتلة is a bloc, not "like a hill". */
const isPlaceKind = ({ readings }: Item): boolean =>
  readings.some(
    ({ rank, classes, proclitics }) => rank === readings[0]?.rank && classes.includes('place-kind') && !proclitics.includes('ك'),
  );

/** The class for which a frame does not take a noun as subject or object, or null. A kind of place is never refused. */
export function refused(item: Item | undefined, classes: readonly string[]): string | null {
  // المعتقلين: the plural of people, not of the place with the same singular.
  const human =
    item?.kind === 'word' && classes.includes('civilian') && hasClass(item, 'civilian') && /(?:ين|ون)$/.test(item.folded);
  if (human) return 'civilian';
  if (item?.kind !== 'word' || classes.length === 0 || isPlaceKind(item)) return null;
  return classes.find((name) => isMainly(item, name)) ?? null;
}

/** A noun or verbal noun that is no measure and no adjective of nationality (الفوضى، القتال). */
export const isOrdinaryNoun = (item: Item): boolean =>
  item.kind === 'word' &&
  !isNisba(item) &&
  item.readings.some(({ pos, rank }) => rank === item.readings[0]?.rank && (pos === 'noun' || pos === 'masdar')) &&
  !hasClass(item, 'quantifier') &&
  !hasClass(item, 'measure');

/** Pronoun on a class noun that is a part of a town (مطارها، مركزها), not the troops' own (مواقعهم، مواقعها). */
export const possessor = (item: Item): string | null => {
  const noun = item.readings.find(
    ({ rank, enclitic, classes }) => rank === 0 && enclitic !== null && classes.includes('place-kind'),
  );
  if (noun === undefined || noun.features.number === 'plural') return null;
  return noun.enclitic === 'ها' || noun.enclitic === 'ه' ? noun.enclitic : null;
};

/** The reading of a word as armed vehicles, several of them (الدبابات، آلياته); undefined for others. */
export const vehicleOf = ({ readings }: Item): Analysis | undefined =>
  readings.find(({ rank, features, classes }) => rank === 0 && features.number === 'plural' && classes.includes('vehicle'));

/** قرى، مواقع: a class noun of places in the plural. */
export const isPluralKind = (item: Item): boolean =>
  item.readings.some(
    ({ features, rank, classes }) => rank === 0 && features.number === 'plural' && classes.includes('place-kind'),
  );

/** قريتين: a class noun of places in the dual, with nothing in construct to it. */
export const isDual = (item: Item | null): boolean =>
  item?.readings.some(
    ({ features, rank, classes, proclitics }) =>
      rank === 0 &&
      features.number === 'dual' &&
      features.construct !== true &&
      classes.includes('place-kind') &&
      !proclitics.includes('ال'),
  ) === true && !item.readings.some(({ features, rank }) => rank === 0 && features.number === 'plural');

/** Members of a force that nothing names. */
export const NOBODY: ForceNominal = {
  actors: [],
  quantity: -1,
  unnamed: true,
  military: true,
  single: false,
  civilian: false,
  members: true,
  pronoun: null,
  proform: null,
  states: [],
  firstItem: -1,
  lastItem: -1,
};
/** The class noun right before a relative pronoun, where it has no name (المواقع التي …), or null. */
export function unnamedAntecedent(items: readonly Item[], start: number): Item | null {
  let at = start - 1;
  while (
    at >= 0 &&
    (isSign(items[at], `${QUOTES}${COMMAS}`) ||
      (items[at]?.kind === 'word' &&
        items[at]?.readings.some(({ pos }) => pos === 'adjective') === true &&
        !hasClass(items[at], 'place-kind')))
  )
    at--;
  const item = items[at];
  return item?.kind === 'word' && hasClass(item, 'place-kind') ? item : null;
}

/** What opens a topic, and what the seat of an area is called. */
export const AS_FOR = new Set(['اما', 'واما', 'فاما']);
export const SEATS = new Set(['مركز', 'المركز', 'عاصمه', 'قصبه', 'حاضره', 'مقر']);

/**
 * The place that a sentence speaks of before its verb (ومنبج انتزعتها …, القضاء الذي احتله التنظيم، استعادته …): a bare nominal
 * that opens it, with nothing but relative clauses and phrases up to the verb. Null where there is none.
 */
export function topicPlaces(items: readonly Item[], verb: number): PlaceNominal | null {
  for (let at = verb - 1; at >= 0; at--) {
    const item = items[at] as Item;
    const opens = at === 0 || isSign(items[at - 1], `${COMMAS}.`) || item.joined || AS_FOR.has(items[at - 1]?.folded ?? '');
    if (!opens || item.role !== null || !isPlaceLike(items, at)) continue;
    // طالقان، مركز ولاية تخار، فقد غادرتها: the apposition says of what area the topic is the seat.
    if (SEATS.has(item.folded) && isSign(items[at - 1], COMMAS) && items[at - 2]?.kind === 'place') continue;
    const nominal = readPlaces(items, at, verb - 1, null);
    if (nominal === null) return null;
    const next = items[nominal.lastItem + 1];
    return nominal.lastItem === verb - 1 || hasClass(next, 'relative') || isSign(next, COMMAS) ? nominal : null;
  }
  return null;
}

/** الفوضى التي اجتاحت …: the ordinary noun before a relative pronoun, which is neither people nor a place; or null. */
export function ordinaryAntecedent(items: readonly Item[], start: number): Item | null {
  let at = start - 1;
  while (at > 0 && isParticipleOrAdjective(items[at] as Item) && !isOrdinaryNoun(items[at] as Item)) at--;
  const item = items[at];
  return item !== undefined &&
    isOrdinaryNoun(item) &&
    !isPlaceLike(items, at) &&
    !hasAnyClass(item, ['force', 'member', 'rank', 'title'])
    ? item
    : null;
}

/** 80 بالمئة من …, 80 في المئة, 80%. */
export const isPercent = (item: Item): boolean =>
  isSign(item, '%٪') ||
  (item.kind === 'word' && item.role === 'by' && item.readings.some(({ lemma }) => lemma === 'مئة' || lemma === 'مائة'));

/** المدينة، القرية: a class noun that means the one named before. */
export const isDefiniteKind = (noun: Item | null): boolean =>
  noun?.readings.some(
    ({ proclitics, classes, rank }) => rank === 0 && proclitics.includes('ال') && classes.includes('place-kind'),
  ) ?? false;

/** المركز، مكانتها: a definite noun, bare, of neither people nor a force. */
export const isDefiniteNoun = (item: Item): boolean =>
  item.role === null &&
  !item.joined &&
  isOrdinaryNoun(item) &&
  !isAdverb(item) &&
  !hasAnyClass(item, ['force', 'member', 'rank', 'title']) &&
  item.readings.some(
    ({ pos, proclitics, enclitic, rank }) => rank === 0 && pos === 'noun' && (proclitics.includes('ال') || enclitic !== null),
  );

/** الجيش السوري الباسل, قواتنا المسلحة البطلة: praise of the force before it, and no other people. */
export function isPraise(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || item.role !== null || item.joined) return false;
  const praises = item.readings.some(({ proclitics, classes }) => proclitics.includes('ال') && classes.includes('praise'));
  if (!praises) return false;
  const before = items[at - 1];
  return before?.kind === 'force' || hasClass(before, 'force') || isNisba(before) || isPraise(items, at - 1);
}

/** السياسيون، الرسميون: an adjective of office that stands for people. */
export const isOfficePeople = (item: Item): boolean =>
  item.kind === 'word' &&
  /(?:ون|ين)$/.test(item.folded) &&
  item.readings.some(
    ({ pos, classes, proclitics, rank }) =>
      rank === 0 && pos === 'adjective' && classes.includes('authority') && proclitics.includes('ال'),
  );

/** طاقتها، عافيتها: a bare noun with the pronoun of what stands before it, which is no part of a place (مطارها). */
export const isOwn = (item: Item): boolean =>
  item.kind === 'word' &&
  item.role === null &&
  !item.joined &&
  !hasAnyClass(item, ['place-kind', 'part', 'quantifier', 'measure']) &&
  (item.readings.length === 0
    ? /[^ا]ها$/.test(item.folded)
    : item.readings.some(
        ({ pos, enclitic, rank }) =>
          rank === 0 && pos !== 'verb' && pos !== 'particle' && (enclitic === 'ها' || enclitic === 'ه'),
      ));

/** نجا متطوعون … بعد فرارهم: the people named last are no fighters. */
export function civiliansBefore(items: readonly Item[], trigger: number): boolean {
  for (let at = trigger - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind === 'force' || hasAnyClass(item, ['member', 'rank'])) return false;
    // ذهب الجنود إلى أهلهم، وسلم بعضهم …: whose own they are is who is meant.
    if (item?.readings[0]?.enclitic != null) continue;
    // وقعوا في الأسر بعد استسلامهم: captivity, spelt as families are, and nobody.
    if (hasClass(item, 'civilian') && !(items[at - 1]?.kind === 'preposition' && items[at - 1]?.role === 'in')) return true;
  }
  return false;
}

const THINGS = new Set(['people', 'vehicles', 'other']);

/** عشر مركبات، 50 بندقية، عشرات المختطفين: what a number counts that counts no places and no part of one; or null. */
export function countedThing(items: readonly Item[], at: number): Item | null {
  const [item, noun] = [items[at], items[at + 1]];
  if (item?.kind !== 'quantity' || !THINGS.has(item.quantity?.unit ?? '') || noun?.kind !== 'word' || noun.role !== null)
    return null;
  const grounds = ['place-kind', 'post', 'part', 'measure', 'quantifier', 'direction'];
  return noun.joined || hasAnyClass(noun, grounds) || !(isOrdinaryNoun(noun) || isParticipleOrAdjective(noun)) ? null : noun;
}

/** التركمان, الأكراد: an adjective of nationality that stands for people. */
export const isDefinitePeople = (item: Item): boolean =>
  item.readings.some(
    ({ pos, classes, proclitics, rank }) =>
      rank === 0 && pos === 'adjective' && classes.includes('nationality') && proclitics.includes('ال'),
  );

/** له، لها: ل and the pronoun of what a verbal noun does something to (استعادة الجيش لها), words of their own in the table of particles. */
export function objectPronoun(item: Item): { role: 'for'; reading: Analysis } | null {
  const reading =
    item.kind === 'word' ? item.readings.find(({ pos, stem }) => pos === 'particle' && /^لها?$/.test(stem)) : undefined;
  return reading === undefined ? null : { role: 'for', reading: { ...reading, enclitic: reading.stem.slice(1) } };
}

/** استسلموا له, سلّموا أنفسهم لهم: the side that they surrender to, by a pronoun. */
export function sidePronoun(item: Item): { role: 'for'; reading: Analysis } | null {
  const reading =
    item.kind === 'word' && !item.joined
      ? item.readings.find(({ pos, stem }) => pos === 'particle' && /^له[ام]?$/.test(stem))
      : undefined;
  return reading === undefined ? null : { role: 'for', reading: { ...reading, enclitic: reading.stem.slice(1) } };
}

/** True where a word can describe the noun before it (الكامل، المتقدمة). */
export const isParticipleOrAdjective = (item: Item): boolean =>
  item.kind === 'word' && item.readings.some(({ pos }) => pos === 'adjective' || pos === 'participle');

/** في يدها، بيدهم، إلى سيطرته، تحت سلطتهم: whose hands; null where no such phrase starts at `at`. */
export const holderPronoun = (items: readonly Item[], at: number): { pronoun: string; last: number } | null =>
  items[at]?.role === 'from' ? null : gripPronoun(items, at);

/** من يدها، من قبضتنا: out of whose hands. */
export const loserPronoun = (items: readonly Item[], at: number): { pronoun: string; last: number } | null =>
  items[at]?.role === 'from' ? gripPronoun(items, at) : null;

function gripPronoun(items: readonly Item[], at: number): { pronoun: string; last: number } | null {
  const item = items[at];
  const noun = item?.kind === 'preposition' ? at + 1 : item?.role === 'by' ? at : -1;
  // أدى إلى سيطرتهم على X: the verbal noun with a place of its own.
  if (items[noun + 1]?.role === 'on') return null;
  const reading = items[noun]?.readings.find(
    ({ enclitic, pos, classes }) =>
      enclitic !== null && (classes.includes('grip') || (pos === 'masdar' && classes.includes('hold'))),
  );
  return reading?.enclitic == null ? null : { pronoun: reading.enclitic, last: noun };
}

/** أسلحة … استولى عليها, بنادق قالت إنها استلمتها: what the pronoun on the verb means is equipment, named after any place. */
export function meansThing(items: readonly Item[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const item = items[at] as Item;
    if (isPlaceLike(items, at) || isSign(item, '.')) return false;
    if (isMainly(item, 'weapon') || isMainly(item, 'equipment')) return true;
  }
  return false;
}

/** الحريق الذي نشب في …، تمت السيطرة عليه: the pronoun agrees with a fire or disease named in the sentence. */
export const meansHarm = (items: readonly Item[], before: number, enclitic: string): boolean =>
  items
    .slice(0, before)
    .some((item) =>
      item.readings.some(
        ({ rank, classes, features }) =>
          rank === 0 &&
          classes.includes('harm') &&
          enclitic === (features.gender === 'f' || features.number === 'plural' ? 'ها' : 'ه'),
      ),
    );

/** Item of the noun behind prepositions and quotes. */
export const nominalFrom = (items: readonly Item[], at: number): number => {
  let i = at;
  while (items[i]?.kind === 'preposition' || isSign(items[i], QUOTES)) i++;
  return i;
};

/** Last item of a prepositional phrase, to step over it. */
export function endOfPhrase(context: Context, items: readonly Item[], at: number, end: number): number {
  const start = items[at]?.kind === 'preposition' ? at + 1 : at;
  const places = readPlaces(items, start, end, items[at]?.role ?? null);
  if (places !== null && places.places.length > 0) return places.lastItem;
  const force = readForces(context, items, start, end);
  // إثر "هجوم كاسح": the quote before a noun does not end its phrase.
  return force?.lastItem ?? endOfNominal(items, nominalFrom(items, start), end);
}

/** Last item of an ordinary nominal: its head with demonstratives, adjectives and genitives (ذلك الحين, الساعات القليلة الماضية, إطار عملية). */
export function endOfNominal(items: readonly Item[], start: number, end: number): number {
  let last = Math.min(end, start);
  while (last < end) {
    const [item, next] = [items[last] as Item, items[last + 1] as Item];
    if (
      next.kind !== 'word' ||
      next.role !== null ||
      next.joined ||
      isFiniteVerb(items, last + 1) ||
      isPlaceLike(items, last + 1) ||
      pronounPreposition(next) !== null
    )
      break;
    const article = (each: Item): boolean => each.readings.some(({ proclitics }) => proclitics.includes('ال'));
    const goesOn =
      hasClass(item, 'demonstrative') ||
      isParticipleOrAdjective(next) ||
      (!article(item) && next.readings.some(({ pos }) => pos === 'noun' || pos === 'masdar'));
    if (!goesOn) break;
    last++;
  }
  return last;
}
