import type { DateInterval } from '../../document.ts';
import { addMonths, monthInterval, monthOf, yearOf } from '../calendar.ts';
import { timeWord } from '../lexicon.ts';
import { periodOf } from '../periods.ts';
import { yearNumber } from '../years.ts';

import type { Found, TimeRule } from './rule.ts';
import type { Tokens } from '../tokens.ts';
import { folded } from '../tokens.ts';

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
export const season: TimeRule = {
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
