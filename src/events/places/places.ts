import { isCue } from '../cue-words.ts';
import type { PlaceRef } from '../event.ts';
import type { Item } from '../items/item.ts';
import { isDefinite } from '../words/definite.ts';
import { hasAnyClass, hasClass, isMainly, isSign, QUOTES } from '../words/words.ts';
import { endOfLocation } from '../forces/beside.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import { startOfExamples } from '../examples.ts';
import { isRow } from './rows.ts';

/** Places that one argument lists, with the item after its last. */
export interface PlaceNominal {
  readonly places: readonly Item[];
  /** Named places that only locate the others (بريف حمص). */
  readonly containers: readonly Item[];
  /** Class noun of an unnamed place at the head (مواقعها، ثلاثة حواجز), or null. */
  readonly headNoun: Item | null;
  /** The names only hold the unnamed places of the head (20 قرية في ريف حماة). */
  readonly holds: boolean;
  /** The head is a town of which the text only says where it lies (بلدة شمال حلب). */
  readonly lies: boolean;
  /** Definite class nouns that the list goes on with, each the place named before (حلب والمطار). */
  readonly known: readonly Item[];
  /** Item of a number that counts places, or -1. */
  readonly quantity: number;
  readonly lastItem: number;
}

/** The places of a nominal as those of an event, each with what only locates it. */
export const placeRefs = ({ places, containers }: PlaceNominal, role: PlaceRef['role']): PlaceRef[] =>
  places.flatMap(({ mention }) =>
    mention === null ? [] : [{ mention: mention.index, role, within: containers[0]?.mention?.index ?? mention.container }],
  );

const LOCATORS = new Set(['in', 'by', 'near', 'between']);
/** كامل، جميع، معظم: the whole or most of what follows. */
const isWholeOf = ({ folded }: Item): boolean => isCue(folded.replace(/^و/, ''), 'whole');
const HEAD_WORDS = ['place-kind', 'quantifier', 'measure', 'direction'];

const isOpaque = (item: Item): boolean => item.kind === 'word' && item.readings.length === 0;

/** What links a place to the one before it, past quotation marks: و, a comma, or the quotes of both («مورك» «كفرزيتا»). */
function linkBefore(items: readonly Item[], at: number): 'joined' | 'comma' | 'quotes' | 'none' {
  if (items[at]?.joined === true) return 'joined';
  let before = at - 1;
  for (; isSign(items[before], QUOTES) && !isSign(items[before], '()[]'); before--)
    if (items[before]?.joined === true) return 'joined';
  if (isSign(items[before], '،,')) return 'comma';
  return at - 1 - before >= 2 ? 'quotes' : 'none';
}

/**
 * Reads a coordination of places that starts at item `start`, after its preposition: `مدينتي نوى وجاسم ومن حاجز خربة غزالة`,
 * `بلدات (الدار الكبيرة والغنطو … عز الدين)`. What stands between a place and the next و (adjectives, بريف …) locates the place before it.
 *
 * @param role the preposition that governs the argument; the same one may be repeated (`ومن …`, `وعلى …`)
 * @returns null where neither a place nor a class noun of places stands there
 */
