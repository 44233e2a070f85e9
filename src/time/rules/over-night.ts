import { isJoinedTimeCue, isTimeCue } from '../cue-words.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';
import { looksBack } from '../looking-back.ts';

/** ليلا, والمساء, بالليل; فجرا, الصباح: whether a word is an hour of the evening or of the morning. */
const isHour = (word: string, cue: 'evening' | 'morning'): boolean =>
  isJoinedTimeCue(word, cue, 'وفب') || isTimeCue(word.replace(/^[وفب]?ال/, ''), cue);

/** A report goes on: its hours are of the day that is told, in any order. */
const SAYS = /^[وفب]?[اإأ]ن(?:ه|ها|هم|هما)?$/;

/** How the words from one hour to the next lead: `on` (ثم, قبل أن), `back` (بعد أن, التي), or neither. */
function leads(tokens: Tokens, first: number, last: number): 'on' | 'back' | null {
  let on = false;
  let back = false;
  for (let at = first; at <= last; at++) {
    const word = folded(tokens, at);
    const until = /^[وف]?قبل$/.test(word) && folded(tokens, at + 1) === 'ان';
    if (SAYS.test(word) && !/^[وف]?(?:قبل|بعد|علي|الي)$/.test(folded(tokens, at - 1))) return null;
    on ||= until || /^[وف]?ثم$/.test(word);
    back ||= looksBack(word);
  }
  return on === back ? null : on ? 'on' : 'back';
}

/**
 * By how many days an hour leads away from the day of the hour told before it in its sentence: from an evening on to the morning, from a
 * morning back to the night.
 *
 * @param hour  the hour at the token: `morning`, `night` or another
 * @example // 'سيطروا مساء السبت على سنجة، ثم انسحبوا فجرا' → 1; 'دخلوها صباح السبت بعد أن غادرها المسلحون ليلا' → -1
 */
export function overNight(tokens: Tokens, at: number, hour: string): 1 | 0 | -1 {
  if (hour !== 'morning' && hour !== 'night') return 0;
  for (let before = at - 1; before >= 0; before--) {
    const word = folded(tokens, before);
    const [night, morning] = [isHour(word, 'evening'), isHour(word, 'morning')];
    if (!night && !morning) continue;
    if (night === (hour === 'night')) return 0;
    const way = leads(tokens, before + 1, at - 1);
    return night && way === 'on' ? 1 : morning && way === 'back' ? -1 : 0;
  }
  return 0;
}
