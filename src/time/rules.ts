import type { DateInterval } from '../document.ts';
import { addDays, addMonths, monthInterval, monthOf, yearInterval, yearOf } from './calendar.ts';
import type { Expression, Resolution, TimeContext } from './context.ts';
import { oneDay } from './context.ts';
import { dayExpression, dayMonth } from './days.ts';
import { durationAt, moveBy } from './durations.ts';
import type { TimeToken } from './lexicon.ts';
import { timeWord } from './lexicon.ts';
import type { Part } from './periods.ts';
import { cutPhase, monthPart, periodOf, yearNumber } from './periods.ts';
import { parseOrdinal } from '../quantity/numbers.ts';

type Tokens = readonly TimeToken[];
type Found = Pick<Expression, 'last' | 'resolve'> & { rule?: string };

/** A rule reads one kind of expression that starts at a token of a sentence; the longest reading wins. */
export interface TimeRule {
  readonly name: string;
  readonly read: (tokens: Tokens, at: number) => Found | null;
}

const folded = (tokens: Tokens, at: number): string => tokens[at]?.folded ?? '';
const prepositionBefore = (tokens: Tokens, at: number): boolean => {
  for (let length = 1; length <= 2; length++)
    if (timeWord('preposition', tokens, at - length, true)?.last === at - 1) return true;
  return false;
};

/** اليوم السبت 7 كانون الأول 2024, فجر أمس, الجمعة الماضي, 11-2-2013. */
const day: TimeRule = { name: 'day', read: (tokens, at) => dayExpression(tokens, at, true) };

/** آذار 2013, كانون الأول من العام الماضي, and a lone name after a preposition (في أيار). */
const month: TimeRule = {
  name: 'month',
  read: (tokens, at) => {
    const part = monthPart(tokens, at, true);
    if (part === null) return null;
    if (!part.bare) return part;
    const governed = prepositionBefore(tokens, at) || part.proclitics.includes('ب');
    return governed && (part.sure || folded(tokens, at - 1) !== 'من') ? part : null;
  },
};

/** 2014, عام 2014 on a line of its own, or 2014: at the head of one. */
const isHeading = (tokens: Tokens, first: number, last: number): boolean =>
  tokens.slice(0, first).every(({ kind }) => kind === 'punctuation') &&
  (last + 1 >= tokens.length || (folded(tokens, last + 1) === ':' && last + 2 >= tokens.length));

/** الشهر الماضي, العام نفسه, هذا الأسبوع; عام 2015, a bare year only after a preposition or in brackets. */
const period: TimeRule = {
  name: 'period',
  read: (tokens, at) => {
    const part = periodOf(tokens, at, true);
    if (part === null) return null;
    // القرار 2254 لعام 2015, اتفاق عام …: the year of a document.
    if (part.named && folded(tokens, at).startsWith('ل')) return null;
    if (part.named && isHeading(tokens, at, part.last)) return { ...part, rule: 'heading' };
    if (part.named && part.bare) {
      const bracketed = folded(tokens, at - 1) === '(' && folded(tokens, part.last + 1) === ')';
      const opens = at === 0 && folded(tokens, part.last + 1) === ':';
      const counts = tokens[part.last + 1]?.kind === 'word' && timeWord('many', tokens, part.last + 1) !== null;
      return (timeWord('preposition', tokens, at - 1, true)?.last === at - 1 || bracketed || opens) && !counts ? part : null;
    }
    if (part.bare && !part.named) return null;
    return part;
  },
};

