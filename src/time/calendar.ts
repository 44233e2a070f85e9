import type { DateInterval } from '../document.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
/** ISO date of a day number; something that is no day (`isDay`) where the calendar of JavaScript has ended. */
function isoOf(day: number): string {
  const date = new Date(day * DAY_MS);
  return Number.isNaN(date.getTime()) ? 'never' : date.toISOString().slice(0, 10);
}
/** The date some days later, or earlier for a negative number. */
export const addDays = (iso: string, days: number): string => isoOf(dayNumber(iso) + days);
/** Day of the week, 0 for Sunday. */
export const weekdayOf = (iso: string): number => (((dayNumber(iso) + 4) % 7) + 7) % 7;
/** The year of a day: 2024 of `2024-12-07`. */
export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
/** The month of a day, 1 to 12. */
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

const two = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO date of a Gregorian day, or null where there is no such day (13 months, 30 February). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether a text is a day of the calendar in ISO form; reckoning far back leads out of it. */
export const isDay = (iso: string): boolean => isoDate(yearOf(iso), monthOf(iso), Number(iso.slice(8))) === iso;

/** The same day some months later; the last day of the month where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const at = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  const year = Math.floor(at / 12);
  const month = (at % 12) + 1;
  return `${year}-${two(month)}-${two(Math.min(Number(iso.slice(8)), daysIn(year, month)))}`;
}

/** All days of a month. */
export const monthInterval = (year: number, month: number): DateInterval => ({
  from: `${year}-${two(month)}-01`,
  to: `${year}-${two(month)}-${two(daysIn(year, month))}`,
});
/** All days of a year. */
export const yearInterval = (year: number): DateInterval => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The week, Monday to Sunday, that holds a day, moved by some weeks. */
export function weekInterval(iso: string, shift: number): DateInterval {
  const monday = dayNumber(iso) - ((weekdayOf(iso) + 6) % 7) + 7 * shift;
  return { from: isoOf(monday), to: isoOf(monday + 6) };
}

let calendar: Intl.DateTimeFormat | undefined;

/** Made when a text first names a Hijri date: to load the calendars takes longer than to read an article. */
const hijriFormat = (): Intl.DateTimeFormat =>
  (calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }));
const HIJRI_EPOCH = -492_148; // day number of 1 Muharram 1
const HIJRI_YEAR_DAYS = 354.367;

/** Year, month and day of a date in the Umm al-Qura calendar. */
export function hijriOf(iso: string): { year: number; month: number; day: number } {
  const part: Record<string, number> = {};
  for (const { type, value } of hijriFormat().formatToParts(new Date(`${iso}T00:00:00Z`)))
    part[type] = Number.parseInt(value, 10);
  return { year: part.year ?? 0, month: part.month ?? 0, day: part.day ?? 0 };
}

/**
 * Gregorian date of a Hijri day by the Umm al-Qura calendar of `Intl` (right for 1421-1450; other calendars may
 * differ by a day), or null where there is no such day.
 *
 * @example hijriToIso(1446, 6, 6) // '2024-12-07', 6 جمادى الآخرة 1446
 */
export function hijriToIso(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  let at = Math.round(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR_DAYS + (month - 1) * 29.5306 + day - 1);
  for (let step = 0; step < 6; step++) {
    const got = hijriOf(isoOf(at));
    if (got.year === year && got.month === month && got.day === day) return isoOf(at);
    const behind = ((year - got.year) * 12 + (month - got.month)) * 29.5306 + (day - got.day);
    at += Math.abs(behind) < 1 ? Math.sign(behind) : Math.round(behind);
  }
  return null;
}

/** First and last day of a Hijri month; null where the year is out of range. */
export function hijriMonthInterval(year: number, month: number): DateInterval | null {
  const from = hijriToIso(year, month, 1);
  const to = hijriToIso(year, month, 30) ?? hijriToIso(year, month, 29);
  return from === null || to === null ? null : { from, to };
}
