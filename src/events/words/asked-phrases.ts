import type { Analysis } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { ArgumentField, Frame } from '../frames.ts';
import { isFigure, loadFrames } from '../frames.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { isMasdar } from '../places/extent.ts';
import { holdsVerb, opensApposition, opensInside, opensRelative, opensWhoIsWho } from './aside-openings.ts';
import { isOnlyAdjective, isParticipleOrAdjective, pronounPreposition } from './nominals.ts';
import { hasArticle } from './definite.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign } from './words.ts';

/** Items between a predicate and the aside that cuts it off from what it takes. */
const FARTHEST_PREDICATE = 14;
export const ENDS_CLAUSE = '،,.؛;:!؟…';

/** Roles of the prepositions that a predicate asks for. */
const ASKED = ['from', 'on', 'about', 'to', 'holder'] as const;

const FILLED: readonly (ArgumentField | undefined)[] = ['at', 'at-or-actor', 'to', 'target', 'actor', 'actor-strong'];

/** Who holds it now is what only a predicate with the place for its subject asks for (سقطت X بيد Y، باتت X تحت سيطرة Y). */
const takesRole = ({ arguments: fields, subjectIsPlace }: Frame, role: string): boolean =>
  FILLED.includes(fields[role]) && (role !== 'holder' || subjectIsPlace);

/** Whether a predicate takes a phrase with the preposition: its frame has a position for it, or it governs an event so (تمكن من). */
const asksFor = (items: readonly Item[], at: number, role: (typeof ASKED)[number]): boolean =>
  framesAt(items, at).some((frame) => takesRole(frame, role)) ||
  governorsOf(items[at]).some(({ markers }) => markers.includes(role));

const framesAt = (items: readonly Item[], at: number): readonly Frame[] => {
  const verb = isFiniteVerb(items, at);
  const told = (reading: Analysis): boolean =>
    verb ? reading.pos === 'verb' : reading.pos === 'masdar' && reading.rank === items[at]?.readings[0]?.rank;
  return (
    items[at]?.readings
      .filter(told)
      .flatMap(({ lemma }) => loadFrames().byVerb.get(lemma) ?? [])
      .filter((frame) => !isFigure(frame)) ?? []
  );
};

/**
 * Where the phrase begins that an aside cuts off from the predicate that asks for it: «انسحبت القوات، التي دخلتها قبل يومين، من تدمر»,
 * «سيطر الجيش، بعد معارك استمرت يومين، على تدمر», «انسحبت الكتائب، الذراع العسكرية للحركة، من تدمر», «سيطرت قوات X، وهي تحالف فصائل، على تدمر». -1 where none follows, or the predicate has one before the aside.
 */
export function partedPhrase(items: readonly Item[], open: number, close: number): number {
  const first = opensRelative(items[open]) ? open : open + 1;
  const opens =
    opensWhoIsWho(items[first]) ||
    isOtherName(items, open, close) ||
    (holdsVerb(items, first - 1, close) ? opensInside(items, first) : isNounPhrase(items[first]));
  if (!opens) return -1;
  let next = close + 1;
  while (next < items.length && isDayOrComma(items[next])) next++;
  const phrase = items[next];
  const role = ASKED.find((each) => each === phrase?.role);
  if (role === undefined || phrase?.kind !== 'preposition' || phrase.joined) return -1;
  return isAskedFor(items, open, role) ? next : -1;
}

/**
 * Where the deed begins that the source of a report cuts off from the predicate that governs it: «فشل الجيش، وفق ما ذكر ناشطون، في السيطرة على تدمر»,
 * «بدأت الحركة، كما أعلنت، الانسحاب من عفرين». -1 where none follows.
 */
export function partedDeed(items: readonly Item[], open: number, close: number): number {
  if (!opensInside(items, open + 1) || !holdsVerb(items, open, close)) return -1;
  let next = close + 1;
  while (next < items.length && isDayOrComma(items[next])) next++;
  const [phrase, behind] = [items[next], items[next + 1]];
  const deed = phrase?.kind === 'preposition' ? behind : phrase;
  if (deed?.kind !== 'word' || phrase?.joined !== false || !isMasdar(deed)) return -1;
  return isGoverned(items, open, phrase.role ?? 'acc') ? next : -1;
}

/** Whether a predicate before `open`, in its clause, governs what hangs on it so; لـ stands for إلى. */
function isGoverned(items: readonly Item[], open: number, marker: string): boolean {
  for (let at = open - 1; at >= Math.max(0, open - FARTHEST_PREDICATE); at--) {
    if (isSign(items[at], ENDS_CLAUSE)) return false;
    const taken = governorsOf(items[at]).some(
      ({ markers }) => markers.includes(marker) || (marker === 'for' && markers.includes('to')),
    );
    if (taken) return true;
    if (isFiniteVerb(items, at)) return false;
  }
  return false;
}

