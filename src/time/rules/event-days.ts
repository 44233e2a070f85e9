import type { Resolution, TimeContext } from '../context.ts';
import { durationAt } from '../durations.ts';
import type { TimeToken } from '../lexicon.ts';
import { timeWord } from '../lexicon.ts';
import { countedFrom } from './counted.ts';
import type { Found, TimeRule, Tokens } from './rule.ts';
import { folded } from './rule.ts';

const bare = (word: string): TimeToken => ({ kind: 'word', form: word, folded: word, start: 0, end: 0 });

/** The beginnings of words that tell of what a definite noun means: الهجوم, سقوطها; null for other words. */
function happeningAt(tokens: Tokens, at: number): readonly string[] | null {
  const word = folded(tokens, at);
  const owned = /^(.{3,}?)(?:ها|ه|هم|هما)$/.exec(word)?.[1] ?? '';
  const stems = word.startsWith('ال') ? [word.slice(2)] : [owned, owned.replace(/ت$/, 'ه'), owned.replace(/[يو]$/, 'ء')];
  for (const stem of stems) {
    const found = stem === '' ? null : timeWord('happening', [bare(stem)], 0);
    if (found !== null) return found.value.split('|');
  }
  return null;
}

/** So many days after the day on which the text has told of something, before it where negative. */
const afterTold = (words: readonly string[], shift: number, unit: 'day' | 'week' = 'day') => {
  return (context: TimeContext): Resolution | null => countedFrom(context.dayTelling(words), unit, shift, 'narrative');
};

const NAMED_DAY = /^[وفب]?(?:يوم|ليله|ليل|صبيحه|صباح|مساء|فجر|عصر|ظهر|غداه|عشيه)$/;

/** What may follow a noun that needs no more words; غداة دخولها ترهونة, يوم سقوط المدينة tell what was there of themselves. */
const GOES_ON = /^(?:ثم|في|الي|نحو|باتجاه|صوب|من|عبر|دون|بلا|لكن|بعد|قبل|حين|عندما|تاركين|مخلفين)$/;
const isWhole = (tokens: Tokens, at: number): boolean => {
  const next = folded(tokens, at + 1);
  // دخولها ودان: the letter may be that of a name.
  const joined = /^[وف]/.test(next) && folded(tokens, at).startsWith('ال');
  return tokens[at + 1]?.kind !== 'word' || joined || GOES_ON.test(next);
};

/** يوم الهجوم, ليلة سقوطها, عصر يوم الغزو; عشية الهجوم, غداة السقوط: the day before and after. */
export const eventDay: TimeRule = {
  name: 'event-day',
  read: (tokens, at) => {
    if (!NAMED_DAY.test(folded(tokens, at))) return null;
    const noun = folded(tokens, at + 1) === 'يوم' ? at + 2 : at + 1;
    const words = happeningAt(tokens, noun);
    if (words === null || !isWhole(tokens, noun)) return null;
    const shift = folded(tokens, at).endsWith('غداه') ? 1 : folded(tokens, at).endsWith('عشيه') ? -1 : 0;
    return { last: noun, resolve: afterTold(words, shift) };
  },
};

/** قبل الهجوم بيومين, بعد المعركة بأسبوع, قبل الهجوم بساعة: counted from the day of it. */
export const eventApart: TimeRule = {
  name: 'event-apart',
  read: (tokens, at): Found | null => {
    const word = /^[وف]?(قبل|بعد)$/.exec(folded(tokens, at))?.[1];
    const words = word === undefined ? null : happeningAt(tokens, at + 1);
    const by = tokens[at + 2];
    if (words === null || by?.kind !== 'word' || !by.folded.startsWith('ب')) return null;
    const number = by.folded === 'ب';
    const from = number ? at + 3 : at + 2;
    const length = durationAt(
      number ? tokens : tokens.with(from, { ...by, form: by.form.slice(1), folded: by.folded.slice(1) }),
      from,
    );
    if (length === null || length.loose || length.sense !== null) return null;
    const { last, unit } = length;
    const hours = unit === 'hour' || unit === 'minute';
    if (!hours && (length.count === null || (unit !== 'day' && unit !== 'week'))) return null;
    const count = hours ? 0 : (length.count ?? 0);
    return { last, resolve: afterTold(words, word === 'قبل' ? -count : count, unit === 'week' ? 'week' : 'day') };
  },
};
