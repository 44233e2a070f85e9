import { parseOrdinal } from '../../quantity/numbers.ts';
import { monthInterval, monthOf, yearInterval, yearOf } from '../calendar.ts';
import type { Expression, Resolution, TimeContext } from '../context.ts';
import { oneDay } from '../context.ts';
import { dayExpression } from '../days.ts';
import { durationAt, moveBy } from '../durations.ts';
import { timeWord } from '../lexicon.ts';
import { periodOf } from '../periods.ts';
import { hoursLater } from './before-after.ts';
import { day, month, period, phase, share } from './calendar-units.ts';
import type { TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';
import { longest } from './rules.ts';
import { season } from './seasons.ts';
import { clock } from './told-days.ts';

/** في اليوم التالي, اليوم نفسه, ذلك اليوم, في الليلة نفسها, مساء اليوم ذاته: counted from the last day named. */
export const sameDay: TimeRule = {
  name: 'narrative-day',
  read: (tokens, at) => {
    const part = timeWord('part', tokens, at, true);
    let from = part === null ? at : part.last + 1;
    if (part === null && ['في', 'وفي', 'ففي'].includes(folded(tokens, at))) from++;
    const unit = periodOf(tokens, from, part === null);
    if (unit === null || unit.unit !== 'day' || unit.bare) return null;
    if (/^(?:هذا|هذه)/.test(folded(tokens, from))) return null;
    const modifier = timeWord('modifier', tokens, unit.last);
    if (modifier !== null && !['same', 'following', 'preceding'].includes(modifier.value)) return null;
    // عشية ذلك اليوم: the day before it.
    const eve = part !== null && /عشيه$/.test(folded(tokens, at)) && timeWord('demonstrative', tokens, from)?.value === 'same';
    if (!eve) return unit;
    return { last: unit.last, resolve: (context) => countedFrom(unit.resolve(context)?.from ?? null, 'day', -1, 'narrative') };
  },
};

/** في اليوم الثالث منها, في اليوم الثاني من العملية: counted from the day of the sentence on which it began. */
export const countedDay: TimeRule = {
  name: 'counted-day',
  read: (tokens, at) => {
    const from = ['في', 'وفي', 'ففي'].includes(folded(tokens, at)) ? at + 1 : at;
    if (!/^[وف]?اليوم$/.test(folded(tokens, from))) return null;
    const number = parseOrdinal(tokens, from + 1);
    if (number === null || !/^منها?$/.test(folded(tokens, number.last + 1))) return null;
    return {
      last: number.last + 1,
      resolve: ({ sentenceDay }) =>
        sentenceDay === null ? null : countedFrom(sentenceDay, 'day', number.value - 1, 'narrative'),
    };
  },
};

/** منذ 2014, منذ ليل الثلاثاء, منذ ثلاث سنوات: from then to the day of publication. */
export const since: TimeRule = {
  name: 'since',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word?.value !== 'since') return null;
    const from = word.last + 1;
    const then = timeWord('demonstrative', tokens, from)?.value === 'same' ? timeWord('moment', tokens, from + 1) : null;
    if (then !== null) {
      return {
        last: then.last,
        resolve: ({ narrative, published }) =>
          narrative === null || published === null || narrative.from > published
            ? null
            : { from: narrative.from, to: published, precision: 'span', basis: 'relative', anchor: 'narrative' },
      };
    }
    const start = longest([day, month, phase, share, season, clock], tokens, from) ?? period.read(tokens, from);
    if (start !== null) {
      // "الأكبر منذ آذار 2011" compares with a point, it does not last.
      const comparing = ['day', 'month'].includes(start.rule ?? '') && isCompared(tokens, at);
      return {
        last: start.last,
        resolve: (context) => {
          const begun = start.resolve(context);
          if (begun === null || context.published === null || begun.from > context.published || comparing) return begun;
          const upto = context.published;
          return { ...begun, to: upto, precision: begun.from === upto ? 'day' : 'span', begun };
        },
      };
    }
    const length = durationAt(tokens, from);
    if (length === null || length.count === null || length.unit === 'minute' || length.loose) return null;
    const { count, unit } = length;
    return { last: length.last, resolve: (context) => backFrom(context.published, unit, count) };
  },
};

/** How many tokens before منذ a superlative may stand. */
const SUPERLATIVE_REACH = 3;

function isCompared(tokens: Tokens, at: number): boolean {
  for (let back = 1; back <= SUPERLATIVE_REACH; back++) if (timeWord('superlative', tokens, at - back) !== null) return true;
  return false;
}

/** "أربعة أيام من المعارك" is how long something lasted, not when something was. */
export const lasts = (tokens: Tokens, last: number): boolean =>
  folded(tokens, last + 1) === 'من' && timeWord('activity', tokens, last + 2) !== null;

function backFrom(published: string | null, unit: Parameters<typeof moveBy>[1], count: number): Resolution | null {
  if (published === null) return null;
  return { from: moveBy(published, unit, -count), to: published, precision: 'span', basis: 'relative', anchor: 'published' };
}

/** How far الأيام الماضية reaches where no number is given. */
const VAGUE_DAYS: Readonly<Record<string, number>> = { hour: 1, day: 7, week: 28 };

