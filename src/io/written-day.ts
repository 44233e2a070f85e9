const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sat, 07 Dec 2024 21:30:00 +0300`, as mail and RSS write dates. */
const MAIL_DATE = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})\b/i;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/;

/**
 * The day that a machine-written date names, as it is written: time zones do not move it. Only forms that can be read in
 * one way are taken; 07/12/2024 may be in July or December.
 *
 * @returns an ISO day, not checked against the calendar, or null
 *
 * @example
 * writtenDay('Sat, 07 Dec 2024 21:30:00 +0300') // '2024-12-07'
 * writtenDay('7 كانون الأول 2024') // null: words of the text are for the program proper
 */
export function writtenDay(date: string): string | null {
  const text = date.trim();
  const iso = ISO_DATE.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const [, day, name, year] = MAIL_DATE.exec(text) ?? [];
  if (day === undefined || name === undefined || year === undefined) return null;
  const month = MONTHS.indexOf(name.toLowerCase());
  return month === -1 ? null : `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
