import type { Mention, Token } from '../../document.ts';
import { isCue } from '../cue-words.ts';
import type { PrepositionRole } from '../prepositions.ts';
import { ATTACHED } from '../prepositions.ts';

/** ما, وبما: the joining particle and the preposition before it. */
const WHAT = /^([وف]?)([بل]?)ما$/;
/** يسمى, سميت. */
const CALLED = /^[يت]?سم(?:ي|يت|ت)$/;
/** يدعى, يعرف: with ب or باسم only, since ما يعرف الجيش is what the army knows. */
const KNOWN = /^[يت](?:دعي|عرف)$/;
const QUOTE = /^["«“„'‘]$/;
/** Quotes and words between the verb and the name: بـ "X. */
const MOST_BETWEEN = 3;

/** What stands before a name to say that the writer does not own it. */
export interface SoCalled {
  /** Token with which the name begins. */
  readonly name: number;
  /** It stands in quotes that open before it. */
  readonly quoted: boolean;
  readonly joined: boolean;
  readonly role: PrepositionRole | null;
}

/**
 * سيطر ما يسمى تنظيم «داعش» على …, قوات ما يسمى بـ "المجلس الانتقالي": the name stands in the sentence as it would without these words,
 * which are no clause of their own. Null where they do not stand at `at` before a name.
 */
export function soCalledAt(
  tokens: readonly Token[],
  mentions: readonly (Mention | null)[],
  at: number,
  end: number,
): SoCalled | null {
  const folded = tokens[at]?.folded ?? '';
  const what = folded.endsWith('ما') ? WHAT.exec(folded) : null;
  const verb = tokens[at + 1]?.folded ?? '';
  if (what === null || !(CALLED.test(verb) || KNOWN.test(verb))) return null;
  let led = CALLED.test(verb);
  let quoted = false;
  for (let name = at + 2; name <= Math.min(end, at + 2 + MOST_BETWEEN); name++) {
    const token = tokens[name] as Token;
    if (mentions[name] != null)
      return led || token.folded.startsWith('ب')
        ? { name, quoted, joined: what[1] !== '', role: ATTACHED[what[2] ?? ''] ?? null }
        : null;
    if (isCue(token.folded, 'named-as')) led = true;
    else if (QUOTE.test(token.form)) quoted = true;
    else return null;
  }
  return null;
}