export function readPlaces(items: readonly Item[], start: number, end: number, role: string | null): PlaceNominal | null {
  const places: Item[] = [];
  const containers: Item[] = [];
  const known: Item[] = [];
  let headNoun: Item | null = null;
  let quantity = -1;
  /** The preposition between an unnamed head and its first name: مواقعها في محيط X وفي مديريتي Y وZ. */
  let locator: string | null = null;
  let last = start - 1;
  let inBrackets = false;
  let at = start;

  // Head: class nouns, quantifiers and counts before the first name.
  for (; at <= end; at++) {
    const item = items[at] as Item;
    if (isSign(item, '([')) {
      inBrackets = true;
      continue;
    }
    if (isSign(item, QUOTES)) continue;
    // بلدة شمال شرقي حلب, بلدة نائية في أفغانستان: the town is not what it lies beside or in.
    const town: Item | null = headNoun ?? items[quantity] ?? null;
    const described = item.kind === 'word' && item.role === null && !item.joined && hasParticiple(item);
    const located =
      town !== null && at === Math.max(last, quantity) + 1 ? endOfLocation(items, town, described ? at + 1 : at, end) : -1;
    if (located >= 0) return { places, containers, known, headNoun: town, holds: false, lies: true, quantity, lastItem: located };
    if (item.kind === 'place') break;
    if (item.kind === 'quantity' && quantity < 0 && headNoun === null) {
      quantity = at;
      continue;
    }
    // ثلاث من مديريات شبوة: of which it is some.
    if (at === quantity + 1 && quantity >= 0 && item.folded === 'من' && items[at + 1]?.classes.has('place-kind') === true)
      continue;
    // بلدات (X والغنطو …): one name that is not known, before those that are.
    if (inBrackets && headNoun !== null && (item.kind === 'person' || isOpaque(item))) continue;
    if (item.kind === 'word' && at - start < 8 && !isFiniteVerb(items, at) && hasAnyClass(item, HEAD_WORDS)) {
      // المركز الأول is a rank, no place.
      if (hasClass(item, 'ranked') && hasClass(items[at + 1], 'ordinal')) return null;
      // مركز المدينة: the definite noun of the construct is the place named before.
      if (hasClass(item, 'place-kind') && (headNoun === null || (!isDefinite(headNoun) && isDefinite(item)))) headNoun = item;
      last = at;
      continue;
    }
    if (
      item.kind === 'word' &&
      headNoun !== null &&
      at === last + 1 &&
      !item.joined &&
      item.role === null &&
      !isFiniteVerb(items, at) &&
      (isOpaque(item) || hasAdjective(item))
    ) {
      last = at;
      continue;
    }
    // معقل حركة الشباب في كيسمايو: whose it is stands between the head and where it lies.
    if (
      headNoun !== null &&
      item.kind === 'force' &&
      (item.role === null || item.role === 'for') &&
      !item.joined &&
      at === last + 1
    ) {
      last = at;
      continue;
    }
    // An unnamed head with a locator: مواقعها في بادية التبني, ثلاثة حواجز كانت تطوق داعل is left to the caller.
    if (
      headNoun !== null &&
      item.kind === 'preposition' &&
      (item.role === 'in' || item.role === 'near') &&
      items[at + 1] !== undefined
    ) {
      const located = nextPlace(items, at + 1, end);
      if (located !== null && located <= at + 4) {
        locator = item.role;
        at = located;
        break;
      }
    }
    break;
  }
  const first = items[at];
  if (first === undefined || at > end || first.kind !== 'place') {
    return headNoun === null && quantity < 0
      ? null
      : { places, containers, known, headNoun, holds: false, lies: false, quantity, lastItem: Math.max(last, start) };
  }
  if (first.role !== null && first.role !== role && headNoun === null && places.length === 0 && at > start) return null;
  places.push(first);
  last = at;

  // Tail: coordination, containers, adjectives.
  let listed = false;
  /** حلب، حماة، حمص: the latest name stood bare behind a comma. */
  let bare = false;
  for (at = at + 1; at <= end; at++) {
    const item = items[at] as Item;
    // الهبيط شمالاً، وعابدين (جنوب) وكفرسجنة: where the name before lies.
    if (isSign(item, '(') && hasDirection(items[at + 1]) && isSign(items[at + 2], ')')) {
      last = at += 2;
      continue;
    }
    if (hasDirection(item) && item.kind === 'word' && item.folded.endsWith('ا')) {
      last = at;
      continue;
    }
    if (isSign(item, '([')) {
      inBrackets = true;
      continue;
    }
    if (isSign(item, ')]')) {
      inBrackets = false;
      last = at;
      continue;
    }
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'place') {
      if (item.role !== null && LOCATORS.has(item.role) && !item.joined) {
        containers.push(item);
        last = at;
        continue;
      }
      const link = linkBefore(items, at);
      if (link !== 'none' || listed || inBrackets) {
        if (item.role !== null && item.role !== role) break;
        bare = link === 'comma';
        listed = false;
        places.push(item);
        last = at;
        continue;
      }
      // A name right after a name with no conjunction: apposition or container (دوما الغوطة الشرقية).
      containers.push(item);
      last = at;
      continue;
    }
    // …، ومطار الجراح و34 قرية وبلدة: how many more there are.
    if (item.kind === 'quantity' && item.joined && item.quantity?.unit === 'places' && quantity < 0) {
      quantity = at;
      last = at;
      continue;
    }
    // (معركبة - لحايا / البويضة), القرى الآتية معركبة / لحايا / البويضة
    if (isSign(item, '-–—/') && items[at + 1]?.kind === 'place' && (inBrackets || isRow(items, at, end, headNoun))) {
      listed = true;
      continue;
    }
    const besides = besidesAt(items, isSign(item, '،,') ? at + 1 : at, end, role);
    if (besides >= 0) {
      listed = true;
      at = besides;
      continue;
    }
    if (isSign(item, '،,')) {
      if (continuesWithPlace(items, at + 1, end, role, inBrackets || bare)) continue;
      break;
    }
    if (item.kind === 'preposition') {
      if (
        item.joined &&
        (item.role === role || item.role === locator) &&
        continuesWithPlace(items, at + 1, end, item.role, true)
      ) {
        listed = true;
        continue;
      }
      if (item.role !== null && LOCATORS.has(item.role) && !item.joined) {
        const located = nextPlace(items, at + 1, end);
        if (located !== null && located <= at + 3) {
          containers.push(items[located] as Item);
          at = located;
          // الرابطة بين شبوة ومأرب: both only locate.
          const other = items[at + 1];
          if (item.role === 'between' && at < end && other?.kind === 'place' && other.joined)
            containers.push(items[++at] as Item);
          last = at;
          continue;
        }
      }
      break;
    }
    // القيارة ثم الشرقاط: taken one after another, neither in the other.
    if (item.folded === 'ثم') break;
    // من X ولا من Y, X ولا Y: under a negation the list goes on.
    if (item.folded === 'ولا') {
      const repeated = items[at + 1]?.kind === 'preposition' && items[at + 1]?.role === role;
      if (!continuesWithPlace(items, repeated ? at + 2 : at + 1, end, role, true)) break;
      listed = true;
      if (repeated) at++;
      continue;
    }
    if (item.kind === 'word') {
      if (isFiniteVerb(items, at)) break;
      if (item.role !== null && LOCATORS.has(item.role)) {
        // بريف محافظة حمص, بمحافظة …
        const located = nextPlace(items, at + 1, end);
        if (hasClass(item, 'place-kind') && located !== null && located <= at + 2) {
          containers.push(items[located] as Item);
          at = located;
          last = at;
          continue;
        }
        break;
      }
      if (item.joined) {
        if (
          (hasAnyClass(item, HEAD_WORDS) || hasClass(item, 'part') || isWholeOf(item)) &&
          continuesWithPlace(items, at, end, role, true)
        ) {
          listed = true;
          continue;
        }
        if (hasClass(item, 'place-kind') && item.readings.some((reading) => reading.enclitic !== null)) {
          last = at;
          continue;
        }
        if (hasClass(item, 'place-kind') && isKnownOne(item)) known.push(item);
        const next = afterUnnamed(items, at, end, role);
        if (next >= 0) {
          listed = true;
          at = next - 1;
          continue;
        }
        if (known.at(-1) === item) last = at;
        break;
      }
      if (hasAnyClass(item, HEAD_WORDS) && continuesWithPlace(items, at, end, role, inBrackets)) {
        const located = nextPlace(items, at, end);
        const joined = located !== null && items.slice(at + 1, located + 1).some((next) => next.joined);
        if (located !== null && !joined && !inBrackets && !listed && !isSign(items[at - 1], '،,')) {
          // Apposition: القريتين عاصمة/مركز محافظة …
          containers.push(items[located] as Item);
          at = located;
          last = at;
        }
        continue;
      }
      if (hasAdjective(item) || isOpaque(item)) {
        last = at;
        continue;
      }
      const located = nextPlace(items, at, Math.min(end, at + 5));
      if (
        located !== null &&
        !items.slice(at, located).some((between) => between.kind === 'sign' || between.kind === 'preposition' || between.joined)
      ) {
        containers.push(items[located] as Item);
        at = located;
        last = at;
        continue;
      }
      break;
    }
    break;
  }
  return { places, containers, known, headNoun, holds: locator !== null, lies: false, quantity, lastItem: last };
}

