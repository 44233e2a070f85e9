import { durationAt } from '../durations.ts';
import { timeWord } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';
import { after, fromTold } from './before-after.ts';
import type { TimeRule } from './rule.ts';

const NOT = /^[وف]?(?:لم|ما)$/;
const NEARLY = /^[يت]?ك[اد]+ت?$/;
const ONLY = new Set(['سوي', 'الا', 'غير']);
/** على ذلك, عليها: since what, between the verb and how long. */
const SINCE_THAT = /^علي(?:ه[اما]?)?$/;
/** Tokens from how long to حتى (لم تمض ثلاثة أيام على سقوطها حتى). */
const FARTHEST_TILL = 6;

/** لم تمض, ولم يكد ينقضي: whether a verb of passing that ends before `at` is denied. */
function notPassedBefore(tokens: Tokens, at: number): boolean {
  let verb = at - 1;
  if (ONLY.has(folded(tokens, verb))) verb--;
  if (folded(tokens, verb) === 'ذلك' && folded(tokens, verb - 1) === 'علي') verb -= 2;
  else if (SINCE_THAT.test(folded(tokens, verb))) verb--;
  if (timeWord('passing', tokens, verb)?.value !== 'verb') return false;
  return NOT.test(folded(tokens, NEARLY.test(folded(tokens, verb - 1)) ? verb - 2 : verb - 1));
}

/** True where حتى stands shortly behind a token, before the next sign. */
function tillBehind(tokens: Tokens, last: number): boolean {
  for (let at = last + 1; at <= last + FARTHEST_TILL && tokens[at]?.kind === 'word'; at++)
    if (folded(tokens, at) === 'حتي') return true;
  return false;
}

/** لم تمض ثلاثة أيام حتى سقطت …, بعد مرور يومين انسحبوا: so many days after the day told before. */
export const passed: TimeRule = {
  name: 'passed',
  read: (tokens, at) => {
    const noun =
      timeWord('preposition', tokens, at, true)?.value === 'after' && timeWord('passing', tokens, at + 1)?.value === 'noun';
    if (noun) {
      const found = after.read([...tokens.slice(0, at + 1), ...tokens.slice(at + 2)], at);
      return found === null ? null : { ...found, last: found.last + 1 };
    }
    if (!notPassedBefore(tokens, at)) return null;
    const length = durationAt(tokens, at);
    if (length?.unit !== 'day' || length.count === null || length.loose || length.sense !== null) return null;
    const { last, count } = length;
    return tillBehind(tokens, last) ? { last, resolve: (context) => fromTold(context, 'day', count) } : null;
  },
};
