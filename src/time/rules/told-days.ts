import { parseOrdinal } from '../../quantity/numbers.ts';
import { addDays, addMonths, yearInterval, yearOf } from '../calendar.ts';
import { oneDay } from '../context.ts';
import { isJoinedTimeCue, isTimeCue } from '../cue-words.ts';
import { dayExpression } from '../days.ts';
import { monthName, timeWord } from '../lexicon.ts';
import type { Part } from '../periods.ts';
import { monthPart } from '../months.ts';
import { periodOf } from '../periods.ts';
import { before, fromTold } from './before-after.ts';
import { countedFrom } from './counted.ts';
import { overNight } from './over-night.ts';
import type { TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded, isNumber } from '../tokens.ts';

/** الأسبوع الأول من تموز, الأسبوع الأخير من الشهر الماضي: the 1st to the 7th, the last seven days. */
export const weekOf: TimeRule = {
  name: 'week-of',
  read: (tokens, at) => {
    const word = timeWord('week', tokens, at, true);
    if (word === null) return null;
    const part: Part | null = monthPart(tokens, word.last + 1) ?? periodOf(tokens, word.last + 1);
    if (part?.unit !== 'month') return null;
    const number = Number(word.value);
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        const from = number < 0 ? addDays(whole.to, -6) : addDays(whole.from, (number - 1) * 7);
        return { ...whole, from, to: addDays(from, 6), precision: 'week' };
      },
    };
  },
};

/** Years of a decade: its beginning, middle and end. */
const DECADE_PHASES: Readonly<Record<string, { first: number; last: number }>> = {
  start: { first: 0, last: 3 },
  middle: { first: 3, last: 6 },
  end: { first: 6, last: 9 },
};

/** التسعينيات, مطلع ثمانينيات القرن الماضي: ten years, or the first, the middle or the last of them. */
export const decade: TimeRule = {
  name: 'decade',
  read: (tokens, at) => {
    const phaseWord = timeWord('phase', tokens, at, true);
    let from = phaseWord === null ? at : phaseWord.last + 1;
    if (phaseWord !== null && folded(tokens, from) === 'عقد') from++;
    const word = timeWord('decade', tokens, from, phaseWord === null);
    if (word === null) return null;
    const century = timeWord('century', tokens, word.last + 1);
    // في الستينيات من عمره
    if (century === null && folded(tokens, word.last + 1) === 'من') return null;
    const year = Number(word.value);
    const { first, last } = DECADE_PHASES[phaseWord?.value ?? ''] ?? { first: 0, last: 9 };
    return {
      last: century?.last ?? word.last,
      resolve: () => ({
        from: yearInterval(year + first).from,
        to: yearInterval(year + last).to,
        precision: 'span',
        basis: 'explicit',
        anchor: 'none',
      }),
    };
  },
};

/** How many tokens behind اليوم الذي سقطت فيه the words may stand that say which day that is. */
const SAID_REACH = 16;

/** في اليوم الذي استولت فيه على الموقع، أي الجمعة 24 آب: the day that is told behind the clause which describes it; or null. */
function saidBehind(tokens: Tokens, at: number): ReturnType<typeof dayExpression> {
  for (let i = at; i < at + SAID_REACH && tokens[i] !== undefined; i++) {
    if (!isJoinedTimeCue(folded(tokens, i), 'namely') || !COMMAS.has(folded(tokens, i - 1))) continue;
    return dayExpression(tokens, ['في', 'يوم'].includes(folded(tokens, i + 1)) ? i + 2 : i + 1);
  }
  return null;
}

const COMMAS = new Set(['،', ',']);

/** منذ 27 رمضان، اليوم الذي …: beside the day that it describes. */
const isBesideDay = (tokens: Tokens, at: number): boolean =>
  COMMAS.has(folded(tokens, at - 1)) &&
  (isNumber(tokens, at - 2) ||
    timeWord('weekday', tokens, at - 2) !== null ||
    timeWord('modifier', tokens, at - 2) !== null ||
    timeWord('deictic', tokens, at - 2, true) !== null ||
    monthName(tokens, at - 2) !== null ||
    monthName(tokens, at - 3)?.last === at - 2);

/** وهو اليوم الذي سقطت فيه: the day told just before; a day that only its relative clause describes is none, unless it is said behind. */
export const thatDay: TimeRule = {
  name: 'that-day',
  read: (tokens, at) => {
    const part = timeWord('part', tokens, at, true);
    const from = part === null ? at : part.last + 1;
    if (!['اليوم', 'الليله'].includes(folded(tokens, from)) || !/^ال(?:ذي|تي)$/.test(folded(tokens, from + 1))) return null;
    const told = ['وهو', 'وهي', 'هو', 'هي'].includes(folded(tokens, at - 1)) || isBesideDay(tokens, at);
    const said = told ? null : saidBehind(tokens, from + 1);
    if (said !== null) return { last: from, resolve: said.resolve };
    return {
      last: from,
      resolve: ({ sentenceDay, earlierDay }) => {
        const day = sentenceDay ?? (at === 1 ? earlierDay : null);
        return told && day !== null ? oneDay(day, 'relative', 'narrative') : null;
      },
    };
  },
};