/** المطار, but not قرى: one that is known. */
const isKnownOne = (noun: Item): boolean =>
  noun.readings.some(
    ({ proclitics, rank, features }) => rank === 0 && proclitics.includes('ال') && features.number === 'singular',
  );

/** Last item of a phrase that goes on with a list (وكذلك على X، فضلاً عن X) where it starts at `at` and a place follows; else -1. */
function besidesAt(items: readonly Item[], at: number, end: number, role: string | null): number {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.kind !== 'word' || at >= end) return -1;
  const preposition = next?.kind === 'preposition';
  let last = -1;
  const word = item.folded.replace(/^و/, '');
  if (isCue(word, 'also')) last = preposition && next.role === role ? at + 1 : at;
  else if (isCue(word, 'besides') && preposition) last = at + 1;
  return last >= 0 && continuesWithPlace(items, last + 1, end, null, true) ? last : -1;
}

/**
 * وبلدة X, والخوي, وكذلك مدينة X: where behind the comma that closes an aside a joined place goes on with the list.
 *
 * @returns the first item of its names, -1 where something else follows
 */
export function reopensList(items: readonly Item[], at: number): number {
  const item = items[at];
  const besides = besidesAt(items, at, items.length - 1, null);
  if (besides >= 0) return besides + 1;
  return item?.joined === true && item.role === null && continuesWithPlace(items, at, items.length - 1, null, true) ? at : -1;
}

