import type { Token } from '../../document.ts';
import { mayBeginNumber } from '../../quantity/numbers.ts';
import type { Draft } from '../draft.ts';
import { listOpener } from '../../language/list-openers.ts';
import { actionBefore, LONGEST_ASIDE } from '../place-context.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import type { ClassNoun } from '../tables.ts';
import { factsAt } from '../word-facts.ts';
import { ADJECTIVE, ANNOUNCES, KNOWN, PARTICIPLE } from '../traits.ts';
import { timeWord } from '../../time/lexicon.ts';
import { hasTrait, isComma, isOnlyVerb, isOpening, isParticle, isQuote, previousWord } from '../words.ts';
import { isNameCue } from '../cue-words.ts';

/** A coordination of places under way: `بلدات X وY`, `(X، Y وZ)`. */
export interface List {
  /** Last token of its latest name. */
  last: number;
  /** Class noun before its first name, and what it says; names that no list holds are taken where it is plural. */
  readonly head: number;
  readonly noun: ClassNoun | null;
  readonly bracketed: boolean;
  /** A word for taking, leaving or reaching ground stands before its first name. */
  readonly governed: boolean;
  length: number;
  /** Something stands behind it that no list goes on over. */
  closed: boolean;
  /** It goes on in the lines below a colon, each of which holds names and nothing else. */
  readonly below: boolean;
}

const FARTHEST_GOVERNOR = 12;

/** The list that goes on with a place, or begins with it. */
export function listHead(finder: PlaceFinder, place: Draft, open: List | null): Omit<List, 'last'> {
  if (open !== null && (place.head < 0 || place.head >= place.first || place.head === open.head))
    return { ...open, length: open.length + 1 };
  const noun = place.head < 0 || place.head >= place.first ? null : (factsAt(finder, place.head).classNoun?.value ?? null);
  const bracketed = isOpening(finder.words.tokens[place.first - 1]);
  return {
    head: place.head,
    noun,
    bracketed,
    governed: actionBefore(finder, place.first, FARTHEST_GOVERNOR),
    length: 1,
    closed: false,
    below: false,
  };
}

/** كيدال ثم غاو: as often a deed stands behind it (ثم سحب قواته), so that no word of the lexicon is a name there. */
const isThen = ({ words }: PlaceFinder, between: Token | undefined, at: number): boolean =>
  /^و?ثم$/.test(between?.folded ?? '') && !hasTrait(words, at, KNOWN);

/** الهبيط شمالاً، وعابدين جنوباً: where the name before lies. */
const WHERE = /^(?:شمالا|جنوبا|شرقا|غربا|المجاوره|القريبه|المجاورتين|القريبتين)$/;

const FARTHEST_ANNOUNCED = 10;

/**
 * القرى التالية: …, عدد من البلدات، وهي …: the list that a colon or pronoun opens; null where no class noun in the plural announces it.
 * Without the colon the noun says of each word behind it that it is a name only after a word that no description follows (أبرزها X, but قرى
 * هي الأفقر).
 */
export function announcedList(finder: PlaceFinder, opener: number): List | null {
  const { words } = finder;
  const colon = words.tokens[opener]?.form === ':';
  const last = colon ? previousWord(words, opener) : opener;
  if (last < 0) return null;
  // على بلدات: X، Y: the colon stands right behind the noun.
  const bare = colon && !hasTrait(words, last, ANNOUNCES);
  if (bare && !isCountedBefore(finder, last)) return null;
  for (let at = bare ? last : last - 1; at >= Math.max(words.sentenceStart(opener), last - FARTHEST_ANNOUNCED); at--) {
    const folded = words.tokens[at]?.folded ?? '';
    const noun = factsAt(finder, at).classNoun?.value ?? finder.tables.classNouns.get(folded.replace(/^ال/, '')) ?? null;
    if (noun === null || (noun.number === 'singular' && words.tokens[at - 1]?.kind !== 'number')) continue;
    const opening = words.tokens[opener]?.folded ?? '';
    const numbered = words.tokens[at - 1] !== undefined && mayBeginNumber(words.tokens[at - 1] as Token);
    const counted: ClassNoun = noun.number === 'singular' ? { ...noun, number: 'plural' } : noun;
    return {
      last: colon ? opener - 1 : opener,
      head: at,
      // ثلاث قرى هي X, قريتان هما X: who counts them names them.
      noun: colon || listOpener(opening) === 'part' || numbered || noun.number === 'dual' ? counted : null,
      bracketed: false,
      governed: true,
      length: 0,
      closed: false,
      below: colon && opener === words.sentenceEnd(opener),
    };
  }
  return null;
}

