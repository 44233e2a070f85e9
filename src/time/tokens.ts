import type { TimeToken } from './lexicon.ts';

/** One word of a text as the rules read it, for words that stand written onto others: أيام of الأيام. */
export const wordToken = (folded: string): TimeToken => ({ kind: 'word', form: folded, folded, start: 0, end: 0 });

export type Tokens = readonly TimeToken[];

export { folded } from '../quantity/tokens.ts';

/** Whether a token is written in digits. */
export const isNumber = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'number';
