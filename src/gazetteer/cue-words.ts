import { cueTable } from '../tables/cue-table.ts';

const ROLES = [
  'says',
  'done',
  'rank-adjective',
  'one-of',
  'officers',
  'hour',
  'duty',
  'no-other',
  'part-of',
  'base',
  'at-base',
  'stands-there',
  'office',
  'of-tribe',
  'foreign-link',
  'outlet',
  'lies',
  'topic',
  'way',
  'beside-states',
  'towards',
  'figure',
  'state-voice',
  'hand',
  'sides-with',
  'opens-name',
  'in-name',
  'behind-name',
  'patronymic',
  'name-part',
  'manner',
  'within',
  'goes-on-with',
  'how-many',
  'before-region',
] as const;

/**
 * Whether a folded word says something of the name beside it, by `data/cue-words.tsv`, whose first lines say what each role means.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example isNameCue('قالت', 'says') // true: who follows is a person or a body
 */
export const isNameCue = cueTable(new URL('../../src/gazetteer/data/cue-words.tsv', import.meta.url), ROLES);

/** Whether what stands behind a folded word is where something goes: إلى حلب, باتجاه حلب. */
export const leadsTo = (folded: string | undefined): boolean => folded === 'الي' || isNameCue(folded, 'towards');