const LONGEST_UNNAMED = 5;

/** معسكر حمزة وخزانات النفط ومنطقة الكازيرما: where a list goes on with a named place behind a joined one without a name; else -1. */
function afterUnnamed(items: readonly Item[], at: number, end: number, role: string | null): number {
  if (!hasAnyClass(items[at], [...HEAD_WORDS, 'part', 'post'])) return -1;
  const isPlural = items[at]?.readings.some(({ rank, features }) => rank === 0 && features.number === 'plural') === true;
  for (let i = at + 1; i <= Math.min(end, at + LONGEST_UNNAMED); i++) {
    const item = items[i] as Item;
    // ومنشآت أخرى منها المصرف المركزي
    const examples = isPlural ? startOfExamples(items, i) : -1;
    if (examples >= 0) return examples;
    if (item.joined) return continuesWithPlace(items, i, end, role, true) ? i : -1;
    // عدد من الحواجز
    const counted = item.kind === 'preposition' && item.role === 'from' && i === at + 1;
    if ((item.kind !== 'word' && !counted) || isFiniteVerb(items, i) || (item.role !== null && !counted)) return -1;
  }
  return -1;
}

/** An adjective; المرتبة and المركز, nouns with the letters of a participle, are none, nor is عافيتها, with a pronoun. */
const hasAdjective = (item: Item): boolean =>
  !isMainly(item, 'abstract') &&
  !(isMainly(item, 'place-kind') && item.readings[0]?.proclitics.includes('ال') === true) &&
  item.readings.some(
    ({ pos, features, enclitic }) =>
      enclitic === null && (pos === 'adjective' || (pos === 'participle' && features.definite === true)),
  );

/** شمالاً, غرب: a direction, as an adverb or by itself. */
const hasDirection = (item: Item | undefined): boolean => DIRECTION.test(item?.folded ?? '');
const DIRECTION = /^(?:شمال|جنوب|شرق|غرب)ا?$/;

const hasParticiple = ({ readings }: Item): boolean => readings.some(({ pos, rank }) => pos === 'participle' && rank === 0);

function nextPlace(items: readonly Item[], from: number, end: number): number | null {
  for (let i = from; i <= Math.min(end, from + 6); i++) {
    const item = items[i] as Item;
    if (item.kind === 'place') return i;
    if (isSign(item, QUOTES) || (item.kind === 'word' && !isFiniteVerb(items, i))) continue;
    return null;
  }
  return null;
}

/** After a comma or a joined class noun: does another place of the same list come, before anything else? */
function continuesWithPlace(items: readonly Item[], from: number, end: number, role: string | null, free: boolean): boolean {
  for (let i = from; i <= Math.min(end, from + 4); i++) {
    const item = items[i] as Item;
    if (isSign(item, QUOTES)) continue;
    if (item.kind === 'place') {
      if (item.role !== null && item.role !== role) return false;
      return free || item.joined || i > from || nextIsListed(items, i, end);
    }
    if (item.kind === 'preposition' && item.role === role && item.joined) continue;
    if (item.kind === 'word' && (hasAnyClass(item, HEAD_WORDS) || isWholeOf(item)) && !isFiniteVerb(items, i)) continue;
    return false;
  }
  return false;
}

const LONGEST_LIST = 24;

/**
 * `حلب، حماة، وحمص`, `حلب، حماة، حمص.`: a bare name after a comma belongs to the list where names go on to a joined one or to the end of the
 * sentence.
 */
function nextIsListed(items: readonly Item[], at: number, end: number): boolean {
  let more = false;
  for (let i = at + 1; i <= Math.min(end, at + LONGEST_LIST); i++) {
    const item = items[i] as Item;
    if (item.kind === 'place' && item.joined) return true;
    // السخنة، بوابة دير الزور.: one name before the end describes what is before it.
    if (isSign(item, '.')) return more;
    const listed = item.kind === 'place' && item.role === null && isSign(items[i - 1], `،,${QUOTES}`);
    more ||= listed;
    if (listed || isSign(item, '،,') || isSign(item, QUOTES)) continue;
    return false;
  }
  return at === end || isSign(items[at + 1], '.');
}
