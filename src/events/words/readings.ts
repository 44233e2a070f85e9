import type { Analysis, Token } from '../../document.ts';
import { readingsOf } from '../../language/analyse.ts';
import { ofWord } from '../../text/words.ts';

/** The readings of a word, and what functions of them alone have answered, each at its own place (`ofReadings`). */
export interface Read {
  readonly readings: readonly Analysis[];
  readonly answers: unknown[];
}

const ofPlainWord = ofWord((): unknown[] => []);
const ofList = new WeakMap<readonly Analysis[], unknown[]>();

/** Where the answers for a list of readings stand. */
function answersFor(readings: readonly Analysis[]): unknown[] {
  let answers = ofList.get(readings);
  if (answers === undefined) ofList.set(readings, (answers = []));
  return answers;
}

/** A list of readings that is no token's own, with what was answered of it. */
export const readOf = (readings: readonly Analysis[]): Read => ({ readings, answers: answersFor(readings) });

/** The same for the readings of a token; those that a word has without vowel marks are one list for all texts. */
export const answersAt = ({ kind, word }: Token, readings: readonly Analysis[]): unknown[] =>
  kind === 'word' && readings === readingsOf(word) ? ofPlainWord(word) : answersFor(readings);

let functions = 0;

/**
 * Makes a function of the readings of a word that is computed once for all texts, as `ofWord` does for its letters.
 *
 * @param compute must not answer undefined
 */
export function ofReadings<Value extends NonNullable<unknown> | null>(
  compute: (readings: readonly Analysis[]) => Value,
): (read: Read) => Value {
  const place = functions++;
  return ({ readings, answers }) => {
    if (place < answers.length) {
      const known = answers[place] as Value | undefined;
      if (known !== undefined) return known;
    } else while (answers.length < place) answers.push(undefined);
    return (answers[place] = compute(readings));
  };
}
