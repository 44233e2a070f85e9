import { notEmpty, oneOf, readTable } from '../tables/read-table.ts';

/** Prepositions that make the same hour of a part of the day. */
const GROUPS = ['at', 'before', 'after', 'coming', 'hour', 'since', 'within'] as const;
const isHour = oneOf(['morning', 'day', 'night', '-']);

/**
 * The adverbs that a preposition makes of a part of the day, with the hour that they tell.
 *
 * @throws {TableError} where one of both tables has a wrong row, with file and line
 * @example // the parts 'بزوغ الفجر', 'منتصف الليل' and the prepositions 'مع', 'قبيل' → 'مع بزوغ الفجر' morning, 'قبيل منتصف الليل' night, …
 */
export function adverbsOfDay(table: (name: string) => URL): { phrase: string; hour: string }[] {
  const prepositions = readTable(table('day-prepositions'), { form: notEmpty, group: oneOf(GROUPS) });
  const parts = readTable(table('parts-of-day'), {
    part: notEmpty,
    at: isHour,
    before: isHour,
    after: isHour,
    coming: isHour,
    hour: isHour,
    since: isHour,
    within: isHour,
  });
  return parts.flatMap(({ cells: part }) =>
    prepositions.flatMap(({ cells: { form, group } }) => {
      const hour = part[group as (typeof GROUPS)[number]];
      return hour === '-' ? [] : [{ phrase: `${form} ${part.part}`, hour }];
    }),
  );
}
