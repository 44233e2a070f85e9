import { addDays, weekdayOf, weekInterval } from './calendar.ts';
import type { Resolution, TimeContext } from './context.ts';
import { oneDay } from './context.ts';
import { timeWord } from './lexicon.ts';
import { periodOf } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { folded } from './tokens.ts';

export interface Weekday {
  readonly day: number;
  readonly sense: string | null;
  readonly last: number;
  /** Weeks from that of publication, where the text names the week: الجمعة من الأسبوع المقبل. */
  readonly week?: number;
}

/** A weekday with its modifier: الجمعة, السبت الماضي, الخميس قبل الماضي, الأحد من الأسبوع المقبل. */
export function weekday(tokens: Tokens, at: number, peel: boolean): Weekday | null {
  const name = timeWord('weekday', tokens, at, peel);
  if (name === null) return null;
  const of = folded(tokens, name.last + 1) === 'من' ? periodOf(tokens, name.last + 2) : null;
  const week = of?.unit === 'week' ? ({ past: -1, next: 1 }[timeWord('modifier', tokens, of.last)?.value ?? ''] ?? 0) : undefined;
  if (of !== null && week !== undefined) return { day: Number(name.value), sense: null, last: of.last, week };
  const modifier = timeWord('modifier', tokens, name.last + 1);
  const known =
    modifier !== null &&
    ['past', 'next', 'beforelast', 'current', 'following'].includes(modifier.value) &&
    !/^هذ/.test(folded(tokens, name.last + 1));
  return { day: Number(name.value), sense: known ? modifier.value : null, last: known ? modifier.last : name.last };
}

/** The last such weekday on or before a day. */
const lastWeekday = (iso: string, day: number): string => addDays(iso, -((weekdayOf(iso) - day + 7) % 7));

/** The day that a weekday means: السبت the last one before publication or that day, السبت المقبل the next, of a told week the one in it. */
export function resolveWeekday({ day, sense, week }: Weekday, context: TimeContext): Resolution | null {
  const { published } = context;
  if (published === null) return null;
  if (week !== undefined) return oneDay(addDays(weekInterval(published, week).from, (day + 6) % 7), 'relative', 'published');
  const bare = lastWeekday(published, day);
  let iso = bare;
  if (sense === 'past') iso = lastWeekday(addDays(published, -1), day);
  else if (sense === 'beforelast') iso = addDays(lastWeekday(addDays(published, -1), day), -7);
  else if (sense === 'following' && context.narrativeDay !== null) iso = addDays(lastWeekday(context.narrativeDay, day), 7);
  else if (sense === 'next') iso = addDays(bare, 7);
  else if (context.future && bare !== published) iso = addDays(bare, 7);
  return oneDay(iso, 'relative', 'published');
}

/** أمس beside a weekday: the weekday decides where the two differ, as in a piece put out a day late. */
export function resolveDeictic(offset: number, named: Weekday | null, context: TimeContext): Resolution | null {
  if (context.published === null) return null;
  const iso = addDays(context.published, offset);
  if (named === null || weekdayOf(iso) === named.day) return oneDay(iso, 'relative', 'published');
  return oneDay(
    offset > 0 ? addDays(lastWeekday(context.published, named.day), 7) : lastWeekday(context.published, named.day),
    'relative',
    'published',
  );
}
