import { foldLetters } from './fold.ts';
import { hashLetters } from './letter-hash.ts';
import { remember } from './remember.ts';

/** A word as a token has it; one object for all tokens of the same letters. */
export interface Word {
  readonly form: string;
  readonly folded: string;
  /** What functions of the word alone have answered, each at its own place (`ofWord`). */
  readonly answers: unknown[];
}

/** Words kept in each of two generations: those of a thousand articles or so. */
const MOST = 24_000;
const SLOTS = 1 << 16;

/** Words by the hash of their letters, one step further where another word has the slot. */
type Generation = (Word | undefined)[];

/** Words met since the last change of generations, and those of the generation before that have not been met since. */
let young: Generation = new Array<Word | undefined>(SLOTS).fill(undefined);
let old: Generation = new Array<Word | undefined>(SLOTS).fill(undefined);
let kept = 0;

function isWord(word: Word, text: string, start: number, end: number): boolean {
  const { form } = word;
  if (form.length !== end - start) return false;
  for (let at = start; at < end; at++) if (form.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** From this length on, what `slice` gives keeps the text that it is cut from. */
const KEEPS_TEXT = 13;

/** A piece of a text as a string of its own. */
function pieceOf(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  return end - start < KEEPS_TEXT ? piece : piece.split('').join('');
}

/** The slot in which the word stands, or the empty one in which it would. */
function slotOf(generation: Generation, hash: number, text: string, start: number, end: number): number {
  let slot = hash & (SLOTS - 1);
  for (let word = generation[slot]; word !== undefined; word = generation[slot]) {
    if (isWord(word, text, start, end)) break;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return slot;
}

/** Lets those words go that a whole generation of others has come without. */
function changeGenerations(): void {
  [young, old] = [old, young];
  young.fill(undefined);
  kept = 0;
}

/**
 * The word between two places of a text. Texts repeat their words: a word met before is found by its letters without
 * a string being made, and all its tokens share one. Rare words are let go after a while, so that memory stays bounded.
 *
 * @example wordAt('إلى حلب', 0, 3) // { form: 'إلى', folded: 'الي' }
 */
export function wordAt(text: string, start: number, end: number): Word {
  const hash = hashLetters(text, start, end);
  let slot = slotOf(young, hash, text, start, end);
  const known = young[slot];
  if (known !== undefined) return known;
  const word = old[slotOf(old, hash, text, start, end)] ?? newWord(text, start, end);
  if (kept === MOST) {
    changeGenerations();
    slot = hash & (SLOTS - 1);
  }
  young[slot] = word;
  kept++;
  return word;
}

function newWord(text: string, start: number, end: number): Word {
  const form = pieceOf(text, start, end);
  return { form, folded: foldLetters(form), answers: [] };
}

let functions = 0;

/**
 * Makes a function of a word that is computed once for each distinct word of the texts and then costs no look-up at all: the answer
 * stands with the word. What a word says in any text (its readings, what tables hold of it) is such a function.
 *
 * @param compute must not answer undefined
 * @example const length = ofWord(({ form }) => form.length); length(token.word)
 */
export function ofWord<Value extends NonNullable<unknown> | null>(compute: (word: Word) => Value): (word: Word) => Value {
  const place = functions++;
  return (word) => {
    const { answers } = word;
    if (place < answers.length) {
      const known = answers[place] as Value | undefined;
      if (known !== undefined) return known;
    } else while (answers.length < place) answers.push(undefined);
    return (answers[place] = compute(word));
  };
}

/** What a function of folded letters reads: a token of a text, or a word that a rule has cut out of one. */
export interface Folded {
  readonly folded: string;
  readonly word?: Word;
}

/**
 * Makes a function of folded letters that is computed once for each distinct word of the texts, as by `ofWord`; what is asked of
 * letters that are no whole word is remembered.
 *
 * @example const isOne = ofFolded((folded) => folded === 'واحد'); isOne(token)
 */
export function ofFolded<Value extends NonNullable<unknown> | null>(
  compute: (folded: string) => Value,
): (letters: Folded) => Value {
  const ofWhole = ofWord(({ folded }) => compute(folded));
  const ofPart = remember(compute);
  return ({ folded, word }) => (word !== undefined && word.folded === folded ? ofWhole(word) : ofPart(folded));
}
