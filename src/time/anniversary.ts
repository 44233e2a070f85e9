import type { Layers } from '../document.ts';
import { parseNumberWords, parseOrdinal } from '../quantity/numbers.ts';
import { addMonths } from './calendar.ts';
import { durationAt } from './durations.ts';
import { timeBeginnings } from './beginnings.ts';
import { timeWord } from './lexicon.ts';
import { ofWord } from '../text/words.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

/** Sentences of the text that would name the day of the news, were it news. */
const LEAD = 2;

const isCommemoration = ofWord((word) => /^[وفبل]?(?:ال|لل)?ذكري$/.test(word.folded));

/** الذكرى العشرين, الذكرى السنوية العاشرة, الذكرى الـ20: how many years. */
function yearsOfDay(tokens: Tokens, at: number): number | null {
  let from = at + 1;
  if (folded(tokens, from) === 'السنويه') from++;
  if (folded(tokens, from) === 'ال') from++;
  return (parseOrdinal(tokens, from) ?? parseNumberWords(tokens, from))?.value ?? null;
}

/** عشرون عاما على, بعد عقد من: how many years. */
function yearsSince(tokens: Tokens, at: number): number | null {
  const length = durationAt(tokens, at);
  if (length === null || length.count === null || length.loose || length.sense !== null) return null;
  if (length.unit !== 'year' && length.unit !== 'decade') return null;
  if (!['علي', 'من'].includes(folded(tokens, length.last + 1)) || tokens[length.last + 2]?.kind !== 'word') return null;
  return length.unit === 'decade' ? length.count * 10 : length.count;
}

/** Words that may stand between الذكرى and what it is of (السنوية الخامسة والعشرين ل). */
const ORDINAL_REACH = 4;

/**
 * How long ago the event at a token was that an anniversary is of: الذكرى العاشرة لسقوط الموصل, a day; عشر سنوات على سقوط الموصل, a
 * year; ذكرى سقوط الموصل says no number. Null where the token is under no anniversary.
 */
export function anniversaryBefore(tokens: Tokens, event: number): { years: number | null; exact: boolean } | null {
  for (let at = event - 1; at >= Math.max(0, event - 1 - ORDINAL_REACH); at--) {
    const token = tokens[at];
    if (token?.kind === 'punctuation' || token === undefined) return null;
    if (/^[وفبل]?(?:ال|لل)?ذكري$/.test(token.folded)) {
      const years = yearsOfDay(tokens, at);
      return years !== null || at === event - 1 ? { years, exact: true } : null;
    }
  }
  if (folded(tokens, event - 1) !== 'علي') return null;
  for (let at = Math.max(0, event - 1 - ORDINAL_REACH); at <= event - 2; at++) {
    const length = durationAt(tokens, at);
    if (length?.last !== event - 2) continue;
    const years = yearsSince(tokens, at);
    if (years !== null) return { years, exact: false };
  }
  return null;
}

/**
 * The day that a piece on an anniversary looks back to (عشرون عاما على سقوط بغداد, في الذكرى العاشرة), whose dates without a year
 * belong there; null for news, which name the day of the news at the start.
 *
 * @example // published 2023-04-09, 'عشرون عاما على سقوط بغداد' → '2003-04-09'
 */
export function anniversaryOf(tokens: Layers['tokens'], sentences: Layers['sentences'], published: string): string | null {
  const lead = sentences.filter(({ field }) => field === 'text').slice(0, LEAD);
  const opening = [...sentences.filter(({ field }) => field === 'title'), ...lead.slice(0, 1)];
  const isNews = lead.some(({ first, last }) => {
    for (let at = first; at <= last; at++) {
      const token = tokens[at];
      if (token === undefined || !timeBeginnings(token.word).expression) continue;
      if (timeWord('deictic', tokens, at) !== null || timeWord('weekday', tokens, at) !== null) return true;
    }
    return false;
  });
  if (isNews) return null;
  for (const { first, last } of opening)
    for (let at = first; at <= last; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const day = isCommemoration(token.word) ? yearsOfDay(tokens, at) : null;
      const years = day ?? (timeBeginnings(token.word).expression ? yearsSince(tokens, at) : null);
      if (years !== null && years >= 1) return addMonths(published, -12 * years);
    }
  return null;
}