/** أواخر الشهر الماضي, مطلع 2014, نهاية أغسطس/آب, منتصف الأسبوع. */
const phase: TimeRule = {
  name: 'phase',
  read: (tokens, at) => {
    const word = timeWord('phase', tokens, at, true);
    if (word === null) return null;
    const from = folded(tokens, word.last + 1) === 'من' ? word.last + 2 : word.last + 1;
    const part: Part | null = monthPart(tokens, from) ?? periodOf(tokens, from);
    if (part === null || !['week', 'month', 'year'].includes(part.unit)) return null;
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        const cut = cutPhase(word.value, part.unit, whole);
        // سيطروا نهاية الأسبوع, told before this week's end: of the last.
        const bare = timeWord('modifier', tokens, part.last) === null;
        const ahead =
          part.unit === 'week' && bare && !context.future && context.published !== null && cut.from > context.published;
        const span = ahead ? { from: addDays(cut.from, -7), to: addDays(cut.to, -7) } : cut;
        return { ...whole, ...span, precision: part.unit === 'year' ? 'month' : 'span' };
      },
    };
  },
};

/** في وقت سابق من هذا العام, في مرحلة لاحقة من عام 2014: some time in it, so the whole. */
const someTime: TimeRule = {
  name: 'some-time',
  read: (tokens, at) => {
    const word = timeWord('sometime', tokens, at, true);
    const part: Part | null = word === null ? null : (monthPart(tokens, word.last + 1) ?? periodOf(tokens, word.last + 1));
    return part === null || !['week', 'month', 'year'].includes(part.unit) ? null : part;
  },
};

/** النصف الثاني من عام 2023, الربع الأول من العام الجاري, الثلث الأخير من الشهر. */
const share: TimeRule = {
  name: 'share',
  read: (tokens, at) => {
    const word = timeWord('half', tokens, at, true);
    if (word === null) return null;
    const part: Part | null = monthPart(tokens, word.last + 1) ?? periodOf(tokens, word.last + 1);
    if (part === null || (part.unit !== 'month' && part.unit !== 'year')) return null;
    const [number, parts] = word.value.split('/').map(Number) as [number, number];
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        if (part.unit === 'month') {
          const size = Math.floor(30 / parts);
          return {
            ...whole,
            from: addDays(whole.from, (number - 1) * size),
            to: number === parts ? whole.to : addDays(whole.from, number * size - 1),
            precision: 'span',
          };
        }
        const size = 12 / parts;
        const year = yearOf(whole.from);
        return {
          ...whole,
          from: monthInterval(year, (number - 1) * size + 1).from,
          to: monthInterval(year, number * size).to,
          precision: 'span',
        };
      },
    };
  },
};

const SEASON_DASHES = new Set(['-', '–', '/']);

/** The three months of a season that begins in a year. */
function seasonOf(year: number, month: number): DateInterval {
  const { from } = monthInterval(year, month);
  const end = addMonths(from, 2);
  return { from, to: monthInterval(yearOf(end), monthOf(end)).to };
}

/** الصيف الماضي, في الشتاء الفائت: the last that is over. */
function lastSeason(tokens: Tokens, at: number): Found | null {
  const inside = ['في', 'وفي', 'ففي', 'خلال'].includes(folded(tokens, at)) ? 1 : 0;
  const name = tokens[at + inside];
  if (name?.kind !== 'word' || !name.folded.startsWith('ال')) return null;
  const bare = { ...name, form: name.form.slice(2), folded: name.folded.slice(2) };
  const word = timeWord('season', [bare], 0);
  const modifier = timeWord('modifier', tokens, at + inside + 1);
  if (word === null || modifier?.value !== 'past') return null;
  return {
    last: modifier.last,
    resolve: ({ published }) => {
      if (published === null) return null;
      const seasons = [0, 1, 2].map((back) => seasonOf(yearOf(published) - back, Number(word.value)));
      const over = seasons.find(({ to }) => to < published);
      return over === undefined ? null : { ...over, precision: 'season', basis: 'relative', anchor: 'published' };
    },
  };
}

