import type { DateInterval, DateMention, DatePrecision } from '../document.ts';

/** Days that an expression covers, and how precisely it names them. */
export type Span = DateInterval & { readonly precision: DatePrecision };

/** What an expression may count from, at the place where it stands. */
export interface TimeContext {
  readonly published: string | null;
  /** The last expression before this one that names a day, month or year. */
  readonly narrative: Span | null;
  /** The last day named before this one; days of the running story first, within the sentence. */
  readonly narrativeDay: string | null;
  /** The day of the last night named before this one, in its sentence if that names a day. */
  readonly sameNight: string | null;
  /** What اليوم نفسه points to: the last day of its sentence, else the day of the news where the sentence before names it, else the last. */
  readonly sameDay: string | null;
  /** The last day named before this one in the same sentence. */
  readonly sentenceDay: string | null;
  /** The last expression before this one in the same sentence that says its year (في 2004 … في نيسان). */
  readonly sentenceYear: DateInterval | null;
  /** The last month or year named before this one in the same sentence, where no day was. */
  readonly sentenceSpan: Span | null;
  /** The last expression before this one in the same sentence that names its time by itself (not في أواخره). */
  readonly sentenceLast: Span | null;
  /** The last day named before this one, where that was in one of the sentences just before. */
  readonly earlierDay: string | null;
  /** The last expression before this one, where it is a month or year of one of the sentences just before. */
  readonly earlierSpan: Span | null;
  /** The day of the news as its first أمس or اليوم gives it. */
  readonly newsDay: string | null;
  /** The day of an hour that stands alone (فجرا، مساء). */
  readonly clockDay: string | null;
  /**
   * The last expression of a chronology (في 10 حزيران 2014 …، وفي 29 حزيران …): one that says its year, or was counted from one
   * that does, with nothing since that leads back to the day of publication.
   */
  readonly chronicle: DateInterval | null;
  /** The day that the last sentence gave which tells of something by words that begin so; else the last day of the sentences just before. */
  readonly dayTelling: (words: readonly string[], begun?: readonly string[]) => string | null;
  /** What a piece on an anniversary looks back to: so many years before publication. */
  readonly anniversary: string | null;
  /** True behind كان قد, where قبل counts from what the sentence tells of. */
  readonly pluperfect: boolean;
  /** True where the clause speaks of what is to come (ستدخل السبت). */
  readonly future: boolean;
  /** True where it may be to come: asked or promised, or told in the present (تنسحب القوات في 25 نوفمبر). */
  readonly open: boolean;
}

/** What an expression means in its context. */
export interface Resolution extends DateInterval {
  readonly precision: DatePrecision;
  readonly basis: DateMention['basis'];
  readonly anchor: DateMention['anchor'];
  readonly begun?: DateMention['begun'];
}

/** A time expression found in the tokens, to be resolved once the context is known. */
export interface Expression {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly resolve: (context: TimeContext) => Resolution | null;
}

/** A day as a resolution. */
export const oneDay = (iso: string, basis: Resolution['basis'], anchor: Resolution['anchor']): Resolution => ({
  from: iso,
  to: iso,
  precision: 'day',
  basis,
  anchor,
});
