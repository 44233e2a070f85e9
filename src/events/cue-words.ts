import { cueTable } from '../tables/cue-table.ts';

const ROLES = [
  // Of what is told.
  'upon',
  'utterly',
  'of-what',
  'none-of',
  'in-question',
  'except',
  'setback',
  'only-told',
  'minded',
  'asks',
  'so-that',
  'sets-off',
  'gives-reason',
  'opens-clause',
  'goes-on',
  'took-place',
  'there-is',
  'if',
  'doing-away',
  'advance',
  'but-for',
  'whole',
  'by-terms',
  'terms-of',
  'empty-handed',
  'ranking',
  'ballot',
  'dealt-in',
  'awaited',
  'feared',
  // Of people and bodies.
  'oneself',
  'by-fire',
  'near-to',
  'state-office',
  'left-office',
  'local-office',
  'front',
  'named-as',
  'with-him',
  'strength',
  'sum',
  'last-of',
  'permission',
  'others',
  'other',
  'any-of',
  'the-other',
  'rest',
  'both-sides',
  'side',
  'fight',
  'warring',
  'of-party',
  'no-fighter',
  // Of those who speak.
  'medium',
  'of-state',
  'of-press',
  'any-speaker',
  'latter',
  'in-name-of',
  'acting',
  'interview',
  'before-verb',
  'therein',
  // Of time.
  'long-units',
  'gone',
  'old-war',
  'then',
  'before-it',
  'ahead',
  'until',
  'awaiting',
  'once',
  'upon-deed',
  'during',
  'later',
  'soon',
  'exactly',
  'daylight',
  // Of place.
  'coming',
  'near',
  'compared',
  'length',
  'apart',
  'distance',
  'seat',
  'some-of',
  'also',
  'besides',
] as const;
/** What a word of the table is a cue for; the first lines of the table say what each means. */
export type Cue = (typeof ROLES)[number];

/**
 * Whether a folded word is a cue of a role, by `data/cue-words.tsv`.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example isCue('بالنار', 'by-fire') // true, of 'السيطرة بالنار على الطريق'
 */
export const isCue = cueTable<Cue>(new URL('../../src/events/data/cue-words.tsv', import.meta.url), ROLES);

/** Whether a folded word, or what it joins with و or ف to what stands before it, is a cue of a role (وبعدما, فلاحقا). */
export const isJoinedCue = (folded: string | undefined, role: Cue): boolean =>
  isCue(folded, role) || (folded !== undefined && /^[وف]/.test(folded) && isCue(folded.slice(1), role));