/** على بلدات: X; ست قرى بريف دير الزور: X: a noun for several right before the colon, or counted and with where they lie behind it. */
function isCountedBefore(finder: PlaceFinder, last: number): boolean {
  const { words } = finder;
  for (let at = last; at >= Math.max(words.sentenceStart(last), last - FARTHEST_ANNOUNCED); at--) {
    const noun = factsAt(finder, at).classNoun?.value;
    if (words.tokens[at]?.kind !== 'word' || isOnlyVerb(words, at)) return false;
    if (noun === undefined || noun.number === 'singular') continue;
    const counter = words.tokens[at - 1];
    return at === last || (counter !== undefined && (mayBeginNumber(counter) || isNameCue(counter.folded, 'how-many')));
  }
  return false;
}

const LONGEST_BRACKET = 40;

/**
 * بلدات (X - Y - Z): the list that a bracket right behind a class noun in the plural opens, where nothing but names parted from one another stands
 * in it; null elsewhere.
 */
export function bracketList(finder: PlaceFinder, opening: number): List | null {
  const { words } = finder;
  const head = previousWord(words, opening);
  const noun = factsAt(finder, head).classNoun?.value;
  if (head !== opening - 1 || noun === undefined || noun.number === 'singular') return null;
  let parted = false;
  for (let at = opening + 1; at <= Math.min(words.sentenceEnd(opening), opening + LONGEST_BRACKET); at++) {
    const token = words.tokens[at] as Token;
    if (token.form === ')' || token.form === ']')
      return parted
        ? { last: opening, head, noun, bracketed: true, governed: true, length: 0, closed: false, below: false }
        : null;
    parted ||= at > opening + 1 && (isSeparator(token) || joined(finder, at));
    if (token.kind === 'number' || (token.kind === 'word' && (isParticle(words, at) || isOnlyVerb(words, at)))) return null;
  }
  return null;
}

const isSeparator = (token: Token | undefined): boolean => isComma(token) || SEPARATORS.has(token?.form ?? '');
const SEPARATORS = new Set(['-', '–', '—', '/']);

/** Words of a line of names (- تل الشيخ إدريس والبانة). */
const LONGEST_LINE = 8;

/** True where the word at `at` is the first of a line right below that of the latest name, and nothing but names can stand in the line. */
function isLineBelow({ words }: PlaceFinder, list: List, at: number): boolean {
  const { tokens } = words;
  if (!list.below || tokens[at]?.sentence !== (tokens[list.last]?.sentence ?? 0) + 1) return false;
  let length = 0;
  for (let i = words.sentenceStart(at); i <= words.sentenceEnd(at); i++) {
    if (tokens[i]?.kind !== 'word') continue;
    length++;
    if (i < at || length > LONGEST_LINE || isParticle(words, i) || isOnlyVerb(words, i)) return false;
  }
  return true;
}

/** تل عثمان الاستراتيجي والبانة: a definite adjective describes the name before it. */
const isOwnAdjective = ({ words }: PlaceFinder, at: number): boolean =>
  (words.tokens[at]?.folded.startsWith('ال') ?? false) && hasTrait(words, at, ADJECTIVE | PARTICIPLE);