/** خلال الأيام الأربعة الماضية, في غضون يومين, الساعات الـ48 الماضية; what is to come is dated by publication. */
export const within: TimeRule = {
  name: 'within',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    const governed = word?.value === 'within';
    const inside = ['في', 'وفي', 'ففي'].includes(folded(tokens, at));
    const from = governed ? (word?.last ?? at) + 1 : inside ? at + 1 : at;
    const length = durationAt(tokens, from);
    if (length === null || length.unit === 'minute' || length.unit === 'decade') return null;
    // طوال يوم أمس, خلال يوم السبت: a day by its name.
    if (length.unit === 'day' && length.last === from && dayExpression(tokens, from) !== null) return null;
    const { count, unit, sense } = length;
    if (lasts(tokens, length.last)) return null;
    const ended = endOfSpan(tokens, length.last + 1);
    if (ended !== null && count !== null) {
      return {
        last: length.last,
        resolve: (context) => {
          const end = ended.resolve(context);
          return end === null
            ? null
            : { ...end, from: moveBy(end.to, unit, unit === 'day' ? 1 - count : -count), precision: 'span' };
        },
      };
    }
    const definite = folded(tokens, from).startsWith('ال');
    if (sense === null && !governed) return null;
    if (count === 1 && definite) return null;
    if (sense === 'next') return { last: length.last, resolve: publishedDay };
    // سقطت السبت، وفي اليومين التاليين …: the days behind the one told.
    if (sense === 'following')
      return count === null ? null : { last: length.last, resolve: (context) => behindTold(context, unit, count) };
    if (count === null) {
      if (sense === null && unit === 'hour' && !definite && at <= 1) return hoursLater(tokens, at, length.last);
      if (sense === null)
        return { last: length.last, resolve: (context) => (context.future && !definite ? publishedDay(context) : null) };
      const days = VAGUE_DAYS[unit];
      return days === undefined || (unit === 'hour' && !governed)
        ? null
        : { last: length.last, resolve: (context) => backFrom(context.published, 'day', days) };
    }
    if (unit === 'hour' && count < 24) return sense === 'past' ? { last: length.last, resolve: publishedDay } : null;
    // "في غضون أربعة أيام" takes the day of publication for the fourth.
    const back = unit === 'day' && count > 1 && folded(tokens, word?.last ?? at) === 'غضون' ? count - 1 : count;
    // في أقل من ثلاثة أيام: how fast, and not when.
    const fast = [from, from - 2].some((i) => folded(tokens, i) === 'اقل');
    // سيطرت لمدة أسبوعين على غزني: how long it lasted.
    const lasting = /^[وف]?(?:ل|ب)?مده$/.test(folded(tokens, word?.last ?? at));
    const pace = sense === null && (lasting || (fast && /^[وف]?في$/.test(folded(tokens, at))));
    return {
      last: length.last,
      ...(pace ? { rule: 'pace' } : {}),
      resolve: ({ future, published }) =>
        future && sense === null ? ahead(published, unit, count) : backFrom(published, unit, back),
    };
  },
};

/** In the so many days or weeks behind the day told before. */
function behindTold(
  { sentenceDay, earlierDay, published }: TimeContext,
  unit: Parameters<typeof moveBy>[1],
  count: number,
): Resolution | null {
  const told = sentenceDay ?? earlierDay;
  if (told === null || published === null || (unit !== 'day' && unit !== 'week')) return null;
  const [from, to] = [moveBy(told, 'day', 1), moveBy(told, unit, count)];
  return to > published ? null : { from, to, precision: from === to ? 'day' : 'span', basis: 'relative', anchor: 'narrative' };
}

/** The day on which a span is said to have ended: انتهت في 27 مايو. */
function endOfSpan(tokens: Tokens, at: number): Pick<Expression, 'resolve'> | null {
  if (timeWord('ending', tokens, at) === null) return null;
  return dayExpression(tokens, ['في', 'يوم'].includes(folded(tokens, at + 1)) ? at + 2 : at + 1, true);
}

const publishedDay = (context: TimeContext): Resolution | null =>
  context.published === null ? null : oneDay(context.published, 'relative', 'published');

/** سيسلمها خلال أسبوعين, في مهلة أقصاها ثلاثة أيام: from publication to their end. */
export const ahead = (published: string | null, unit: Parameters<typeof moveBy>[1], count: number): Resolution | null =>
  published === null
    ? null
    : { from: published, to: moveBy(published, unit, count), precision: 'span', basis: 'relative', anchor: 'published' };

/** A day that is counted in days or weeks is exact; in months or years it is the whole month or year. */
export function countedFrom(
  iso: string | null,
  unit: Parameters<typeof moveBy>[1],
  count: number,
  anchor: Resolution['anchor'],
): Resolution | null {
  if (iso === null) return null;
  const moved = moveBy(iso, unit, count);
  if (unit === 'month') return { ...monthInterval(yearOf(moved), monthOf(moved)), precision: 'month', basis: 'relative', anchor };
  if (unit === 'year' || unit === 'decade')
    return { ...yearInterval(yearOf(moved)), precision: 'year', basis: 'relative', anchor };
  return oneDay(moved, 'relative', anchor);
}