/** صيف 2014, شتاء العام الماضي, الصيف الماضي: June to August; winter begins in December of the year before. */
const season: TimeRule = {
  name: 'season',
  read: (tokens, at) => {
    const last = lastSeason(tokens, at);
    if (last !== null) return last;
    const word = timeWord('season', tokens, at, true);
    if (word === null) return null;
    const from = folded(tokens, word.last + 1) === 'من' ? word.last + 2 : word.last + 1;
    const part = periodOf(tokens, from);
    if (part === null || part.unit !== 'year' || (part.bare && !part.named)) return null;
    const start = Number(word.value);
    // شتاء 2015-2016, شتاء 2015/2016: the winter that the two years share.
    const second = start === 12 && SEASON_DASHES.has(folded(tokens, part.last + 1)) ? yearNumber(tokens, part.last + 2) : null;
    const first = second === null ? null : yearNumber(tokens, from);
    if (second !== null && first !== null && second.year === first.year + 1) {
      const interval = { from: `${String(first.year)}-12-01`, to: monthInterval(second.year, 2).to };
      return { last: second.last, resolve: () => ({ ...interval, precision: 'season', basis: 'explicit', anchor: 'none' }) };
    }
    return {
      last: part.last,
      resolve: (context) => {
        const whole = part.resolve(context);
        if (whole === null) return null;
        const first =
          start === 12 ? `${yearOf(whole.from) - 1}-12-01` : `${whole.from.slice(0, 5)}${String(start).padStart(2, '0')}-01`;
        const end = addMonths(first, 2);
        return { ...whole, from: first, to: monthInterval(yearOf(end), monthOf(end)).to, precision: 'season' };
      },
    };
  },
};

/** في اليوم التالي, اليوم نفسه, ذلك اليوم, في الليلة نفسها, مساء اليوم ذاته: counted from the last day named. */
const sameDay: TimeRule = {
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
    return unit;
  },
};

/** في اليوم الثالث منها, في اليوم الثاني من العملية: counted from the day of the sentence on which it began. */
const countedDay: TimeRule = {
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
const since: TimeRule = {
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
const lasts = (tokens: Tokens, last: number): boolean =>
  folded(tokens, last + 1) === 'من' && timeWord('activity', tokens, last + 2) !== null;

function backFrom(published: string | null, unit: Parameters<typeof moveBy>[1], count: number): Resolution | null {
  if (published === null) return null;
  return { from: moveBy(published, unit, -count), to: published, precision: 'span', basis: 'relative', anchor: 'published' };
}

/** How far الأيام الماضية reaches where no number is given. */
const VAGUE_DAYS: Readonly<Record<string, number>> = { hour: 1, day: 7, week: 28 };

/** خلال الأيام الأربعة الماضية, في غضون يومين, الساعات الـ48 الماضية; what is to come is dated by publication. */
const within: TimeRule = {
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
    if (sense === 'following') return null;
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
      resolve: (context) => (context.future && sense === null ? publishedDay(context) : backFrom(context.published, unit, back)),
    };
  },
};

/** The day on which a span is said to have ended: انتهت في 27 مايو. */
function endOfSpan(tokens: Tokens, at: number): Pick<Expression, 'resolve'> | null {
  if (timeWord('ending', tokens, at) === null) return null;
  return dayExpression(tokens, ['في', 'يوم'].includes(folded(tokens, at + 1)) ? at + 2 : at + 1, true);
}

const publishedDay = (context: TimeContext): Resolution | null =>
  context.published === null ? null : oneDay(context.published, 'relative', 'published');

