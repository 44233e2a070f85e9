import type { Draft } from '../draft.ts';
import { listOpener } from '../../language/list-openers.ts';
import { actionBefore } from '../place-context.ts';
import { cueRoleOf } from './cues.ts';
import type { PlaceFinder } from './finder.ts';
import type { ClassNoun } from '../tables.ts';
import { factsAt } from '../word-facts.ts';
import { ADJECTIVE, ANNOUNCES, PARTICIPLE } from '../traits.ts';
import { hasTrait, isComma, isOpening, isParticle, isQuote, previousWord } from '../words.ts';

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
}

const FARTHEST_GOVERNOR = 12;

/** The list that goes on with a place, or begins with it. */
export function listHead(finder: PlaceFinder, place: Draft, open: List | null): Omit<List, 'last'> {
  if (open !== null && (place.head < 0 || place.head >= place.first)) return { ...open, length: open.length + 1 };
  const noun = place.head < 0 || place.head >= place.first ? null : (factsAt(finder, place.head).classNoun?.value ?? null);
  const bracketed = isOpening(finder.words.tokens[place.first - 1]);
  return {
    head: place.head,
    noun,
    bracketed,
    governed: actionBefore(finder, place.first, FARTHEST_GOVERNOR),
    length: 1,
    closed: false,
  };
}

/** وكذلك، وأيضاً: the list goes on. */
const ALSO = new Set(['وكذلك', 'كذلك', 'وايضا', 'ايضا']);

/** الهبيط شمالاً، وعابدين جنوباً: where the name before lies. */
const WHERE = /^(?:شمالا|جنوبا|شرقا|غربا|المجاوره|القريبه|المجاورتين|القريبتين)$/;

const FARTHEST_ANNOUNCED = 6;

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
  if (bare && (factsAt(finder, last).classNoun === null || factsAt(finder, last).classNoun?.value.number === 'singular'))
    return null;
  for (let at = bare ? last : last - 1; at >= Math.max(words.sentenceStart(opener), last - FARTHEST_ANNOUNCED); at--) {
    const folded = words.tokens[at]?.folded ?? '';
    const noun = factsAt(finder, at).classNoun?.value ?? finder.tables.classNouns.get(folded.replace(/^ال/, '')) ?? null;
    if (noun === null || (noun.number === 'singular' && words.tokens[at - 1]?.kind !== 'number')) continue;
    const opening = words.tokens[opener]?.folded ?? '';
    const counted: ClassNoun = noun.number === 'singular' ? { ...noun, number: 'plural' } : noun;
    return {
      last: colon ? opener - 1 : opener,
      head: at,
      noun: colon || listOpener(opening) === 'part' ? counted : null,
      bracketed: false,
      governed: true,
      length: 0,
      closed: false,
    };
  }
  return null;
}

/** True where the word at `at` goes on with a list: `وX`, `، X`, `– X`, or the next word inside brackets. */
export function continues({ words }: PlaceFinder, list: List, at: number): boolean {
  if (list.closed) return false;
  list.closed = words.tokens[at]?.sentence !== words.tokens[list.last]?.sentence;
  let separated = false;
  /** What stands between only says where the latest name lies. */
  let told = false;
  for (let i = list.last + 1; i < at && !list.closed; i++) {
    const token = words.tokens[i];
    if (isQuote(token)) continue;
    if (WHERE.test(token?.folded ?? '')) {
      told = true;
      continue;
    }
    // الهبيط (شمال) وعابدين: where it lies, in brackets.
    if (isOpening(token) && !list.bracketed && words.tokens[i + 2]?.form === ')') {
      if (i + 2 >= at) return false;
      i += 2;
      told = true;
      continue;
    }
    if (
      isComma(token) ||
      (token?.form === ':' && list.length === 0) ||
      ALSO.has(token?.folded ?? '') ||
      token?.form === '-' ||
      token?.form === '–' ||
      token?.form === '/' ||
      token?.form === 'و' ||
      token?.form === 'أو'
    )
      separated = true;
    else list.closed = true;
  }
  if (list.closed) return false;
  if (separated || list.bracketed || (list.length === 0 && at === list.last + 1)) return true;
  return (told || at === list.last + 1) && (words.tokens[at]?.folded.startsWith('و') ?? false);
}

/** و stands before the word, or is its first letter. */
export const joined = ({ words }: PlaceFinder, at: number): boolean => words.tokens[at]?.folded.startsWith('و') ?? false;

/**
 * سيطرت على البريقة والعقيلة وبشر.: where nothing follows a doubtful word that could be its object or subject, no verb stands there:
 * a sign, a particle or preposition, another joined word, a direction, or what describes it.
 */
export function nothingSaidOf(finder: PlaceFinder, next: number): boolean {
  const { words, tables } = finder;
  const token = words.tokens[next];
  if (token?.kind !== 'word' || next > words.sentenceEnd(next - 1)) return true;
  if (isParticle(words, next) || joined(finder, next) || tables.directions.has(token.folded)) return true;
  const cue = cueRoleOf(finder, next);
  if (cue === 'preposition' || cue === 'direction' || factsAt(finder, next).classNoun?.reading.particles.includes('ب') === true)
    return true;
  return token.folded.startsWith('ال') && hasTrait(words, next, ADJECTIVE | PARTICIPLE);
}