/**
 * الذراع العسكرية للحركة، أكبر فصيل في المنطقة: an apposition that is no participle, over which the arguments are read as they stand (المنضوية في
 * الجبهة).
 */
const isNounPhrase = (item: Item | undefined): boolean =>
  item !== undefined && opensApposition(item) && (!isParticipleOrAdjective(item) || hasClass(item, 'superlative'));

/** قوات X، "قسد"، …: another name of the body before the comma, and nothing else up to the next. */
function isOtherName(items: readonly Item[], open: number, close: number): boolean {
  const names = items.slice(open + 1, close).filter((item) => !isSign(item, QUOTES));
  const [name] = names;
  return names.length === 1 && name?.kind === 'force' && name.role === null && !name.joined && items[open - 1]?.kind === 'force';
}

/** Whether a predicate before `open`, in its clause, asks for a phrase with the preposition and has none yet. */
function isAskedFor(items: readonly Item[], open: number, role: (typeof ASKED)[number]): boolean {
  for (let at = open - 1; at >= Math.max(0, open - FARTHEST_PREDICATE); at--) {
    const item = items[at] as Item;
    if ((item.role === role && item.kind === 'preposition') || isSign(item, ENDS_CLAUSE)) return false;
    // استولى عليها المتمردون أثناء الهجوم على X: the predicate has it, with a pronoun.
    if (pronounPreposition(item)?.role === role) return false;
    if (item.kind !== 'word') continue;
    if (asksFor(items, at, role)) return true;
    if (isFiniteVerb(items, at)) return false;
  }
  return false;
}

/** Items between a preposition of time or cause and the phrase behind its noun. */
const LONGEST_OCCASION = 6;

/**
 * Where what a predicate takes begins behind the occasion at `open`, without commas: the phrase that it asks for («سيطر الجيش بعد قتال عنيف على تدمر»,
 * «سيطر الجيش وفق ناشطين على تدمر»), or who does it («سيطر جراء القصف مسلحو X على Y»). The occasion is no event of the frames, which takes the phrase
 * for itself (بعد خروج X من …). -1 where there is none.
 */
export function phraseBehindOccasion(items: readonly Item[], open: number): number {
  const noun = nounOfOccasion(items, open);
  if (noun < 0) return -1;
  const source = items[open]?.role === 'source';
  for (let at = noun + 1; at <= Math.min(items.length - 1, noun + LONGEST_OCCASION); at++) {
    const item = items[at] as Item;
    const role = ASKED.find((each) => item.kind === 'preposition' && each === item.role);
    // وفق ناشطين من X: where they are from.
    if (role !== undefined) return !item.joined && !(source && role === 'from') && isAskedFor(items, open, role) ? at : -1;
    // إثر هجوم مباغت مسلحو X: behind an adjective or the article stands no genitive, but who does it or is driven out.
    if (item.kind === 'force' && item.role === null && !source)
      return !item.joined && isClosed(items[at - 1] as Item) && mayLackForce(items, open) ? at : -1;
    if (item.kind === 'sign' || item.kind === 'preposition' || item.joined || isFiniteVerb(items, at)) return -1;
    if (!source && isMasdar(item)) return -1;
  }
  return -1;
}

/** Whether a predicate stands before `open`, alone or with the force that does it. */
const mayLackForce = (items: readonly Item[], open: number): boolean =>
  framesAt(items, items[open - 1]?.kind === 'force' ? open - 2 : open - 1).length > 0;

/** An adjective, or a noun with the article. */
const isClosed = (item: Item): boolean => isOnlyAdjective(item) || hasArticle(item);

/** The noun of what happens or of who says it, behind the preposition at `open`; -1 where another thing stands there. */
function nounOfOccasion(items: readonly Item[], open: number): number {
  const preposition = items[open];
  if (preposition?.kind !== 'preposition' || preposition.joined) return -1;
  if (preposition.role === 'source') return items[open + 1]?.kind === 'word' ? open + 1 : -1;
  // رغم انقطاع الطريق إلى X: in spite of what, with a phrase of its own.
  if (!OCCASIONS.has(preposition.role ?? '') || preposition.classes.has('contrast')) return -1;
  // بعد يومين من القتال: how long it went on.
  const lasted = items[open + 1]?.kind === 'quantity' && items[open + 2]?.role === 'from';
  const at = lasted ? open + 3 : open + 1;
  const noun = items[at];
  if (noun?.kind !== 'word' || !isMasdar(noun) || framesAt(items, at).length > 0 || hasAnyClass(noun, TAKES_PLACE)) return -1;
  return at;
}

const OCCASIONS: ReadonlySet<string> = new Set(['time', 'cause', 'pressure', 'other']);
const TAKES_PLACE = ['advance', 'enter', 'move', 'reach', 'arrive', 'speech', 'report', 'govern'];

export const isDayOrComma = (item: Item | undefined): boolean => item?.kind === 'date' || isSign(item, COMMAS);