/** A day that is counted in days or weeks is exact; in months or years it is the whole month or year. */
function countedFrom(
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

/** A day of the news is no further from publication. */
const STORY_DAYS = 7;

/** قبل يومين, قبل ثلاثة أشهر; قبل نهاية العام runs from publication to that end. */
const before: TimeRule = {
  name: 'before',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    const deadline = word !== null && (word.value === 'before' || word.value === 'until');
    if (word === null || !deadline) return null;
    const end = phase.read(tokens, word.last + 1);
    if (end !== null && ['نهايه', 'اخر', 'ختام', 'انتهاء'].includes(folded(tokens, word.last + 1))) {
      return {
        last: end.last,
        resolve: (context) => {
          const reached = end.resolve(context);
          if (reached === null || context.published === null || reached.to < context.published) return reached;
          return { ...reached, from: context.published, precision: 'span' };
        },
      };
    }
    if (word.value !== 'before') return null;
    const length = durationAt(tokens, word.last + 1);
    if (length === null || length.count === null || length.unit === 'minute' || length.sense !== null) return null;
    // قبل أكثر من عشرة أيام: before that day, nobody says when.
    if (folded(tokens, word.last + 1).startsWith('ال') || folded(tokens, word.last + 1) === 'اكثر') return null;
    const { count, unit } = length;
    if (folded(tokens, length.last + 1) !== 'من' || folded(tokens, length.last + 2) === 'الان') {
      return {
        last: length.last,
        resolve: ({ published, sentenceDay, pluperfect }) =>
          pluperfect && sentenceDay !== null && published !== null && addDays(sentenceDay, STORY_DAYS) < published
            ? countedFrom(sentenceDay, unit, -count, 'narrative')
            : countedFrom(published, unit, -count, 'published'),
      };
    }
    const given = dayExpression(tokens, length.last + 2);
    if (given !== null) {
      return {
        last: given.last,
        resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, unit, -count, 'narrative'),
      };
    }
    if (folded(tokens, length.last + 2) === 'ذلك')
      return { last: length.last, resolve: (context) => fromTold(context, unit, -count) };
    const dated = dayOfEvent(tokens, length.last + 2);
    if (dated !== null)
      return {
        last: length.last,
        resolve: (context) => countedFrom(dated.resolve(context)?.from ?? null, unit, -count, 'narrative'),
      };
    // في السادس من الشهر، أي قبل يومين من سقوط دمشق: the fall is so much later than the day told before it.
    const explains = ['اي', '،', ','].includes(folded(tokens, at - 1));
    return {
      last: length.last,
      rule: explains ? 'lead' : 'before',
      resolve: ({ sentenceDay, published }) =>
        sentenceDay === null
          ? countedFrom(published, unit, -count, 'published')
          : countedFrom(sentenceDay, unit, explains ? count : -count, 'narrative'),
    };
  },
};

/** How many words may stand between قبل يومين من and the day of the event that follows. */
const EVENT_REACH = 6;

/** قبل يوم من بدء العملية في 17 نيسان, بعد أسبوع من سقوط الموصل يوم 10 حزيران: the day of what it counts from. */
function dayOfEvent(tokens: Tokens, from: number): Pick<Expression, 'resolve'> | null {
  for (let at = from; at <= from + EVENT_REACH && tokens[at]?.kind === 'word'; at++) {
    if (!['في', 'يوم'].includes(folded(tokens, at))) continue;
    const given = dayExpression(tokens, at + 1);
    if (given?.rule === 'date') return given;
  }
  return null;
}