/** في مثل هذا اليوم من عام 2014, في مثل هذا اليوم قبل عشر سنوات: the day of publication in that year. */
export const likeToday: TimeRule = {
  name: 'like-today',
  read: (tokens, at) => {
    const word = timeWord('like', tokens, at);
    const year = word === null ? null : (periodOf(tokens, word.last + 1) ?? before.read(tokens, word.last + 1));
    if (year === null) return null;
    return {
      last: year.last,
      resolve: (context) => {
        const whole = year.resolve(context);
        if (whole?.precision !== 'year' || context.published === null) return null;
        return oneDay(
          addMonths(context.published, 12 * (yearOf(whole.from) - yearOf(context.published))),
          'relative',
          'published',
        );
      },
    };
  },
};

/** غداة السبت, غداة ذلك: the day after; عشية ذلك: the day before. */
export const morrow: TimeRule = {
  name: 'morrow',
  read: (tokens, at) => {
    const word = folded(tokens, at);
    const shift = isJoinedTimeCue(word, 'morrow') ? 1 : isJoinedTimeCue(word, 'eve') ? -1 : 0;
    if (shift === 0) return null;
    if (['ذلك', 'هذا'].includes(folded(tokens, at + 1)))
      return { last: at + 1, resolve: (context) => fromTold(context, 'day', shift) };
    if (shift < 0) return null;
    const given = dayExpression(tokens, at + 1);
    if (given === null) return null;
    return { last: given.last, resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, 'day', 1, 'narrative') };
  },
};

/** انسحبت في 17 يناير، وفي الغد استعادها الجيش: the day after the one told; سيدخلها في الغد: tomorrow. */
export const nextDay: TimeRule = {
  name: 'next-day',
  read: (tokens, at) => {
    if (folded(tokens, at) !== 'الغد' || !/^[وف]?(?:في|من)$/.test(folded(tokens, at - 1))) return null;
    return {
      last: at,
      resolve: ({ published, future, sentenceDay, earlierDay }) => {
        const told = future ? null : (sentenceDay ?? earlierDay);
        const past = told !== null && published !== null && told < published;
        return countedFrom(past ? told : published, 'day', 1, past ? 'narrative' : 'published');
      },
    };
  },
};

/** صباحا, مساء, السابعة مساء, الساعة 10 صباحا: on the day that the story is at. */
export const clock: TimeRule = {
  name: 'clock',
  read: (tokens, at) => {
    let from = at;
    if (/^[وفبل]?الساعه$/.test(folded(tokens, from))) from++;
    const hour = parseOrdinal(tokens, from);
    const digits = from > at && tokens[from]?.kind === 'number' ? from : null;
    let next =
      hour !== null && hour.value <= 12 && tokens[from]?.folded.endsWith('ه') ? hour.last + 1 : digits !== null ? digits + 1 : at;
    if (next > at && from === at && hour !== null && hour.proclitics.some((particle) => particle !== 'ال' && particle !== 'و'))
      return null;
    if (digits !== null && folded(tokens, next) === ':' && tokens[next + 1]?.kind === 'number') next += 2;
    if (next > at && /^وال(?:نصف|ربع|ثلث)$/.test(folded(tokens, next))) next++;
    if (next > at && folded(tokens, next) === 'من') next++;
    const whole = next > at ? dayExpression(tokens, next) : null;
    if (whole !== null) return whole;
    const adverb = timeWord('adverb', tokens, next, next === at);
    if (adverb === null) return null;
    const word = tokens[adverb.last];
    if (next === at && word !== undefined && !isAdverbial(tokens, at, adverb.last)) return null;
    const shift = overNight(tokens, at, adverb.value);
    return {
      last: adverb.last,
      resolve: ({ clockDay, narrativeDay, published, sentenceDay, sentenceSpan }) => {
        // سنة 1994 احتلوا البلدة ثم انصرفوا عنها ليلا: some night of that year.
        if (sentenceDay === null && sentenceSpan !== null)
          return { ...sentenceSpan, precision: 'span', basis: 'relative', anchor: 'narrative' };
        const other = clockDay !== null && clockDay === sentenceDay && shift !== 0 ? addDays(clockDay, shift) : null;
        if (other !== null && published !== null && other <= published) return oneDay(other, 'relative', 'narrative');
        return clockDay === null || published === null
          ? null
          : oneDay(clockDay, 'relative', clockDay === narrativeDay ? 'narrative' : 'published');
      },
    };
  },
};

/** الجديد, not إلى nor إلا. */
const hasArticle = (word: string): boolean => /^ال(?!ي$|ا$)/.test(word);

/** مساء without a following genitive (مساء الخير, مساء يوم) stands as an adverb. */
function isAdverbial(tokens: Tokens, at: number, last: number): boolean {
  const next = tokens[last + 1];
  // كل مساء: again and again.
  if (folded(tokens, at - 1) === 'كل') return false;
  // بعد الفجر الجديد: no hour; في الصباح الباكر is one.
  if (last > at && next?.kind === 'word' && hasArticle(next.folded) && !isTimeCue(next.folded, 'early-or-late')) return false;
  if (folded(tokens, last) !== 'مساء') return folded(tokens, at - 1) !== 'من';
  return !(
    next?.kind === 'word' &&
    (hasArticle(next.folded) || timeWord('deictic', tokens, last + 1) !== null || next.folded === 'يوم')
  );
}
