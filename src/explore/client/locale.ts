import type { Count, EventDate } from '../../dataset/types.generated.ts';
import { fill, MESSAGES } from '../messages/messages.ts';
import type { Language, Messages } from '../messages/messages.ts';
import type { Named } from './event-index.ts';

/** The words of one language, and how it writes numbers and days. */
export interface Locale {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** A phrase with its count, in the plural that the language wants. */
  readonly counted: (what: keyof Messages['plurals'], count: number) => string;
  readonly day: (iso: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly time: (date: Date, parts: Intl.DateTimeFormatOptions) => string;
  readonly country: (code: string) => string;
  readonly name: (named: Named) => string;
}

/** Arabic with its own digits and the Gregorian calendar, whatever the browser's region prefers. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-arab' };

/** The name in the language asked for; a name known in one language only stands in for the other. */
export const nameIn = ({ name, nameEn }: Named, language: Language): string => (language === 'en' ? (nameEn ?? name) : name);

/** All days are days without an hour; in UTC they stay what they are. */
export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The words, numbers and dates of one language of the explorer. */
export function createLocale(language: Language): Locale {
  const tag = TAGS[language];
  const messages = MESSAGES[language];
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const plurals = new Intl.PluralRules(tag);
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const formats = new Map<string, Intl.DateTimeFormat>();
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    messages,
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    counted: (what, count) => {
      const forms = messages.plurals[what];
      return fill(forms[plurals.select(count)] ?? forms.other, { count: numbers.format(count) });
    },
    day: (iso) => days.format(dayOf(iso)),
    days: (from, to) => days.formatRange(dayOf(from), dayOf(to)),
    time: (date, parts) => {
      const key = JSON.stringify(parts);
      let format = formats.get(key);
      if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...parts })));
      return format.format(date);
    },
    country: (code) => countries.of(code) ?? code,
    name: (named) => nameIn(named, language),
  };
}

/** When an event happened, as short as its precision allows: `Dec 2024` for a month. */
export function dateText({ from, to, precision }: EventDate, locale: Locale): string {
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7))
    return locale.time(dayOf(from), { month: 'long', year: 'numeric' });
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return locale.time(dayOf(from), { year: 'numeric' });
  return from === to ? locale.day(from) : locale.days(from, to);
}

/** `at least 2,000 people`. */
export function countText({ min, max, unit }: Count, { messages, number }: Locale): string {
  const values = { min: min === null ? '' : number(min), max: max === null ? '' : number(max) };
  const { exact, atLeast, atMost, between } = messages.amounts;
  const amount = min === max ? exact : max === null ? atLeast : min === null ? atMost : between;
  return `${fill(amount, values)} ${messages.units[unit]}`;
}