/** بعد يومين من (the event named after it lies that far back), بعد عشرة أيام (so long after the day told before). */
const after: TimeRule = {
  name: 'after',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word?.value !== 'after') return null;
    const length = durationAt(tokens, word.last + 1);
    if (length === null || length.sense !== null) return null;
    if (length.unit === 'hour' || length.unit === 'minute') return hoursLater(tokens, at, length.last);
    if (length.count === null) return null;
    // بعد ليلة أطلقوا فيها السجناء: what the night was, and not so long after.
    if (folded(tokens, word.last + 1).startsWith('ال') || folded(tokens, word.last + 1) === 'ليله') return null;
    const { count, unit } = length;
    if (lasts(tokens, length.last) || length.loose) return null;
    const ofEvent = folded(tokens, length.last + 1) === 'من' || folded(tokens, length.last + 1) === 'علي';
    // سيطر في السادس منه على زرنج، وبعد يومين على قندوز: the preposition of the verb again, and no event.
    if (ofEvent && repeatsPreposition(tokens, at, length.last + 1))
      return { last: length.last, resolve: ({ sentenceDay }) => countedFrom(sentenceDay, unit, count, 'narrative') };
    const said = ofEvent && ['ذلك', 'هذا'].includes(folded(tokens, length.last + 2));
    if (said) return { last: length.last, resolve: (context) => fromTold(context, unit, count) };
    const given = ofEvent ? dayExpression(tokens, length.last + 2) : null;
    if (given !== null) {
      return {
        last: given.last,
        resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, unit, count, 'narrative'),
      };
    }
    const dated = ofEvent ? dayOfEvent(tokens, length.last + 2) : null;
    if (dated !== null)
      return {
        last: length.last,
        resolve: (context) => countedFrom(dated.resolve(context)?.from ?? null, unit, count, 'narrative'),
      };
    return {
      last: length.last,
      rule: ofEvent ? 'lapse' : 'after',
      resolve: (context) => {
        if (ofEvent) {
          // ويأتي ذلك بعد سبعة عشر يوما من …: from the day of the news.
          const told = context.sentenceDay ?? (['ذلك', 'هذا'].includes(folded(tokens, at - 1)) ? context.newsDay : null);
          return countedFrom(told ?? context.published, unit, -count, told === null ? 'published' : 'narrative');
        }
        // وبعد ثلاثة أيام انسحب …: opens the next sentence of a narrative.
        if (context.sentenceDay === null && at <= 1)
          return notAhead(context, countedFrom(context.earlierDay, unit, count, 'narrative'));
        // وخسرها بعد عشرة أشهر: from the month told in the sentence.
        const wide = unit === 'month' || unit === 'year' ? (context.sentenceSpan?.from ?? null) : null;
        const base = context.sentenceDay ?? wide;
        return notAhead(context, countedFrom(base, unit, count, 'narrative'));
      },
    };
  },
};

/** Whether a clause whose verb is left out (…، وبعد يومين على قندوز) repeats على of the clause before the comma. */
const repeatsPreposition = (tokens: Tokens, at: number, preposition: number): boolean =>
  folded(tokens, preposition) === 'علي' &&
  folded(tokens, at).startsWith('و') &&
  ['،', ','].includes(folded(tokens, at - 1)) &&
  tokens.slice(0, at).some((token) => token.folded === 'علي');

/** وبعد ساعات دخلوا المدينة: opens the next sentence of a narrative, still on the day of the one before. */
function hoursLater(tokens: Tokens, at: number, last: number): Found | null {
  if (at > 1 || ['من', 'علي'].includes(folded(tokens, last + 1))) return null;
  return {
    last,
    rule: 'hours-later',
    resolve: ({ earlierDay }) => (earlierDay === null ? null : oneDay(earlierDay, 'relative', 'narrative')),
  };
}

/** So long after the day told before, or before it for a negative count; in hours, that day. */
function fromTold(context: TimeContext, unit: Parameters<typeof moveBy>[1], count: number): Resolution | null {
  const wide = unit === 'month' || unit === 'year' ? (context.sentenceSpan ?? context.earlierSpan)?.from : undefined;
  const base = context.sentenceDay ?? wide ?? context.earlierDay ?? context.published;
  if (unit === 'hour' || unit === 'minute') return base === null ? null : oneDay(base, 'relative', 'narrative');
  return notAhead(context, countedFrom(base, unit, count, 'narrative'));
}

/** What is told as done lies not behind publication. */
const notAhead = ({ published, future }: TimeContext, counted: Resolution | null): Resolution | null =>
  counted !== null && published !== null && counted.from > published && !future ? null : counted;

/** بعد ذلك بأربعة أيام, بعدها بيومين, قبل ذلك بشهر, قبلها بساعات: counted from the day told before. */
const apart: TimeRule = {
  name: 'apart',
  read: (tokens, at) => {
    const word = timeWord('apart', tokens, at, true);
    const by = word === null ? undefined : tokens[word.last + 1];
    if (word === null || by?.kind !== 'word' || !by.folded.startsWith('ب')) return null;
    const number = by.folded === 'ب';
    const from = number ? word.last + 2 : word.last + 1;
    const bare = { ...by, form: by.form.slice(1), folded: by.folded.slice(1) };
    const length = durationAt(number ? tokens : tokens.with(from, bare), from);
    if (length === null || length.loose || length.sense !== null) return null;
    // قبل ذلك بسبع سنوات ونصف، أي في شباط 1989: the date itself follows.
    if (/^(?:ونصف|وربع|اي)$/.test(folded(tokens, length.last + 1))) return null;
    const { unit } = length;
    const count = length.count ?? (unit === 'hour' || unit === 'minute' ? 0 : null);
    if (count === null) return null;
    return { last: length.last, resolve: (context) => fromTold(context, unit, word.value === 'before' ? -count : count) };
  },
};

