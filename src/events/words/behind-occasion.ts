import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { Item } from '../items/item.ts';
import { isMasdar } from '../places/extent.ts';
import { ASKED, ENDS_CLAUSE, FARTHEST_PREDICATE, framesAt, isAskedFor, isGoverned } from './asked-phrases.ts';
import { hasArticle } from './definite.ts';
import { isAdverb, isOnlyAdjective } from './nominals.ts';
import { isPlaceKind } from './place-nouns.ts';
import { hasAnyClass, hasClass, isSign } from './words.ts';

/** Items between a preposition of time or cause and what is behind its noun. */
const LONGEST_OCCASION = 6;

const OCCASIONS: ReadonlySet<string> = new Set(['time', 'cause', 'pressure', 'other']);
/** بإسناد من الطيران: with whose help. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['source', 'support']);
/** في هجوم, عبر عملية: behind these prepositions only what is done. */
const MEANS: ReadonlySet<string> = new Set(['in', 'via']);
const DONE = ['battle', 'event-noun'];
const ORDERED = ['order-noun', 'agreement-noun', 'plan-noun'];
const TAKES_PLACE = ['advance', 'enter', 'move', 'reach', 'arrive', 'speech', 'report', 'govern'];

/**
 * Where what a predicate takes goes on behind an occasion at `open` that stands before it without commas: the phrase that it asks for («سيطر الجيش بعد
 * قتال عنيف على تدمر»), who does it («سيطرت وفق ناشطين قوات X على Y»), what is taken («استعاد الجيش بموجب اتفاق مدينة X»). The occasion is no
 * event of the frames, which takes the phrase for itself (بعد خروج X من …). -1 where there is none.
 */
export function behindOccasion(items: readonly Item[], open: number): number {
  const noun = nounOfOccasion(items, open);
  if (noun < 0) return -1;
  const of = items[open]?.role ?? '';
  const { last, closed } = endOfOccasion(items, noun, OF_SOMEBODY.has(of));
  const next = last + 1;
  if (next >= items.length) return -1;
  if (isBare(items, next) ? isMissed(items, open, next, closed) : closed && isDeedMissed(items, open, next)) return next;
  if (of === 'source' && isName(items[last]) && isPhrase(items[next]) && hasPredicate(items, open)) return next;
  return MEANS.has(of) || of === 'support' || of === 'by' ? -1 : phraseAskedFor(items, open, noun);
}

/** The phrase behind the occasion that a predicate before it asks for, -1 where none stands there. */
function phraseAskedFor(items: readonly Item[], open: number, noun: number): number {
  const source = items[open]?.role === 'source';
  for (let at = noun + 1; at <= Math.min(items.length - 1, noun + LONGEST_OCCASION); at++) {
    const item = items[at] as Item;
    const role = ASKED.find((each) => item.kind === 'preposition' && each === item.role);
    // وفق ناشطين من X: where they are from; بموجب القرار الصادر عن X: whose it is.
    const own = (source && role === 'from') || (at - 1 > noun && isArticledParticiple(items[at - 1] as Item));
    if (role !== undefined) return !item.joined && !own && isAskedFor(items, open, role) ? at : -1;
    if (item.kind === 'sign' || item.kind === 'preposition' || item.joined || isFiniteVerb(items, at)) return -1;
    if (!source && isMasdar(item)) return -1;
  }
  return -1;
}

const isArticledParticiple = ({ kind, readings }: Item): boolean =>
  kind === 'word' &&
  readings.some(({ rank, pos, proclitics }) => rank === 0 && pos === 'participle' && proclitics.includes('ال'));

/** The noun of what happens or of who says it, behind the preposition at `open`; -1 where another thing stands there. */
function nounOfOccasion(items: readonly Item[], open: number): number {
  const preposition = items[open];
  if (preposition === undefined || preposition.joined || preposition.kind === 'sign') return -1;
  const next = items[open + 1];
  const role = preposition.role ?? '';
  // بقرار من القيادة; but تمسكها باتفاق السلم: what a verbal noun has with ب is no means.
  if (role === 'by' && preposition.kind === 'word')
    return hasAnyClass(preposition, ORDERED) && isWhose(items, open + 1) ? open : -1;
  if (preposition.kind !== 'preposition') return -1;
  if (MEANS.has(role)) return hasAnyClass(next, DONE) && !(next !== undefined && isPlaceKind(next)) ? open + 1 : -1;
  if (OF_SOMEBODY.has(role)) return next?.kind === 'word' || next?.kind === 'force' ? open + 1 : -1;
  // رغم انقطاع الطريق إلى X: in spite of what, with a phrase of its own.
  if (!OCCASIONS.has(role) || preposition.classes.has('contrast')) return -1;
  // بعد يومين من القتال: how long it went on.
  const lasted = next?.kind === 'quantity' && items[open + 2]?.role === 'from';
  const at = lasted ? open + 3 : open + 1;
  const noun = items[at];
  const ordered = hasAnyClass(noun, ORDERED);
  if (noun?.kind !== 'word' || !(ordered || isMasdar(noun)) || framesAt(items, at).length > 0) return -1;
  return !ordered && hasAnyClass(noun, TAKES_PLACE) ? -1 : at;
}

/** Where an occasion ends, and whether no genitive of it can stand behind that. */
interface Ending {
  readonly last: number;
  readonly closed: boolean;
}

