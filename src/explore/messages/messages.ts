import { ar } from './ar.ts';
import { en } from './en.ts';

/** The two languages of the explorer's interface. */
export type Language = 'en' | 'ar';

/** The same keys as the English file, any words. */
export type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> };
export type Messages = Words<Omit<typeof en, 'plurals'>> & {
  readonly plurals: { readonly [K in keyof typeof en.plurals]: Plural };
};
/** A counted phrase by plural category; English needs two, Arabic six. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ar };

/**
 * Puts values into a message.
 *
 * @example
 * fill('{from} to {to}', { from: '1 May', to: '3 May' }) // '1 May to 3 May'
 */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
