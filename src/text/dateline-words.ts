import { cueTable } from '../tables/cue-table.ts';

const ROLES = ['opening-verb', 'body-noun', 'aside'] as const;
/** What a word at the head of a paragraph tells of the dash behind it; the first lines of the table say what each role means. */
export type DatelineWord = (typeof ROLES)[number];

/**
 * Whether a folded word has a role at the head of a paragraph, by `data/dateline-words.tsv`.
 *
 * @throws {TableError} when the table has a wrong row, with file and line
 * @example isDatelineWord('اعلنت', 'opening-verb') // true, of 'أعلنت الحركة الشعبية – شمال سيطرتها على …'
 */
export const isDatelineWord = cueTable<DatelineWord>(new URL('../../src/text/data/dateline-words.tsv', import.meta.url), ROLES);