/** The end of the nominal at `noun`: its adjectives, and a genitive that is neither force nor place unless these are `named` by it. */
function endOfOccasion(items: readonly Item[], noun: number, named: boolean): Ending {
  let last = noun;
  // بقرار من القيادة, باتفاق مع الوجهاء: whose it is.
  if (hasAnyClass(items[noun], ORDERED) && isWhose(items, noun + 1)) last = noun + 2;
  let described = false;
  for (;;) {
    const [item, next] = [items[last] as Item, items[last + 1]];
    const closed = described || isClosed(item);
    if (next === undefined || next.role !== null || next.joined || isFiniteVerb(items, last + 1)) return { last, closed };
    const adjective =
      item.kind === 'word' && (named ? isAdjective(next) : isOnlyAdjective(next)) && hasArticle(next) === hasArticle(item);
    const genitive = !closed && (next.kind === 'word' ? isPlainNoun(next) : named && isName(next));
    if (!adjective && !genitive) return { last, closed };
    described = adjective;
    last++;
  }
}

/** من القيادة, مع الوجهاء: whose an order or an agreement is. */
const isWhose = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'preposition' && ['from', 'with'].includes(items[at]?.role ?? '') && items[at + 1] !== undefined;

/** محلية: it can be one, and may be a noun too. */
const isAdjective = ({ kind, readings }: Item): boolean =>
  kind === 'word' && readings.some(({ rank, pos }) => rank === 0 && pos === 'adjective');

const isName = (item: Item | undefined): boolean => item?.kind === 'force' || item?.kind === 'person';

const isPlainNoun = (item: Item): boolean =>
  !hasAnyClass(item, ['member', 'force', 'rank', 'title', 'carrier']) && !isPlaceKind(item) && !isAdverb(item) && !isOwned(item);

/** قواتها, سيطرته, أنفسهم: with the pronoun of whose it is. */
const isOwned = ({ readings }: Item): boolean =>
  readings.some(({ rank, pos, enclitic }) => rank === readings[0]?.rank && pos !== 'verb' && enclitic !== null);

/** القصف, عنيفة, ناشطين, وكالة رويترز: no genitive can follow. */
const isClosed = (item: Item): boolean =>
  item.kind !== 'word' || isOnlyAdjective(item) || hasArticle(item) || isSoundPlural(item) || isOwned(item);

/** ناشطين, مسؤولون: a plural that keeps its nun, as it does not before a genitive. */
const isSoundPlural = ({ folded, readings }: Item): boolean =>
  /[وي]ن$/.test(folded) && readings.some(({ rank, features }) => rank === 0 && features.number === 'plural');

/** A nominal without a preposition that is no adverb, and opens no clause. */
const isBare = (items: readonly Item[], at: number): boolean => {
  const item = items[at] as Item;
  if (item.joined || item.role !== null || item.kind === 'sign' || item.kind === 'date' || item.kind === 'person') return false;
  if (item.kind !== 'word' || isOwned(item)) return !isFiniteVerb(items, at);
  return (
    !isAdverb(item) && !isFiniteVerb(items, at) && (isPlaceKind(item) || isMasdar(item) || hasAnyClass(item, ['member', 'force']))
  );
};

/** Whether a bare nominal stands at `at` that the verb before `open`, and before its subject, cannot be without. */
export const isLacked = (items: readonly Item[], open: number, at: number): boolean =>
  isBare(items, at) && isMissed(items, open, at, false);

/** Whether a predicate before `open` lacks the bare nominal at `at`, behind an occasion to which no genitive can belong where it is closed. */
function isMissed(items: readonly Item[], open: number, at: number, closed: boolean): boolean {
  if (closed) return hasPredicate(items, open) || isGoverned(items, open, 'acc');
  const item = items[at] as Item;
  const subject = items[open - 1]?.kind === 'force' ? open - 1 : open;
  const frames = framesAt(items, subject - 1);
  if (item.kind === 'place' || isPlaceKind(item))
    return frames.some(
      ({ subjectIsPlace, arguments: fields }) => fields['object'] === 'at' || (subject === open && subjectIsPlace),
    );
  if (subject < open)
    return frames.some(({ arguments: fields }) => fields['object'] === (isOwned(item) ? 'actor-if-none' : 'target'));
  return lacksSubject(items, open);
}

/** نجحت قوات X في هجوم واسع في السيطرة: whether the phrase at `at` has the deed that a predicate before `open` governs. */
const isDeedMissed = (items: readonly Item[], open: number, at: number): boolean => {
  const [phrase, deed] = [items[at], items[at + 1]];
  return isPhrase(phrase) && deed?.kind === 'word' && isMasdar(deed) && isGoverned(items, open, phrase?.role ?? '');
};

const isPhrase = (item: Item | undefined): boolean => item?.kind === 'preposition' && !item.joined;

/** انسحبت من X بموجب اتفاق القوات: whether nothing but phrases stands between `open` and a verb that opens its clause. */
function lacksSubject(items: readonly Item[], open: number): boolean {
  for (let at = open - 1; at >= Math.max(0, open - FARTHEST_PREDICATE); at--) {
    const item = items[at] as Item;
    if (framesAt(items, at).some(({ subjectIsPlace }) => !subjectIsPlace))
      return isFiniteVerb(items, at) && opensClause(items, at);
    const phrase = item.kind === 'preposition' || item.kind === 'date' || item.kind === 'place' || isPlaceKind(item);
    if (!phrase) return false;
  }
  return false;
}

/** Whether a verb or verbal noun of the frames stands before `open` in its clause. */
function hasPredicate(items: readonly Item[], open: number): boolean {
  for (let at = open - 1; at >= Math.max(0, open - FARTHEST_PREDICATE); at--) {
    if (isSign(items[at], ENDS_CLAUSE) || hasClass(items[at], 'complementiser')) return false;
    if (framesAt(items, at).length > 0) return true;
    if (isFiniteVerb(items, at)) return false;
  }
  return false;
}

/** A verb with nothing before it that could be its subject. */
const opensClause = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  return before === undefined || before.kind === 'sign' || items[at]?.joined === true || hasClass(before, 'completed');
};
