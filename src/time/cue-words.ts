import { cueTable } from '../tables/cue-table.ts';

const ROLES = [
  'of-feast',
  'eve-of-feast',
  'all-of-feast',
  'hour-of',
  'morrow',
  'eve',
  'dates',
  'same-day',
  'namely',
  'pair-of',
  'precedes',
  'follows',
  'of-itself',
  'told-place',
  'goes-on',
  'about',
  'single',
  'at-end',
  'no-start',
  'early-or-late',
  'evening',
  'morning',
  'year',
  'hijri',
  'gregorian',
  'opens',
] as const;
/** What a word of the table is a cue for; the first lines of the table say what each means. */
export type TimeCue = (typeof ROLES)[number];

/**
 * Whether a folded word says something of the time beside it, by `data/cue-words.tsv`.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example isTimeCue('حوالي', 'about') // true, of 'قبل حوالي أسبوعين'
 */
export const isTimeCue = cueTable<TimeCue>(new URL('../../src/time/data/cue-words.tsv', import.meta.url), ROLES);

/**
 * Whether a folded word, or what one of the particles is written onto, is a cue of a role.
 *
 * @param particles  the letters that it may begin with
 * @example isJoinedTimeCue('وعشيه', 'eve') // true; isJoinedTimeCue('بيوم', 'hour-of', 'وفب') // true
 */
export const isJoinedTimeCue = (folded: string, role: TimeCue, particles = 'وف'): boolean =>
  isTimeCue(folded, role) || (particles.includes(folded.charAt(0)) && isTimeCue(folded.slice(1), role));