/** The bracket that closes one word (الهبيط (شمال) وعابدين), or what begins with a number or day: نيالا (26 أكتوبر) وزالنجي, الطويشة (110 كلم جنوب الفاشر) وأم كدادة. */
function endOfAside({ words }: PlaceFinder, opening: number): number {
  const { tokens } = words;
  if (tokens[opening + 2]?.form === ')') return opening + 2;
  const counted = tokens[opening + 1]?.kind === 'number' || TIMES.some((kind) => timeWord(kind, tokens, opening + 1) !== null);
  const inner = tokens.slice(opening + 1, opening + 1 + LONGEST_ASIDE);
  const length = inner.findIndex(({ form }) => form === ')');
  return counted && length > 0 ? opening + 1 + length : -1;
}

/** True where the word at `at` goes on with a list: `وX`, `، X`, `– X`, or the next word inside brackets. */
export function continues(finder: PlaceFinder, list: List, at: number): boolean {
  const { words } = finder;
  if (list.closed) return false;
  if (isLineBelow(finder, list, at)) return true;
  list.closed = words.tokens[at]?.sentence !== words.tokens[list.last]?.sentence;
  let separated = false;
  /** What stands between only says where the latest name lies, or describes it. */
  let told = false;
  let described = false;
  for (let i = list.last + 1; i < at && !list.closed; i++) {
    const token = words.tokens[i];
    if (isQuote(token)) continue;
    if (WHERE.test(token?.folded ?? '') || isOwnAdjective(finder, i)) {
      told = true;
      described = true;
      continue;
    }
    const aside = isOpening(token) && !list.bracketed ? endOfAside(finder, i) : -1;
    if (aside >= 0) {
      if (aside >= at) return false;
      i = aside;
      told = true;
      continue;
    }
    if (
      isSeparator(token) ||
      (token?.form === ':' && list.length === 0) ||
      isNameCue(token?.folded, 'goes-on-with') ||
      isThen(finder, token, at) ||
      token?.form === 'و' ||
      token?.form === 'أو'
    )
      separated = true;
    else list.closed = true;
  }
  if (list.closed) return false;
  if (separated || list.bracketed || (list.length === 0 && at === list.last + 1)) return true;
  // الكامل والفوري: another adjective.
  if (described && /^وال.+(?:ي|يه)$/.test(words.tokens[at]?.folded ?? '')) return false;
  return (told || at === list.last + 1) && (words.tokens[at]?.folded.startsWith('و') ?? false);
}

/** و stands before the word, or is its first letter. */
export const joined = ({ words }: PlaceFinder, at: number): boolean => words.tokens[at]?.folded.startsWith('و') ?? false;

/** Kinds of words that begin a time: السبت, اليوم, صباح اليوم, ليلا. */
const TIMES = ['weekday', 'deictic', 'part', 'adverb', 'moment'] as const;

/**
 * سيطرت على البريقة والعقيلة وبشر.: where nothing follows a doubtful word that could be its object or subject, no verb stands there:
 * a sign, a particle or preposition, another joined word, a direction or time, or what describes it.
 */
export function nothingSaidOf(finder: PlaceFinder, next: number): boolean {
  const { words, tables } = finder;
  const token = words.tokens[next];
  if (token?.kind !== 'word' || next > words.sentenceEnd(next - 1)) return true;
  if (isParticle(words, next) || joined(finder, next) || tables.directions.has(token.folded)) return true;
  if (TIMES.some((kind) => timeWord(kind, words.tokens, next) !== null)) return true;
  const cue = cueRoleOf(finder, next);
  if (cue === 'preposition' || cue === 'direction' || factsAt(finder, next).classNoun?.reading.particles.includes('ب') === true)
    return true;
  return token.folded.startsWith('ال') && hasTrait(words, next, ADJECTIVE | PARTICIPLE);
}