/** الأسبوع الأول من تموز, الأسبوع الأخير من الشهر الماضي: the 1st to the 7th, the last seven days. */
const weekOf: TimeRule = {
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
const decade: TimeRule = {
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

/** وهو اليوم الذي سقطت فيه: the day told just before; a day that only its relative clause describes is none. */
const thatDay: TimeRule = {
  name: 'that-day',
  read: (tokens, at) => {
    const part = timeWord('part', tokens, at, true);
    const from = part === null ? at : part.last + 1;
    if (!['اليوم', 'الليله'].includes(folded(tokens, from)) || !/^ال(?:ذي|تي)$/.test(folded(tokens, from + 1))) return null;
    const told = ['وهو', 'وهي', 'هو', 'هي'].includes(folded(tokens, at - 1));
    return {
      last: from,
      resolve: ({ sentenceDay }) => (told && sentenceDay !== null ? oneDay(sentenceDay, 'relative', 'narrative') : null),
    };
  },
};

/** في مثل هذا اليوم من عام 2014, في مثل هذا اليوم قبل عشر سنوات: the day of publication in that year. */
const likeToday: TimeRule = {
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
const morrow: TimeRule = {
  name: 'morrow',
  read: (tokens, at) => {
    const word = /^[وف]?(غداه|عشيه)$/.exec(folded(tokens, at))?.[1];
    if (word === undefined) return null;
    const shift = word === 'غداه' ? 1 : -1;
    if (['ذلك', 'هذا'].includes(folded(tokens, at + 1)))
      return { last: at + 1, resolve: (context) => fromTold(context, 'day', shift) };
    if (shift < 0) return null;
    const given = dayExpression(tokens, at + 1);
    if (given === null) return null;
    return { last: given.last, resolve: (context) => countedFrom(given.resolve(context)?.from ?? null, 'day', 1, 'narrative') };
  },
};

/** انسحبت في 17 يناير، وفي الغد استعادها الجيش: the day after the one told; سيدخلها في الغد: tomorrow. */
const nextDay: TimeRule = {
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
const clock: TimeRule = {
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
    return {
      last: adverb.last,
      resolve: ({ clockDay, narrativeDay, published, sentenceDay, sentenceSpan }) => {
        // سنة 1994 احتلوا البلدة ثم انصرفوا عنها ليلا: some night of that year.
        if (sentenceDay === null && sentenceSpan !== null)
          return { ...sentenceSpan, precision: 'span', basis: 'relative', anchor: 'narrative' };
        return clockDay === null || published === null
          ? null
          : oneDay(clockDay, 'relative', clockDay === narrativeDay ? 'narrative' : 'published');
      },
    };
  },
};

/** مساء without a following genitive (مساء الخير, مساء يوم) stands as an adverb. */
function isAdverbial(tokens: Tokens, at: number, last: number): boolean {
  const next = tokens[last + 1];
  // كل مساء: again and again.
  if (folded(tokens, at - 1) === 'كل') return false;
  if (folded(tokens, last) !== 'مساء') return folded(tokens, at - 1) !== 'من';
  return !(
    next?.kind === 'word' &&
    (next.folded.startsWith('ال') || timeWord('deictic', tokens, last + 1) !== null || next.folded === 'يوم')
  );
}

interface End {
  readonly last: number;
  readonly resolve: (context: TimeContext) => Resolution | null;
}

/** The far end of a range: a day, a month, a year. */
const rangeEnd = (tokens: Tokens, at: number): End | null =>
  dayExpression(tokens, at, true) ?? monthPart(tokens, at, true) ?? phase.read(tokens, at) ?? periodOf(tokens, at, true);

/** The context of a day that takes its year from the other end of a range. */
const NO_STORY = { future: false, sentenceYear: null, chronicle: null, anniversary: null };

/** The near end: as the far one, or a bare day number or month that takes its month and year from the far end. */
function joinEnds(first: End, second: End): Pick<Found, 'last' | 'resolve'> {
  return {
    last: second.last,
    resolve: (context) => {
      const to = second.resolve(context);
      if (to === null) return null;
      let from = first.resolve(context);
      // "بين 27 تشرين الثاني و8 كانون الأول 2016": a start without a year is the last one before the end.
      if (from !== null && (from.from > to.to || from.anchor === 'published') && from.basis === 'explicit')
        from = first.resolve({ ...context, published: to.to, ...NO_STORY }) ?? from;
      if (from === null || from.from > to.to) return null;
      return {
        from: from.from,
        to: to.to,
        precision: 'span',
        basis: from.basis === 'explicit' && to.basis === 'explicit' ? 'explicit' : 'relative',
        anchor: to.anchor,
      };
    },
  };
}

/** The start of a range that is only a number: من 27 إلى 30 تشرين الثاني. */
function bareStart(tokens: Tokens, at: number, end: End): End | null {
  const number = tokens[at]?.kind === 'number' ? { value: Number(tokens[at].folded), last: at } : parseOrdinal(tokens, at);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null;
  return {
    last: number.last,
    resolve: (context) => {
      const to = end.resolve(context);
      return to === null || to.from !== to.to
        ? null
        : oneDay(`${to.from.slice(0, 8)}${String(number.value).padStart(2, '0')}`, 'explicit', to.anchor);
    },
  };
}

function range(tokens: Tokens, from: number, joins: (at: number) => number | null): Found | null {
  const start = dayExpression(tokens, from) ?? monthPart(tokens, from) ?? phase.read(tokens, from) ?? periodOf(tokens, from);
  const startLast = start?.last ?? (tokens[from]?.kind === 'number' ? from : parseOrdinal(tokens, from)?.last);
  if (startLast === undefined) return null;
  const at = joins(startLast + 1);
  const end = at === null ? null : rangeEnd(tokens, at);
  if (end === null) return null;
  const near = start ?? bareStart(tokens, from, end);
  return near === null ? null : joinEnds(near, end);
}

/** بين 27 تشرين الثاني و8 كانون الأول, بين عامي 2012 و2014, بين 27 و30 تشرين الثاني. */
const between: TimeRule = {
  name: 'between',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word?.value !== 'between') return null;
    const from = word.last + 1;
    const dual = ['عامي', 'سنتي', 'يومي', 'شهري', 'ليلتي'].includes(folded(tokens, from)) ? from + 1 : from;
    return range(tokens, dual, (next) =>
      folded(tokens, next) === 'و' ? next + 1 : folded(tokens, next).startsWith('و') ? next : null,
    );
  },
};

/** من 27 تشرين الثاني إلى 8 كانون الأول, من صباح السبت حتى مساء الأحد, من عام 2014 إلى 2017. */
const fromTo: TimeRule = {
  name: 'from-to',
  read: (tokens, at) => {
    const word = timeWord('preposition', tokens, at, true);
    if (word === null || (word.value !== 'from' && word.value !== 'since' && folded(tokens, at) !== 'من')) return null;
    return range(tokens, word.last + 1, (next) => {
      const until = timeWord('preposition', tokens, next);
      return until?.value === 'until' ? until.last + 1 : null;
    });
  },
};

/** What may stand behind two days: nothing, a sign, or a preposition; a verb would take the second for its own. */
const BEHIND_DAYS = /^(?:[وف]?(?:في|من|علي|الي|عن|بعد|قبل|خلال|اثر|عقب|وسط|دون|رغم|وفق|بحسب|حسب|مع|ضمن|بين))$/;

/** أمس الأول الأربعاء وأمس الخميس, الثلاثاء والأربعاء: two days in a row without يومي before them. */
function neighbours(tokens: Tokens, at: number): Found | null {
  const first = dayExpression(tokens, at, true);
  if (first === null || first.rule === 'date') return null;
  const joined = folded(tokens, first.last + 1);
  const next = joined === 'و' ? first.last + 2 : first.last + 1;
  const second = joined.startsWith('و') ? dayExpression(tokens, next, joined !== 'و') : null;
  if (second === null || second.rule === 'date') return null;
  const behind = tokens[second.last + 1];
  if (behind?.kind === 'word' && !BEHIND_DAYS.test(behind.folded)) return null;
  return {
    last: second.last,
    resolve: (context) => {
      const both = joinEnds(first, second).resolve(context);
      return both !== null && addDays(both.from, 1) === both.to ? both : first.resolve(context);
    },
  };
}

/** يومي الجمعة والسبت, 6 و7 كانون الأول, عامي 2013 و2014: neighbours that make one span. */
const pair: TimeRule = {
  name: 'pair',
  read: (tokens, at) => {
    const dual = /^[وفبل]?(?:يومي|ليلتي|عامي|سنتي|شهري)$/.test(folded(tokens, at));
    if (dual)
      return range(tokens, at + 1, (next) =>
        folded(tokens, next) === 'و' ? next + 1 : folded(tokens, next).startsWith('و') ? next : null,
      );
    const days = neighbours(tokens, at);
    if (days !== null) return days;
    const months = monthPart(tokens, at);
    if (months?.bare === true) {
      const next = folded(tokens, months.last + 1) === 'و' ? months.last + 2 : months.last + 1;
      const second = folded(tokens, next).startsWith('و') || next > months.last + 1 ? monthPart(tokens, next, true) : null;
      return second === null ? null : joinEnds(months, second);
    }
    const joined = ['و', '-', '–', '/'].includes(folded(tokens, at + 1));
    if (tokens[at]?.kind !== 'number' || !joined) return null;
    const end = dayMonth(tokens, at + 2);
    const start = end === null ? null : bareStart(tokens, at, end);
    return start === null || end === null || end.day <= Number(folded(tokens, at)) ? null : joinEnds(start, end);
  },
};

/** عامي, أعوام and years joined by a dash: أعوام 2012-2014, (2014-2017). */
const years: TimeRule = {
  name: 'years',
  read: (tokens, at) => {
    const first = yearNumber(tokens, at);
    if (first === null || first.hijri || !['-', '–', '/'].includes(folded(tokens, first.last + 1))) return null;
    const second = yearNumber(tokens, first.last + 2);
    if (second === null || second.hijri || second.year <= first.year || tokens[first.last + 3]?.folded === '-') return null;
    return {
      last: second.last,
      resolve: () => ({
        from: yearInterval(first.year).from,
        to: yearInterval(second.year).to,
        precision: 'span',
        basis: 'explicit',
        anchor: 'none',
      }),
    };
  },
};

/** All rules, by name in `DateMention.rule`. */
export const TIME_RULES: readonly TimeRule[] = [
  nextDay,
  day,
  month,
  period,
  phase,
  someTime,
  share,
  season,
  sameDay,
  countedDay,
  since,
  within,
  before,
  after,
  apart,
  weekOf,
  decade,
  thatDay,
  likeToday,
  morrow,
  clock,
  between,
  fromTo,
  pair,
  years,
];

function longest(rules: readonly TimeRule[], tokens: Tokens, at: number): Expression | null {
  let best: Expression | null = null;
  for (const rule of rules) {
    const found = rule.read(tokens, at);
    if (found !== null && (best === null || found.last > best.last))
      best = { first: at, last: found.last, rule: found.rule ?? rule.name, resolve: found.resolve };
  }
  return best;
}

/** The longest expression that starts at a token of a sentence, or null. */
export const expressionAt = (tokens: Tokens, at: number): Expression | null => longest(TIME_RULES, tokens, at);
