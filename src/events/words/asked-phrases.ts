import type { Analysis } from '../../document.ts';
import { isFiniteVerb } from '../clauses/finite-verbs.ts';
import type { ArgumentField, Frame } from '../frames.ts';
import { isFigure, loadFrames } from '../frames.ts';
import { governorsOf } from '../governors.ts';
import type { Item } from '../items/item.ts';
import { isMasdar } from '../places/extent.ts';
import { holdsVerb, opensApposition, opensInside, opensRelative, opensWhoIsWho } from './aside-openings.ts';
import { isParticipleOrAdjective, pronounPreposition } from './nominals.ts';
import { COMMAS, QUOTES, hasAnyClass, hasClass, isSign } from './words.ts';

/** Items between a predicate and the aside that cuts it off from what it takes. */
export const FARTHEST_PREDICATE = 14;
export const ENDS_CLAUSE = '،,.؛;:!؟…';

/** Roles of the prepositions that a predicate asks for. */
export const ASKED = ['from', 'on', 'about', 'to', 'holder', 'loser'] as const;
type AskedRole = (typeof ASKED)[number];

const FILLED: readonly (ArgumentField | undefined)[] = ['at', 'at-or-actor', 'to', 'target', 'actor', 'actor-strong'];

/** Who holds it now is what only a predicate with the place for its subject asks for (سقطت X بيد Y، باتت X تحت سيطرة Y). */
const takesRole = ({ arguments: fields, subjectIsPlace }: Frame, role: string): boolean =>
  FILLED.includes(fields[role]) && (role !== 'holder' || subjectIsPlace);

/** Whether a predicate takes a phrase with the preposition: its frame has a position for it, or it governs an event so (تمكن من). */
const asksFor = (items: readonly Item[], at: number, role: AskedRole): boolean =>
  framesAt(items, at).some((frame) => takesRole(frame, role)) ||
  governorsOf(items[at]).some(({ markers }) => markers.includes(role));

/** Frames of the verb at an item, or of the verbal noun, without figures of speech. */
export const framesAt = (items: readonly Item[], at: number): readonly Frame[] => {
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
  // لم يعلق زيد، قائد اللواء، على …: behind who leads, told by a participle, only whence and whither he goes.
  const leader = items[first];
  if (role === 'on' && hasClass(leader, 'title') && leader !== undefined && isParticipleOrAdjective(leader)) return -1;
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
export function isGoverned(items: readonly Item[], open: number, marker: string): boolean {
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
 * الذراع العسكرية للحركة، أكبر فصيل في المنطقة, قائد اللواء 105: an apposition that is no participle, over which the arguments are read as they stand (المنضوية في
 * الجبهة).
 */
const isNounPhrase = (item: Item | undefined): boolean =>
  item !== undefined && opensApposition(item) && (!isParticipleOrAdjective(item) || hasAnyClass(item, ['superlative', 'title']));

/** قوات X، "قسد"، …: another name of the body before the comma, and nothing else up to the next. */
function isOtherName(items: readonly Item[], open: number, close: number): boolean {
  const names = items.slice(open + 1, close).filter((item) => !isSign(item, QUOTES));
  const [name] = names;
  return names.length === 1 && name?.kind === 'force' && name.role === null && !name.joined && items[open - 1]?.kind === 'force';
}

/** Whether a predicate before `open`, in its clause, asks for a phrase with the preposition and has none yet. */
export function isAskedFor(items: readonly Item[], open: number, role: AskedRole): boolean {
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

/** What may stand between a verb and what is asked without parting them. */
export const isDayOrComma = (item: Item | undefined): boolean => item?.kind === 'date' || isSign(item, COMMAS);
